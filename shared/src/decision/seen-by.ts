import type { DecisionTable, Sayings } from './table.ts';

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
