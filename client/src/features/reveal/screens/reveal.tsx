import type { RevealView } from '@tabarman/shared/protocol/contract/reveals.ts';
import { may } from '@tabarman/shared/access/permissions.ts';
import { revealBys } from '@tabarman/shared/reveal/steps.ts';
import { useCallback, useEffect, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import season from '../../../desk/work-page.module.css';
import { CallHead } from '../../call/call-head.tsx';
import type { Person } from '../../session/store.ts';
import styles from '../reveal.module.css';

const MOST = ['5', '10', '20'] as const;
/** Another desk may lead too: what it did is seen soon. */
const LOOK_MS = 3_000;

/** RV1, RV3: the reveal of a decision as it is led, at a desk or on a phone. */
export function RevealScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.reveals.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(loaded) => (
        <div className={season.page}>
          <CallHead id={id} page={t('reveal.title')} call={loaded} person={person} />
          <Leading id={id} loaded={loaded} person={person} />
        </div>
      )}
    </Loaded>
  );
}

function Leading({ id, loaded, person }: { readonly id: string; readonly loaded: RevealView; readonly person: Person }) {
  const t = useMessages();
  const [{ offered, running, languages, reference, mayBegin }, setView] = useState(loaded);
  const [presenterId, setPresenterId] = useState<string | null>(running?.presenter?.id ?? person.id);
  const [by, setBy] = useState(running?.by ?? 'criterion');
  const [most, setMost] = useState<(typeof MOST)[number]>('10');
  const [language, setLanguage] = useState(running?.language ?? reference);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const settle = async (asked: Promise<Outcome<RevealView>>) => {
    setBusy(true);
    const answer = await asked;
    setBusy(false);
    setFailure(answer.ok ? null : answer.failure);
    if (answer.ok) return setView(answer.data);
    // Somebody else has led on: what is so now is what the next press is about.
    const now = await outcomeOf(api.reveals.get({ id }));
    if (now.ok) setView(now.data);
  };
  useEffect(() => {
    const timer = setInterval(() => void outcomeOf(api.reveals.get({ id })).then((now) => {
      if (now.ok) setView((before) => ((now.data.running?.version ?? 0) >= (before.running?.version ?? 0) ? now.data : before));
    }), LOOK_MS);
    return () => clearInterval(timer);
  }, [id]);
  const alert = <p role="alert" className={season.failure}>{failure === null ? null : failureText(t, failure)}</p>;
  return (
    <>
      {running === null ? null : (
        <Card>
          <div className={season.stack}>
            <a href={running.link} target="_blank" rel="noreferrer">{t('reveal.wall')}</a>
            <p>{running.presenter === null ? t('reveal.presentsNobody') : t(running.isTold ? 'reveal.presents' : 'reveal.presentsNotYet', { name: running.presenter.name })}</p>
            {running.isMine && !running.isTold ? (
              <>
                <p><b>{t('reveal.accept')}</b></p>
                <div><Button tone="primary" isBusy={isBusy} onClick={() => void settle(outcomeOf(api.reveals.accept({ id })))}>{t('reveal.acceptDo')}</Button></div>
              </>
            ) : null}
            {running.isStale ? <p>{t('reveal.stale')}</p> : <Controls running={running} isBusy={isBusy} onLead={(to) => void settle(outcomeOf(api.reveals.lead({ id, version: running.version, to })))} />}
            {alert}
          </div>
        </Card>
      )}
      {!mayBegin ? null : offered === null ? <p>{t('reveal.none')}</p> : (
        <Card>
          <div className={season.stack}>
            <p className={season.soft}>{t(offered.isReleased ? 'reveal.ofReleased' : 'reveal.ofDraft', { n: offered.number, works: offered.works })}</p>
            <Segmented label={t('reveal.by')} value={by} onChange={setBy} segments={revealBys.map((value) => ({ value, label: t(`reveal.by.${value}`) }))} />
            <Segmented label={t('reveal.most')} value={most} onChange={setMost} segments={MOST.map((value) => ({ value, label: value }))} />
            <Segmented label={t('stageCeremony.language')} value={language} onChange={setLanguage} segments={languages.map((value) => ({ value, label: languageNames[value], lang: value }))} />
            <PresenterIn value={presenterId} onChange={setPresenterId} />
            {running === null ? alert : null}
            <div className={season.actions}>
              <Button tone={running === null ? 'primary' : 'quiet'} isBusy={isBusy} disabled={presenterId === null} onClick={() => void settle(outcomeOf(api.reveals.begin({ id, by, most: Number(most), language, presenterId: presenterId ?? '' })))}>{t(running === null ? 'reveal.begin' : 'reveal.beginAgain')}</Button>
              {running === null || presenterId === null || presenterId === running.presenter?.id ? null : <Button isBusy={isBusy} onClick={() => void settle(outcomeOf(api.reveals.present({ id, presenterId })))}>{t('reveal.handOver')}</Button>}
              {running === null ? null : <Button isBusy={isBusy} onClick={() => void settle(outcomeOf(api.reveals.end({ id })))}>{t('reveal.end')}</Button>}
            </div>
          </div>
        </Card>
      )}
    </>
  );
}

interface ControlsProps {
  readonly running: NonNullable<RevealView['running']>;
  readonly isBusy: boolean;
  readonly onLead: (to: 'next' | 'back') => void;
}

/** RV4: whoever leads games may be asked. */
function PresenterIn({ value, onChange }: { readonly value: string | null; readonly onChange: (id: string | null) => void }) {
  const t = useMessages();
  const load = useCallback(() => outcomeOf(api.people.list()), []);
  const [loading] = useLoad(load);
  const people = loading.name === 'ready' ? loading.data.people.filter(({ role, isEnded }) => !isEnded && may(role, 'game.lead')) : [];
  return <SelectField label={t('reveal.presenter')} hint={t('reveal.presenterText')} none={t('reveal.nobody')} value={value} options={people.map(({ id, name }) => ({ value: id, label: name }))} onChange={onChange} />;
}

function Controls({ running: { steps, shown, isMine, isTold, isDark }, isBusy, onLead }: ControlsProps) {
  const t = useMessages();
  const said = (n: number) => {
    const step = steps[n - 1];
    if (n === 0) return <p>{t('reveal.soon')}</p>;
    return step ? <><p><b>{step.head}</b></p><ul>{step.titles.map((title) => <li key={title}>{title}</li>)}</ul></> : <p>{t('reveal.over')}</p>;
  };
  return (
    <>
      {isMine && isTold ? (
        <>
          <div className={styles.next}><Button tone="primary" isWide disabled={shown > steps.length} isBusy={isBusy} onClick={() => onLead('next')}>{t('reveal.next')}</Button></div>
          <Button disabled={shown === 0} isBusy={isBusy} onClick={() => onLead('back')}>{t('reveal.back')}</Button>
        </>
      ) : null}
      <section><h2>{t('reveal.now')}</h2>{said(shown)}<p className={season.soft}>{t('reveal.step', { n: shown, total: steps.length + 1 })}</p></section>
      <section><h2>{t('reveal.coming')}</h2>{isDark ? <p>{t('reveal.dark')}</p> : said(shown + 1)}</section>
    </>
  );
}
