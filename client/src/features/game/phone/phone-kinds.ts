import type { KindName } from '@tabarman/shared/quest/kinds/all.ts';
import { boolean } from '../kinds/boolean/phone.tsx';
import { cloud } from '../kinds/cloud/phone.tsx';
import { multi } from '../kinds/multi/phone.tsx';
import { number } from '../kinds/number/phone.tsx';
import { open } from '../kinds/open/phone.tsx';
import { order } from '../kinds/order/phone.tsx';
import { poll } from '../kinds/poll/phone.tsx';
import { scale } from '../kinds/scale/phone.tsx';
import { single } from '../kinds/single/phone.tsx';
import { text } from '../kinds/text/phone.tsx';
import type { PhoneKind } from './phone-kind.ts';

const phoneKinds: { readonly [Name in KindName]: PhoneKind<Name> } = { single, multi, boolean, number, order, text, poll, open, cloud, scale };

/** The phone's part of a kind. View, key and choice of one question are always of the same kind. */
export function phoneKindOf({ kind }: { readonly kind: KindName }): PhoneKind<KindName> {
  return phoneKinds[kind] as unknown as PhoneKind<KindName>;
}
