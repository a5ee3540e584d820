import type { KeyedProps } from '../../desk/keyed-props.ts';
import { Texts } from '../open/texts.tsx';

export function CloudKeyed({ bars, onShow }: KeyedProps<'cloud'>) {
  return bars ? <Texts bars={bars} onShow={onShow} /> : null;
}
