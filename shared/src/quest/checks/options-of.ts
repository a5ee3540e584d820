import type { Option } from '../kinds/options.ts';
import type { CheckedQuestion } from './finding.ts';

/** The options of a question; none for the kinds that have none. */
export function optionsOf({ ask }: CheckedQuestion): readonly Option[] {
  return 'options' in ask ? ask.options : [];
}

/** The ids of its right options. An order has none: all are in it. */
export function rightOptionsOf({ right }: CheckedQuestion): readonly string[] {
  if (right?.kind === 'single') return [right.right];
  return right?.kind === 'multi' ? right.right : [];
}

/** Length in characters as a person counts them. */
export const lettersOf = (text: string | undefined): number => Array.from(text ?? '').length;
