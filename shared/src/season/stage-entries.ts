import type { CountryCode } from '../place/codes.ts';
import type { Season } from './schema.ts';

/**
 * ST11: who plays a stage. Where other stages lead to it, the entries that hold a seat by them; else all, or all of its country. Gives null for a
 * stage that the season has not.
 */
export function entriesOf<Entry extends { readonly id: string; readonly country: CountryCode }>(
  { stages }: Pick<Season, 'stages'>, stageId: string, entries: readonly Entry[], heldIn: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Entry[] | null {
  const stage = stages.find(({ id }) => id === stageId);
  if (!stage) return null;
  const before = stages.filter(({ into }) => into === stageId);
  return entries.filter(({ id, country }) => (stage.country === null || stage.country === country) && (before.length === 0 || before.some((one) => heldIn.get(one.id)?.has(id))));
}
