import { formatPercent } from '@tabarman/shared/language/number.ts';
import type { Finding, Measured, Verdict as Judged } from '@tabarman/shared/rehearsal/verdict.ts';
import type { en } from '../../../i18n/desk/en.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import type { Translate } from '../../../i18n/translator.ts';
import { duration } from './duration.ts';
import { Figures } from './figures.tsx';
import styles from './rehearsal.module.css';
import type { RehearsalStatus } from './use-rehearsal.ts';

interface VerdictProps {
  readonly status: RehearsalStatus;
  readonly measured: Measured;
  readonly verdict: Judged;
}

const NOTHING = '–';

/** Whether the hall is ready, why not and what to do; below it what was measured. */
export function Verdict({ status, measured, verdict }: VerdictProps) {
  const t = useMessages();
  const { good, bad, machine, longest, lost } = measured;
  const time = (ms: number | undefined) => (ms === undefined ? NOTHING : duration(t, ms));
  const speed = (network: typeof good) => (network ? t('rehearsal.speed', { time: time(network.p95Ms), slowest: time(network.slowestMs) }) : NOTHING);
  return (
    <section className={styles.card} aria-labelledby="verdict" data-readiness={verdict.readiness}>
      <div role="status" className={styles.verdict}>
        <h2 id="verdict">{t(`rehearsal.${verdict.readiness}`)}</h2>
        <p>{t('rehearsal.summary', { lost, good: time(good?.slowestMs), bad: time(bad?.slowestMs) })}</p>
        <ul className={styles.findings}>
          {verdict.findings.map((finding) => (
            <li key={finding}>{findingText(t, finding, measured)}</li>
          ))}
        </ul>
      </div>
      <h3>{t('rehearsal.figures')}</h3>
      <Figures
        figures={[
          [t('rehearsal.seated'), t('rehearsal.ofIn', { n: measured.seated, total: measured.phones, time: time(measured.seatedMs) })],
          [t('rehearsal.answers'), t('rehearsal.of', { n: measured.given - lost, total: measured.given })],
          [t('rehearsal.good'), speed(good)],
          [t('rehearsal.bad'), speed(bad)],
          [t('rehearsal.reconnects'), String(measured.reconnects)],
          [t('rehearsal.computer'), t('rehearsal.load', { share: formatPercent(t.language, machine.busyShare), time: time(machine.worstLagMs) })],
          [t('rehearsal.free'), t('rehearsal.mb', { n: machine.freeMb })],
          [t('rehearsal.longest'), longest ? t('rehearsal.longestAt', { time: time(longest.readingMs), n: longest.index + 1 }) : NOTHING],
          [t('rehearsal.seed'), String(status.seed)],
        ]}
      />
      <p className={styles.small}>
        {t('rehearsal.same')} {t('rehearsal.noTrace')}
      </p>
    </section>
  );
}

/** What is wrong and what to do. */
function findingText(t: Translate<typeof en>, finding: Finding, { lost, phones, seated, seatedMs, faults, good, machine, longest }: Measured): string {
  switch (finding) {
    case 'lost': return t('rehearsal.lost', { n: lost });
    case 'missing': return t('rehearsal.missing', { n: phones - seated });
    case 'faults': return t('rehearsal.faults', { n: faults });
    case 'slow': return t('rehearsal.slow', { time: good ? duration(t, good.p95Ms) : NOTHING });
    case 'slowJoin': return t('rehearsal.slowJoin', { time: duration(t, seatedMs) });
    case 'busy': return t('rehearsal.busy', { share: formatPercent(t.language, machine.busyShare), time: duration(t, machine.worstLagMs) });
    case 'phonesLate': return t('rehearsal.phonesLate');
    case 'disk': return t('rehearsal.disk', { n: machine.freeMb });
    case 'longReading': return t('rehearsal.longReading', { n: (longest?.index ?? 0) + 1, time: duration(t, longest?.readingMs ?? 0) });
  }
}
