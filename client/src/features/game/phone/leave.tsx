import { useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import styles from './leave.module.css';
import { usePhone } from './phone-context.tsx';

/** Gives the seat up after asking once; it can be taken again. */
export function Leave() {
  const t = useMessages();
  const { leave } = usePhone();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) return <Button tone="quiet" onClick={() => setAsked(true)}>{t('leave.button')}</Button>;
  return (
    <Card>
      <p role="alert"><strong>{t('leave.confirm')}</strong></p>
      <p className={styles.stays}>{t('leave.stays')}</p>
      <div className={styles.buttons}>
        <Button onClick={() => setAsked(false)}>{t('word.cancel')}</Button>
        <Button tone="danger" onClick={leave}>{t('leave.button')}</Button>
      </div>
    </Card>
  );
}
