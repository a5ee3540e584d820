/**
 * Why there is no number: too few were measured (`have` of at least `need`), they do not differ in what would have to differ,
 * or they had nothing left to gain.
 */
export type Missing =
  | { readonly missing: 'tooFew'; readonly have: number; readonly need: number }
  | { readonly missing: 'noSpread' }
  | { readonly missing: 'ceiling' };

/** A number made of what was measured, or the reason why there is none: never NaN. */
export type Estimate = { readonly value: number } | Missing;

/** The reason when fewer were measured than the number needs. */
export function tooFew(have: number, need: number): Missing | null {
  return have < need ? { missing: 'tooFew', have, need } : null;
}

/** The number, where there is one. */
export function valueOf(estimate: Estimate): number | null {
  return 'value' in estimate ? estimate.value : null;
}
