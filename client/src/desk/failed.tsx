import { useMessages } from '../i18n/desk/messages.ts';
import { Button } from '../ui/button.tsx';
import type { Failure } from './api.ts';
import { failureText } from './failure-text.ts';
import styles from './failed.module.css';

/** Why something is not there, and how to try again. */
export function Failed({ failure, onTryAgain }: { readonly failure: Failure; readonly onTryAgain: () => void }) {
  const t = useMessages();
  return (
    <div className={styles.failed} role="alert">
      <p>{failureText(t, failure)}</p>
      <Button onClick={onTryAgain}>{t('word.tryAgain')}</Button>
    </div>
  );
}
