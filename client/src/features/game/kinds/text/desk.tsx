import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';

/** The answer as the key writes it; from the reveal on, what was typed most, as it was typed. */
export function TextKeyed({ right, bars, lang }: KeyedProps<'text'>) {
  const expected = right.right.map((text) => ({ id: `right ${text}`, text, isRight: true }));
  const typed = bars?.map((bar, place) => ({ id: String(place), text: bar.typed, isRight: bar.right, count: bar.count }));
  return (
    <>
      <AnswerLines lines={expected} lang={lang} />
      {typed === undefined || typed.length === 0 ? null : <AnswerLines lines={typed} />}
    </>
  );
}
