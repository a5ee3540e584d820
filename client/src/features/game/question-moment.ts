import type { ClockView } from '@tabarman/shared/game/views.ts';

/** What a question's clock says at one moment. All times are epoch ms of the server's clock. */
export interface QuestionMoment {
  readonly stage: 'reading' | 'talking' | 'answering' | 'over';
  /** Where the ring is full and where it is empty; null where only the end is known. */
  readonly startsAt: number | null;
  readonly endsAt: number;
  /** The moment at which the time stands still, and why. */
  readonly still: { readonly at: number; readonly why: 'paused' | 'held' } | null;
  /** When the clock will say something else by itself. */
  readonly changesAt: number | null;
}

export function momentOf(clock: ClockView, now: number): QuestionMoment {
  const still = stillOf(clock, now);
  const at = still?.at ?? now;
  const changesAt = still?.why === 'held' ? still.at : null;
  if (at < clock.opensAt) {
    const isTalking = clock.talksAt !== null && at >= clock.talksAt;
    const endsAt = isTalking ? clock.opensAt : (clock.talksAt ?? clock.opensAt);
    return { stage: isTalking ? 'talking' : 'reading', startsAt: isTalking ? clock.talksAt : null, endsAt, still, changesAt: still ? changesAt : endsAt };
  }
  // Added time can leave more than the limit: the ring is then full for what is left.
  const startsAt = clock.closesAt - Math.max(clock.limitMs, clock.closesAt - at);
  if (still) return { stage: 'answering', startsAt, endsAt: clock.closesAt, still, changesAt };
  const isOver = now >= clock.closesAt;
  return { stage: isOver ? 'over' : 'answering', startsAt, endsAt: clock.closesAt, still, changesAt: isOver ? null : clock.closesAt };
}

function stillOf({ pausedAt, heldUntil }: ClockView, now: number): QuestionMoment['still'] {
  if (pausedAt !== null) return { at: pausedAt, why: 'paused' };
  return heldUntil !== null && now < heldUntil ? { at: heldUntil, why: 'held' } : null;
}
