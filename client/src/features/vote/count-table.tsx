import type { VoteResult } from '@tabarman/shared/vote/views.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import call from '../call/call.module.css';
import styles from './vote.module.css';

/** VO5: both counts of every work. */
export function CountTable({ works }: { readonly works: VoteResult['works'] }) {
  const t = useMessages();
  return (
    <div className={call.scroll}>
      <table className={styles.counts}>
        <thead><tr><th scope="col">{t('vote.work')}</th><th scope="col">{t('vote.before')}</th><th scope="col">{t('vote.after')}</th></tr></thead>
        <tbody>
          {works.map(({ work, number, title, before, after }) => (
            <tr key={work}><th scope="row">{number}. {title}</th><td>{before}</td><td>{after}</td></tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
