import { useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { saveFile } from '../../link/save-file.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { forgetSession, type Person } from '../session/store.ts';
import { EraseDialog } from './erase-dialog.tsx';
import styles from './person.module.css';

/** U1–U3: everything that is kept of the one who asks, to take along or to have erased. */
export function OwnData({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [isBusy, setBusy] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const save = async () => {
    setBusy(true);
    const own = await outcomeOf(api.ownData.get());
    setBusy(false);
    if (own.ok) saveFile(new Blob([JSON.stringify(own.data, null, 2)], { type: 'application/json' }), 'tabarman-own-data.json');
    else showToast(failureText(t, own.failure));
  };
  return (
    <>
      <p>{t('ownData.text')}</p>
      <div className={styles.actions}>
        <Button isBusy={isBusy} onClick={() => void save()}>{t('ownData.save')}</Button>
        <Button tone="danger" onClick={() => setErasing(true)}>{t('erase.own')}</Button>
      </div>
      {isErasing ? (
        <EraseDialog
          by={person}
          title={t('erase.ownTitle')}
          text={t('erase.text')}
          onErase={async (confirmation) => {
            const erased = await outcomeOf(api.ownData.erase({ confirmation }));
            if (!erased.ok) return erased.failure;
            forgetSession();
            return null;
          }}
          onClose={() => setErasing(false)}
        />
      ) : null}
    </>
  );
}
