import { formatNumber } from '@tabarman/shared/language/number.ts';
import { levelsOf, meanLevel } from '@tabarman/shared/quest/kinds/levels.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { AnswerLines } from '../../desk/answer-lines.tsx';
import type { KeyedProps } from '../../desk/keyed-props.ts';

export function ScaleKeyed({ ask, bars, lang }: KeyedProps<'scale'>) {
  const t = useMessages();
  const mean = meanLevel(bars ?? []);
  const say = (level: number) => [level, level === ask.from ? ask.low : null, level === ask.to ? ask.high : null].filter((part) => part !== null).join(' – ');
  const lines = levelsOf(ask).map((level) => ({ id: String(level), text: say(level), isRight: false, count: bars?.find((bar) => bar.from === level)?.count }));
  return (
    <>
      {mean === null ? null : <p>{t('survey.mean', { mean: formatNumber(t.language, mean, { maxDecimals: 1 }) })}</p>}
      <AnswerLines lines={lines} lang={lang} />
    </>
  );
}
