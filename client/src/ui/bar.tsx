import styles from './bar.module.css';

interface BarProps {
  /** How much of the whole, 0 to 1. */
  readonly fraction: number;
  /** The option it counts, which gives the colour; without it the accent. */
  readonly option?: number | undefined;
}

/** One bar of a distribution. Decoration: the number stands beside it in words. */
export function Bar({ fraction, option }: BarProps) {
  return (
    <span className={styles.track} data-option={option} aria-hidden="true">
      <span className={styles.fill} style={{ transform: `scaleX(${Math.min(1, Math.max(0, fraction))})` }} />
    </span>
  );
}
