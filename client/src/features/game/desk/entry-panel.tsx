import type { DeskView } from '@tabarman/shared/game/views.ts';
import { useId } from 'react';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Card } from '../../../ui/card.tsx';
import { Switch } from '../../../ui/choices.tsx';
import styles from './entry-panel.module.css';
import panel from './panel.module.css';

interface EntryPanelProps {
  readonly view: DeskView;
  readonly joinsPerSecond: number;
  readonly isOffline: boolean;
  readonly onLock: (isLocked: boolean) => void;
  readonly onHallCode: (isOn: boolean) => void;
}

/** Who may come in now, and how fast they do. */
export function EntryPanel({ view: { isLocked, hasHallCode, hallCode }, joinsPerSecond, isOffline, onLock, onHallCode }: EntryPanelProps) {
  const t = useMessages();
  const id = useId();
  return (
    <Card role="region" aria-labelledby={id}>
      <div className={panel.panel}>
        <header className={panel.head}>
          <h2 id={id}>{t('entry.title')}</h2>
          {joinsPerSecond === 0 ? null : <p className={panel.soft}>{t('entry.rate', { n: Math.max(1, Math.round(joinsPerSecond)) })}</p>}
        </header>
        <Switch title={t('entry.open')} isOn={!isLocked} isDisabled={isOffline} onChange={(isOpen) => onLock(!isOpen)} />
        <Switch title={t('hallCode.title')} text={t('hallCode.short')} isOn={hasHallCode} isDisabled={isOffline} onChange={onHallCode} />
        {hallCode === null ? null : (
          <p className={styles.code}>
            {t('hallCode.now')} <strong>{hallCode.code}</strong>
          </p>
        )}
      </div>
    </Card>
  );
}
