import type { ReactNode } from 'react';
import styles from './icon.module.css';

/** Frame of an icon: 24 by 24, lines of 3, as large as the text. */
export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg className={styles.icon} viewBox="0 0 24 24" aria-hidden="true">
      {children}
    </svg>
  );
}

export function CheckIcon() {
  return (
    <Icon>
      <path d="M4.5 12.5 10 18 19.5 6.5" />
    </Icon>
  );
}

export function CrossIcon() {
  return (
    <Icon>
      <path d="m5.5 5.5 13 13m0-13-13 13" />
    </Icon>
  );
}

export function SendIcon() {
  return (
    <Icon>
      <path d="M12 20V5m-6.5 6.5L12 5l6.5 6.5" />
    </Icon>
  );
}
