import * as z from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import type { Kind } from './kind.ts';
import { levelsOf } from './levels.ts';
import { textGaps } from './options.ts';

const end = textSchema(40).nullable();
/** Whole steps from `from` to `to`; `low` and `high` say what the ends mean. */
const content = z.strictObject({ kind: z.literal('scale'), from: z.int().min(0).max(1), to: z.int().min(2).max(10), low: end, high: end });
const key = z.strictObject({ kind: z.literal('scale') });
const choice = z.strictObject({ level: z.int().min(0).max(10) });
const view = z.strictObject({ kind: z.literal('scale'), from: z.int(), to: z.int(), low: z.string().nullable(), high: z.string().nullable() });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;

export const scale: Kind<'scale', Content, Key, z.infer<typeof choice>, z.infer<typeof view>, Key> = {
  kind: 'scale', content, key, choice, view, keyView: key,
  gaps: ({ low, high }, _, languages) => [...(low ? textGaps('low', low, languages) : []), ...(high ? textGaps('high', high, languages) : [])],
  fits: ({ from, to }, { level }) => level >= from && level <= to,
  marker: () => () => 0,
  distribution: ({ from, to }, _, choices) =>
    levelsOf({ from, to }).map((level) => ({ from: level, to: level, count: choices.filter((c) => c.level === level).length, right: false })),
  show: ({ from, to, low, high }, say) => ({ kind: 'scale', from, to, low: low && say(low), high: high && say(high) }),
  showKey: () => ({ kind: 'scale' }),
};
