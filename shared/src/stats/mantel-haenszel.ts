import { tooFew, type Missing } from './estimate.ts';

/** Players of about the same strength: how many of each group had the question right. */
export interface Stratum {
  readonly reference: { readonly right: number; readonly wrong: number };
  readonly focal: { readonly right: number; readonly wrong: number };
}

/** A: none to speak of, B: slight to moderate, C: moderate to large. */
export type DifClass = 'A' | 'B' | 'C';

export interface Dif {
  /** Odds of the reference group by those of the focal group, of equal strength: over 1 it is harder for the focal group. */
  readonly oddsRatio: number;
  /** With continuity correction, one degree of freedom: over 3.84 chance alone does it in less than 5 of 100 cases. */
  readonly chiSquare: number;
  /** Δ = −2.35 ln α on the scale of item difficulty at ETS; below zero it is harder for the focal group. */
  readonly delta: number;
  /** Standard error of Δ. */
  readonly error: number;
  readonly class: DifClass;
  /** How many of each group stand beside an equal of the other. */
  readonly reference: number;
  readonly focal: number;
}

/** Below this many players of a group class C misses real differences (R. Zwick, ETS RR-12-08, 2012). */
export const LEAST_PER_GROUP = 200;

const DELTA = -2.35;
/** 95 % of the chi-square distribution with one degree of freedom, and of the normal one on one side. */
const CHI_95 = 3.841458820694124;
const Z_ONE_SIDED = 1.6448536269514722;

/**
 * Whether a question is harder for one of two groups than for equally strong players of the other (N. Mantel and W. Haenszel,
 * 1959; for questions P. W. Holland and D. T. Thayer, 1988; variance by J. Robins, N. Breslow and S. Greenland, 1986). Strata
 * are by total score with the question itself in it. Classes as at ETS (N. J. Dorans and P. W. Holland, 1993, p. 42): A when
 * |Δ| < 1 or not significantly different from 0, C when |Δ| ≥ 1.5 and significantly over 1, else B.
 */
export function mantelHaenszel(strata: readonly Stratum[], least = LEAST_PER_GROUP): Dif | Missing {
  const tables = strata.map(tableOf).filter(({ m, n }) => m > 0 && n > 0);
  const [reference, focal] = [add(tables, ({ m }) => m), add(tables, ({ n }) => n)];
  const few = tooFew(Math.min(reference, focal), least);
  if (few) return few;
  const [inFavour, against] = [add(tables, ({ r }) => r), add(tables, ({ s }) => s)];
  const variance = add(tables, (t) => (t.m * t.n * t.right * t.wrong) / (t.all ** 2 * (t.all - 1)));
  if (inFavour === 0 || against === 0 || variance === 0) return { missing: 'noSpread' };
  const beyond = Math.abs(add(tables, (t) => t.a - (t.m * t.right) / t.all));
  const chiSquare = Math.max(0, beyond - 0.5) ** 2 / variance;
  const oddsRatio = inFavour / against;
  const delta = DELTA * Math.log(oddsRatio);
  const error = Math.abs(DELTA) * Math.sqrt(
    add(tables, (t) => t.p * t.r) / (2 * inFavour ** 2)
    + add(tables, (t) => t.p * t.s + t.q * t.r) / (2 * inFavour * against)
    + add(tables, (t) => t.q * t.s) / (2 * against ** 2),
  );
  return { oddsRatio, chiSquare, delta, error, class: classOf(delta, error, chiSquare), reference, focal };
}

function classOf(delta: number, error: number, chiSquare: number): DifClass {
  const size = Math.abs(delta);
  if (size < 1 || chiSquare <= CHI_95) return 'A';
  return size >= 1.5 && (size - 1) / error > Z_ONE_SIDED ? 'C' : 'B';
}

function tableOf({ reference, focal }: Stratum) {
  const [a, b, c, d] = [reference.right, reference.wrong, focal.right, focal.wrong];
  const all = Math.max(1, a + b + c + d);
  return { a, m: a + b, n: c + d, right: a + c, wrong: b + d, all, r: (a * d) / all, s: (b * c) / all, p: (a + d) / all, q: (b + c) / all };
}

function add<T>(things: readonly T[], amount: (thing: T) => number): number {
  return things.reduce((sum, thing) => sum + amount(thing), 0);
}
