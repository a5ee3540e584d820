import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { countriesOfStage } from '@tabarman/shared/season/countries.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import { useCallback, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { Loaded } from '../../desk/loaded.tsx';
import { localTime } from '../../i18n/local-time.ts';
import { useLoad } from '../../desk/use-load.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { Person } from '../session/store.ts';
import styles from '../../desk/work-page.module.css';
import { TextIn } from '../../desk/text-in.tsx';

type Results = Awaited<ReturnType<typeof api.stages.results>>;

interface ReleasePanelProps {
  readonly person: Person;
  readonly seasonId: string;
  readonly season: Season;
  readonly stage: Stage;
}

/** RL1–RL5: the results of one stage: what is still open, the draft, who checked it, and what is public. */
export function ReleasePanel(props: ReleasePanelProps) {
  const { seasonId, stage, season } = props;
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.stages.results({ id: seasonId, stage: stage.id })), [seasonId, stage.id]);
  const [loading, again] = useLoad(load);
  return (
    <Card role="region" aria-labelledby={`stage-${stage.id}`}>
      <div className={styles.stack}>
        <h2 id={`stage-${stage.id}`}>{textIn(stage.title, t.language, season.reference)}</h2>
        <Loaded loading={loading} onTryAgain={again}>{(loaded) => <Panel {...props} loaded={loaded} onAgain={again} />}</Loaded>
      </div>
    </Card>
  );
}

function Panel({ person, seasonId, season, stage, loaded, onAgain }: ReleasePanelProps & { readonly loaded: Results; readonly onAgain: () => void }) {
  const t = useMessages();
  const [{ openings, results }, setResults] = useState(loaded);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [reason, setReason] = useState<Text>({});
  const [newest] = results;
  const draft = newest?.releasedAt === null ? newest : null;
  const at = { id: seasonId, stage: stage.id };
  const settle = async (asked: Promise<Outcome<Results>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) setResults(answer.data);
  };
  return (
    <>
      {openings.length === 0 ? null : (
        <>
          <p>{t('release.open')}</p>
          <ul className={styles.faults}>{openings.map((opening) => <li key={opening}>{t(`release.opening.${opening}`)}</li>)}</ul>
        </>
      )}
      {results.length === 0 ? <p className={styles.soft}>{t('release.none')}</p> : (
        <ul className={styles.list}>
          {results.map(({ number, madeBy, madeAt, checkedBy, checkedAt, releasedAt, reason: why, table }) => (
            <li key={number} className={styles.row}>
              <p>
                <b>{t('release.version', { n: number })}</b>{' '}
                <Badge tone={releasedAt === null ? 'plain' : 'right'}>{releasedAt === null ? t('release.draft') : t('release.released', { time: localTime(t.language, releasedAt) })}</Badge>
              </p>
              <p>{t('release.entries', { n: table.rows.length })}</p>
              <p className={styles.soft}>{t('release.made', { name: madeBy ?? '—', time: localTime(t.language, madeAt) })}{checkedAt === null ? null : ` · ${t('release.checked', { name: checkedBy ?? '—', time: localTime(t.language, checkedAt) })}`}</p>
              {why === null ? null : <p>{textIn(why, t.language, season.reference)}</p>}
            </li>
          ))}
        </ul>
      )}
      {draft && draft.number > 1 ? season.languages.map((language) => (
        <TextIn key={language} label={t('season.reason')} value={reason} language={language} reference={season.reference} maxLength={400} onChange={setReason} />
      )) : null}
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      {may(person.role, 'season.write') && answersFor(person, countriesOfStage(season, stage)) ? (
        <div className={styles.actions}>
          <Button isBusy={isBusy} disabled={openings.length > 0} onClick={() => void settle(outcomeOf(api.stages.draftResults(at)))}>{draft ? t('release.draftAgain') : t('release.makeDraft')}</Button>
          {draft?.checkedAt === null ? <Button isBusy={isBusy} onClick={() => void settle(outcomeOf(api.stages.checkResults({ ...at, hash: draft.hash })))}>{t('release.check')}</Button> : null}
          {draft && draft.checkedAt !== null ? (
            <Button tone="primary" isBusy={isBusy} onClick={() => void settle(outcomeOf(api.stages.releaseResults({ ...at, hash: draft.hash, ...(draft.number > 1 ? { reason } : {}) })))}>{t('release.release')}</Button>
          ) : null}
          {failure === 'result_stale' ? <Button onClick={onAgain}>{t('season.reload')}</Button> : null}
        </div>
      ) : null}
    </>
  );
}
