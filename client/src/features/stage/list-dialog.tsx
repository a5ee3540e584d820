import { useId, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FieldFrame } from '../../ui/field.tsx';
import styles from '../../desk/work-page.module.css';
import { readList } from './read-list.ts';
import type { StageEntries } from './stage-types.ts';

const MOST = 500;

interface ListDialogProps {
  readonly seasonId: string;
  readonly entries: StageEntries;
  readonly onAdded: () => void;
  readonly onClose: () => void;
}

/** Takes one entry or a coordinator's whole list, and says of each line what is wrong before anything is saved. */
export function ListDialog({ seasonId, entries, onAdded, onClose }: ListDialogProps) {
  const t = useMessages();
  const form = useId();
  const [text, setText] = useState('');
  const lines = readList(text, entries);
  const good = lines.flatMap(({ entry }) => entry ?? []);
  const bad = lines.filter(({ fault }) => fault !== null);
  const canSend = good.length > 0 && good.length <= MOST && bad.length === 0;
  const { isBusy, failure, submit } = useForm(async () => {
    if (!canSend) return null;
    const added = await outcomeOf(api.stages.addEntries({ id: seasonId, entries: good }));
    if (!added.ok) return added.failure;
    onAdded();
    onClose();
    return null;
  });
  return (
    <Dialog
      isOpen title={t('stage.addList')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" disabled={!canSend} isBusy={isBusy}>{t('stage.addN', { n: good.length })}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <FieldFrame label={t('stage.list')} hint={t('stage.listHint')} error={failure === null ? undefined : failureText(t, failure)}>
          {(control) => <textarea {...control} rows={8} value={text} onChange={({ target }) => setText(target.value)} />}
        </FieldFrame>
        {bad.length === 0 ? null : (
          <ul className={styles.faults} role="status">
            {bad.map(({ number, text: line, fault }) => (fault === null ? null : <li key={number}>{number}. {line}: {t(`stage.fault.${fault}`)}</li>))}
          </ul>
        )}
      </form>
    </Dialog>
  );
}
