import type { RowView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Look } from '../../../ui/look.tsx';
import styles from './top-rows.module.css';

/** The best players, with the own row marked when it is among them. */
export function TopRows({ rows, own }: { readonly rows: readonly RowView[]; readonly own: number }) {
  const t = useMessages();
  return (
    <ol className={styles.rows}>
      {rows.map(({ number, name, look, place, points }) => (
        <li key={number} className={styles.row} aria-current={number === own || undefined}>
          <b className={styles.place}>{place}</b>
          <Look {...look} />
          <span className={styles.name}>{name}</span>
          <span className={styles.points}>{t('score.points', { n: points })}</span>
        </li>
      ))}
    </ol>
  );
}
