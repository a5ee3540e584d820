import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import styles from './decision.module.css';

const decimals = { maxDecimals: 1 };

/** A total between 0 and 100, with how far its marks are spread, beside its number. */
export function Whisker({ total, spread, says: words }: { readonly total: number | null; readonly spread: number | null; readonly says: 'decision.pointsSay' | 'decision.strengthSay' }) {
  const t = useMessages();
  if (total === null) return <span className={styles.soft}>—</span>;
  const at = (points: number) => Math.min(100, Math.max(0, points));
  const says = formatNumber(t.language, total, decimals);
  const label = spread === null ? says : t(words, { total: says, spread: formatNumber(t.language, spread, decimals) });
  return (
    <span className={styles.points}>
      <b aria-hidden="true">{says}</b>
      <svg className={styles.whisker} viewBox="0 0 100 12" preserveAspectRatio="none" role="img" aria-label={label}>
        <line className={styles.axis} x1="0" x2="100" y1="6" y2="6" />
        {spread === null ? null : <line className={styles.spread} x1={at(total - spread)} x2={at(total + spread)} y1="6" y2="6" />}
        <rect className={styles.dot} x={at(total) - 1} y="1" width="2" height="10" />
      </svg>
    </span>
  );
}
