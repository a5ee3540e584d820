import type { OwnDataView } from '@tabarman/shared/protocol/contract/own-data.ts';
import { textSchema } from '@tabarman/shared/kernel/text-schema.ts';
import type { Clock } from '../features/game/ports.ts';
import type { OwnData } from '../features/person/ports.ts';
import { entrantDataOf } from './entrant-data.ts';
import type { Database } from './prisma-database.ts';
import { emailOf } from './prisma-organisers.ts';
import { standingOf } from './standing.ts';

const title = textSchema(400);
const reasons = textSchema(4_000);
const inOrder = { orderBy: { createdAt: 'asc' } } as const;
const byTime = { orderBy: { at: 'asc' } } as const;
const sealed = { select: { id: true } } as const;
/** What is in an envelope is read in the editor alone. */
const open = { ...byTime, where: { quest: { envelope: null } } } as const;

export function prismaOwnData(database: Database, clock: Clock): OwnData {
  return {
    async of(id): Promise<OwnDataView> {
      const user = await database.user.findUniqueOrThrow({
        where: { id }, include: {
          sessions: inOrder, passkeys: inOrder, quests: { ...inOrder, include: { draft: true, envelope: sealed } }, questEdits: open, questVersions: open, questComments: open,
          games: inOrder, coHosts: { ...inOrder, include: { game: true } }, runs: inOrder, trainings: inOrder, seasons: inOrder, seasonVersions: byTime, calls: inOrder, callVersions: byTime, callMentors: { include: { tickets: true } }, callJurors: { include: { conflicts: { where: { source: 'self' } }, sheets: byTime, comparisons: byTime, notes: byTime } }, entrant: { select: { id: true } }, entrantChecks: byTime, entrantPairs: byTime, resultsMade: true, resultsChecked: true, decisionsMade: true, decisionsChecked: true, jurySeats: byTime, rulings: byTime, appealsFiled: byTime, appealsDecided: byTime, venues: { include: { venue: true } }, checkIns: byTime, presents: true, doorMarks: byTime, claimsAnswered: byTime, participants: { ...inOrder, include: { run: true, attempts: { include: { answers: true } } } }, audit: byTime, messagesMade: true, messagesApproved: true, media: { orderBy: { uploadedAt: 'asc' } },
        },
      });
      const { role, scope } = standingOf(user);
      const gameOf = (game: (typeof user.games)[number], as: 'owner' | 'co-host') => ({ id: game.id, title: title.parse(game.title), createdAt: game.createdAt.getTime(), finishedAt: timeOf(game.finishedAt), as });
      const told = await database.message.findMany({ where: { recipientBy: 'account', recipientId: id }, include: { batch: true }, orderBy: { batch: { approvedAt: 'asc' } } });
      return {
        writtenAt: clock.now(),
        person: { id, name: user.name, email: emailOf(user), role, scope, createdAt: user.createdAt.getTime() },
        sessions: user.sessions.map(({ userAgent, ipAddress, createdAt }) => ({ device: userAgent ?? '', address: ipAddress ?? '', createdAt: createdAt.getTime() })),
        passkeys: user.passkeys.map(({ device, createdAt, usedAt }) => ({ device, createdAt: createdAt.getTime(), usedAt: timeOf(usedAt) })),
        files: user.media.map(({ id: file, uploadedAt }) => ({ id: file, uploadedAt: uploadedAt.getTime() })),
        quests: user.quests.map((quest) => ({ id: quest.id, createdAt: quest.createdAt.getTime(), draft: quest.envelope ? null : (quest.draft?.draft ?? null) })),
        edits: user.questEdits.map(({ questId, at, edit }) => ({ questId, at: at.getTime(), edit })),
        versions: user.questVersions.map(({ questId, at, name }) => ({ questId, at: at.getTime(), name })),
        comments: user.questComments.map(({ questId, at, text }) => ({ questId, at: at.getTime(), text })),
        games: [...user.games.map((game) => gameOf(game, 'owner')), ...user.coHosts.map(({ game }) => gameOf(game, 'co-host'))],
        runs: user.runs.map((run) => ({ id: run.id, title: title.parse(run.title), createdAt: run.createdAt.getTime() })),
        seasons: user.seasons.map(({ id: own, season, createdAt }) => ({ id: own, season, createdAt: createdAt.getTime() })),
        seasonVersions: user.seasonVersions.map(({ seasonId, number, at }) => ({ seasonId, number, at: at.getTime() })),
        calls: user.calls.map(({ id: own, call, createdAt }) => ({ id: own, call, createdAt: createdAt.getTime() })),
        callVersions: user.callVersions.map(({ callId, number, at }) => ({ callId, number, at: at.getTime() })),
        juries: user.callJurors.map(({ callId, juror, invitedAt, conflicts, sheets, comparisons, notes }) => ({
          callId, juror, at: invitedAt.getTime(), conflicts: conflicts.map(({ workId, type, note, at }) => ({ workId, type, note, at: at.getTime() })),
          sheets: sheets.map(({ workId, kind, sheet, at }) => ({ workId, kind, sheet, at: at.getTime() })),
          comparisons: comparisons.map(({ firstId, secondId, says, toFirst, toSecond, at }) => ({ firstId, secondId, says, toFirst, toSecond, at: at.getTime() })),
          notes: notes.map(({ text, at }) => ({ text, at: at.getTime() })),
        })),
        mentored: user.callMentors.map(({ callId, mentor, invitedAt, tickets }) => ({
          callId, mentor, at: invitedAt.getTime(), tickets: tickets.map(({ workId, claimedAt, closedAt, note }) => ({ workId, claimedAt: timeOf(claimedAt), closedAt: timeOf(closedAt), note })),
        })),
        results: [
          ...user.resultsMade.map(({ seasonId, stage, number, madeAt }) => ({ seasonId, stage, number, at: madeAt.getTime(), as: 'maker' as const })),
          ...user.resultsChecked.map(({ seasonId, stage, number, checkedAt, madeAt }) => ({ seasonId, stage, number, at: (checkedAt ?? madeAt).getTime(), as: 'checker' as const })),
        ],
        decisions: [
          ...user.decisionsMade.map(({ callId, number, madeAt }) => ({ callId, number, at: madeAt.getTime(), as: 'maker' as const })),
          ...user.decisionsChecked.map(({ callId, number, checkedAt, madeAt }) => ({ callId, number, at: (checkedAt ?? madeAt).getTime(), as: 'checker' as const })),
        ],
        venues: user.venues.map(({ venue }) => ({ id: venue.id, name: venue.name })),
        claimsAnswered: user.claimsAnswered.map(({ id: claim, answeredAt, reason }) => ({ id: claim, at: timeOf(answeredAt), reason })),
        callDoors: user.doorMarks.map(({ callId, kind, at, reason }) => ({ callId, kind, at: at.getTime(), reason })),
        reveals: user.presents.map(({ callId, toldAt }) => ({ callId, at: timeOf(toldAt) })),
        checkIns: user.checkIns.map(({ venueId, stage, stageGame, at }) => ({ venueId, stage, game: stageGame, at: at.getTime() })),
        disputes: [
          ...user.jurySeats.map(({ seasonId, stage, jury, at }) => ({ seasonId, stage, at: at.getTime(), as: jury === 'game' ? 'game juror' as const : 'appeal juror' as const, words: null })),
          ...user.rulings.map(({ seasonId, stage, at, comment }) => ({ seasonId, stage, at: at.getTime(), as: 'ruling' as const, words: wordsOf(comment) })),
          ...user.appealsFiled.map(({ seasonId, stage, at, grounds }) => ({ seasonId, stage, at: at.getTime(), as: 'appeal' as const, words: { written: grounds } })),
          ...user.appealsDecided.map(({ seasonId, stage, at, reasons: given }) => ({ seasonId, stage, at: at.getTime(), as: 'decision' as const, words: wordsOf(given) })),
        ],
        trainings: user.trainings.map(({ id: training, name, createdAt }) => ({ id: training, name, createdAt: createdAt.getTime() })),
        tests: user.participants.map(({ runId, run, groupName, createdAt, attempts }) => ({
          runId, title: title.parse(run.title), group: groupName, createdAt: createdAt.getTime(),
          answers: attempts.flatMap(({ answers }) => answers.map(({ question, choice, receivedAt }) => ({ question, choice, at: receivedAt.getTime() }))),
        })),
        entrant: user.entrant && (await entrantDataOf(database, user.entrant.id)),
        entrantChecks: user.entrantChecks.map(({ layer, at }) => ({ layer, at: at.getTime() })),
        entrantPairs: user.entrantPairs.map(({ at }) => ({ at: at.getTime() })),
        messages: told.map(({ batch, state, readAt }) => ({ at: (batch.approvedAt ?? batch.madeAt).getTime(), kind: batch.kind, state, readAt: timeOf(readAt) })),
        batches: [
          ...user.messagesMade.map(({ id: batch, kind, madeAt }) => ({ id: batch, kind, at: madeAt.getTime(), as: 'maker' as const })),
          ...user.messagesApproved.map(({ id: batch, kind, approvedAt, madeAt }) => ({ id: batch, kind, at: (approvedAt ?? madeAt).getTime(), as: 'approver' as const })),
        ],
        log: user.audit.map(({ at, action, object }) => ({ at: at.getTime(), action, object })),
      };
    },
  };
}

/** By language. */
function wordsOf(text: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(reasons.parse(text ?? {})).flatMap(([language, said]) => (said === undefined ? [] : [[language, said]])));
}

function timeOf(date: Date | null): number | null {
  return date?.getTime() ?? null;
}
