import type { DisputeChange } from '@tabarman/shared/protocol/contract/disputes.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './dispute.module.css';

/** DA12: what a decision would change in the table. */
export function ChangeView({ change: { rescored, moved, seats, rows } }: { readonly change: DisputeChange }) {
  const t = useMessages();
  if (rows.length === 0) return <p role="status">{t('dispute.same')}</p>;
  return (
    <div role="status">
      <p>{t('dispute.change', { rescored, moved, seats })}</p>
      <ul className={styles.change}>
        {rows.map(({ entryId, name, right, place }) => <li key={entryId}>{t('dispute.row', { name, a: right[0], b: right[1], c: place[0], d: place[1] })}</li>)}
      </ul>
    </div>
  );
}
