/**
 * A range to choose a number from, for files that give only the answer and how far off it may be. It begins and ends at
 * round numbers, so that the answer does not lie in its middle; `step` is as fine as the answer and its tolerance.
 */
export function rangeAround(right: number, tolerance: number): { min: number; max: number; step: number } {
  const decimals = Math.min(9, Math.max(decimalsOf(right), decimalsOf(tolerance)));
  const step = Number((10 ** -decimals).toFixed(decimals));
  const spread = Math.max(10 * step, 10 * tolerance, Math.abs(right) / 2);
  const grid = 10 ** Math.floor(Math.log10(spread));
  const round = (value: number) => Number(value.toFixed(decimals));
  const min = round(Math.floor((right - spread) / grid) * grid);
  const max = round(Math.ceil((right + spread) / grid) * grid);
  return { min: right >= 0 ? Math.max(0, min) : min, max, step };
}

function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1] ?? '').length - Number(exponent));
}
