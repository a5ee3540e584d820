import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from './link-button.module.css';

interface LinkButtonProps {
  readonly href: string;
  /** What the page there is told, and keeps when it is loaded again. */
  readonly state?: object;
  readonly tone?: 'primary' | 'secondary';
  /** Opens beside this page, which stays as it is. */
  readonly isNewWindow?: boolean;
  /** As wide and high as the one big button. */
  readonly isLarge?: boolean;
  readonly children: ReactNode;
}

/** A way to another page that looks like what it is: the next thing to press. */
export function LinkButton({ href, state, tone = 'secondary', isNewWindow = false, isLarge = false, children }: LinkButtonProps) {
  if (isNewWindow) {
    return (
      <a className={styles.link} data-tone={tone} data-large={isLarge || undefined} href={href} target="_blank" rel="noopener">
        {children}
      </a>
    );
  }
  return (
    <Link className={styles.link} data-tone={tone} data-large={isLarge || undefined} href={href} state={state}>
      {children}
    </Link>
  );
}
