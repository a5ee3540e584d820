import type { WorkValues } from './values.ts';

/** What a receipt is made of: everything that was handed in, with the fingerprints of its files. */
export interface HandedIn {
  readonly call: string;
  readonly work: number;
  readonly version: number;
  readonly at: number;
  readonly track: string | null;
  readonly values: WorkValues;
  readonly files: readonly { readonly id: string; readonly name: string; readonly bytes: number; readonly sha256: string }[];
}

/**
 * WK6: the text of which a receipt is the SHA-256: JSON with the keys of every object in the order of their code units, without spaces. Whoever kept it can
 * show what was handed in, and that nothing was changed since.
 */
export function receiptText(handedIn: HandedIn): string {
  return JSON.stringify(handedIn, (_, value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => Number(a > b) - Number(a < b))) : value);
}
