import type { KindName } from '@tabarman/shared/quest/kinds/all.ts';
import { boolean } from '../kinds/boolean/phone.tsx';
import { multi } from '../kinds/multi/phone.tsx';
import { number } from '../kinds/number/phone.tsx';
import { order } from '../kinds/order/phone.tsx';
import { single } from '../kinds/single/phone.tsx';
import { text } from '../kinds/text/phone.tsx';
import type { PhoneKind } from './phone-kind.ts';

const phoneKinds: { readonly [Name in KindName]: PhoneKind<Name> } = { single, multi, boolean, number, order, text };

/** The phone's part of a kind. View, key and choice of one question are always of the same kind. */
export function phoneKindOf({ kind }: { readonly kind: KindName }): PhoneKind<KindName> {
  return phoneKinds[kind] as unknown as PhoneKind<KindName>;
}
