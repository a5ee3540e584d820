import { lazy, Suspense, useState } from 'react';
import { useRunMessages } from '../../../../i18n/run/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { useParticipantState } from '../participant-context.tsx';
import styles from './move.module.css';

/** Drawn by the few who change their device. */
const QrCode = lazy(async () => ({ default: (await import('../../../../ui/qr-code.tsx')).QrCode }));

/** The way to another device: a link to scan there, or six letters to type. */
export function Move() {
  const say = useRunMessages();
  const taking = useParticipantState((state) => state.kept.taking);
  const [isOpen, setOpen] = useState(false);
  if (taking === null) return null;
  const { resumeCode } = taking.participant;
  if (!isOpen) return <Button tone="quiet" onClick={() => setOpen(true)}>{say('take.move')}</Button>;
  return (
    <section className={styles.move}>
      <h2>{say('take.move')}</h2>
      <p>{say('take.moveText')}</p>
      <Suspense fallback={null}>
        <div className={styles.code}><QrCode link={`${location.origin}/r/${taking.run.code}#${resumeCode}`} label={say('take.move')} /></div>
      </Suspense>
      <p className={styles.letters}>{resumeCode.slice(0, 3)} {resumeCode.slice(3)}</p>
    </section>
  );
}
