import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import styles from './screens.module.css';

interface SureProps {
  readonly label: string;
  readonly question: string;
  readonly onSure: () => void;
}

/** Something that is asked once more, where it stands. */
export function Sure({ label, question, onSure }: SureProps) {
  const say = useEntrantMessages();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button onClick={() => setAsked(true)}>{label}</Button>;
  return (
    <div className={styles.form} role="alert">
      <p>{question}</p>
      <div className={styles.ways}>
        <Button onClick={() => setAsked(false)}>{say('enter.no')}</Button>
        <Button
          tone="danger"
          onClick={() => {
            setAsked(false);
            onSure();
          }}
        >
          {say('enter.yes')}
        </Button>
      </div>
    </div>
  );
}
