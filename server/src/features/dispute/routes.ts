import type { IncomingHttpHeaders } from 'node:http';
import { may } from '@tabarman/shared/access/permissions.ts';
import { isSettled } from '@tabarman/shared/dispute/appeals.ts';
import { questKey } from '@tabarman/shared/dispute/hall.ts';
import { listDisputes } from '@tabarman/shared/dispute/list-disputes.ts';
import { keyOfQuestion, type TypedAnswer } from '@tabarman/shared/dispute/ruling.ts';
import { commentText } from '@tabarman/shared/dispute/words.ts';
import { isSurvey } from '@tabarman/shared/quest/kinds/surveys.ts';
import type { DisputesView } from '@tabarman/shared/protocol/contract/disputes.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { problem } from '../../edge/problem.ts';
import type { Hosts } from '../host/service.ts';
import type { People } from '../person/ports.ts';
import type { Present } from '../session/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { DecisionWish, DisputeRefusal, Disputes } from './service.ts';

export interface DisputeRouteParts {
  readonly disputes: Disputes;
  readonly stages: Stages;
  readonly people: People;
  readonly hosts: Hosts;
}

export function disputeRoutes({ disputes, stages, people, hosts }: DisputeRouteParts) {
  /** DA11: to others it is not there. */
  async function mustRead(id: string, stage: string, person: Present, headers: IncomingHttpHeaders): Promise<void> {
    if (!(await stages.countries(id, stage))) throw problem('not_found');
    if (may(person.role, 'season.write')) return;
    if ((await disputes.jurors(id, stage)).some(({ personId }) => personId === person.id)) return;
    for (const { gameId, isFinished } of (await stages.games(id)).filter((game) => game.stage === stage)) {
      if (isFinished && (await hosts.admit(headers, gameId)).ok) return;
    }
    throw problem('not_found');
  }

  async function shown(id: string, stage: string, person: Present): Promise<DisputesView> {
    const [season, docket] = [await stages.season(id), await disputes.docket(id, stage)];
    if (!season || !docket) throw problem('not_found');
    const { halls, verdicts, appeals, deadline } = docket;
    const jurors = (await disputes.jurors(id, stage)).toSorted((a, b) => Number(a.jury === 'appeal') - Number(b.jury === 'appeal'));
    const entries = (await stages.entries(id)).map(({ id: entryId, name }) => ({ id: entryId, name }));
    const nameOf = new Map(entries.map((entry) => [entry.id, entry.name]));
    const questions = new Map<string, DisputesView['questions'][number]>();
    for (const { stageGame, state } of halls) for (const played of state.played) {
      const ref = { stageGame, question: played.content.id };
      if (isSurvey(played.content.ask) || questions.has(keyOfQuestion(ref))) continue;
      questions.set(keyOfQuestion(ref), { ...ref, number: played.index + 1, content: played.content, right: questKey(state, played), isRemoved: verdicts.removed.has(keyOfQuestion(ref)) });
    }
    return {
      mine: jurors.find(({ personId }) => personId === person.id)?.jury ?? null, reference: season.reference, deadline, entries,
      jurors: await Promise.all(jurors.map(async ({ personId, jury }) => ({ personId, jury, name: (await people.byId(personId))?.name ?? '' }))),
      questions: [...questions.values()],
      disputes: listDisputes(halls, verdicts).map(({ ruling, spellings, ...dispute }) => ({
        ...dispute, spellings: [...spellings], ruling: ruling && { isAccepted: ruling.isAccepted, comment: ruling.comment, at: ruling.at }, isDecided: verdicts.isDecided(dispute),
      })),
      appeals: appeals.map((appeal) => ({
        id: appeal.id, stageGame: appeal.stageGame, question: appeal.question, kind: appeal.kind, answer: appeal.answer && copied(appeal.answer), grounds: appeal.grounds, sources: appeal.sources, at: appeal.at,
        entry: { id: appeal.entryId, name: nameOf.get(appeal.entryId) ?? '' }, decision: appeal.decision, isSettled: isSettled(appeal, verdicts),
      })),
    };
  }

  async function after(refused: DisputeRefusal | null, id: string, stage: string, person: Present): Promise<DisputesView> {
    if (refused) throw problem(refused);
    return shown(id, stage, person);
  }

  return {
    get: api.disputes.get.use(signedIn).handler(async ({ input: { id, stage }, context }) => {
      await mustRead(id, stage, context.signedIn, context.headers);
      return shown(id, stage, context.signedIn);
    }),

    preview: api.disputes.preview.use(signedIn).handler(async ({ input: { id, stage, ...wish }, context }) => {
      await mustRead(id, stage, context.signedIn, context.headers);
      const found = await disputes.preview(id, stage, wishOf(wish));
      if (typeof found === 'string') throw problem(found);
      return found;
    }),

    appoint: api.disputes.appoint.use(signedIn).handler(async ({ input: { id, stage, personId, jury }, context }) => {
      mustAnswerFor(context.signedIn, await stages.countries(id, stage));
      if (jury !== null && !(await people.byId(personId))) throw problem('not_found');
      return after(await disputes.appoint(id, stage, personId, jury), id, stage, context.signedIn);
    }),

    rule: api.disputes.rule.use(signedIn).handler(async ({ input: { id, stage, groups, isAccepted, comment }, context }) => {
      const said = { isAccepted, comment: typeof comment === 'string' ? commentText(comment) : comment };
      return after(await disputes.rule(id, stage, groups, said, context.signedIn.id), id, stage, context.signedIn);
    }),

    appeal: api.disputes.appeal.use(signedIn).handler(async ({ input: { id, stage, asked, grounds, sources }, context }) => {
      await mustRead(id, stage, context.signedIn, context.headers);
      const entry = (await stages.entries(id)).find((one) => one.id === asked.entryId);
      mustAnswerFor(context.signedIn, entry ? [entry.country] : null);
      return after(await disputes.appeal(id, stage, asked.kind === 'accept' ? asked : { ...asked, rests: asked.rests }, { grounds, sources }, context.signedIn.id), id, stage, context.signedIn);
    }),

    decide: api.disputes.decide.use(signedIn).handler(async ({ input: { id, stage, appealId, isAccepted, reasons }, context }) =>
      after(await disputes.decide(id, stage, appealId, { isAccepted, reasons }, context.signedIn.id), id, stage, context.signedIn)),
  };
}

function copied({ language, group, text }: TypedAnswer) {
  return { language, group, text };
}

interface Wish {
  readonly verdict: 'accept' | 'reject';
  readonly appealId?: string | undefined;
  readonly stageGame?: string | undefined;
  readonly question?: string | undefined;
  readonly language?: Parameters<Disputes['rule']>[2][number]['language'] | undefined;
  readonly group?: string | undefined;
}

function wishOf({ verdict, appealId, stageGame, question, language, group }: Wish): DecisionWish {
  const isAccepted = verdict === 'accept';
  if (appealId !== undefined) return { appealId, isAccepted };
  if (stageGame === undefined || question === undefined || language === undefined || group === undefined) throw problem('not_found');
  return { groups: [{ stageGame, question, language, group }], isAccepted };
}
