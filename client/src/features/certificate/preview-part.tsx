import type { CertificateView } from '@tabarman/shared/protocol/contract/certificates.ts';
import { useEffect, useState } from 'react';
import { type Failure, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from './certificate.module.css';
import type { Asked, CertificateWays } from './ways.ts';

interface PreviewPartProps {
  readonly ways: Pick<CertificateWays, 'one'>;
  readonly certificate: CertificateView;
  readonly asked: Asked;
}

/** One of them as it will look, drawn by the server that makes them all. */
export function PreviewPart({ ways, certificate, asked }: PreviewPartProps) {
  const t = useMessages();
  const [picture, setPicture] = useState<string | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isBusy, setBusy] = useState(false);
  useEffect(() => () => {
    if (picture !== null) URL.revokeObjectURL(picture);
  }, [picture]);
  const look = async () => {
    setBusy(true);
    const answer = await outcomeOf(ways.one(certificate, { ...asked, as: asked.as === 'pdf' ? 'preview' : asked.as }));
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setPicture(URL.createObjectURL(answer.data.body));
  };
  return (
    <div className={styles.preview}>
      <Button isBusy={isBusy} onClick={() => void look()}>{t('certificate.preview')}</Button>
      <p role="alert">{failure === null ? null : failureText(t, failure)}</p>
      {picture === null ? null : <img src={picture} alt={t('certificate.previewOf', { name: certificate.name })} />}
    </div>
  );
}
