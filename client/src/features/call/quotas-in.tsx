import type { Award } from '@tabarman/shared/call/schema.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Switch } from '../../ui/choices.tsx';
import { NumberIn } from '../../desk/number-in.tsx';
import styles from './call.module.css';

type Quota = Award['quotas'][number];
const groups = ['country', 'track', 'organisation'] as const satisfies readonly Quota['by'][];

interface QuotasInProps {
  readonly quotas: readonly Quota[];
  readonly count: number;
  readonly onChange: (quotas: Quota[]) => void;
}

/** At least and at most so many awards of one group. */
export function QuotasIn({ quotas, count, onChange }: QuotasInProps) {
  const t = useMessages();
  const put = (quota: Quota) => onChange(groups.flatMap((by) => (by === quota.by ? [quota] : quotas.filter((one) => one.by === by))));
  return (
    <fieldset className={styles.scale}>
      <legend>{t('call.quotas')}</legend>
      {groups.map((by) => {
        const quota = quotas.find((one) => one.by === by);
        return (
          <div key={by} className={styles.quota}>
            <Switch title={t(`call.quota.${by}`)} isOn={quota !== undefined} onChange={(isOn) => (isOn ? put({ by, least: 0, most: count }) : onChange(quotas.filter((one) => one.by !== by)))} />
            {quota === undefined ? null : (
              <div className={styles.pair}>
                <NumberIn label={`${t(`call.quota.${by}`)}, ${t('call.quotaLeast')}`} least={0} most={100} value={quota.least} onChange={(least) => least !== null && put({ ...quota, least })} />
                <NumberIn label={`${t(`call.quota.${by}`)}, ${t('call.quotaMost')}`} least={1} most={1_000} value={quota.most} onChange={(most) => most !== null && put({ ...quota, most })} />
              </div>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}
