import type { DecisionTable, Sayings } from '@tabarman/shared/decision/table.ts';
import type { Evidence } from './ports.ts';

/** As much of a jury and its works as it takes. */
interface Seen extends Pick<Evidence, 'isBarred'> {
  readonly jurors: readonly Pick<Evidence['jurors'][number], 'id' | 'userId'>[];
  readonly works: readonly { readonly id: string }[];
}

/** DC14: which works somebody of the desk does not see: those that the juror whom they are has a conflict with. */
export function hiddenFrom(userId: string, { jurors, works, isBarred }: Seen): ReadonlySet<string> {
  const own = jurors.filter((juror) => juror.userId === userId);
  return new Set(works.flatMap(({ id }) => (own.some((juror) => isBarred(juror.id, id)) ? [id] : [])));
}

/** DC14: a decision as if those works were not there. */
export function tableWithout({ works, awards, sayings, sheets, ...table }: DecisionTable, hidden: ReadonlySet<string>): DecisionTable {
  const seen = (ids: readonly string[]) => ids.filter((id) => !hidden.has(id));
  return {
    ...table, sheets: { ...sheets, counted: works.reduce((left, { id, marked, abstained, recused }) => left - (hidden.has(id) ? marked + abstained + recused : 0), sheets.counted) }, works: works.filter(({ id }) => !hidden.has(id)), sayings: sayingsOf(sayings, hidden, false),
    awards: awards.map((one) => ({ ...one, awarded: seen(one.awarded), reserves: seen(one.reserves), tied: seen(one.tied) })),
  };
}

/** The sayings about hidden works, or those about none of them. */
function sayingsOf({ bars, orders, accepted }: Sayings, hidden: ReadonlySet<string>, isHidden: boolean): Sayings {
  return {
    bars: bars.filter(({ work }) => hidden.has(work) === isHidden),
    orders: orders.filter(({ works }) => works.some((id) => hidden.has(id)) === isHidden),
    accepted: isHidden ? [] : accepted,
  };
}

/** What somebody says who does not see some works, with what others said of those. */
export function saidWith(said: Sayings, before: Sayings, hidden: ReadonlySet<string>): Sayings {
  const [own, kept] = [sayingsOf(said, hidden, false), sayingsOf(before, hidden, true)];
  return { bars: [...own.bars, ...kept.bars], orders: [...own.orders, ...kept.orders], accepted: own.accepted };
}
