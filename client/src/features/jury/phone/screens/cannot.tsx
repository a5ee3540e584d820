import type { ConflictType } from '@tabarman/shared/jury/conflict.ts';
import type { JudgedWorkView } from '@tabarman/shared/protocol/contract/judging.ts';
import { useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Choices } from '../../../../ui/choices.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useJuror } from '../juror-context.tsx';
import styles from './jury.module.css';

const types = ['personal', 'organisation', 'mentor', 'collaborator', 'declared'] as const satisfies readonly ConflictType[];

/** JU14: two ways not to mark a work, said so that they are not mistaken for one another. */
export function Cannot({ work, onDone }: { readonly work: JudgedWorkView; readonly onDone: () => void }) {
  const say = useJuryMessages();
  const device = useJuror();
  const [isAsked, setAsked] = useState(false);
  const [type, setType] = useState<(typeof types)[number]>('personal');
  const [note, setNote] = useState('');
  const abstain = () => {
    device.handIn(work, 'abstained');
    onDone();
  };
  const recuse = () => {
    setAsked(false);
    onDone();
    device.recuse(work.id, type, note);
  };
  return (
    <details className={styles.more}>
      <summary>{say('jury.cannot')}</summary>
      <div className={styles.sheet}>
        <p>{say('jury.abstainText')}</p>
        <Button onClick={abstain}>{say('jury.abstain')}</Button>
        {work.version === null ? null : (
          <>
            <p>{say('jury.recuseText')}</p>
            <Button tone="danger" onClick={() => setAsked(true)}>{say('jury.recuse')}</Button>
          </>
        )}
      </div>
      <Dialog
        isOpen={isAsked} title={say('jury.recuse')} onClose={() => setAsked(false)}
        actions={<><Button onClick={() => setAsked(false)}>{say('jury.cancel')}</Button><Button tone="danger" onClick={recuse}>{say('jury.recuseSure')}</Button></>}
      >
        <Choices legend={say('jury.why')} offered={types.map((value) => ({ value, title: say(`jury.type.${value}`) }))} value={type} onChange={setType} />
        <Field label={say('jury.note')} optional={say('jury.optional')} value={note} maxLength={1_000} onChange={({ target }) => setNote(target.value)} />
      </Dialog>
    </details>
  );
}
