import * as z from 'zod';
import type { Kind } from './kind.ts';
import { optionGaps, optionId, optionList, optionViews, showOptions } from './options.ts';

const content = z.strictObject({ kind: z.literal('single'), options: optionList });
const key = z.strictObject({ kind: z.literal('single'), right: optionId });
const choice = z.strictObject({ option: optionId });
const view = z.strictObject({ kind: z.literal('single'), options: optionViews });
const keyView = z.strictObject({ kind: z.literal('single'), right: z.array(z.string()) });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;

export const single: Kind<'single', Content, Key, z.infer<typeof choice>, z.infer<typeof view>, z.infer<typeof keyView>> = {
  kind: 'single', content, key, choice, view, keyView,
  gaps: ({ options }, { right }, languages) => [
    ...optionGaps(options, languages),
    ...(options.some((o) => o.id === right) ? [] : ['key.right']),
  ],
  fits: ({ options }, { option }) => options.some((o) => o.id === option),
  marker: (_, { right }) => ({ option }) => (option === right ? 1 : 0),
  distribution: ({ options }, { right }, choices) =>
    options.map(({ id }) => ({ option: id, count: choices.filter((c) => c.option === id).length, right: id === right })),
  show: ({ options }, say) => ({ kind: 'single', options: showOptions(options, say) }),
  showKey: (_, { right }) => ({ kind: 'single', right: [right] }),
};
