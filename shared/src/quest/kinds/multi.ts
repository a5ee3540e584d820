import * as z from 'zod';
import type { Kind } from './kind.ts';
import { optionGaps, optionId, optionList, optionViews, showOptions } from './options.ts';

const chosen = z.array(optionId).min(1).max(8);
const content = z.strictObject({ kind: z.literal('multi'), options: optionList });
const key = z.strictObject({ kind: z.literal('multi'), right: chosen });
const choice = z.strictObject({ options: chosen });
const view = z.strictObject({ kind: z.literal('multi'), options: optionViews });
const keyView = z.strictObject({ kind: z.literal('multi'), right: z.array(z.string()) });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;

export const multi: Kind<'multi', Content, Key, z.infer<typeof choice>, z.infer<typeof view>, z.infer<typeof keyView>> = {
  kind: 'multi', content, key, choice, view, keyView,
  gaps: ({ options }, { right }, languages) => [
    ...optionGaps(options, languages),
    ...right.filter((id) => !options.some((o) => o.id === id)).map(() => 'key.right'),
  ],
  fits: ({ options }, { options: picked }) =>
    new Set(picked).size === picked.length && picked.every((id) => options.some((o) => o.id === id)),
  // K2: right minus wrong over all right, never below zero, so that ticking everything earns nothing.
  marker: (_, { right }) => {
    const rights = new Set(right);
    return ({ options }) => {
      const hits = options.filter((id) => rights.has(id)).length;
      return Math.max(0, (2 * hits - options.length) / rights.size);
    };
  },
  distribution: ({ options }, { right }, choices) =>
    options.map(({ id }) => ({
      option: id, count: choices.filter((c) => c.options.includes(id)).length, right: right.includes(id),
    })),
  show: ({ options }, say) => ({ kind: 'multi', options: showOptions(options, say) }),
  showKey: (_, { right }) => ({ kind: 'multi', right: [...right] }),
};
