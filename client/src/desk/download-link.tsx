import type { ReactNode } from 'react';
import styles from './link-button.module.css';

/** Saves a file that the server makes; the session's cookie goes with it, and the server names it. */
export function DownloadLink({ path, children }: { readonly path: string; readonly children: ReactNode }) {
  return (
    <a className={styles.link} href={`/api/v1${path}`} download>
      {children}
    </a>
  );
}
