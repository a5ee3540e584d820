import type { CertificateFormat } from '@tabarman/shared/certificate/formats.ts';
import type { Signature } from '@tabarman/shared/certificate/paper.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { useEffect, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './certificate.module.css';

export interface Asked {
  readonly as: CertificateFormat;
  readonly language: Language | 'own';
  readonly signatures: Signature[];
  readonly places: number;
}

interface PreviewPartProps {
  readonly at: { readonly id: string; readonly stage: string };
  readonly certificate: CertificateView;
  readonly asked: Asked;
}

/** One of them as it will look, drawn by the server that makes them all. */
export function PreviewPart({ at, certificate: { entryId, kind, board, name }, asked }: PreviewPartProps) {
  const t = useMessages();
  const [picture, setPicture] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => () => {
    if (picture !== null) URL.revokeObjectURL(picture);
  }, [picture]);
  const look = async () => {
    setBusy(true);
    const answer = await outcomeOf(api.certificates.one({ ...at, ...asked, as: asked.as === 'pdf' ? 'preview' : asked.as, entryId, kind, board }));
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setPicture(URL.createObjectURL(answer.data.body));
  };
  return (
    <div className={styles.preview}>
      <Button isBusy={isBusy} onClick={() => void look()}>{t('certificate.preview')}</Button>
      <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
      {picture === null ? null : <img src={picture} alt={t('certificate.previewOf', { name })} />}
    </div>
  );
}
