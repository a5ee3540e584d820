import type { ImportReport, PreviewQuestion } from '@tabarman/shared/exchange/import-report.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckIcon } from '../../../ui/icon.tsx';
import styles from './preview.module.css';

const FIRST = 10;

/** The questions as they will be, with what is right: the first few, and all when they are asked for. */
export function Preview({ report: { rounds, reference, good } }: { readonly report: ImportReport }) {
  const t = useMessages();
  const [isWhole, setWhole] = useState(good <= FIRST);
  const shown = rounds.map((round, i) => {
    const before = rounds.slice(0, i).reduce((sum, { questions }) => sum + questions.length, 0);
    const questions = round.questions.map((question, k) => ({ question, number: before + k + 1 }));
    return { ...round, i, questions: isWhole ? questions : questions.filter((q) => q.number <= FIRST) };
  });
  return (
    <section className={styles.preview} aria-labelledby="preview">
      <h2 id="preview">{t('exchange.preview')}</h2>
      {shown.filter((round) => round.questions.length > 0).map((round) => (
        <div key={round.i} className={styles.round}>
          {rounds.length > 1 || round.title !== null ? <h3>{round.title === null ? t('exchange.round', { n: round.i + 1 }) : textIn(round.title, t.language, reference)}</h3> : null}
          <ol className={styles.questions}>
            {round.questions.map((q) => (
              <li key={q.number} value={q.number}>
                <QuestionLines question={q.question} say={(text) => textIn(text, t.language, reference)} />
              </li>
            ))}
          </ol>
        </div>
      ))}
      {isWhole ? null : <Button onClick={() => setWhole(true)}>{t('exchange.showAll', { n: good })}</Button>}
    </section>
  );
}

function QuestionLines({ question: { prompt, kind, options, answer }, say }: { readonly question: PreviewQuestion; readonly say: (text: Text) => string }) {
  const t = useMessages();
  const right = kind === 'boolean' ? t(answer === 'true' ? 'question.true' : 'question.false') : answer;
  return (
    <>
      <p className={styles.prompt}>{say(prompt)}</p>
      {options.length === 0 ? null : (
        <ul className={styles.options}>
          {options.map((option, i) => (
            <li key={i} data-right={option.isRight || undefined}>
              {kind === 'order' ? <span>{i + 1}.</span> : option.isRight ? <CheckIcon /> : null}
              {say(option.text)}
              {kind !== 'order' && option.isRight ? <span className="heard"> ({t('exchange.field.right')})</span> : null}
            </li>
          ))}
        </ul>
      )}
      {right === null ? null : (
        <p className={styles.answer}>
          <CheckIcon /> <span className="heard">{t('exchange.field.right')}: </span>
          {right}
        </p>
      )}
    </>
  );
}
