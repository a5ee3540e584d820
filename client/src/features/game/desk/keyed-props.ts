import type { DeskBar } from '@tabarman/shared/game/views.ts';
import type { KeyView, KindName, KindView } from '@tabarman/shared/quest/kinds/all.ts';

/** What a kind is given to show its question with the key. */
export interface KeyedProps<K extends KindName> {
  readonly ask: Extract<KindView, { kind: K }>;
  readonly right: Extract<KeyView, { kind: K }>;
  /** How many gave which answer; from the reveal on. */
  readonly bars?: readonly DeskBar[] | undefined;
  /** The language of the options, where they are not in the page's. */
  readonly lang?: string | undefined;
  /** Puts what players wrote on the projector, or takes it off. */
  readonly onShow?: ((id: string, isShown: boolean) => void) | undefined;
}
