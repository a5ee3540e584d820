import { failureText } from '../../../../desk/failure-text.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Bar } from '../../../../ui/bar.tsx';
import { Button } from '../../../../ui/button.tsx';
import type { useUpload } from '../../../media/use-upload.ts';
import styles from './media.module.css';

/** How far a file is on its way, or why it did not arrive. */
export function UploadLine({ upload: { state, send, cancel } }: { readonly upload: ReturnType<typeof useUpload> }) {
  const t = useMessages();
  if (state.name === 'idle') return null;
  if (state.name === 'failed') {
    const { failure, file } = state;
    return (
      <div className={styles.failed}>
        <p role="alert">{failureText(t, failure)}</p>
        {failure === 'unreachable' || failure === 'try_again' || failure === 'too_many' || failure === 'internal' ? <Button onClick={() => send(file)}>{t('word.tryAgain')}</Button> : null}
        <Button tone="quiet" onClick={cancel}>{t('word.close')}</Button>
      </div>
    );
  }
  const percent = Math.round(state.sent * 100);
  return (
    <div className={styles.sending}>
      <span role="progressbar" aria-label={t('media.sendingLabel')} aria-valuenow={percent} aria-valuemin={0} aria-valuemax={100}>
        <Bar fraction={state.sent} />
      </span>
      <span className={styles.percent}>{percent < 100 ? t('media.sending', { n: percent }) : t('media.preparing')}</span>
      <Button tone="quiet" onClick={cancel}>{t('word.cancel')}</Button>
    </div>
  );
}
