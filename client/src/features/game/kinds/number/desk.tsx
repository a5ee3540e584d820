import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';

/** The right number; from the reveal on, how many came how near. */
export function NumberKeyed({ ask, right, bars, lang }: KeyedProps<'number'>) {
  const t = useMessages();
  const show = (n: number) => formatNumber(t.language, n);
  const withUnit = (words: string) => (right.unit === null ? words : `${words} ${right.unit}`);
  const lines = bars?.map(({ from = ask.min, to = ask.max, count, right: isRight }) => ({
    id: String(from), text: withUnit(`${show(from)} – ${show(to)}`), isRight, count,
  }));
  return (
    <>
      <AnswerLines lines={[{ id: 'right', text: withUnit(show(right.right)), isRight: true }]} lang={lang} />
      {lines === undefined ? null : <AnswerLines lines={lines} lang={lang} />}
    </>
  );
}
