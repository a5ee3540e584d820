import type { RunSettings } from '@tabarman/shared/run/settings.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Field } from '../../ui/field.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import styles from './time-fields.module.css';

const MINUTE_MS = 60_000;
const HALF_HOUR_MS = 30 * MINUTE_MS;

interface TimeFieldsProps {
  readonly value: RunSettings['time'];
  readonly onChange: (value: RunSettings['time']) => void;
}

/** Whether there is a limit, for each question or for everything. */
export function TimeFields({ value, onChange }: TimeFieldsProps) {
  const t = useMessages();
  return (
    <div className={styles.pair}>
      <Segmented
        label={t('run.time')}
        segments={[{ value: 'none', label: t('run.timeNone') }, { value: 'question', label: t('run.timeQuestion') }, { value: 'total', label: t('run.timeTotal') }]}
        value={value.by}
        onChange={(by) => onChange(by === 'total' ? { by, limitMs: HALF_HOUR_MS } : { by })}
      />
      {value.by === 'total' ? (
        <Field
          label={t('run.minutes')}
          type="number"
          min={1}
          max={240}
          value={Math.round(value.limitMs / MINUTE_MS)}
          onChange={(event) => onChange({ by: 'total', limitMs: Math.min(240, Math.max(1, event.target.valueAsNumber || 1)) * MINUTE_MS })}
        />
      ) : null}
    </div>
  );
}
