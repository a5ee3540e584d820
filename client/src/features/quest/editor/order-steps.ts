import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';

interface Named {
  readonly id: string;
}

/** What a thing stands before when it goes one place up or down; null for the end, undefined when there is no such place. */
export function placeBefore(list: readonly Named[], id: string, by: -1 | 1): string | null | undefined {
  const at = list.findIndex((one) => one.id === id);
  const to = at + by;
  if (at < 0 || to < 0 || to >= list.length) return undefined;
  return by === -1 ? (list[to]?.id ?? null) : (list[to + 1]?.id ?? null);
}

/** Where a question goes one place up or down, over the border of its round too; null at the very ends. */
export function questionStep({ rounds }: Draft, id: string, by: -1 | 1): { readonly round: string; readonly before: string | null } | null {
  const home = rounds.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const round = rounds[home];
  if (!round) return null;
  const before = placeBefore(round.questions, id, by);
  if (before !== undefined) return { round: round.id, before };
  const next = rounds[home + by];
  if (!next) return null;
  return { round: next.id, before: by === -1 ? null : (next.questions[0]?.id ?? null) };
}
