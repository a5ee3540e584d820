import type { DeskBar } from '@tabarman/shared/game/views.ts';
import type { KeyView, KindName, KindView } from '@tabarman/shared/quest/kinds/all.ts';
import type { ComponentType } from 'react';
import { BooleanKeyed } from '../kinds/boolean/desk.tsx';
import { CloudKeyed } from '../kinds/cloud/desk.tsx';
import { MultiKeyed } from '../kinds/multi/desk.tsx';
import { NumberKeyed } from '../kinds/number/desk.tsx';
import { OpenKeyed } from '../kinds/open/desk.tsx';
import { OrderKeyed } from '../kinds/order/desk.tsx';
import { PollKeyed } from '../kinds/poll/desk.tsx';
import { ScaleKeyed } from '../kinds/scale/desk.tsx';
import { SingleKeyed } from '../kinds/single/desk.tsx';
import { TextKeyed } from '../kinds/text/desk.tsx';
import type { KeyedProps } from './keyed-props.ts';

const kinds: { readonly [K in KindName]: ComponentType<KeyedProps<K>> } = {
  single: SingleKeyed,
  multi: MultiKeyed,
  boolean: BooleanKeyed,
  number: NumberKeyed,
  order: OrderKeyed,
  text: TextKeyed,
  poll: PollKeyed,
  open: OpenKeyed,
  cloud: CloudKeyed,
  scale: ScaleKeyed,
};

interface AnyKeyedProps {
  readonly ask: KindView;
  readonly right: KeyView;
  readonly bars?: readonly DeskBar[] | undefined;
  readonly lang?: string | undefined;
  readonly onShow?: ((id: string, isShown: boolean) => void) | undefined;
}

/** The answers a question offers, the right ones marked, in the way of its kind. */
export function KeyedAnswers(props: AnyKeyedProps) {
  // Question and key of one view are always of the same kind.
  const Keyed = kinds[props.ask.kind] as ComponentType<AnyKeyedProps>;
  return <Keyed {...props} />;
}
