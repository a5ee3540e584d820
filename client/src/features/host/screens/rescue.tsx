import { useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Sheet } from '../../../desk/sheet.tsx';
import { useForm } from '../../../desk/use-form.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { deviceId } from '../../game/device-id.ts';
import styles from './rescue.module.css';

interface RescueScreenProps {
  /** Of the QR code on the sheet; empty when it is typed. */
  readonly given: string;
  readonly hasAccount: boolean;
  readonly onRescued: (gameId: string) => void;
}

/** Somebody whose laptop died stands before 300 people: one field, one button. */
export function RescueScreen({ given, hasAccount, onRescued }: RescueScreenProps) {
  const t = useMessages();
  const [code, setCode] = useState(given);
  const [name, setName] = useState('');
  const { isBusy, failure, submit } = useForm(async () => {
    const rescued = await outcomeOf(api.hosts.rescue({ code, name, device: deviceId() }));
    if (!rescued.ok) return rescued.failure;
    onRescued(rescued.data.gameId);
    return null;
  });
  return (
    <Sheet title={t('rescue.enterTitle')}>
      <p>{t('rescue.enterText')}</p>
      <form onSubmit={submit}>
        <div className={styles.code}>
          <Field
            label={t('rescue.title')}
            hint={t('rescue.codeHint')}
            error={failure === null ? undefined : failureText(t, failure)}
            value={code}
            required
            maxLength={60}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
        {hasAccount ? null : (
          <Field
            label={t('claim.name')}
            hint={t('rescue.nameHint')}
            optional={`(${t('word.optional')})`}
            value={name}
            maxLength={60}
            autoComplete="name"
            onChange={(event) => setName(event.target.value)}
          />
        )}
        <Button type="submit" tone="primary" isWide isBusy={isBusy}>
          {t('charge.takeOver')}
        </Button>
      </form>
    </Sheet>
  );
}
