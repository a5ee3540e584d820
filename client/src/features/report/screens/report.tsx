import type { QuestionReportView, ReportView } from '@tabarman/shared/report/views.ts';
import { reportWord } from '@tabarman/shared/report/words.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { DownloadLink } from '../../../desk/download-link.tsx';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { ExcludeDialog } from '../../game/exclude-dialog.tsx';
import type { Exclude } from './exclude.ts';
import { Fairness } from './fairness.tsx';
import { Groups } from './groups.tsx';
import { Overview } from './overview.tsx';
import { Players } from './players.tsx';
import { Questions } from './questions.tsx';
import styles from './report.module.css';
import { Sources } from './sources.tsx';

type TabName = 'overview' | 'questions' | 'players' | 'groups' | 'languages';
const formats = [['xlsx', 'XLSX'], ['csv', 'CSV'], ['pdf', 'PDF']] as const;

/** What a game tells about its questions, players and languages. */
export function ReportScreen({ gameId }: { readonly gameId: string }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.reports.get({ id: gameId, language: t.language })), [gameId, t.language]);
  const [loading, again] = useLoad(load);
  const [tab, setTab] = useState<TabName>('overview');
  const [excluded, setExcluded] = useState<{ readonly question: QuestionReportView; readonly proposed: string } | null>(null);
  const exclude: Exclude = (question, proposed) => setExcluded({ question, proposed });
  // Players are asked for when they are looked at: of an old game that reads its journal again.
  const panels = (report: ReportView) => [
    { name: 'overview' as const, label: t('report.overview'), content: <Overview report={report} onExclude={exclude} /> },
    { name: 'questions' as const, label: reportWord(t.language, 'questions'), content: <Questions report={report} onExclude={exclude} /> },
    { name: 'players' as const, label: reportWord(t.language, 'players'), waiting: report.needHelp, content: tab === 'players' ? <Players gameId={gameId} report={report} /> : null },
    { name: 'groups' as const, label: reportWord(t.language, 'groups'), content: <Groups groups={report.groups} /> },
    { name: 'languages' as const, label: reportWord(t.language, 'languages'), content: <Fairness report={report} onExclude={exclude} /> },
  ];
  return (
    <>
      <h1 className={styles.title}>{t('report.title')}</h1>
      <Loaded loading={loading} onTryAgain={again}>
        {(report) => (
          <>
            <div className={styles.head}>
              <p className={styles.soft}>{report.title} · {t('host.players', { n: report.players })}</p>
              {report.isFinished ? null : <p className={styles.notice}>{t('report.running')}</p>}
              <div className={styles.actions}>
                {formats.map(([format, name]) => (
                  <DownloadLink key={format} path={`/games/${gameId}/report/files/${format}?language=${t.language}`}>{t('report.file', { name })}</DownloadLink>
                ))}
                {report.isFinished ? <LinkButton href={`/games/${gameId}/results`}>{t('organiser.results')}</LinkButton> : <Button onClick={again}>{t('report.reload')}</Button>}
              </div>
            </div>
            {report.questions.length === 0 || report.players === 0 ? <p>{t('report.none')}</p> : (
              <>
                <Tabs label={t('report.title')} tabs={panels(report)} open={tab} onOpen={setTab} />
                <Sources />
              </>
            )}
          </>
        )}
      </Loaded>
      {excluded === null ? null : (
        <ExcludeDialog
          gameId={gameId}
          question={excluded.question}
          proposed={excluded.proposed}
          onDone={again}
          onClose={() => setExcluded(null)}
        />
      )}
    </>
  );
}
