import type { DecidedWork } from '@tabarman/shared/decision/table.ts';
import type { DecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';

export type { DecisionView, OutlookView } from '@tabarman/shared/protocol/contract/decisions.ts';
export type DecidedAward = DecisionView['table']['awards'][number];
export type Sayings = DecisionView['table']['sayings'];

/** Those of an award: awarded, then in reserve, then by total; who has none stands last. */
export function ranked(works: readonly DecidedWork[], { award, awarded, reserves }: DecidedAward): DecidedWork[] {
  const place = ({ id }: DecidedWork) => (awarded.includes(id) ? 0 : reserves.includes(id) ? 1 : 2);
  const inside = ({ id }: DecidedWork) => Math.max(awarded.indexOf(id), reserves.indexOf(id));
  return works
    .filter(({ remarks }) => remarks[award.id]?.kind !== 'otherTrack')
    .toSorted((a, b) => place(a) - place(b) || (place(a) < 2 ? inside(a) - inside(b) : (b.total ?? -Infinity) - (a.total ?? -Infinity)) || a.number - b.number);
}
