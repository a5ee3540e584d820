import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { openDeliberation } from '../juror-context.tsx';
import styles from './jury.module.css';

/** JU29: the way to the deliberation once the own sheets are in, and what comes first until then. */
export function Discussion({ view: { window: { discussion: { isOpen, lacks, opensAt, closesAt }, now } } }: { readonly view: JudgingView }) {
  const say = useJuryMessages();
  if (opensAt === null || now < opensAt || (closesAt !== null && now >= closesAt)) return null;
  return (
    <section className={styles.part}>
      <h2>{say('jury.discuss')}</h2>
      {isOpen ? <><p className={styles.soft}>{say('jury.discuss.text')}</p><Button isWide onClick={() => openDeliberation()}>{say('jury.discuss.do')}</Button></> : <p className={styles.soft}>{say('jury.discuss.first', { n: lacks })}</p>}
    </section>
  );
}
