import type { KeyView, KindName, KindView } from '@tabarman/shared/quest/kinds/all.ts';
import type { Bar } from '@tabarman/shared/quest/kinds/kind.ts';

/** What a kind is given to show its question with the key. */
export interface KeyedProps<K extends KindName> {
  readonly ask: Extract<KindView, { kind: K }>;
  readonly right: Extract<KeyView, { kind: K }>;
  /** How many gave which answer; from the reveal on. */
  readonly bars?: readonly Bar[] | undefined;
  /** The language of the options, where they are not in the page's. */
  readonly lang?: string | undefined;
}
