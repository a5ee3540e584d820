interface Scale {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The value that can be answered next to `value`: within the ends and on a step from the lower one. */
export function fitToScale(value: number, { min, max, step }: Scale): number {
  const last = Math.floor((max - min) / step + 1e-6);
  const steps = Math.min(last, Math.max(0, Math.round((value - min) / step)));
  // Ten decimals are finer than any step and hide what binary fractions cannot say.
  return Number((min + steps * step).toFixed(10));
}

/** A number as people type it: comma or point, spaces between thousands. Null while it is none. */
export function readNumber(typed: string): number | null {
  const plain = typed.replace(/\s/g, '').replace('−', '-').replace(',', '.');
  return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : null;
}
