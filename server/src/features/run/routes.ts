import { showAttempts } from '@tabarman/shared/run/show-attempts.ts';
import { api, signedIn } from '../../edge/api.ts';
import { Buckets } from '../../edge/limits.ts';
import { limit, told } from '../../edge/asked.ts';
import { problem } from '../../edge/problem.ts';
import type { Clock, Scripts } from '../game/ports.ts';
import type { FrozenQuests } from '../quest/ports.ts';
import type { CountedRun, Participants, RunRows } from './ports.ts';
import type { Runs } from './service.ts';

/** What one device sends at most: an answer every half second, and a burst of those that were kept while there was no network. */
const SENDS = { burst: 120, perSecond: 4 };
/** Beginnings from one address: a hall sits behind one. */
const BEGINS = { burst: 300, perSecond: 5 };
/**
 * Tries of the letters for another device, taken before they are looked up, so that many at once tell nothing: at so many
 * a second the letters of one of three hundred participants are found in more than a day.
 */
const TRIES_HERE = { burst: 20, perSecond: 0.2 };
const TRIES_IN_RUN = { burst: 100, perSecond: 1 };
/**
 * How often in one run somebody is told that a personal code is taken. Among three hundred people hardly one shares a code; whoever
 * tries out codes learns no more than this, and what is then let in is in no pair (PT2).
 */
const TAKEN_TOLD = { burst: 10, perSecond: 1 / 600 };

export interface RunRouteParts {
  readonly taken: Runs;
  readonly runs: RunRows;
  readonly participants: Participants;
  readonly scripts: Scripts;
  readonly quests: FrozenQuests;
  readonly clock: Clock;
}

export function runRoutes({ taken, runs, participants, scripts, quests, clock }: RunRouteParts) {
  async function ownRun(ownerId: string, id: string): Promise<CountedRun> {
    const run = await runs.byId(id);
    // A6: a foreign one is not there.
    if (!run || run.ownerId !== ownerId) throw problem('not_found');
    return run;
  }

  return {
    list: api.runs.list.use(signedIn).handler(async ({ context }) => (await runs.ownedBy(context.signedIn.id)).map((run) => taken.summary(run))),

    create: api.runs.create.use(signedIn).handler(async ({ input: { questId, ...run }, context }) => {
      const frozen = await quests.freeze(questId, context.signedIn, { mayWait: false });
      if (!frozen.ok) throw problem(frozen.error);
      return taken.summary(await taken.create({ ...run, ownerId: context.signedIn.id, revisionId: frozen.revisionId, trainingId: null, place: null }));
    }),

    get: api.runs.get.use(signedIn).handler(async ({ input, context }) => taken.summary(await ownRun(context.signedIn.id, input.id))),

    setWindow: api.runs.setWindow.use(signedIn).handler(async ({ input: { id, ...window }, context }) => {
      await ownRun(context.signedIn.id, id);
      await runs.setWindow(id, window);
      return taken.summary(await ownRun(context.signedIn.id, id));
    }),

    attempts: api.runs.attempts.use(signedIn).handler(async ({ input, context }) => {
      const row = await ownRun(context.signedIn.id, input.id);
      const script = await scripts.load(row.revisionId);
      if (!script) throw problem('not_found');
      const all = await participants.ofRun(row.id);
      // PT6: in a training by personal codes groups are shown whole or not at all, never who is in them.
      const isWithoutGroups = row.trainingId !== null && row.settings.identify === 'code';
      const shown = isWithoutGroups ? all.map((one) => ({ ...one, participant: { ...one.participant, group: null } })) : all;
      return showAttempts({ ...row, content: script.content }, script, shown, clock.now());
    }),
  };
}

export function takingRoutes({ taken, clock }: RunRouteParts) {
  const sends = new Buckets(SENDS, clock);
  const begins = new Buckets(BEGINS, clock);
  const triesHere = new Buckets(TRIES_HERE, clock);
  const triesInRun = new Buckets(TRIES_IN_RUN, clock);
  const takenTold = new Buckets(TAKEN_TOLD, clock);

  return {
    find: api.taking.find.handler(async ({ input }) => {
      const run = await taken.find(input.code, input.language);
      return told(run ? { ok: true, data: run } : { ok: false, error: 'run_not_found' });
    }),

    start: api.taking.start.handler(async ({ input: { code, ...beginner }, context }) => {
      limit(begins.take(context.from.address), context);
      return told(await taken.start(code, { ...beginner, account: await context.person(), mayTell: () => takenTold.take(code) === 0 }));
    }),

    state: api.taking.state.handler(async ({ input: { code, ...taker }, context }) => {
      limit(sends.take(taker.secret), context);
      return told(await taken.state(code, taker));
    }),

    show: api.taking.show.handler(async ({ input: { code, ...taker }, context }) => {
      limit(sends.take(taker.secret), context);
      return told(await taken.show(code, taker));
    }),

    answer: api.taking.answer.handler(async ({ input: { code, secret, language, attemptId, ...answer }, context }) => {
      const receivedAt = clock.now();
      limit(sends.take(secret), context);
      return told(await taken.answer(code, { secret, language, attemptId }, { ...answer, receivedAt }));
    }),

    finish: api.taking.finish.handler(async ({ input: { code, ...taker }, context }) => {
      limit(sends.take(taker.secret), context);
      return told(await taken.finish(code, taker));
    }),

    resume: api.taking.resume.handler(async ({ input: { code, resumeCode, ...taker }, context }) => {
      limit(triesHere.take(context.from.address), context);
      limit(triesInRun.take(code), context);
      return told(await taken.resume(code, resumeCode, taker));
    }),
  };
}
