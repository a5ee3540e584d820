import type { ComponentProps } from 'react';
import styles from './small-button.module.css';

interface SmallButtonProps extends Omit<ComponentProps<'button'>, 'className'> {
  /** What it does and to what: read aloud, and shown when pointed at. */
  readonly label: string;
}

/** One of several tools beside a line. */
export function SmallButton({ label, ...rest }: SmallButtonProps) {
  return <button type="button" aria-label={label} title={label} {...rest} className={styles.button} />;
}
