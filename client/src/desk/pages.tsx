import { useMessages } from '../i18n/desk/messages.ts';
import { Button } from '../ui/button.tsx';
import styles from './pages.module.css';

interface PagesProps {
  /** 0-based place of the first row that is shown. */
  readonly offset: number;
  /** Rows of a whole page. */
  readonly size: number;
  readonly shown: number;
  readonly found: number;
  readonly onGo: (offset: number) => void;
}

/** Where in a long list one is, and the ways on and back; nothing for a list that is all there. */
export function Pages({ offset, size, shown, found, onGo }: PagesProps) {
  const t = useMessages();
  if (found <= size) return null;
  return (
    <div className={styles.pages}>
      <Button isBusy={offset === 0} onClick={() => onGo(Math.max(0, offset - size))}>{t('word.back')}</Button>
      <p role="status">{t('players.range', { from: offset + 1, to: offset + shown, total: found })}</p>
      <Button isBusy={offset + shown >= found} onClick={() => onGo(offset + size)}>{t('word.next')}</Button>
    </div>
  );
}
