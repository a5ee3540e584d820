import { type Metric, metrics } from '@tabarman/shared/season/metrics.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import styles from '../../desk/work-page.module.css';

/** ST1: what decides, and what decides next where that leaves entries equal. */
export function MetricOrder({ value, onChange }: { readonly value: readonly Metric[]; readonly onChange: (value: Metric[]) => void }) {
  const t = useMessages();
  const rest = metrics.filter((metric) => !value.includes(metric));
  const up = (i: number) => onChange(value.toSpliced(i - 1, 2, ...[value[i], value[i - 1]].filter((one) => one !== undefined)));
  return (
    <>
      <ol className={styles.order}>
        {value.map((metric, i) => {
          const text = t(`season.metric.${metric}`);
          return (
            <li key={metric}>
              <span>{text}</span>
              <Button tone="quiet" aria-label={t('season.upOf', { text })} disabled={i === 0} onClick={() => up(i)}>↑</Button>
              <Button tone="quiet" aria-label={t('season.removeOf', { text })} disabled={value.length === 1} onClick={() => onChange(value.filter((one) => one !== metric))}>✕</Button>
            </li>
          );
        })}
      </ol>
      <div className={styles.actions}>
        {rest.map((metric) => <Button key={metric} onClick={() => onChange([...value, metric])}>+ {t(`season.metric.${metric}`)}</Button>)}
      </div>
      <p className={styles.soft}>{t('season.tiesStay')}</p>
    </>
  );
}
