import type { GrantView } from '@tabarman/shared/grant/views.ts';
import { LinkButton } from '../../desk/link-button.tsx';
import { useMessages } from '../../i18n/desk/messages.ts';
import season from '../../desk/work-page.module.css';
import type { ChangeGrant } from './change-grant.ts';
import styles from './grant.module.css';
import { shownDay } from './money.ts';
import { ReportCard } from './report-card.tsx';

interface ReportsPartProps {
  readonly callId: string;
  readonly grants: readonly GrantView[];
  readonly change: ChangeGrant;
}

/** What is to be read, the longest waiting first, and what is late. */
export function ReportsPart({ callId, grants, change }: ReportsPartProps) {
  const t = useMessages();
  const all = grants.flatMap((grant) => grant.reports.map((report) => ({ grant, report })));
  const toRead = all.filter(({ report }) => report.state === 'submitted').toSorted((a, b) => (a.report.steps.at(-1)?.at ?? 0) - (b.report.steps.at(-1)?.at ?? 0));
  const late = all.filter(({ grant, report }) => grant.overdue.includes(report.number)).toSorted((a, b) => (a.report.dueOn < b.report.dueOn ? -1 : 1));
  return (
    <div className={styles.stack}>
      <h2 className="heard">{t('grant.toRead')}</h2>
      {toRead.length === 0 ? <p className={season.soft}>{t('grant.nothingToRead')}</p> : null}
      {toRead.map(({ grant, report }) => (
        <ReportCard key={`${grant.id} ${report.number}`} callId={callId} grant={grant} report={report} title={t('grant.reportOf', { n: report.number, title: grant.work.title })} change={change} />
      ))}
      <section className={styles.stack}>
        <h2>{t('grant.overdueTitle')}</h2>
        {late.length === 0 ? <p className={season.soft}>{t('grant.nothingLate')}</p> : (
          <ul className={season.list}>
            {late.map(({ grant, report }) => (
              <li key={`${grant.id} ${report.number}`} className={season.line}>
                <div>
                  <h3>{t('grant.reportOf', { n: report.number, title: grant.work.title })}</h3>
                  <p className={styles.facts}>{shownDay(report.dueOn)} · {grant.work.names.join(', ')}</p>
                </div>
                <LinkButton href={`/calls/${callId}/grants/${grant.id}`}>{t('grant.open')}</LinkButton>
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}
