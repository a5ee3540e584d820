import { type Cell, toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import type { CorrectionView } from '@tabarman/shared/game/correction-views.ts';
import type { GroupsView, ResultRow, TeamRowView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { useCallback } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { CopyButton } from '../../../desk/copy-button.tsx';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Look } from '../../../ui/look.tsx';
import { CorrectionList } from '../corrections/correction-list.tsx';
import { correctionRows } from '../corrections/correction-rows.ts';
import { groupTitles } from '../group-titles.ts';
import { TeamRanking } from '../desk/team-ranking.tsx';
import { GroupsTable } from '../groups-table.tsx';
import type { GameSummary } from './game-summary.ts';
import { homeColumns } from './home-columns.ts';
import { localTime } from '../../../i18n/local-time.ts';
import styles from './results.module.css';
import { csvFile } from '../../../desk/csv-file.ts';
import { type DataColumn, DataTable } from '../../../desk/data-table.tsx';
import { saveFile } from '../../../link/save-file.ts';

interface Results {
  readonly rows: readonly ResultRow[];
  readonly groups: readonly GroupsView[];
  readonly teams: readonly TeamRowView[];
  readonly hash: string;
  readonly corrections: readonly CorrectionView[];
  readonly game: GameSummary | undefined;
}

/** The final standings of a finished game. */
export function ResultsScreen({ gameId }: { readonly gameId: string }) {
  const t = useMessages();
  const load = useCallback(() => loadResults(gameId, t.language), [gameId, t.language]);
  const [loading, again] = useLoad(load);
  const isRunning = loading.name === 'failed' && loading.failure === 'not_now';
  return (
    <>
      <h1 className={styles.title}>{t('organiser.results')}</h1>
      {isRunning ? (
        <div className={styles.running}>
          <p>{t('results.notYet')}</p>
          <LinkButton href={`/games/${gameId}`} tone="primary">
            {t('home.openDesk')}
          </LinkButton>
        </div>
      ) : (
        <Loaded loading={loading} onTryAgain={again}>
          {({ game, rows, groups, teams, hash, corrections }) => (
            <>
              {game === undefined ? null : (
                <p className={styles.game}>
                  {textIn(game.title, t.language, 'en')} · {localTime(t.language, game.createdAt)} · {t('host.players', { n: rows.length })}
                </p>
              )}
              <div className={styles.actions}><LinkButton href={`/games/${gameId}/report`} tone="primary">{t('report.title')}</LinkButton></div>
              <Standings rows={rows} groups={groups} hash={hash} corrections={corrections} />
              {teams.length === 0 ? null : (
                <section className={styles.corrections}>
                  <h2>{t('team.title')}</h2>
                  <TeamRanking teams={teams} />
                </section>
              )}
              {groups.map((group) => (
                <section key={group.by} className={styles.corrections}>
                  <h2>{t(groupTitles[group.by])}</h2>
                  <GroupsTable groups={group} />
                </section>
              ))}
              <section className={styles.corrections}>
                {corrections.length === 0 ? null : (
                  <>
                    <h2>{t('correct.audit')}</h2>
                    <CorrectionList corrections={corrections} />
                  </>
                )}
                <LinkButton href={`/games/${gameId}`}>{t('correct.afterwards')}</LinkButton>
              </section>
            </>
          )}
        </Loaded>
      )}
    </>
  );
}

/** The standings, and which game they are of. */
async function loadResults(id: string, language: Language): Promise<Outcome<Results>> {
  const [results, games] = await Promise.all([outcomeOf(api.games.results({ id, language })), outcomeOf(api.games.list())]);
  if (!results.ok) return results;
  // The types of the HTTP client lose the options of a question, which are read-only.
  const corrections = results.data.corrections as CorrectionView[];
  // A co-host sees this game and no list.
  const game = games.ok ? games.data.find((one) => one.id === id) : undefined;
  return games.ok || games.failure === 'signed_out' ? { ok: true, data: { ...results.data, corrections, game } } : games;
}

type Row = Results['rows'][number];

function Standings({ rows, groups, hash, corrections }: Pick<Results, 'rows' | 'groups' | 'hash' | 'corrections'>) {
  const t = useMessages();
  if (rows.length === 0) return <p>{t('results.empty')}</p>;
  // The bonus exists only where being right comes first: elsewhere the column would be all noughts.
  const hasBonus = rows.some((row) => row.bonus > 0);
  const homes = homeColumns(t, groups);
  const head = [t('rank.place'), t('player.name'), t('results.points'), t('results.right'), ...(hasBonus ? [t('newGame.speed')] : []), ...homes.head];
  const table: readonly (readonly Cell[])[] = [
    head,
    ...rows.map(({ place, name, points, right, bonus, home }) => [place, name, points, right, ...(hasBonus ? [bonus] : []), ...homes.of(home)]),
    ...correctionRows(t, corrections),
  ];
  const columns: readonly DataColumn<Row>[] = [
    { name: 'place', head: t('rank.place'), shows: ({ place }) => place, value: ({ place }) => place, isNumber: true },
    { name: 'name', head: t('player.name'), shows: ({ name, look }) => <span className={styles.player}><Look {...look} />{name}</span>, value: ({ name }) => name, isHead: true },
    { name: 'points', head: t('results.points'), shows: ({ points }) => formatNumber(t.language, points), value: ({ points }) => points, isNumber: true },
    { name: 'right', head: t('results.right'), shows: ({ right }) => formatNumber(t.language, right), value: ({ right }) => right, isNumber: true },
    ...(hasBonus ? [{ name: 'bonus', head: t('newGame.speed'), shows: ({ bonus }: Row) => formatNumber(t.language, bonus), value: ({ bonus }: Row) => bonus, isNumber: true }] : []),
    ...homes.head.map((words, i): DataColumn<Row> => ({ name: words, head: words, shows: ({ home }) => homes.of(home)[i], value: ({ home }) => homes.of(home)[i] ?? null })),
  ];
  return (
    <>
      <div className={styles.actions}>
        <Button onClick={() => saveFile(csvFile(toCsv(table, t.language === 'en' ? ',' : ';')), 'tabarman.csv')}>{t('results.download')}</Button>
        <CopyButton text={toCsv(table, '\t')}>{t('results.copy')}</CopyButton>
      </div>
      <DataTable caption={t('organiser.results')} columns={columns} rows={rows} keyOf={({ number }) => number} filter={t('report.search')} empty={t('report.noneFound')} />
      <p className={styles.small}>
        {t('results.ties')}
        <br />
        {t('results.hash')} <code>{hash}</code>
      </p>
    </>
  );
}
