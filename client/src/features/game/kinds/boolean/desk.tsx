import { useMessages } from '../../../../i18n/desk/messages.ts';
import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';

export function BooleanKeyed({ right, bars }: KeyedProps<'boolean'>) {
  const t = useMessages();
  const lines = [true, false].map((value, option) => ({
    id: String(value),
    text: value ? t('question.true') : t('question.false'),
    option,
    isRight: right.right === value,
    count: bars?.find((bar) => bar.option === String(value))?.count,
  }));
  return <AnswerLines lines={lines} />;
}
