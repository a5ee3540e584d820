import type { CrowdView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CheckIcon, CrossIcon } from '../../../ui/icon.tsx';
import { Look } from '../../../ui/look.tsx';
import { PencilIcon } from './control-icons.tsx';
import type { CrowdActions } from './crowd-actions.ts';
import styles from './crowd-panel.module.css';

interface WaitingNamesProps extends Pick<CrowdActions, 'onApprove' | 'onRename' | 'onRemove'> {
  readonly crowd: CrowdView;
  readonly isOffline: boolean;
}

/** Names that the hall does not see yet, in the order in which they came. */
export function WaitingNames({ crowd: { waiting, waitingCount }, isOffline, onApprove, onRename, onRemove }: WaitingNamesProps) {
  const t = useMessages();
  return (
    <div className={styles.waiting}>
      <header className={styles.head}>
        <h3>{t('approve.title', { n: waitingCount })}</h3>
        <Button tone="primary" isBusy={isOffline} onClick={() => onApprove(waiting.map((player) => player.playerId))}>
          {t('approve.all', { n: waiting.length })}
        </Button>
      </header>
      <ul className={styles.list}>
        {waiting.map((player) => {
          const { playerId, look, name, waitingName } = player;
          return (
            <li key={playerId} className={styles.player}>
              <Look {...look} />
              <div className={styles.who}>
                <p className={styles.name}>{waitingName}</p>
                <p className={styles.soft}>{t('approve.seenAs', { name })}</p>
              </div>
              <div className={styles.actions}>
                <IconButton label={t('approve.one', { name: waitingName })} disabled={isOffline} onClick={() => onApprove([playerId])}>
                  <CheckIcon />
                </IconButton>
                <IconButton label={t('rename.title', { name: waitingName })} disabled={isOffline} onClick={() => onRename(player)}>
                  <PencilIcon />
                </IconButton>
                <IconButton label={t('remove.label', { name: waitingName })} disabled={isOffline} onClick={() => onRemove(player)}>
                  <CrossIcon />
                </IconButton>
              </div>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
