import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countriesOfStage } from '@tabarman/shared/season/countries.ts';
import { useCallback, useState } from 'react';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import styles from '../../../desk/work-page.module.css';
import type { Person } from '../../session/store.ts';
import { EntriesPart } from '../entries-part.tsx';
import { GamesPart } from '../games-part.tsx';
import { SeatsPart } from '../seats-part.tsx';
import { TablePart } from '../table-part.tsx';

interface StageScreenProps {
  readonly seasonId: string;
  readonly stageId: string;
  readonly person: Person;
}

/** A stage as it is played: who takes part, which games count, and how it stands. */
export function StageScreen({ seasonId, stageId, person }: StageScreenProps) {
  const t = useMessages();
  const [tab, setTab] = useState<'entries' | 'games' | 'seats' | 'table'>('table');
  const load = useCallback(() => outcomeOf((async () => {
    const [{ season }, entries, games, table, own] = await Promise.all([
      api.seasons.get({ id: seasonId }), api.stages.entries({ id: seasonId }), api.stages.games({ id: seasonId }), api.stages.table({ id: seasonId, stage: stageId }), api.games.list(),
    ]);
    return { season, entries, games, table, own };
  })()), [seasonId, stageId]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ season, entries, games, table, own }) => {
        const stage = season.stages.find(({ id }) => id === stageId);
        if (!stage) return <LinkButton href={`/seasons/${seasonId}`}>{t('stage.toSeason')}</LinkButton>;
        const part = { seasonId, season, stage, mayWrite: may(person.role, 'season.write') && answersFor(person, countriesOfStage(season, stage)), onChanged: again };
        const unmatched = games.filter((game) => game.stage === stageId).flatMap(({ seats }) => seats).filter(({ entryId }) => entryId === null).length;
        return (
          <div className={styles.page}>
            <div className={styles.head}>
              <h1>{textIn(stage.title, t.language, season.reference)}</h1>
              <div className={styles.actions}>
                <LinkButton href={`/seasons/${seasonId}/stages/${stageId}/ceremony`}>{t('stageCeremony.title')}</LinkButton>
                <LinkButton href={`/seasons/${seasonId}/stages/${stageId}/disputes`}>{t('dispute.title')}</LinkButton>
                <LinkButton href={`/seasons/${seasonId}/stages/${stageId}/certificates`}>{t('certificate.title')}</LinkButton>
                <LinkButton href={`/seasons/${seasonId}`}>{t('stage.toSeason')}</LinkButton>
              </div>
            </div>
            <Tabs
              label={t('stage.parts')} open={tab} onOpen={setTab}
              tabs={[
                { name: 'table', label: t('stage.table'), content: <TablePart {...part} table={table} /> },
                { name: 'games', label: t('stage.games'), waiting: unmatched, content: <GamesPart {...part} entries={entries} games={games} own={own} /> },
                ...(stage.qualification === null ? [] : [{ name: 'seats' as const, label: t('stage.seats'), content: <SeatsPart {...part} mayWrite={may(person.role, 'season.write')} entries={entries} person={person} /> }]),
                { name: 'entries', label: t('stage.entries'), content: <EntriesPart {...part} mayWrite={may(person.role, 'season.write')} entries={entries} /> },
              ]}
            />
          </div>
        );
      }}
    </Loaded>
  );
}
