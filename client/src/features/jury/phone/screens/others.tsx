import type { Criterion } from '@tabarman/shared/call/schema.ts';
import type { SheetParts } from '@tabarman/shared/jury/sheet.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import styles from './jury.module.css';

interface OthersProps {
  readonly others: readonly SheetParts[];
  /** The own sheet that was handed in last. */
  readonly own: SheetParts | null;
  readonly asked: readonly Criterion[];
  readonly call: JudgingView['call'];
}

/** JU13: what the others said, criterion by criterion beside the own mark; nobody has a name here. */
export function Others({ others, own, asked, call }: OthersProps) {
  const say = useJuryMessages();
  return (
    <section className={styles.others}>
      <h3>{say('jury.others')}</h3>
      {others.length === 0 ? <p className={styles.soft}>{say('jury.othersNone')}</p> : (
        <>
          <dl className={styles.compare}>
            {asked.map(({ id, title }) => (
              <div key={id}>
                <dt>{textIn(title, say.language, call.reference)}</dt>
                <dd>
                  {own?.marks[id] === undefined ? null : <b>{say('jury.you')} {own.marks[id]}</b>}
                  {others.map((sheet, i) => <span key={i}>{sheet.marks[id] ?? '–'}</span>)}
                </dd>
              </div>
            ))}
          </dl>
          {others.map((sheet, i) => {
            const words = [...asked.map(({ id }) => sheet.comments[id] ?? ''), sheet.toApplicant, sheet.toJury].filter((text) => text.trim() !== '');
            return words.length === 0 ? null : (
              <div key={i}>
                <h4>{say('jury.other', { number: i + 1 })}</h4>
                {words.map((text, n) => <p key={n} className={styles.said}>{text}</p>)}
              </div>
            );
          })}
        </>
      )}
    </section>
  );
}
