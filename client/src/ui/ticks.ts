/** Round numbers from `from` to `to`, 1, 2 or 5 times a power of ten apart: about four, both ends within them. */
export function ticksOf(from: number, to: number): number[] {
  const span = to - from;
  if (!(span > 0)) return [from];
  const rough = span / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const apart = ([1, 2, 5].find((n) => n * power >= rough * 0.999) ?? 10) * power;
  const first = Math.floor(from / apart + 1e-9);
  const last = Math.ceil(to / apart - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * apart).toPrecision(12)));
}
