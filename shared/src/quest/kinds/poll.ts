import * as z from 'zod';
import type { Kind } from './kind.ts';
import { optionGaps, optionId, optionList, optionViews, showOptions } from './options.ts';

const picks = z.array(optionId).min(1).max(8);
/** `most` is how many options one person may pick. */
const content = z.strictObject({ kind: z.literal('poll'), options: optionList, most: z.int().min(1).max(8) });
const key = z.strictObject({ kind: z.literal('poll') });
const choice = z.strictObject({ picks });
const view = z.strictObject({ kind: z.literal('poll'), options: optionViews, most: z.int() });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;

export const poll: Kind<'poll', Content, Key, z.infer<typeof choice>, z.infer<typeof view>, Key> = {
  kind: 'poll', content, key, choice, view, keyView: key,
  gaps: ({ options }, _, languages) => optionGaps(options, languages),
  fits: ({ options, most }, { picks: picked }) =>
    picked.length <= most && new Set(picked).size === picked.length && picked.every((id) => options.some((o) => o.id === id)),
  marker: () => () => 0,
  distribution: ({ options }, _, choices) =>
    options.map(({ id }) => ({ option: id, count: choices.filter((c) => c.picks.includes(id)).length, right: false })),
  show: ({ options, most }, say) => ({ kind: 'poll', options: showOptions(options, say), most }),
  showKey: () => ({ kind: 'poll' }),
};
