import type { KeyedProps } from '../../desk/keyed-props.ts';
import { Texts } from './texts.tsx';

export function OpenKeyed({ bars, onShow }: KeyedProps<'open'>) {
  return bars ? <Texts bars={bars} onShow={onShow} /> : null;
}
