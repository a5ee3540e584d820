import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../desk/api.ts';
import { DownloadLink } from '../../desk/download-link.tsx';
import { failureText } from '../../desk/failure-text.ts';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../../desk/work-page.module.css';

interface BundlePartProps {
  readonly of: { readonly id: string; readonly venueId: string; readonly stage: string; readonly game: string };
  readonly isTimed: boolean;
  readonly onIssued: () => void;
}

/** HB1: what a hall without a connection is given, and the key that opens it. */
export function BundlePart({ of: { id, venueId, stage, game }, isTimed, onIssued }: BundlePartProps) {
  const t = useMessages();
  const [startKey, setStartKey] = useState<string | null>(null);
  const [loading, again] = useLoad(useCallback(() => outcomeOf(api.boxes.list({ id })), [id]), { stays: true });
  const bundles = loading.name === 'ready' ? loading.data.bundles.filter((one) => one.venueId === venueId && one.stage === stage && one.game === game) : [];
  const issue = async () => {
    const done = await outcomeOf(api.boxes.issue({ id, venueId, stage, game }));
    if (done.ok) {
      again();
      onIssued();
    } else showToast(failureText(t, done.failure));
  };
  const tell = async (bundleId: string) => {
    const told = await outcomeOf(api.boxes.startKey({ id, venueId, bundleId }));
    if (told.ok) setStartKey(told.data.startKey);
    else showToast(failureText(t, told.failure));
  };
  return (
    <>
      <h3>{t('box.offline')}</h3>
      <p className={styles.soft}>{t('box.offlineText')}</p>
      {bundles.map((bundle) => (
        <div key={bundle.id} className={styles.actions}>
          <DownloadLink path={`/seasons/${id}/venues/${venueId}/bundles/${bundle.id}`}>{t('box.download')}</DownloadLink>
          <Button onClick={() => void tell(bundle.id)}>{t('box.showKey')}</Button>
          {bundle.importedAt === null ? null : <span className={styles.soft}>{t('box.importedAt', { time: localTime(t.language, bundle.importedAt) })}</span>}
        </div>
      ))}
      {startKey === null ? null : <p><strong>{startKey}</strong></p>}
      {bundles.length > 0 && loading.name === 'ready' ? <p className={styles.soft}>{t('box.fingerprint', { key: loading.data.fingerprint })}</p> : null}
      <div className={styles.actions}><Button disabled={!isTimed} onClick={() => void issue()}>{t('box.issue')}</Button></div>
    </>
  );
}
