import type { ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import type { DecisionTable } from '@tabarman/shared/decision/table.ts';
import type { Version } from '../release/ports.ts';

/**
 * DC13: what everybody may read of a decision: awards, from the newest released version alone. Who was not awarded is not in it. Titles of call and awards are
 * those of the version; names are of people, and follow what each says now.
 */
export function releasedView(slug: string, { title, reference }: Pick<Call, 'title' | 'reference'>, versions: readonly Version<DecisionTable>[], names: ReadonlyMap<string, string>): ReleasedView | null {
  const released = versions.flatMap((one) => (one.releasedAt === null ? [] : [{ ...one, releasedAt: one.releasedAt }]));
  const [newest] = released;
  if (!newest) return null;
  const { table, number, releasedAt } = newest;
  const works = new Map(table.works.map((work) => [work.id, work]));
  return {
    slug, title, reference, currency: table.currency, works: table.works.filter(({ bar }) => bar !== 'withdrawn').length, version: number, at: releasedAt, kind: table.kind, accepted: table.sayings.accepted,
    versions: released.map((one) => ({ number: one.number, at: one.releasedAt, reason: one.reason })),
    awards: table.awards.map(({ award, awarded, isLeastDropped }) => ({
      id: award.id, title: award.title, about: award.about, isLeastDropped,
      works: awarded.flatMap((id) => works.get(id) ?? []).map((work) => ({
        number: work.number, title: work.title, team: work.team, people: work.memberIds.flatMap((member) => names.get(member) ?? []), country: work.country, total: work.total,
        amount: award.amount ?? (work.asks || null),
      })),
    })),
  };
}
