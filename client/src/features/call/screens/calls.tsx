import { may } from '@tabarman/shared/access/permissions.ts';
import { type CallKind, callKinds } from '@tabarman/shared/call/schema.ts';
import { useId, useState } from 'react';
import { useLocation } from 'wouter';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import own from '../../../desk/own-list.module.css';
import { useForm } from '../../../desk/use-form.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import seasonStyles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { CallLine } from '../call-line.tsx';
import styles from '../call.module.css';

const loadCalls = () => outcomeOf(api.calls.list());

/** All calls, newest first. */
export function CallsScreen({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [loading, again] = useLoad(loadCalls);
  const [isNew, setNew] = useState(false);
  return (
    <div className={styles.page}>
      <div className={seasonStyles.head}>
        <h1>{t('call.title')}</h1>
        {may(person.role, 'call.write') ? <Button tone="primary" onClick={() => setNew(true)}>{t('call.new')}</Button> : null}
      </div>
      <Loaded loading={loading} onTryAgain={again}>
        {(calls) => (calls.length === 0 ? <p className={styles.soft}>{t('call.none')}</p> : <ul className={own.list}>{calls.map((call) => <CallLine key={call.id} call={call} heading="h2" />)}</ul>)}
      </Loaded>
      {isNew ? <NewCallDialog onClose={() => setNew(false)} /> : null}
    </div>
  );
}

function NewCallDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useMessages();
  const form = useId();
  const [, go] = useLocation();
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<CallKind>('hackathon');
  const { isBusy, failure, submit } = useForm(async () => {
    const made = await outcomeOf(api.calls.create({ kind, title: title.trim(), language: t.language }));
    if (!made.ok) return made.failure;
    go(`/calls/${made.data.id}`);
    return null;
  });
  return (
    <Dialog
      isOpen title={t('call.new')} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy}>{t('call.create')}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <p>{t('call.newText')}</p>
        <Field label={t('call.name')} required maxLength={160} pattern=".*\S.*" value={title} error={failure === null ? undefined : failureText(t, failure)} onChange={({ target }) => setTitle(target.value)} />
        <Choices legend={t('call.kind')} value={kind} offered={callKinds.map((value) => ({ value, title: t(`call.kind.${value}`), text: t(`call.kind.${value}Text`) }))} onChange={setKind} />
      </form>
    </Dialog>
  );
}
