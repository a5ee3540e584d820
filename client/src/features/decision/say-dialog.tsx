import type { Text } from '@tabarman/shared/kernel/text.ts';
import { type ReactNode, useId, useState } from 'react';
import type { Failure } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useForm } from '../../desk/use-form.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextIn } from '../../desk/text-in.tsx';
import styles from './decision.module.css';
import type { DecisionView } from './decision-types.ts';

interface SayDialogProps {
  readonly view: DecisionView;
  readonly title: string;
  readonly text: string;
  readonly does: string;
  readonly hasReason: boolean;
  readonly children?: ReactNode;
  readonly onSay: (reason: Text) => Promise<Failure | null>;
  readonly onClose: () => void;
}

/** Something that is said of a decision, with its reason in the languages of the call. */
export function SayDialog({ view: { call }, title, text, does, hasReason, children, onSay, onClose }: SayDialogProps) {
  const t = useMessages();
  const form = useId();
  const [reason, setReason] = useState<Text>({});
  const { isBusy, failure, submit } = useForm(async () => {
    const refused = await onSay(reason);
    if (refused === null) onClose();
    return refused;
  });
  return (
    <Dialog
      isOpen title={title} onClose={onClose}
      actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button type="submit" form={form} tone="primary" isBusy={isBusy} disabled={hasReason && (reason[call.reference] ?? '').trim() === ''}>{does}</Button></>}
    >
      <form id={form} className={styles.stack} onSubmit={submit}>
        <p>{text}</p>
        {children}
        {hasReason ? [call.reference, ...call.languages.filter((language) => language !== call.reference)].map((language) => (
          <TextIn key={language} label={t('decision.reason')} value={reason} language={language} reference={call.reference} maxLength={400} onChange={setReason} />
        )) : null}
        <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      </form>
    </Dialog>
  );
}
