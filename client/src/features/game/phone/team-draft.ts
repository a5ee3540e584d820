import type { Input, Output } from '@tabarman/shared/protocol/intents.ts';

export type TeamChoice = NonNullable<Input<'game:join'>['team']>;
export type ListedTeam = Output<'game:teams'>['teams'][number];

/** A whole code is four digits. */
export const isCode = (search: string): boolean => /^\d{4}$/.test(search.trim());

/** The code in the address that a team mate's phone gave. */
export const codeInAddress = (): string => new URLSearchParams(location.search).get('team')?.match(/^\d{4}$/)?.[0] ?? '';

/** Two choices of the same. */
export function isSame(a: TeamChoice | null, b: TeamChoice | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
