import { may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { type ReactNode, useCallback, useState } from 'react';
import { api, type Failure, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { localTime } from '../../../i18n/local-time.ts';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { Tabs } from '../../../ui/tabs.tsx';
import { useSession } from '../../session/store.ts';
import { AboutPart } from '../about-part.tsx';
import { FaultList } from '../fault-list.tsx';
import { freeId } from '../../../desk/free-id.ts';
import { PublishDialog } from '../publish-dialog.tsx';
import type { WrittenSeason } from '../season-types.ts';
import styles from '../../../desk/work-page.module.css';
import { StagePart } from '../stage-part.tsx';
import { WhoPart } from '../who-part.tsx';

/** A season as it is written. */
export function SeasonScreen({ id }: { readonly id: string }) {
  const load = useCallback(async () => {
    const [season, quests] = await Promise.all([outcomeOf(api.seasons.get({ id })), outcomeOf(api.quests.list())]);
    if (!season.ok) return season;
    return quests.ok ? { ok: true as const, data: { written: season.data, quests: quests.data } } : quests;
  }, [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{({ written, quests }) => <Writing loaded={written} quests={quests} onAgain={again} />}</Loaded>;
}

interface WritingProps {
  readonly loaded: WrittenSeason;
  readonly quests: Awaited<ReturnType<typeof api.quests.list>>;
  readonly onAgain: () => void;
}

function Writing({ loaded, quests, onAgain }: WritingProps) {
  const t = useMessages();
  const [written, setWritten] = useState(loaded);
  const [season, setSeason] = useState(loaded.season);
  const [language, setLanguage] = useState(season.reference);
  const [tab, setTab] = useState('about');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPublishing, setPublishing] = useState(false);
  const isChanged = season !== written.season;
  const save = async () => {
    setBusy(true);
    const saved = await outcomeOf(api.seasons.save({ id: written.id, number: written.number, season }));
    setBusy(false);
    setFailure(saved.ok ? null : saved.failure);
    if (!saved.ok) return;
    setWritten(saved.data);
    setSeason(saved.data.season);
  };
  const addStage = () => {
    const id = freeId('stage', season.stages);
    setSeason({ ...season, stages: [...season.stages, { id, title: {}, kind: 'qualifying', country: null, games: [], comparison: 'same', standings: { metrics: ['points', 'right'], bestOf: null }, appealsHours: 48, into: null, qualification: null }] });
    setTab(id);
  };
  const shelf = quests.map((quest) => ({ id: quest.id, title: textIn(quest.title, t.language, quest.reference) }));
  const part = { season, language, onChange: setSeason };
  const newest = written.versions[0];
  const session = useSession();
  const mayWrite = session.name === 'signedIn' && may(session.person.role, 'season.write');
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{textIn(season.title, t.language, season.reference)}</h1>
        <div className={styles.actions}>
          {newest ? <a href={`/s/${written.slug}`} target="_blank" rel="noreferrer">{t('season.publicPage')}</a> : null}
          <LinkButton href={`/seasons/${written.id}/venues`}>{t('venue.title')}</LinkButton>
          <LinkButton href={`/seasons/${written.id}/people`}>{t('entrant.title')}</LinkButton>
          <LinkButton href={`/seasons/${written.id}/results`}>{t('release.title')}</LinkButton>
          {mayWrite ? <LinkButton href={`/messages?season=${written.id}`}>{t('message.title')}</LinkButton> : null}
        </div>
      </div>
      <Segmented label={t('season.writeIn')} value={language} segments={season.languages.map((value) => ({ value, label: languageNames[value], lang: value }))} onChange={setLanguage} />
      <Tabs
        label={t('season.parts')}
        open={season.stages.some(({ id }) => id === tab) || tab === 'who' ? tab : 'about'}
        onOpen={setTab}
        tabs={[
          { name: 'about', label: t('season.tab.about'), content: <Sheet><AboutPart {...part} /></Sheet> },
          { name: 'who', label: t('season.tab.who'), content: <Sheet><WhoPart {...part} /></Sheet> },
          ...season.stages.map((stage) => ({
            name: stage.id, label: textIn(stage.title, t.language, season.reference) || t('season.newStage'),
            content: <Sheet><StagePart {...part} stage={stage} quests={shelf} /></Sheet>,
          })),
        ]}
      />
      <div className={styles.actions}>
        {written.season.stages.map((stage) => <LinkButton key={stage.id} href={`/seasons/${written.id}/stages/${stage.id}`}>{t('stage.open', { stage: textIn(stage.title, t.language, season.reference) })}</LinkButton>)}
      </div>
      <div className={styles.actions}><Button disabled={season.stages.length >= 20} onClick={addStage}>{t('season.addStage')}</Button></div>
      <section className={styles.stack} aria-labelledby="public">
        <h2 id="public">{t('season.public')}</h2>
        <p>{newest ? t('season.version', { n: newest.number, time: localTime(t.language, newest.at) }) : t('season.notPublic')}</p>
        {isChanged ? <p>{t('season.saveFirst')}</p> : written.faults.length > 0 ? <><p>{t('season.faults')}</p><FaultList season={season} faults={written.faults} /></> : null}
        {!isChanged && written.locked.length > 0 ? <p role="alert" className={styles.failure}>{t('error.season_locked')} {written.locked.map((one) => t(`season.locked.${one}`)).join(', ')}</p> : null}
        <div className={styles.actions}>
          <Button tone="primary" disabled={isChanged || written.faults.length > 0 || written.locked.length > 0} onClick={() => setPublishing(true)}>{t('season.publish')}</Button>
        </div>
      </section>
      {isChanged || failure ? (
        <div className={styles.bar}>
          <p role="alert">{failure ? failureText(t, failure) : t('season.unsaved')}</p>
          {failure === 'season_changed' ? <Button onClick={onAgain}>{t('season.reload')}</Button> : null}
          <Button onClick={() => { setSeason(written.season); setFailure(null); }}>{t('season.discard')}</Button>
          <Button tone="primary" isBusy={isBusy} onClick={() => void save()}>{t('word.save')}</Button>
        </div>
      ) : null}
      {isPublishing ? <PublishDialog written={written} onPublished={setWritten} onClose={() => setPublishing(false)} /> : null}
    </div>
  );
}

function Sheet({ children }: { readonly children: ReactNode }) {
  return <Card><div className={styles.stack}>{children}</div></Card>;
}
