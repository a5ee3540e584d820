import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { OwnCertificate } from '@tabarman/shared/protocol/contract/call-certificates.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useEffect, useState } from 'react';
import { useMessages } from '../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../i18n/taking/messages.ts';
import { askFile } from '../../link/ask.ts';
import { saveFile } from '../../link/save-file.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './certificate.module.css';

interface OwnCertificatesProps {
  readonly slug: string;
  /** Of this device. */
  readonly ownKey: string;
  readonly reference: Language;
  readonly ask: () => Promise<Reply<OwnCertificate[]>>;
  /** What went wrong, in words. */
  readonly errorText: (error: Extract<Reply<never>, { ok: false }>['error']) => string;
}

/** CE10: the own certificates of a call that are issued; nothing is shown while there are none. */
export function OwnCertificatesCard({ slug, ownKey, reference, ask, errorText }: OwnCertificatesProps) {
  const { language } = useMessages();
  const say = useTakingMessages();
  const [certificates, setCertificates] = useState<readonly OwnCertificate[]>([]);
  const [busy, setBusy] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    let isWanted = true;
    void ask().then((reply) => isWanted && reply.ok && setCertificates(reply.data));
    return () => {
      isWanted = false;
    };
  }, [ask]);
  const save = async ({ kind, board, code }: OwnCertificate) => {
    setBusy(code);
    const reply = await askFile(`taking-part/${slug}/certificates/file`, { key: ownKey, kind, board, language });
    setBusy(null);
    setError(reply.ok ? null : errorText(reply.error));
    if (reply.ok) saveFile(reply.data, `${slug}-${code}.pdf`);
  };
  if (certificates.length === 0) return null;
  return (
    <Card role="region" aria-labelledby="certificates">
      <div className={styles.own}>
        <h2 id="certificates">{say('take.certificates')}</h2>
        <p className={styles.soft}>{say('take.certificatesText')}</p>
        {certificates.map((one) => <Button key={one.code} isWide isBusy={busy === one.code} onClick={() => void save(one)}>{one.award === null ? say('take.certificate.part') : textIn(one.award, language, reference)}</Button>)}
        <p role="alert">{error}</p>
      </div>
    </Card>
  );
}
