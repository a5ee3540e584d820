import type { CrowdView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import type { CrowdActions } from './crowd-actions.ts';
import { BurstCard } from './burst-card.tsx';
import { WaitingNames } from './waiting-names.tsx';
import styles from './crowd-panel.module.css';

interface CrowdPanelProps extends CrowdActions {
  readonly crowd: CrowdView | null;
  readonly isOffline: boolean;
}

/** What the host has to decide about the names of the crowd; nothing while there is nothing to decide. */
export function CrowdPanel({ crowd, ...rest }: CrowdPanelProps) {
  const t = useMessages();
  if (crowd === null || crowd.waitingCount + crowd.bursts.length === 0) return null;
  return (
    <section className={styles.crowd} aria-label={t('crowd.title')}>
      {crowd.bursts.map((burst) => <BurstCard key={burst.first} burst={burst} {...rest} />)}
      {crowd.waitingCount === 0 ? null : <WaitingNames crowd={crowd} {...rest} />}
    </section>
  );
}
