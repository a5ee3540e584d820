import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import styles from './screens.module.css';

interface AgainProps {
  readonly error: string;
  readonly onAgain: () => void;
}

/** A part of the page that did not come. */
export function Again({ error, onAgain }: AgainProps) {
  const t = useMessages();
  return (
    <Card>
      <div className={styles.form}>
        <p role="alert">{error}</p>
        <Button onClick={onAgain}>{t('word.tryAgain')}</Button>
      </div>
    </Card>
  );
}
