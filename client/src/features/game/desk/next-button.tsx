import type { DeskView } from '@tabarman/shared/game/views.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './next-button.module.css';
import { nextWords } from './next-words.ts';

interface NextButtonProps {
  readonly view: DeskView;
  readonly isOffline: boolean;
  readonly onNext: () => void;
}

/** The one big button: always in the same place, and its label says what happens. */
export function NextButton({ view, isOffline, onNext }: NextButtonProps) {
  const t = useMessages();
  if (view.next === 'nothing') {
    return (
      <LinkButton href={`/games/${view.gameId}/results`} tone="primary" isLarge>
        {t('next.results')}
      </LinkButton>
    );
  }
  return (
    <Button tone="primary" isWide isBusy={isOffline} onClick={onNext} aria-keyshortcuts="Space">
      <span className={styles.label}>{nextWords(t, view, view.next)}</span>
      <kbd className={styles.key} aria-hidden="true">
        {t('key.space')}
      </kbd>
    </Button>
  );
}
