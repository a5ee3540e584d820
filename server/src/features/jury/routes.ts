import type { Standing } from '@tabarman/shared/access/roles.ts';
import { isInPairs } from '@tabarman/shared/call/judged.ts';
import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { mustAnswerFor } from '../../edge/answer-for.ts';
import { api, type ApiContext, signedIn } from '../../edge/api.ts';
import { askerFrom } from '../../edge/asked.ts';
import { disposition } from '../../edge/disposition.ts';
import type { GuessBrake } from '../../edge/guess-brake.ts';
import { Buckets } from '../../edge/limits.ts';
import { problem } from '../../edge/problem.ts';
import type { InvitedAsker } from '../call/ports.ts';
import type { CallDesk } from '../call/service.ts';
import type { Converter } from '../exchange/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { OwnWorks } from '../work/ports.ts';
import type { Naming } from './claims.ts';
import type { Deliberation } from './deliberation.ts';
import type { JuryDesk } from './desk.ts';
import type { Judging } from './judging.ts';
import { comparisonRows, comparisonsView, pairsView } from './pairs-view.ts';
import type { Panel } from './panel.ts';
import type { AssignmentPlans } from './plans.ts';
import { juryWithout, juryWithoutClaims, planWithout } from './without.ts';

/** Excel reads a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';
/** Of the columns of comparisons, in characters. */
const widths = [24, 8, 8, 8, 10, 40, 40, 24, 10];
const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv;charset=utf-8', json: 'application/json;charset=utf-8' } as const;
/** What one juror sends at most: a saving every few seconds, and a burst of those that were kept while there was no network. */
const SENDS = { burst: 120, perSecond: 4 };

/** What one device asks and names at most. */
const NAMES = { burst: 30, perSecond: 1 };

export interface JuryRouteParts {
  readonly calls: CallDesk;
  readonly judging: Judging;
  readonly deliberation: Deliberation;
  readonly juryDesk: JuryDesk;
  readonly assignmentPlans: AssignmentPlans;
  readonly naming: Naming;
  readonly ownWorks: OwnWorks;
  readonly converter: Converter;
  readonly brake: GuessBrake;
  readonly clock: Clock;
  /** Where whoever is invited reaches this server. */
  readonly publicOrigin: () => string;
}

/** Somebody of the desk. */
interface Asking extends Standing {
  readonly id: string;
}

interface Own {
  readonly slug: string;
  readonly key: string | null;
}

export function judgingRoutes({ judging, deliberation, brake, clock }: JuryRouteParts) {
  const sends = new Buckets(SENDS, clock);

  async function asker({ slug, key }: Own, context: ApiContext): Promise<InvitedAsker> {
    const account = await context.person();
    const waitMs = sends.take(key ?? account?.id ?? context.from.address);
    if (waitMs > 0) {
      context.retryAfter(waitMs);
      throw problem('too_many');
    }
    return { slug, key, account };
  }

  async function told<T>(reply: Reply<T>, context: ApiContext): Promise<T> {
    if (reply.ok) return reply.data;
    if (reply.error === 'juror_not_found' && !(await brake.miss(context.from.address))) throw problem('too_many');
    throw problem(reply.error);
  }

  return {
    state: api.judging.state.handler(async ({ input, context }) => told(await judging.state(await asker(input, context)), context)),
    work: api.judging.work.handler(async ({ input: { workId, ...own }, context }) => told(await judging.work(await asker(own, context), workId), context)),
    save: api.judging.save.handler(async ({ input: { workId, base, sheet, ...own }, context }) => told(await judging.save(await asker(own, context), workId, base, sheet), context)),
    handIn: api.judging.handIn.handler(async ({ input: { slug, key, workId, ...given }, context }) => told(await judging.handIn(await asker({ slug, key }, context), workId, given), context)),
    deliberation: api.judging.deliberation.handler(async ({ input: { workId, seen, ...own }, context }) => told(await deliberation.state(await asker(own, context), workId, seen), context)),
    note: api.judging.note.handler(async ({ input: { slug, key, workId, ...given }, context }) => told(await deliberation.say(await asker({ slug, key }, context), workId, given), context)),
    data: api.judging.data.handler(async ({ input, context }) => told(await judging.data(await asker(input, context)), context)),
    erase: api.judging.erase.handler(async ({ input: { name, ...own }, context }) => told(await judging.erase(await asker(own, context), name), context)),
    answer: api.judging.answer.handler(async ({ input: { answer, ...own }, context }) => told(await judging.answer(await asker(own, context), answer), context)),
    compare: api.judging.compare.handler(async ({ input: { slug, key, ...given }, context }) => told(await judging.compare(await asker({ slug, key }, context), given), context)),
    recuse: api.judging.recuse.handler(async ({ input: { slug, key, workId, ...given }, context }) => told(await judging.recuse(await asker({ slug, key }, context), workId, given), context)),
  };
}

/** Whom those who make a work name, by the key of their device. */
export function claimRoutes({ naming, ownWorks, clock }: JuryRouteParts) {
  const names = new Buckets(NAMES, clock);

  async function mine({ slug, key }: { readonly slug: string; readonly key: string }, context: ApiContext) {
    const found = await ownWorks.mine(await askerFrom(names, { slug, key }, context));
    if (!found) throw problem('entrant_not_found');
    if (!found.work) throw problem('team_not_found');
    return { callId: found.call.id, workId: found.work.id, entrantId: found.person.id };
  }
  async function listed(callId: string, workId: string) {
    const list = await naming.own(callId, workId);
    if (!list) throw problem('not_found');
    return list;
  }

  return {
    list: api.claims.list.handler(async ({ input, context }) => {
      const { callId, workId } = await mine(input, context);
      return listed(callId, workId);
    }),
    name: api.claims.name.handler(async ({ input: { id, claim, ...own }, context }) => {
      const { callId, workId, entrantId } = await mine(own, context);
      const refused = await naming.name(callId, { ...claim, id: `${workId}-${id}`, workId, entrantId });
      if (refused) throw problem(refused);
      return listed(callId, workId);
    }),
  };
}

export function juryRoutes({ calls, juryDesk: desk, naming, assignmentPlans, converter, publicOrigin }: JuryRouteParts) {
  const hiddenFrom = (person: Asking, id: string) => desk.hiddenFrom(id, person.id);
  /** JU10 */
  const mustSee = async (person: Asking, id: string, works: readonly string[]) => {
    const hidden = await hiddenFrom(person, id);
    if (works.some((work) => hidden.has(work))) throw problem('not_found');
  };
  async function view(person: Asking, id: string) {
    const found = await desk.view(id);
    if (!found) throw problem('not_found');
    const shown = juryWithout(found, await hiddenFrom(person, id));
    return (await desk.judges(id, person.id)) ? juryWithoutClaims(shown) : shown;
  }
  /** The jury of a call whose works are compared in pairs. */
  async function compared(id: string): Promise<Panel> {
    const panel = await desk.panel(id);
    if (!panel || !isInPairs(panel.call)) throw problem('not_found');
    return panel;
  }
  /** A26, then whatever it is, then how it stands. */
  async function did(person: Asking, id: string, what: () => Promise<ErrorCode | null>) {
    mustAnswerFor(person, await calls.countriesOf(id));
    const refused = await what();
    if (refused) throw problem(refused);
    return view(person, id);
  }
  async function linked(person: Asking, id: string, what: () => Promise<{ readonly key: string | null } | ErrorCode>) {
    mustAnswerFor(person, await calls.countriesOf(id));
    const made = await what();
    if (typeof made === 'string') throw problem(made);
    const shown = await view(person, id);
    return { view: shown, link: made.key === null ? null : `${publicOrigin()}/jury/${shown.slug}#${made.key}` };
  }

  return {
    get: api.jury.get.use(signedIn).handler(({ input, context }) => view(context.signedIn, input.id)),
    invite: api.jury.invite.use(signedIn).handler(({ input: { id, juror, personId, email = null }, context }) => linked(context.signedIn, id, () => desk.invite(id, juror, personId, email))),
    change: api.jury.change.use(signedIn).handler(({ input: { id, jurorId, juror, email }, context }) => did(context.signedIn, id, () => desk.change(id, jurorId, juror, email))),
    newLink: api.jury.newLink.use(signedIn).handler(({ input: { id, jurorId }, context }) => linked(context.signedIn, id, () => desk.newLink(id, jurorId))),
    setLeft: api.jury.setLeft.use(signedIn).handler(({ input: { id, jurorId, hasLeft }, context }) => did(context.signedIn, id, () => desk.setLeft(id, jurorId, hasLeft))),
    forget: api.jury.forget.use(signedIn).handler(({ input: { id, jurorId }, context }) => did(context.signedIn, id, () => desk.forget(id, jurorId))),
    setConflict: api.jury.setConflict.use(signedIn).handler(({ input: { id, isThere, ...conflict }, context }) => did(context.signedIn, id, async () => {
      await mustSee(context.signedIn, id, [conflict.workId]);
      return desk.setConflict(id, conflict, isThere);
    })),
    answerClaim: api.jury.answerClaim.use(signedIn).handler(({ input: { id, claimId, ...answer }, context }) => did(context.signedIn, id, async () => ((await desk.judges(id, context.signedIn.id)) ? 'forbidden' : naming.answer(id, claimId, answer, context.signedIn.id)))),
    setSamples: api.jury.setSamples.use(signedIn).handler(({ input: { id, samples }, context }) => did(context.signedIn, id, () => desk.setSamples(id, samples))),
    assign: api.jury.assign.use(signedIn).handler(({ input: { id, add, remove }, context }) => did(context.signedIn, id, async () => {
      await mustSee(context.signedIn, id, [...add, ...remove].map(({ workId }) => workId));
      return desk.assign(id, add, remove);
    })),
    plan: api.jury.plan.use(signedIn).handler(async ({ input: { id }, context }) => {
      mustAnswerFor(context.signedIn, await calls.countriesOf(id));
      const panel = await desk.panel(id);
      if (!panel) throw problem('not_found');
      return assignmentPlans.begin(panel);
    }),
    pairs: api.jury.pairs.use(signedIn).handler(async ({ input: { id }, context }) => {
      const panel = await compared(id);
      return pairsView(panel, await hiddenFrom(context.signedIn, id), panel.jurors.some(({ userId }) => userId === context.signedIn.id));
    }),
    comparisons: api.jury.comparisons.use(signedIn).handler(async ({ input: { id }, context }) => {
      const panel = await compared(id);
      return comparisonsView(panel, await hiddenFrom(context.signedIn, id));
    }),
    writeComparisons: api.jury.writeComparisons.use(signedIn).handler(async ({ input: { id, format, language }, context }) => {
      const panel = await compared(id);
      const found = comparisonsView(panel, await hiddenFrom(context.signedIn, id));
      const title = textIn(panel.call.title, language, panel.call.reference);
      const headers = { 'content-disposition': disposition(title, format) };
      if (format === 'json') return { headers, body: new File([JSON.stringify(found, null, 2)], 'comparisons.json', { type: types.json }) };
      const rows = comparisonRows(panel, found);
      if (format === 'csv') return { headers, body: new File([byteOrderMark + toCsv(rows, ',')], 'comparisons.csv', { type: types.csv }) };
      const converted = await converter.convert({ do: 'tables', format, tables: { title, language, sheets: [{ name: 'comparisons', widths, rows }], bars: { title: '', values: [] } } });
      if (converted?.did !== 'written') throw problem('try_again');
      return { headers, body: new File([new Uint8Array(converted.bytes)], 'comparisons.xlsx', { type: types.xlsx }) };
    }),
    planned: api.jury.planned.use(signedIn).handler(async ({ input: { id }, context }) => {
      await view(context.signedIn, id);
      return planWithout(assignmentPlans.of(id), await hiddenFrom(context.signedIn, id));
    }),
  };
}
