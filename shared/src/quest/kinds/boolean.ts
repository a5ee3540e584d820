import * as z from 'zod';
import type { Kind } from './kind.ts';

const content = z.strictObject({ kind: z.literal('boolean') });
const key = z.strictObject({ kind: z.literal('boolean'), right: z.boolean() });
const choice = z.strictObject({ value: z.boolean() });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;

export const boolean: Kind<'boolean', Content, Key, z.infer<typeof choice>, Content, Key> = {
  kind: 'boolean', content, key, choice, view: content, keyView: key,
  gaps: () => [],
  fits: () => true,
  marker: (_, { right }) => ({ value }) => (value === right ? 1 : 0),
  distribution: (_, { right }, choices) =>
    [true, false].map((value) => ({
      option: String(value), count: choices.filter((c) => c.value === value).length, right: value === right,
    })),
  show: () => ({ kind: 'boolean' }),
  showKey: (_, { right }) => ({ kind: 'boolean', right }),
};
