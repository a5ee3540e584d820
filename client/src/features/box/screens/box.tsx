import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import styles from '../../../desk/work-page.module.css';
import { OpenedBundle } from '../opened-bundle.tsx';

const loadBoxes = () => outcomeOf(api.boxes.opened());

/** This laptop as a hall without a connection. */
export function BoxScreen() {
  const t = useMessages();
  const [loading, again] = useLoad(loadBoxes, { stays: true });
  const [isBusy, setBusy] = useState(false);
  const read = async (file: File) => {
    setBusy(true);
    const opened = await outcomeOf(api.boxes.read({ body: file }));
    setBusy(false);
    if (opened.ok) again();
    else showToast(failureText(t, opened.failure));
  };
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t('box.title')}</h1>
        <div className={styles.actions}>
          <FileButton tone="primary" isBusy={isBusy} onFile={(file) => void read(file)}>{t('box.open')}</FileButton>
          <Button onClick={again}>{t('venue.refresh')}</Button>
        </div>
      </div>
      <p className={styles.soft}>{t('box.text')}</p>
      <Loaded loading={loading} onTryAgain={again}>
        {(bundles) => (bundles.length === 0 ? <p className={styles.soft}>{t('box.none')}</p> : bundles.map((bundle) => <OpenedBundle key={bundle.id} bundle={bundle} onChanged={again} />))}
      </Loaded>
    </div>
  );
}
