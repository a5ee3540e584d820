import { useState } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import type { BurstView, CrowdActions } from './crowd-actions.ts';
import styles from './crowd-panel.module.css';

interface BurstCardProps extends Pick<CrowdActions, 'onRemoveBurst' | 'onKeepBurst'> {
  readonly burst: BurstView;
  readonly isOffline: boolean;
}

/** Similar names that came in one soon after the other, as one line: out with all of them, or leave them in. */
export function BurstCard({ burst, isOffline, onRemoveBurst, onKeepBurst }: BurstCardProps) {
  const t = useMessages();
  // What is asked about is what is done, however many more come meanwhile.
  const [asked, setAsked] = useState<BurstView | null>(null);
  const { count, names } = burst;
  return (
    <div className={styles.burst}>
      <h3>{t('burst.title', { n: count })}</h3>
      <p className={styles.names}>
        {names.join(', ')}
        {count > names.length ? ` ${t('burst.more', { n: count - names.length })}` : null}
      </p>
      <div className={styles.row}>
        <Button tone="danger" isBusy={isOffline} onClick={() => setAsked(burst)}>
          {t('burst.remove', { n: count })}
        </Button>
        <Button isBusy={isOffline} onClick={() => onKeepBurst(burst)}>
          {t('burst.keep')}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={asked !== null}
        title={t('burst.confirm', { n: asked?.count ?? 0 })}
        confirmLabel={t('burst.remove', { n: asked?.count ?? 0 })}
        cancelLabel={t('word.cancel')}
        isDangerous
        onConfirm={() => asked && onRemoveBurst(asked)}
        onClose={() => setAsked(null)}
      >
        <p>{asked?.names.join(', ')}</p>
        <p>{t('burst.confirmText')}</p>
      </ConfirmDialog>
    </div>
  );
}
