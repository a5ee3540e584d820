import { INSTANT_MS } from './fairness.ts';

/** `speed`: faster right answers earn more. `accuracy`: only being right counts, speed breaks ties. */
export const presets = ['speed', 'accuracy'] as const;
export type Preset = (typeof presets)[number];

/** What one answer earned. `base` and `speed` add up to `points`; `bonus` only breaks ties (accuracy first). */
export interface Result {
  readonly credit: number;
  readonly points: number;
  readonly base: number;
  readonly speed: number;
  readonly bonus: number;
}

export interface Sum {
  readonly preset: Preset;
  /** P: points of the question. */
  readonly points: number;
  /** T in ms. */
  readonly limitMs: number;
  /** Most bonus one question can give under accuracy first: see `bonusCeiling`. */
  readonly bonusCeiling: number;
}

/**
 * What an answer with `credit` (0–1) after `elapsedMs` earns.
 * speed: round(P · credit · (1 − (t/T)/2)), the whole P · credit under 0.5 s (the formula Kahoot publishes).
 * accuracy: round(P · credit), and a bonus of at most `bonusCeiling` that is compared only between equal points.
 */
export function score(credit: number, elapsedMs: number, { preset, points, limitMs, bonusCeiling }: Sum): Result {
  const share = Math.min(1, Math.max(0, elapsedMs / limitMs));
  const full = points * credit;
  switch (preset) {
    case 'speed': {
      const earned = Math.round(elapsedMs < INSTANT_MS ? full : full * (1 - share / 2));
      const base = Math.min(earned, Math.round(full / 2));
      return { credit, points: earned, base, speed: earned - base, bonus: 0 };
    }
    case 'accuracy': {
      const earned = Math.round(full);
      return { credit, points: earned, base: earned, speed: 0, bonus: earned === 0 ? 0 : Math.round(bonusCeiling * credit * (1 - share)) };
    }
  }
}

/** S3: so small that all bonuses of a game of `questions` stay below one right answer of the cheapest question. */
export function bonusCeiling(leastPoints: number, questions: number): number {
  return Math.max(0, Math.floor((leastPoints - 1) / Math.max(1, questions)));
}
