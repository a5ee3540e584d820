import type { CeremonyCommand } from '@tabarman/shared/ceremony/steps.ts';
import { boardText } from '@tabarman/shared/certificate/words.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { CeremonyView } from '@tabarman/shared/protocol/contract/ceremonies.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { useCallback, useEffect, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import season from '../../../desk/work-page.module.css';
import styles from '../ceremony.module.css';

const JUMPS = [10, 5, 3] as const;
/** A crowd that shares a place is a number. */
const MOST_NAMES = 8;
/** Another desk may lead too: what it did is seen soon. */
const LOOK_MS = 3_000;

interface CeremonyScreenProps {
  readonly seasonId: string;
  readonly stageId: string;
}

/** CM1–CM4: the ceremony of a stage as it is led, at a desk or on a phone. */
export function CeremonyScreen({ seasonId, stageId }: CeremonyScreenProps) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf((async () => {
    const [written, ceremony] = await Promise.all([api.seasons.get({ id: seasonId }), api.ceremonies.get({ id: seasonId, stage: stageId })]);
    return { season: written.season, ceremony };
  })()), [seasonId, stageId]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {({ season: loaded, ceremony }) => (
        <div className={season.page}>
          <div className={season.head}>
            <h1>{t('stageCeremony.title')}: {textIn(loaded.stages.find(({ id }) => id === stageId)?.title ?? {}, t.language, loaded.reference)}</h1>
            <LinkButton href={`/seasons/${seasonId}/stages/${stageId}`}>{t('stageCeremony.toStage')}</LinkButton>
          </div>
          <Leading at={{ id: seasonId, stage: stageId }} season={loaded} loaded={ceremony} />
        </div>
      )}
    </Loaded>
  );
}

interface LeadingProps {
  readonly at: { readonly id: string; readonly stage: string };
  readonly season: Season;
  readonly loaded: CeremonyView;
}

function Leading({ at, season: { languages, reference }, loaded }: LeadingProps) {
  const t = useMessages();
  const { id, stage } = at;
  const [{ offered, running }, setCeremony] = useState(loaded);
  const [board, setBoard] = useState(running?.board ?? offered?.boards[0] ?? 'all');
  const [language, setLanguage] = useState(running?.language ?? reference);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const settle = async (asked: Promise<Outcome<CeremonyView>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) return setCeremony(answer.data);
    // Somebody else has led on: what is so now is what the next press is about.
    const now = await outcomeOf(api.ceremonies.get(at));
    if (now.ok) setCeremony(now.data);
  };
  useEffect(() => {
    const timer = setInterval(() => void outcomeOf(api.ceremonies.get({ id, stage })).then((now) => {
      if (now.ok) setCeremony((before) => ((now.data.running?.version ?? 0) >= (before.running?.version ?? 0) ? now.data : before));
    }), LOOK_MS);
    return () => clearInterval(timer);
  }, [id, stage]);
  const begin = () => void settle(outcomeOf(api.ceremonies.begin({ ...at, board, language })));
  const alert = <p role="alert" className={season.failure}>{failure === null ? null : failureText(t, failure)}</p>;
  return (
    <>
      {running === null ? null : (
        <Card>
          <div className={season.stack}>
            <a href={running.link} target="_blank" rel="noreferrer">{t('stageCeremony.wall')}</a>
            {running.isStale ? <p>{t('stageCeremony.stale')}</p> : <Controls running={running} isBusy={isBusy} onCommand={(command) => void settle(outcomeOf(api.ceremonies.lead({ ...at, version: running.version, command })))} />}
            {alert}
          </div>
        </Card>
      )}
      {offered === null ? <p>{t('stageCeremony.none')}</p> : (
        <Card>
          <div className={season.stack}>
            <p className={season.soft}>{t(offered.isReleased ? 'stageCeremony.ofReleased' : 'stageCeremony.ofDraft', { n: offered.number })}</p>
            <Segmented label={t('stageCeremony.board')} value={board} onChange={setBoard} segments={offered.boards.map((value) => ({ value, label: boardText(t.language, value) || t('stageCeremony.board.all') }))} />
            <Segmented label={t('stageCeremony.language')} value={language} onChange={setLanguage} segments={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} />
            {running === null ? alert : null}
            <div className={season.actions}>
              <Button tone={running === null ? 'primary' : 'quiet'} isBusy={isBusy} onClick={begin}>{t(running === null ? 'stageCeremony.begin' : 'stageCeremony.beginAgain')}</Button>
              {running === null ? null : <Button isBusy={isBusy} onClick={() => void settle(outcomeOf(api.ceremonies.end(at)))}>{t('stageCeremony.end')}</Button>}
            </div>
          </div>
        </Card>
      )}
    </>
  );
}

interface ControlsProps {
  readonly running: NonNullable<CeremonyView['running']>;
  readonly isBusy: boolean;
  readonly onCommand: (command: CeremonyCommand) => void;
}

function Controls({ running: { steps, shown, isPaused }, isBusy, onCommand }: ControlsProps) {
  const t = useMessages();
  const said = (n: number) => {
    if (n === 0) return <p>{t('stageCeremony.soon')}</p>;
    const step = steps[n - 1];
    if (!step) return <p>{n === steps.length + 1 ? t('stageCeremony.finale') : t('stageCeremony.over')}</p>;
    return <><p><b>{t('stageCeremony.place', { n: step.place })}</b></p><ul className={styles.names}>{step.names.slice(0, MOST_NAMES).map((name, i) => <li key={i}>{name}</li>)}{step.names.length > MOST_NAMES ? <li>+{step.names.length - MOST_NAMES}</li> : null}</ul></>;
  };
  const isOver = shown > steps.length;
  return (
    <>
      <div className={styles.next}><Button tone="primary" disabled={isOver} isBusy={isBusy} onClick={() => onCommand({ do: 'next' })}>{t('stageCeremony.next')}</Button></div>
      <div className={styles.controls}>
        <Button disabled={shown === 0} isBusy={isBusy} onClick={() => onCommand({ do: 'back' })}>{t('stageCeremony.back')}</Button>
        <Button isBusy={isBusy} onClick={() => onCommand({ do: 'pause', isPaused: !isPaused })}>{t(isPaused ? 'stageCeremony.goOn' : 'stageCeremony.pause')}</Button>
        {JUMPS.filter((n) => steps.some(({ place }) => place > n)).map((left) => <Button key={left} isBusy={isBusy} onClick={() => onCommand({ do: 'jump', left })}>{t('stageCeremony.jump', { n: left })}</Button>)}
      </div>
      <section><h2>{t('stageCeremony.now')}</h2>{isPaused ? <p>{t('stageCeremony.paused')}</p> : said(shown)}<p className={season.soft}>{t('stageCeremony.step', { n: shown, total: steps.length + 1 })}</p></section>
      <section><h2>{t('stageCeremony.coming')}</h2>{said(shown + 1)}</section>
    </>
  );
}
