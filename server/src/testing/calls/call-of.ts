import { newCall } from '@tabarman/shared/call/presets.ts';
import type { Call, CallKind } from '@tabarman/shared/call/schema.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';

export const DAY_MS = 24 * 60 * 60_000;

export interface CallWritten {
  readonly kind: CallKind;
  readonly title: Text & { readonly ru: string };
  readonly about: Text;
  /** Of every award, by its id. */
  readonly awards: Readonly<Record<string, Text>>;
  /** From which day to which each phase is, from the beginning of the call. */
  readonly days: readonly (readonly [number, number])[];
}

/** A preset with nothing missing: its dates, what it is about and what its awards are. `start`: epoch ms. */
export function callOf({ kind, title, about, awards, days }: CallWritten, start: number): Call {
  const call = newCall(kind, title.ru, 'ru', new Date(start).toISOString().slice(0, 10), []);
  return {
    ...call, title, about, awards: call.awards.map((award) => ({ ...award, about: awards[award.id] ?? {} })),
    phases: call.phases.map((phase, i) => ({ ...phase, opensAt: start + days[i]![0] * DAY_MS, closesAt: start + days[i]![1] * DAY_MS })),
  };
}
