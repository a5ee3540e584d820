import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { FieldFrame } from '../../../../ui/field.tsx';
import { titleOf } from '../names.ts';
import styles from './jury.module.css';
import pair from './pair.module.css';
import { Recuse } from './recuse.tsx';
import { WorkText } from './work-text.tsx';

const MOST = 2_000;

interface PairWorkProps {
  readonly work: JudgedWorkView;
  readonly name: string;
  readonly call: JudgingView['call'];
  readonly words: string;
  readonly onWords: (words: string) => void;
  readonly onRecused: () => void;
}

/** One of the two, with what is written to who made it. */
export function PairWork({ work, name, call, words, onWords, onRecused }: PairWorkProps) {
  const say = useJuryMessages();
  const title = titleOf(say, work, call);
  return (
    <article className={pair.work} id={`work-${work.id}`} aria-labelledby={`name-${work.id}`}>
      <h2 id={`name-${work.id}`}>{name}{title === '' ? null : <span className={pair.title}>{title}</span>}</h2>
      <WorkText work={work} call={call} heading="h3" />
      <details className={styles.more}>
        <summary>{say('jury.pair.more')}</summary>
        <div className={styles.sheet}>
          <FieldFrame label={say('jury.toApplicant')} hint={say('jury.pair.toApplicantText')} optional={say('jury.optional')}>
            {(control) => <textarea {...control} rows={3} maxLength={MOST} value={words} onChange={({ target }) => onWords(target.value)} />}
          </FieldFrame>
          <Recuse workId={work.id} onDone={onRecused} />
        </div>
      </details>
    </article>
  );
}
