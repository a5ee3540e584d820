import type { ConflictType } from '@tabarman/shared/jury/conflict.ts';
import { useState } from 'react';
import { useJuryMessages } from '../../../../i18n/jury/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Choices } from '../../../../ui/choices.tsx';
import { Dialog } from '../../../../ui/dialog.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useJuror } from '../juror-context.tsx';

const types = ['personal', 'organisation', 'mentor', 'collaborator', 'declared'] as const satisfies readonly ConflictType[];

/** JU14: who may not judge a work says so, and it is not there any more. */
export function Recuse({ workId, onDone }: { readonly workId: string; readonly onDone: () => void }) {
  const say = useJuryMessages();
  const device = useJuror();
  const [isAsked, setAsked] = useState(false);
  const [type, setType] = useState<(typeof types)[number]>();
  const [note, setNote] = useState('');
  const recuse = () => {
    if (type === undefined) return;
    setAsked(false);
    onDone();
    device.recuse(workId, type, note);
  };
  return (
    <>
      <p>{say('jury.recuseText')}</p>
      <Button tone="danger" onClick={() => setAsked(true)}>{say('jury.recuse')}</Button>
      <Dialog
        isOpen={isAsked} title={say('jury.recuse')} onClose={() => setAsked(false)}
        actions={<><Button onClick={() => setAsked(false)}>{say('jury.cancel')}</Button><Button tone="danger" disabled={type === undefined} onClick={recuse}>{say('jury.recuseSure')}</Button></>}
      >
        <Choices legend={say('jury.why')} offered={types.map((value) => ({ value, title: say(`jury.type.${value}`) }))} value={type} onChange={setType} />
        <Field label={say('jury.note')} optional={say('jury.optional')} value={note} maxLength={1_000} onChange={({ target }) => setNote(target.value)} />
      </Dialog>
    </>
  );
}
