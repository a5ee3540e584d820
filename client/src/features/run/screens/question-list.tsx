import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { QuestionRow } from '@tabarman/shared/run/attempt-rows.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Bar } from '../../../ui/bar.tsx';
import styles from './run.module.css';

/** How each question was answered. */
export function QuestionList({ questions }: { readonly questions: readonly QuestionRow[] }) {
  const t = useMessages();
  return (
    <section className={styles.stack} aria-labelledby="questions">
      <h2 id="questions">{t('run.questions')}</h2>
      <ol className={styles.questions}>
        {questions.map(({ index, content, answered, meanCredit, bars }) => {
          const most = Math.max(1, ...bars.map((bar) => bar.count));
          return (
            <li key={index} className={styles.question}>
              <b>{index + 1}. {textIn(content.prompt, t.language, 'en')}</b>
              <p className={styles.soft}>
                {t('survey.answers', { n: answered })}
                {meanCredit === null ? null : ` · ${t('run.meanRight', { share: formatNumber(t.language, 100 * meanCredit, { maxDecimals: 0 }) })}`}
              </p>
              <ul>
                {bars.map((bar, i) => (
                  <li key={i}>
                    {labelOf(content, bar, t)}: {formatNumber(t.language, bar.count)} {bar.right ? '✓' : ''}
                    <Bar fraction={bar.count / most} />
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function labelOf({ ask }: QuestionRow['content'], { option, typed, from, to }: QuestionRow['bars'][number], t: ReturnType<typeof useMessages>): string {
  if (typed !== undefined) return typed;
  if (ask.kind === 'boolean') return t(option === 'true' ? 'question.true' : 'question.false');
  if (option !== undefined) {
    const found = 'options' in ask ? ask.options.find(({ id }) => id === option) : undefined;
    return found ? textIn(found.text, t.language, 'en') : option;
  }
  return from === to ? String(from ?? '') : `${formatNumber(t.language, from ?? 0)} – ${formatNumber(t.language, to ?? 0)}`;
}
