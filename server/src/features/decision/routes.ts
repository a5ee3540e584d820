import { saidWith, tableWithout } from '@tabarman/shared/decision/seen-by.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { DecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, signedIn } from '../../edge/api.ts';
import { Buckets } from '../../edge/limits.ts';
import { problem } from '../../edge/problem.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { PersonRow, People } from '../person/ports.ts';
import { hashOf } from '../release/service.ts';
import { hiddenFrom } from './seen-by.ts';
import type { DecisionDesk } from './service.ts';

export interface DecisionRouteParts {
  readonly decisions: DecisionDesk;
  /** The id of the work of whoever asks with the key of a device; null while they have none. */
  readonly ownWork: (asker: Asker) => Promise<Reply<string | null>>;
  readonly clock: Clock;
  readonly people: People;
}

/** How long devices may keep what is public of a decision. */
const KEEP_S = 30;

/** What one device asks at most of its own work. */
const ASKS = { burst: 30, perSecond: 1 };

export function decisionRoutes({ decisions, people, ownWork, clock }: DecisionRouteParts) {
  const asks = new Buckets(ASKS, clock);

  async function shown(id: string, personId: string): Promise<DecisionView> {
    const now = await decisions.now(id);
    if (now === null) throw problem('not_found');
    if (now === 'decision_busy') throw problem(now);
    const { evidence, table, openings, sayingsNumber } = now;
    const hidden = hiddenFrom(personId, evidence);
    const came = new Set(evidence.sheets.map(({ jurorId, workId }) => `${jurorId} ${workId}`));
    const nameOf = async (who: string | null) => (who === null ? null : ((await people.byId(who))?.name ?? null));
    return {
      slug: evidence.slug, call: evidence.call, openings: [...openings], table: tableWithout(table, hidden), hash: hashOf(table), isJuror: evidence.jurors.some(({ userId }) => userId === personId), number: sayingsNumber,
      jurors: evidence.jurors.map(({ id: juror, name }) => ({ id: juror, name })),
      asked: evidence.assigned.filter(({ jurorId, workId }) => !came.has(`${jurorId} ${workId}`) && !hidden.has(workId)).map(({ jurorId, workId }) => ({ juror: jurorId, work: workId })),
      notes: evidence.notes.filter(({ workId }) => !hidden.has(workId)).map(({ jurorId, workId, at, text }) => ({ work: workId, by: evidence.jurors.find((juror) => juror.id === jurorId)?.name ?? '', at, text })),
      versions: await Promise.all((await decisions.versions(id)).map(async ({ table: of, madeBy, checkedBy, ...version }) => ({
        ...version, madeBy: await nameOf(madeBy), checkedBy: await nameOf(checkedBy), awards: of.awards.map(({ award, awarded }) => ({ id: award.id, works: awarded.filter((work) => !hidden.has(work)) })),
      }))),
    };
  }

  /** A26. */
  async function mayDecide(person: Pick<PersonRow, 'role' | 'scope'>, id: string): Promise<void> {
    const evidence = await decisions.evidence(id);
    mustAnswerFor(person, evidence && countriesOf(evidence.call));
  }

  async function after(refused: Awaited<ReturnType<DecisionDesk['draft']>>, id: string, personId: string): Promise<DecisionView> {
    if (refused) throw problem(refused);
    return shown(id, personId);
  }

  return {
    get: api.decisions.get.use(signedIn).handler(({ input, context }) => shown(input.id, context.signedIn.id)),

    outlook: api.decisions.outlook.use(signedIn).handler(async ({ input, context }) => {
      const found = await decisions.outlook(input.id);
      if (found === null) throw problem('not_found');
      if (found === 'decision_busy') throw problem(found);
      const hidden = hiddenFrom(context.signedIn.id, found.evidence);
      const seen = (ids: readonly string[]) => ids.filter((work) => !hidden.has(work));
      const record = (of: ReadonlyMap<string, number> | null) => of && Object.fromEntries([...of].filter(([work]) => !hidden.has(work)));
      const pairs = (of: typeof found.more) => of.filter(({ work }) => !hidden.has(work)).map((pair) => ({ ...pair }));
      return {
        awards: found.awards.map(({ id, chances, draws, without }) => ({ id, chances: record(chances), draws, without: without.map(({ without: rule, gain, lose }) => ({ without: rule, gain: seen(gain), lose: seen(lose) })) })),
        counting: found.counting, errors: record(found.errors), open: seen(found.open), more: pairs(found.more), links: pairs([...found.links]),
      };
    }),

    say: api.decisions.say.use(signedIn).handler(async ({ input: { id, number, sayings }, context }) => {
      await mayDecide(context.signedIn, id);
      const now = await decisions.now(id);
      if (now === null) throw problem('not_found');
      if (now === 'decision_busy') throw problem(now);
      return after(await decisions.say(id, number, saidWith(sayings, now.table.sayings, hiddenFrom(context.signedIn.id, now.evidence))), id, context.signedIn.id);
    }),

    draft: api.decisions.draft.use(signedIn).handler(async ({ input: { id }, context }) => {
      await mayDecide(context.signedIn, id);
      return after(await decisions.draft(id, context.signedIn.id), id, context.signedIn.id);
    }),

    approve: api.decisions.approve.use(signedIn).handler(async ({ input: { id, hash }, context }) => {
      await mayDecide(context.signedIn, id);
      return after(await decisions.approve(id, hash, context.signedIn.id), id, context.signedIn.id);
    }),

    release: api.decisions.release.use(signedIn).handler(async ({ input: { id, hash, reason }, context }) => {
      await mayDecide(context.signedIn, id);
      return after(await decisions.release(id, hash, reason), id, context.signedIn.id);
    }),

    released: api.decisions.released.handler(async ({ input, context }) => {
      const found = await decisions.releasedBySlug(input.slug);
      if (!found) throw problem('not_found');
      context.keepFor(KEEP_S);
      return found;
    }),

    own: api.decisions.own.handler(async ({ input: { slug, key }, context }) => {
      const waitMs = asks.take(key);
      if (waitMs > 0) {
        context.retryAfter(waitMs);
        throw problem('too_many');
      }
      const work = await ownWork({ slug, key, account: await context.person() });
      if (!work.ok) throw problem(work.error);
      return work.data === null ? null : decisions.toldBySlug(slug, work.data);
    }),
  };
}
