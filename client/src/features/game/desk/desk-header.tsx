import type { DeskView } from '@tabarman/shared/game/views.ts';
import { Link } from 'wouter';
import { LanguageSelect } from '../../../desk/language-select.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { ConnectionBadge, type ConnectionQuality } from '../../../ui/connection-badge.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { groupPin } from '../pin.ts';
import { KeyboardIcon, LockIcon, UnlockIcon } from './control-icons.tsx';
import styles from './desk-header.module.css';
import { placeWords } from './phase-words.ts';

interface DeskHeaderProps {
  readonly view: DeskView;
  readonly connection: ConnectionQuality;
  readonly onLock: () => void;
  readonly onHelp: () => void;
}

/** Which game this is, where it stands, and the way in for latecomers. */
export function DeskHeader({ view, connection, onLock, onHelp }: DeskHeaderProps) {
  const t = useMessages();
  const { title, pin, isLocked, phase } = view;
  const isOver = phase.name === 'finished';
  return (
    <header className={styles.header}>
      <Link className={styles.home} href="/" aria-label={t('page.home')} title={t('page.home')}>
        ←
      </Link>
      <div className={styles.where}>
        <h1 className={styles.title}>{title}</h1>
        <p className={styles.place}>{placeWords(t, view)}</p>
      </div>
      {isOver ? null : (
        <div className={styles.entry} data-locked={isLocked || undefined}>
          <span className={styles.pin}>
            <span className={styles.pinWord}>{t('game.pin')} </span>
            {groupPin(pin)}
          </span>
          <IconButton label={isLocked ? t('host.unlock') : t('host.lock')} aria-pressed={isLocked} aria-keyshortcuts="L" disabled={connection === 'lost'} onClick={onLock}>
            {isLocked ? <LockIcon /> : <UnlockIcon />}
          </IconButton>
        </div>
      )}
      <div className={styles.tools}>
        <div className={styles.signal}>
          <ConnectionBadge quality={connection} label={t(`connection.${connection}`)} />
        </div>
        <div className={styles.keyboard}>
          <IconButton label={t('keys.title')} aria-keyshortcuts="?" onClick={onHelp}>
            <KeyboardIcon />
          </IconButton>
        </div>
        <LanguageSelect />
      </div>
    </header>
  );
}
