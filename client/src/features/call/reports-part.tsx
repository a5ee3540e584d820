import type { Call } from '@tabarman/shared/call/schema.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Switch } from '../../ui/choices.tsx';
import { NumberIn } from '../../desk/number-in.tsx';
import styles from './call.module.css';
import type { PartProps } from './call-types.ts';
import { Section } from './section.tsx';

type Reports = NonNullable<Call['reports']>;

/** What whoever is awarded hands in afterwards, and after which reports the money comes. */
export function ReportsPart({ call, onChange }: Omit<PartProps, 'language'>) {
  const t = useMessages();
  const { reports } = call;
  const set = (next: Reports | null) => onChange({ ...call, reports: next });
  return (
    <Section section="reports">
      <Switch title={t('call.hasReports')} isOn={reports !== null} onChange={(isOn) => set(isOn ? { everyMonths: 1, times: 3, tranches: [{ percent: 100, after: 0 }] } : null)} />
      {reports === null ? null : <Tranches reports={reports} onChange={set} />}
    </Section>
  );
}

function Tranches({ reports, onChange }: { readonly reports: Reports; readonly onChange: (reports: Reports) => void }) {
  const t = useMessages();
  const { tranches } = reports;
  const set = (i: number, part: Partial<Reports['tranches'][number]>) => onChange({ ...reports, tranches: tranches.map((one, at) => (at === i ? { ...one, ...part } : one)) });
  const all = tranches.reduce((sum, { percent }) => sum + percent, 0);
  return (
    <>
      <div className={styles.pair}>
        <NumberIn label={t('call.everyMonths')} least={1} most={12} value={reports.everyMonths} onChange={(n) => n !== null && onChange({ ...reports, everyMonths: n })} />
        <NumberIn label={t('call.times')} least={1} most={24} value={reports.times} onChange={(times) => times !== null && onChange({ ...reports, times })} />
      </div>
      {tranches.map(({ percent, after }, i) => (
        <div key={i} className={styles.line}>
          <NumberIn label={t('call.tranche', { n: i + 1 })} least={1} most={100} value={percent} onChange={(n) => n !== null && set(i, { percent: n })} />
          <NumberIn label={t('call.trancheAfter')} least={0} most={24} value={after} onChange={(n) => n !== null && set(i, { after: n })} />
          <Button tone="quiet" aria-label={t('season.removeOf', { text: t('call.tranche', { n: i + 1 }) })} disabled={tranches.length <= 1} onClick={() => onChange({ ...reports, tranches: tranches.filter((_, at) => at !== i) })}>✕</Button>
        </div>
      ))}
      <p className={all === 100 ? styles.soft : styles.failure}>{t('call.tranchesSum', { n: all })}</p>
      <div><Button disabled={tranches.length >= 12} onClick={() => onChange({ ...reports, tranches: [...tranches, { percent: Math.max(1, 100 - all), after: (tranches.at(-1)?.after ?? -1) + 1 }] })}>{t('call.addTranche')}</Button></div>
    </>
  );
}
