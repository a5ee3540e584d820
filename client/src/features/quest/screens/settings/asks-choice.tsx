import { type Ask, asks } from '@tabarman/shared/place/home.ts';
import { useMessages } from '../../../../i18n/desk/messages.ts';
import { Switch } from '../../../../ui/choices.tsx';
import styles from './asks-choice.module.css';

interface AsksChoiceProps {
  readonly value: readonly Ask[];
  readonly onChange: (value: Ask[]) => void;
}

/** What players are asked about where they are from. */
export function AsksChoice({ value, onChange }: AsksChoiceProps) {
  const t = useMessages();
  return (
    <fieldset className={styles.asks}>
      <legend>{t('asks.title')}</legend>
      {asks.map((ask) => (
        <Switch
          key={ask}
          title={t(`asks.${ask}`)}
          {...(ask === 'region' ? { text: t('asks.regionText') } : {})}
          isOn={value.includes(ask)}
          onChange={(isOn) => onChange(asks.filter((other) => (other === ask ? isOn : value.includes(other))))}
        />
      ))}
      <p className={styles.hint}>{t('asks.text')}</p>
    </fieldset>
  );
}
