import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';

export function PollKeyed({ ask, bars, lang }: KeyedProps<'poll'>) {
  const lines = ask.options.map(({ id, text }, option) => ({ id, text, option, isRight: false, count: bars?.find((bar) => bar.option === id)?.count }));
  return <AnswerLines lines={lines} lang={lang} />;
}
