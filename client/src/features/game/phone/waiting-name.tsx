import type { MeView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import styles from './waiting-name.module.css';

interface WaitingNameProps {
  readonly me: MeView;
  /** Nobody approves it any more. */
  readonly isOver?: boolean;
}

/** Tells a player why the hall reads another name. */
export function WaitingName({ me: { name, waitingName }, isOver = false }: WaitingNameProps) {
  const t = useMessages();
  if (waitingName === null) return null;
  return (
    <p className={styles.waiting} role="status">
      {isOver ? t('waitingName.over', { name }) : t('waitingName.text', { waiting: waitingName, name })}
    </p>
  );
}
