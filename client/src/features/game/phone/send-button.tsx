import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import styles from './send-button.module.css';

interface SendButtonProps {
  readonly isDisabled?: boolean;
  /** Without it the button submits its form. */
  readonly onSend?: () => void;
}

/** Gives an answer that takes more than one tap; stays in sight while the options scroll. */
export function SendButton({ isDisabled = false, onSend }: SendButtonProps) {
  const t = useMessages();
  return (
    <div className={styles.send}>
      <Button tone="primary" isWide disabled={isDisabled} {...(onSend ? { onClick: onSend } : { type: 'submit' })}>
        {t('answer.submit')}
      </Button>
    </div>
  );
}
