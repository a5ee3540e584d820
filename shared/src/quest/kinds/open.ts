import * as z from 'zod';
import { freeText } from './free-text.ts';
import type { Kind } from './kind.ts';
import { sayings } from './sayings.ts';

export const MOST_WORDS = 300;

const content = z.strictObject({ kind: z.literal('open') });
const key = z.strictObject({ kind: z.literal('open') });
const choice = z.strictObject({ words: freeText(MOST_WORDS) });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;
/** More than a host reads out. */
const MOST_BARS = 60;

export const open: Kind<'open', Content, Key, z.infer<typeof choice>, Content, Key> = {
  kind: 'open', content, key, choice, view: content, keyView: key,
  gaps: () => [],
  fits: () => true,
  marker: () => () => 0,
  distribution: (_, __, choices) => sayings(choices.map((c) => [c.words])).slice(0, MOST_BARS),
  // Nobody but the host can tell whether a whole sentence may be read by a hall.
  isHeldBack: () => true,
  show: () => ({ kind: 'open' }),
  showKey: () => ({ kind: 'open' }),
};
