import { FIRST_QUOTA_MS, inSteps } from '@tabarman/shared/game/fairness.ts';
import { GRACE_MS, elapsedMs } from '@tabarman/shared/game/timing.ts';
import { begin, evolve, keepAnswers } from '@tabarman/shared/game/evolve.ts';
import { fold, scoreSheet } from '@tabarman/shared/game/fold.ts';
import { showTop } from '@tabarman/shared/game/show-player.ts';
import type { GameState, StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { RowView } from '@tabarman/shared/game/views.ts';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { JournaledGame } from '../journal-file.ts';
import type { AnswerNote } from '@tabarman/phones/phone.ts';

/** What was seen of a game from outside, for the journal to be judged by. */
export interface History {
  readonly notes: readonly AnswerNote[];
  readonly journal: JournaledGame;
  /** Hash of the score sheet as the server gives it; null while the game is not finished. */
  readonly hash: string | null;
  /** The table of results as the server gives it; null while the game is not finished. */
  readonly rows: readonly RowView[] | null;
}

/**
 * Every promise about answers that a history breaks, one sentence each: what was acknowledged is in the journal as it was
 * acknowledged, nothing is there that nobody sent, whoever asked twice was told the same twice, each arrived in time and counts
 * its thinking time, and score sheet and results are a function of the journal.
 */
export function violations({ notes, journal, hash, rows: results }: History): string[] {
  const stored = new Map([...journal.answers].flatMap(([index, answers]) => answers.map((a) => [keyOf(index, a.playerId), a] as const)));
  const rows = [...journal.answers.values()].reduce((sum, answers) => sum + answers.length, 0);
  return [
    ...notes.filter((n) => n.what === 'ok').flatMap((note) => acknowledged(note, stored.get(keyOf(note.index, note.playerId)))),
    ...notInvoked(notes, stored),
    ...(rows === stored.size ? [] : [`${rows - stored.size} answers are stored twice`]),
    ...unlikeReplies(notes),
    ...outOfTime(journal),
    ...(journal.epochs.every((epoch, i) => epoch >= (journal.epochs[i - 1] ?? 0)) ? [] : ['epochs go back']),
    ...(journal.seqs.every((seq, i) => seq === i) ? [] : ['the journal has a gap']),
    ...(hash === null || hash === hashOf(journal) ? [] : ['the score sheet of the server is not the one of its journal']),
    ...(results === null || isDeepStrictEqual(results.map(placed), resultsOf(journal)) ? [] : ['the table of results is not the one of the journal']),
  ];
}

function acknowledged({ index, playerId, answerId, choice, elapsedMs: elapsed }: AnswerNote, found: StoredAnswer | undefined): string[] {
  if (!found) return [`lost: answer ${answerId} of ${playerId} to question ${index} was acknowledged`];
  const isSame = found.answerId === answerId && isDeepStrictEqual(found.choice, choice) && found.elapsedMs === elapsed;
  return isSame ? [] : [`changed: answer ${answerId} of ${playerId} to question ${index} is stored as another`];
}

function notInvoked(notes: readonly AnswerNote[], stored: ReadonlyMap<string, StoredAnswer>): string[] {
  const invoked = new Set(notes.filter((n) => n.what === 'invoke').map((n) => `${keyOf(n.index, n.playerId)} ${n.answerId} ${JSON.stringify(n.choice)}`));
  return [...stored].filter(([key, { answerId, choice }]) => !invoked.has(`${key} ${answerId} ${JSON.stringify(choice)}`)).map(([key]) => `never sent: ${key}`);
}

/** By the timing of each question as it stood when it closed: pauses, added time and downtimes are in it. */
function outOfTime({ events, answers }: JournaledGame): string[] {
  const [first, ...rest] = events;
  if (first?.type !== 'gameCreated') return ['the journal does not begin with its game'];
  const faults: string[] = [];
  let state = begin(first);
  for (const event of rest) {
    const { phase } = state;
    if (event.type === 'questionRevealed' && phase.name === 'question') {
      const { timing } = phase;
      const stored = answers.get(event.index) ?? [];
      keepAnswers(phase, stored);
      for (const { playerId, receivedAt, elapsedMs: counted, creditMs } of stored) {
        if (receivedAt < timing.opensAt || receivedAt > timing.closesAt + GRACE_MS) faults.push(`out of time: ${keyOf(event.index, playerId)}`);
        if (creditMs < 0 || creditMs > (state.quotas.get(playerId) ?? FIRST_QUOTA_MS)) faults.push(`credit: ${keyOf(event.index, playerId)} got ${creditMs} ms`);
        if (counted !== inSteps(Math.round(elapsedMs(timing, receivedAt)) - creditMs)) faults.push(`thinking time: ${keyOf(event.index, playerId)} counts ${counted} ms`);
      }
    }
    state = evolve(state, event);
  }
  return faults;
}

/** However often an answer is sent, there is one reply to it. */
function unlikeReplies(notes: readonly AnswerNote[]): string[] {
  const told = Map.groupBy(notes.filter((n) => n.what === 'ok'), (n) => keyOf(n.index, n.playerId));
  const said = ({ answerId, choice, elapsedMs: elapsed }: AnswerNote) => JSON.stringify([answerId, choice, elapsed]);
  return [...told].filter(([, replies]) => new Set(replies.map(said)).size > 1).map(([key]) => `told differently: ${key}`);
}

/** What a line of the results says of the game. */
const placed = ({ number, name, place, points, bonus, right }: RowView) => ({ number, name, place, points, bonus, right });

const replay = ({ events, answers }: JournaledGame): GameState => fold(events, (index) => answers.get(index) ?? []);

function hashOf(journal: JournaledGame): string {
  return createHash('sha256').update(scoreSheet(replay(journal))).digest('hex');
}

function resultsOf(journal: JournaledGame): object[] {
  const state = replay(journal);
  return showTop(state, state.board.length).map(placed);
}

function keyOf(index: number, playerId: string): string {
  return `question ${index} player ${playerId}`;
}
