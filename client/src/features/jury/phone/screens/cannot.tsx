import type { JudgedWorkView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { useJuror } from '../juror-context.tsx';
import styles from './jury.module.css';
import { Recuse } from './recuse.tsx';

/** JU14: two ways not to mark a work, said so that they are not mistaken for one another. */
export function Cannot({ work, onDone }: { readonly work: JudgedWorkView; readonly onDone: () => void }) {
  const say = useJuryMessages();
  const device = useJuror();
  const abstain = () => {
    device.handIn(work, 'abstained');
    onDone();
  };
  return (
    <details className={styles.more}>
      <summary>{say('jury.cannot')}</summary>
      <div className={styles.sheet}>
        <p>{say('jury.abstainText')}</p>
        <Button onClick={abstain}>{say('jury.abstain')}</Button>
        {work.version === null ? null : <Recuse workId={work.id} onDone={onDone} />}
      </div>
    </details>
  );
}
