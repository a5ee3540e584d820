/** How often awards are given anew, with totals that might have been, where going from the top is exact. */
export const DRAWS = 2_000;
/** The same where it takes an integer program, if time allows; and from how many on a chance is told: with fewer it is off by more than ten points. */
export const PROGRAM_DRAWS = { most: 500, least: 100 };

/** By how many points of 100 a chance of one half, which is the least known, is off at most in 95 of 100 such counts. */
export const offBy = (draws: number): number => 98 / Math.sqrt(draws);
