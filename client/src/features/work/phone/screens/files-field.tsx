import type { CallField } from '@tabarman/shared/call/field.ts';
import { formatNumber, formatPercent } from '@tabarman/shared/language/number.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { chosenOf } from '@tabarman/shared/work/chosen.ts';
import type { OwnWork } from '@tabarman/shared/work/views.ts';
import { useEffect, useRef, useState } from 'react';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { useTaker } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import type { AskedField } from './asked-field.ts';
import styles from './work.module.css';

const MEGABYTE = 1_000_000;

interface FilesFieldProps extends AskedField {
  readonly field: CallField & { readonly kind: 'file' };
  readonly work: OwnWork;
}

/** Files of a field: sent piece by piece with how far it is, opened, and removed. */
export function FilesField({ label, hint, error, optional, isDisabled, field, work }: FilesFieldProps) {
  const say = useTakingMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(null);
  const [sending, setSending] = useState<{ readonly name: string; readonly share: number } | null>(null);
  const [refused, setRefused] = useState<ErrorCode | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const chosen = chosenOf(taker.draftOf(field.id));
  const send = async (file: File) => {
    const stop = new AbortController();
    running.current = stop;
    setRefused(null);
    setSending({ name: file.name, share: 0 });
    const { sendFile } = await import('../send-file.ts');
    const sent = await sendFile({ slug: taker.slug, key: taker.key, field: field.id, file, onProgress: (share) => setSending({ name: file.name, share }) }, stop.signal);
    setSending(null);
    if ('id' in sent) taker.write(field.id, [...chosenOf(taker.draftOf(field.id)), sent.id]);
    else if (!stop.signal.aborted) setRefused(sent.error);
  };
  const remove = (id: string) => {
    taker.write(field.id, chosen.filter((one) => one !== id));
    void taker.act(`/work/files/${id}/removal`, 'POST', {});
  };
  const types = field.types.map((type) => say(`take.type.${type}`)).join(', ');
  return (
    <fieldset className={styles.form} disabled={isDisabled}>
      <legend><b>{label}</b> {optional === undefined ? null : <span className={styles.soft}>{optional}</span>}</legend>
      {hint === undefined ? null : <p className={styles.soft}>{hint}</p>}
      <p className={styles.soft}>{say('take.file.types', { types, size: formatNumber(say.language, field.mostBytes / MEGABYTE, { maxDecimals: 1 }), most: field.most })}</p>
      {chosen.length === 0 ? null : (
        <ul className={styles.list}>
          {chosen.map((id) => {
            const file = work.files.find((one) => one.id === id);
            return (
              <li key={id} className={styles.row}>
                {file?.href ? <a href={file.href} target="_blank" rel="noopener noreferrer">{file.name}</a> : <span>{file?.name ?? '…'}</span>}
                <Button tone="quiet" aria-label={`${say('take.file.remove')}: ${file?.name ?? ''}`} onClick={() => remove(id)}>{say('take.file.remove')}</Button>
              </li>
            );
          })}
        </ul>
      )}
      {sending === null ? null : (
        <div className={styles.form} role="status">
          <span>{say('take.file.sending', { name: sending.name, percent: formatPercent(say.language, sending.share) })}</span>
          <progress className={styles.bar} value={sending.share} aria-hidden="true" />
          <p className={styles.soft}>{say('take.file.again')}</p>
          <Button onClick={() => running.current?.abort()}>{say('take.file.stop')}</Button>
        </div>
      )}
      {sending === null && chosen.length < field.most ? <Button onClick={() => input.current?.click()}>{say('take.file.add')}</Button> : null}
      <input
        ref={input} type="file" hidden tabIndex={-1} aria-hidden
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          target.value = '';
          if (file) void send(file);
        }}
      />
      <p className={styles.wrong} role="alert">{refused ? errorText(refused) : error}</p>
    </fieldset>
  );
}
