import type { MeView, PlayerView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import styles from './waiting-name.module.css';

interface WaitingNameProps {
  readonly me: MeView;
  readonly phase: PlayerView['phase']['name'];
}

/** Tells a player why the hall reads another name; not while there is a question to think about. */
export function WaitingName({ me: { name, waitingName }, phase }: WaitingNameProps) {
  const t = useMessages();
  if (waitingName === null || phase === 'question' || phase === 'reveal') return null;
  return (
    <p className={styles.waiting} role="status">
      {phase === 'finished' ? t('waitingName.over', { name }) : t('waitingName.text', { waiting: waitingName, name })}
    </p>
  );
}
