import styles from './connection-badge.module.css';

export type ConnectionQuality = 'good' | 'weak' | 'lost';

const barsOf = { good: 3, weak: 1, lost: 0 } as const satisfies Record<ConnectionQuality, number>;

interface ConnectionBadgeProps {
  readonly quality: ConnectionQuality;
  /** The same in words. */
  readonly label: string;
}

export function ConnectionBadge({ quality, label }: ConnectionBadgeProps) {
  return (
    <output className={styles.badge} data-quality={quality}>
      <svg className={styles.bars} viewBox="0 0 18 14" aria-hidden="true">
        {[0, 1, 2].map((bar) => (
          <rect key={bar} x={bar * 6.5} y={9 - bar * 4.5} width="4.5" height={5 + bar * 4.5} rx="1" data-on={bar < barsOf[quality] || undefined} />
        ))}
        {quality === 'lost' ? <path d="m1 1 7 7m0-7L1 8" /> : null}
      </svg>
      {label}
    </output>
  );
}
