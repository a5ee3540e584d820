import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { deviceWords } from '../session/device-words.ts';
import styles from '../session/settings.module.css';
import type { Person } from '../session/store.ts';
import { hasKeys, makeKey, type OwnKeys } from './device-key.ts';

const loadKeys = () => outcomeOf(api.passkeys.list());

/** The passkeys of the one who is signed in. */
export function Passkeys({ person }: { readonly person: Person }) {
  const [loading, again] = useLoad(loadKeys);
  return <Loaded loading={loading} onTryAgain={again}>{(loaded) => <Own person={person} loaded={loaded} onAgain={again} />}</Loaded>;
}

function Own({ person, loaded, onAgain }: { readonly person: Person; readonly loaded: OwnKeys; readonly onAgain: () => void }) {
  const t = useMessages();
  const [keys, setKeys] = useState(loaded);
  const [isBusy, setBusy] = useState(false);
  const [removed, setRemoved] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const make = async () => {
    setBusy(true);
    const made = await makeKey(keys, person);
    setBusy(false);
    if (made.ok) return setKeys(made.data);
    showToast(made.failure === 'left' ? t('passkey.left') : failureText(t, made.failure));
    // What was to be signed may be too old by now.
    if (made.failure !== 'left') onAgain();
  };
  const remove = async (id: string) => {
    const left = await outcomeOf(api.passkeys.remove({ id }));
    if (left.ok) setKeys(left.data);
    else showToast(failureText(t, left.failure));
  };
  const canMake = keys.offer !== null && hasKeys();
  return (
    <>
      {keys.passkeys.length === 0 ? null : (
        <ul className={styles.sessions}>
          {keys.passkeys.map(({ id, device, createdAt, usedAt }) => {
            const name = deviceWords(device) ?? t('sessions.unknown');
            return (
              <li key={id} className={styles.session}>
                <div>
                  <p><b>{name}</b></p>
                  <p className={styles.soft}>
                    {t('passkey.made', { time: localTime(t.language, createdAt) })} · {usedAt === null ? t('passkey.unused') : t('people.seen', { time: localTime(t.language, usedAt) })}
                  </p>
                </div>
                <Button aria-label={t('passkey.removeOf', { device: name })} onClick={() => setRemoved({ id, name })}>{t('passkey.remove')}</Button>
              </li>
            );
          })}
        </ul>
      )}
      {canMake ? <Button isBusy={isBusy} onClick={() => void make()}>{t('passkey.make')}</Button> : <p className={styles.soft}>{t('error.passkey_not_here')}</p>}
      <ConfirmDialog
        isOpen={removed !== null}
        title={t('passkey.removeOf', { device: removed?.name ?? '' })}
        confirmLabel={t('passkey.remove')}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => removed && void remove(removed.id)}
        onClose={() => setRemoved(null)}
      >
        <p>{t('passkey.removeText')}</p>
      </ConfirmDialog>
    </>
  );
}
