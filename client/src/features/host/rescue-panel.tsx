import { LinkButton } from '../../desk/link-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Card } from '../../ui/card.tsx';
import styles from './hosts-panel.module.css';

/** The way to the sheet with the code. The code itself is not on the desk, which the hall may see. */
export function RescuePanel({ gameId }: { readonly gameId: string }) {
  const t = useMessages();
  return (
    <Card role="region" aria-labelledby="rescue">
      <div className={styles.panel}>
        <header className={styles.head}>
          <h2 id="rescue">{t('rescue.title')}</h2>
          <p className={styles.soft}>{t('rescue.hint')}</p>
        </header>
        <LinkButton href={`/desk/games/${gameId}/rescue`} isNewWindow>
          {t('rescue.open')}
        </LinkButton>
      </div>
    </Card>
  );
}
