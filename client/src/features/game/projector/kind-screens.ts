import type { KindName } from '@tabarman/shared/quest/kinds/all.ts';
import { boolean } from '../kinds/boolean/projector.tsx';
import { cloud } from '../kinds/cloud/projector.tsx';
import { multi } from '../kinds/multi/projector.tsx';
import { number } from '../kinds/number/projector.tsx';
import { open } from '../kinds/open/projector.tsx';
import { order } from '../kinds/order/projector.tsx';
import { poll } from '../kinds/poll/projector.tsx';
import { scale } from '../kinds/scale/projector.tsx';
import { single } from '../kinds/single/projector.tsx';
import { text } from '../kinds/text/projector.tsx';
import type { KindScreens } from './kind-screen.ts';

const screens: { readonly [Name in KindName]: KindScreens<Name> } = { single, multi, boolean, number, order, text, poll, open, cloud, scale };

/** The screens of a kind. All views of one question are of the same kind. */
export function screensOf({ kind }: { readonly kind: KindName }): KindScreens<KindName> {
  return screens[kind] as unknown as KindScreens<KindName>;
}
