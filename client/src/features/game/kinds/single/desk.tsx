import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';

export function SingleKeyed({ ask, right, bars, lang }: KeyedProps<'single'>) {
  const lines = ask.options.map(({ id, text }, option) => ({
    id, text, option, isRight: right.right.includes(id), count: bars?.find((bar) => bar.option === id)?.count,
  }));
  return <AnswerLines lines={lines} lang={lang} />;
}
