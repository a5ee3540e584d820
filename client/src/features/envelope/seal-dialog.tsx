import { may } from '@tabarman/shared/access/permissions.ts';
import type { Standing } from '@tabarman/shared/access/roles.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { useSession } from '../session/store.ts';
import { SealedPart } from './sealed-part.tsx';
import styles from './seal-dialog.module.css';
import { TermsForm } from './terms-form.tsx';

interface SealDialogProps {
  readonly questId: string;
  readonly title: string;
  readonly standing: Standing;
  readonly onClose: () => void;
}

/** Whether a quest is sealed, until when and for whom, and who has looked at it. */
export function SealDialog({ questId, title, standing, onClose }: SealDialogProps) {
  const t = useMessages();
  const session = useSession();
  const me = session.name === 'signedIn' ? session.person.id : '';
  const load = useCallback(() => outcomeOf(api.envelopes.get({ id: questId })), [questId]);
  const [loading, again] = useLoad(load);
  const [secondKey, setSecondKey] = useState<string | null>(null);
  const close = secondKey === null ? onClose : () => undefined;
  return (
    <Dialog
      isOpen
      title={t('envelope.title')}
      onClose={close}
      actions={secondKey === null ? <Button onClick={onClose}>{t('word.close')}</Button> : (
        <>
          <Button onClick={() => print()}>{t('envelope.print')}</Button>
          <Button tone="primary" onClick={() => setSecondKey(null)}>{t('envelope.keyKept')}</Button>
        </>
      )}
    >
      {secondKey !== null ? (
        <div className={styles.key}>
          <h3>{title}: {t('envelope.secondKey')}</h3>
          <p className={styles.code}>{secondKey}</p>
          <p>{t('envelope.keyOnce')}</p>
        </div>
      ) : (
        <Loaded loading={loading} onTryAgain={again}>
          {(sealing) => {
            if (sealing.envelope !== null) return <SealedPart questId={questId} me={me} sealing={sealing} envelope={sealing.envelope} onChanged={again} />;
            if (!may(standing.role, 'quest.seal')) return <p>{t('envelope.notSealed')}</p>;
            return (
              <>
                <p>{t('envelope.text')}</p>
                <p className={styles.soft}>{t('envelope.limits')}</p>
                <TermsForm
                  me={me}
                  people={sealing.people}
                  first={{ opensAt: null, named: [me] }}
                  label={t('envelope.seal')}
                  offersKey
                  send={async (terms) => {
                    const sealed = await outcomeOf(api.envelopes.seal({ id: questId, ...terms }));
                    if (!sealed.ok) return sealed.failure;
                    setSecondKey(sealed.data.secondKey);
                    again();
                    return null;
                  }}
                />
              </>
            );
          }}
        </Loaded>
      )}
    </Dialog>
  );
}
