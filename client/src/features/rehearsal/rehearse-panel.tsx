import { LinkButton } from '../../desk/link-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Card } from '../../ui/card.tsx';
import { useSession } from '../session/store.ts';
import { type RehearsalOf, rehearsalPath } from './rehearsal-of.ts';
import styles from './rehearse-panel.module.css';

/** Offered while nobody has come yet, to whoever has an account: rehearsals are run by one. */
export function RehearsePanel({ of }: { readonly of: RehearsalOf }) {
  const t = useMessages();
  const session = useSession();
  if (session.name !== 'signedIn') return null;
  return (
    <Card role="region" aria-labelledby="rehearse">
      <div className={styles.panel}>
        <h2 id="rehearse">{t('rehearsal.title')}</h2>
        <p className={styles.soft}>{t('rehearsal.offer')}</p>
        <LinkButton href={rehearsalPath} state={of}>
          {t('rehearsal.start')}
        </LinkButton>
      </div>
    </Card>
  );
}
