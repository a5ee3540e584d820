import * as z from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import type { Bar, Kind } from './kind.ts';
import { textGaps } from './options.ts';

const finite = z.number().min(-1e12).max(1e12);
const content = z.strictObject({
  kind: z.literal('number'), min: finite, max: finite, step: z.number().positive().max(1e9), unit: textSchema(20).nullable(),
}).refine((c) => c.min < c.max, 'min is not below max');
/** Full points within ± `full` of `right`, falling in a straight line to none at ± `zero`. */
const key = z.strictObject({ kind: z.literal('number'), right: finite, full: finite.nonnegative(), zero: finite.positive() })
  .refine((k) => k.full < k.zero, 'full is not below zero');
const choice = z.strictObject({ value: finite });
const view = z.strictObject({ kind: z.literal('number'), min: finite, max: finite, step: z.number(), unit: z.string().nullable() });
const keyView = z.strictObject({ kind: z.literal('number'), right: finite, unit: z.string().nullable() });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;
const BARS = 8;

export const number: Kind<'number', Content, Key, z.infer<typeof choice>, z.infer<typeof view>, z.infer<typeof keyView>> = {
  kind: 'number', content, key, choice, view, keyView,
  gaps: ({ unit, min, max }, { right }, languages) => [
    ...(unit ? textGaps('unit', unit, languages) : []),
    ...(right < min || right > max ? ['key.right'] : []),
  ],
  fits: ({ min, max, step }, { value }) => value >= min && value <= max && isOnStep(value - min, step),
  marker: (_, key) => ({ value }) => creditFor(Math.abs(value - key.right), key),
  distribution: ({ min, max }, key, choices) => {
    const width = (max - min) / BARS;
    return Array.from({ length: BARS }, (_, i): Bar => {
      const from = min + i * width;
      const to = i === BARS - 1 ? max : from + width;
      const holds = (v: number) => v >= from && (i === BARS - 1 ? v <= to : v < to);
      return { from, to, count: choices.filter((c) => holds(c.value)).length, right: holds(key.right) };
    });
  },
  show: ({ min, max, step, unit }, say) => ({ kind: 'number', min, max, step, unit: unit && say(unit) }),
  showKey: ({ unit }, { right }, say) => ({ kind: 'number', right, unit: unit && say(unit) }),
};

function creditFor(distance: number, { full, zero }: Key): number {
  if (distance <= full) return 1;
  return Math.max(0, (zero - distance) / (zero - full));
}

/** Binary fractions are not exact: a value a billionth of a step off is on the step. */
function isOnStep(offset: number, step: number): boolean {
  const steps = offset / step;
  return Math.abs(steps - Math.round(steps)) < 1e-6;
}
