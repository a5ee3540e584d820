import * as z from 'zod';
import { isKindName } from '../../kernel/kind-name.ts';
import { freeText } from './free-text.ts';
import type { Kind } from './kind.ts';
import { sayings } from './sayings.ts';

export const MOST_TERM = 30;

/** `most` is how many words or short phrases one person may give. */
const content = z.strictObject({ kind: z.literal('cloud'), most: z.int().min(1).max(5) });
const key = z.strictObject({ kind: z.literal('cloud') });
const choice = z.strictObject({ terms: z.array(freeText(MOST_TERM)).min(1).max(5) });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;
/** More words cannot be told apart on a wall. */
const MOST_BARS = 40;

export const cloud: Kind<'cloud', Content, Key, z.infer<typeof choice>, Content, Key> = {
  kind: 'cloud', content, key, choice, view: content, keyView: key,
  gaps: () => [],
  fits: ({ most }, { terms }) => terms.length <= most,
  marker: () => () => 0,
  distribution: (_, __, choices) => sayings(choices.map((c) => c.terms)).slice(0, MOST_BARS),
  isHeldBack: ({ typed = '' }) => !isKindName(typed),
  show: ({ most }) => ({ kind: 'cloud', most }),
  showKey: () => ({ kind: 'cloud' }),
};
