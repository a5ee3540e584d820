import * as z from 'zod';
import type { Kind } from './kind.ts';
import { optionGaps, optionId, optionList, optionViews, showOptions } from './options.ts';

const sequence = z.array(optionId).min(2).max(8);
const content = z.strictObject({ kind: z.literal('order'), options: optionList });
const key = z.strictObject({ kind: z.literal('order'), right: sequence });
const choice = z.strictObject({ order: sequence });
const view = z.strictObject({ kind: z.literal('order'), options: optionViews });
const keyView = z.strictObject({ kind: z.literal('order'), right: z.array(z.string()) });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;

export const order: Kind<'order', Content, Key, z.infer<typeof choice>, z.infer<typeof view>, z.infer<typeof keyView>> = {
  kind: 'order', content, key, choice, view, keyView,
  gaps: ({ options }, { right }, languages) => [
    ...optionGaps(options, languages),
    ...(isArrangement(right, options) ? [] : ['key.right']),
    // Options that lie in the right order already would give the answer away.
    ...(options.every((o, i) => o.id === right[i]) ? ['options.order'] : []),
  ],
  fits: ({ options }, { order }) => isArrangement(order, options),
  marker: (_, { right }) => ({ order }) => (order.every((id, i) => id === right[i]) ? 1 : 0),
  distribution: ({ options }, { right }, choices) =>
    options.map(({ id }) => ({
      option: id, count: choices.filter((c) => c.order.indexOf(id) === right.indexOf(id)).length, right: true,
    })),
  show: ({ options }, say) => ({ kind: 'order', options: showOptions(options, say) }),
  showKey: (_, { right }) => ({ kind: 'order', right: [...right] }),
};

function isArrangement(ids: readonly string[], options: readonly { id: string }[]): boolean {
  return ids.length === options.length && new Set(ids).size === ids.length && options.every((o) => ids.includes(o.id));
}
