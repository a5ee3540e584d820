/** ME2: shares of the window after which somebody is reminded. */
const SHARES = [1 / 2, 4 / 5] as const;
/** In less than this a reminder would only be the same letter twice. */
const SHORTEST_WINDOW_MS = 2 * 60 * 60_000;

/** How many reminders there are at most. */
export const REMINDERS = SHARES.length;

export interface Asked {
  /** Epoch ms. */
  readonly sentAt: number;
  readonly deadline: number | null;
  /** It was done, or withdrawn. */
  readonly isSettled: boolean;
  /** The number of the last reminder that went out, 0 for none. */
  readonly reminded: number;
}

/**
 * ME2: the next reminder, by its number from 1 and when it is due (epoch ms; in the past when it is late): at half and at four fifths of the
 * window from sending to the deadline. Of those that are late only the last goes out. Null when none will.
 */
export function nextReminder({ sentAt, deadline, isSettled, reminded }: Asked, now: number): { readonly number: number; readonly at: number } | null {
  if (deadline === null || isSettled || now >= deadline || deadline - sentAt < SHORTEST_WINDOW_MS) return null;
  const planned = SHARES.map((share, i) => ({ number: i + 1, at: Math.floor(sentAt + (deadline - sentAt) * share) })).filter(({ number }) => number > reminded);
  return planned.findLast(({ at }) => at <= now) ?? planned[0] ?? null;
}
