import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import type { DecidedWork } from '@tabarman/shared/decision/table.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { useCallback, useState } from 'react';
import { api, type Failure, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { failureText } from '../../../desk/failure-text.ts';
import { CallHead } from '../../call/call-head.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Choices } from '../../../ui/choices.tsx';
import { Segmented } from '../../../ui/segmented.tsx';
import { CallDownloads } from '../../call-table/call-downloads.tsx';
import type { Person } from '../../session/store.ts';
import styles from '../decision.module.css';
import type { DecisionView, Sayings } from '../decision-types.ts';
import { workName } from '../names.ts';
import { DiscussPart } from '../discuss-part.tsx';
import { OpeningsPart } from '../openings-part.tsx';
import { useOutlook } from '../use-outlook.ts';
import { OutlookPart } from '../outlook-part.tsx';
import { QuotaList } from '../quota-list.tsx';
import { RankedTable } from '../ranked-table.tsx';
import { SayDialog } from '../say-dialog.tsx';
import { VersionsPart } from '../versions-part.tsx';

/** The decision of a call: works in order, what it follows from, and its way to the public. */
export function DecisionScreen({ id, person }: { readonly id: string; readonly person: Person }) {
  const load = useCallback(() => outcomeOf(api.decisions.get({ id })), [id]);
  const [loading, again] = useLoad(load);
  return <Loaded loading={loading} onTryAgain={again}>{(loaded) => <Deciding id={id} loaded={loaded} person={person} onAgain={again} />}</Loaded>;
}

type Asked =
  | { readonly what: 'accept'; readonly opening: Sayings['accepted'][number]['opening'] }
  | { readonly what: 'order'; readonly works: readonly string[] }
  | { readonly what: 'bar'; readonly work: DecidedWork; readonly bar: Sayings['bars'][number]['bar'] }
  | { readonly what: 'release'; readonly hash: string; readonly isAmended: boolean };

function Deciding({ id, loaded, person, onAgain }: { readonly id: string; readonly loaded: DecisionView; readonly person: Person; readonly onAgain: () => void }) {
  const t = useMessages();
  const [view, setView] = useState(loaded);
  const [chosen, setChosen] = useState(loaded.table.awards[0]?.award.id);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { call, table } = view;
  const [outlook, outlookAgain] = useOutlook(id, view.hash);
  const mayWrite = may(person.role, 'call.write') && answersFor(person, countriesOf(call));
  const of = table.awards.find(({ award }) => award.id === chosen) ?? table.awards[0];
  const chances = outlook.name === 'ready' ? (outlook.data.awards.find(({ id: award }) => award === of?.award.id)?.chances ?? null) : null;
  const settle = async (answer: Promise<Outcome<DecisionView>>): Promise<Failure | null> => {
    setBusy(true);
    const came = await answer;
    setBusy(false);
    if (came.ok) setView(came.data);
    return came.ok ? null : came.failure;
  };
  const press = (answer: Promise<Outcome<DecisionView>>) => void settle(answer).then(setFailure);
  const say = (sayings: Sayings) => settle(outcomeOf(api.decisions.say({ id, number: view.number, sayings })));
  const close = () => setAsked(null);
  const titleOf = (award: string) => textIn(call.awards.find((one) => one.id === award)?.title ?? {}, t.language, call.reference);
  const nameOf = (work: string) => { const found = table.works.find((one) => one.id === work); return found ? workName(found) : work; };
  return (
    <div className={styles.page}>
      <CallHead id={id} page={t('decision.title')} call={call} person={person} />
      <p className={styles.soft}>{t(table.kind === 'strength' ? 'decision.textInPairs' : 'decision.text')}</p>
      <OpeningsPart
        view={view} mayWrite={mayWrite} onAccept={(opening) => setAsked({ what: 'accept', opening })} onOrder={(works) => setAsked({ what: 'order', works })}
        onTakeBack={(sayings) => void say(sayings).then(setFailure)}
      />
      {of === undefined ? null : (
        <section className={styles.stack} aria-labelledby="decision-works">
          <h2 id="decision-works">{t('decision.works')}</h2>
          {table.awards.length < 2 ? null : <Segmented label={t('decision.title')} isLabelHidden value={of.award.id} segments={table.awards.map(({ award }) => ({ value: award.id, label: titleOf(award.id) }))} onChange={setChosen} />}
          <p className={styles.soft}>{titleOf(of.award.id)} · {t('decision.decides', { total: t(`decision.total.${table.kind}`) })}</p>
          <QuotaList view={view} of={of} />
          <RankedTable
            view={view} of={of} chances={chances}
            onBar={mayWrite ? (work) => setAsked({ what: 'bar', work, bar: 'notEligible' }) : null}
          />
        </section>
      )}
      {of === undefined ? null : <DiscussPart view={view} of={of} open={outlook.name === 'ready' ? outlook.data.open : []} chances={chances} />}
      <OutlookPart view={view} loading={outlook} onTryAgain={outlookAgain} />
      <VersionsPart
        view={view} person={person} mayWrite={mayWrite} isBusy={isBusy} onMark={() => press(outcomeOf(api.decisions.draft({ id })))} onApprove={(hash) => press(outcomeOf(api.decisions.approve({ id, hash })))}
        onRelease={(hash, isAmended) => setAsked({ what: 'release', hash, isAmended })}
      />
      <CallDownloads id={id} tables={['results']} />
      <p role="alert" className={styles.failure}>{failure === null ? null : failureText(t, failure)}</p>
      {failure === null ? null : <div><Button onClick={onAgain}>{t('season.reload')}</Button></div>}
      {asked?.what === 'accept' ? (
        <SayDialog
          view={view} title={t(`decision.opening.${asked.opening}`)} text={t('decision.acceptText')} does={t('decision.accept')} hasReason onClose={close}
          onSay={(reason) => say({ ...table.sayings, accepted: [...table.sayings.accepted, { opening: asked.opening, reason }] })}
        />
      ) : null}
      {asked?.what === 'order' ? (
        <SayDialog
          view={view} title={t('decision.order')} text={t('decision.orderText')} does={t('word.save')} hasReason onClose={close}
          onSay={(reason) => say({ ...table.sayings, orders: [...table.sayings.orders.filter(({ works }) => !works.some((work) => asked.works.includes(work))), { works: [...asked.works], reason }] })}
        >
          <ol className={styles.order}>
            {asked.works.map((work, i) => (
              <li key={work}>
                <span>{nameOf(work)}</span>
                {i === 0 ? null : <Button tone="quiet" aria-label={t('decision.up', { work: nameOf(work) })} onClick={() => setAsked({ ...asked, works: asked.works.map((other, at) => (at === i ? asked.works[i - 1]! : at === i - 1 ? work : other)) })}>↑</Button>}
              </li>
            ))}
          </ol>
        </SayDialog>
      ) : null}
      {asked?.what === 'bar' ? (
        <SayDialog
          view={view} title={t('decision.barOf', { work: workName(asked.work) })} text={t('decision.acceptText')} does={t('decision.bar')} hasReason onClose={close}
          onSay={(reason) => say({ ...table.sayings, bars: [...table.sayings.bars.filter(({ work }) => work !== asked.work.id), { work: asked.work.id, bar: asked.bar, reason }] })}
        >
          <Choices legend={t('decision.why')} value={asked.bar} offered={(['notEligible', 'conflict', 'withdrawn'] as const).map((value) => ({ value, title: t(`decision.bar.${value}`) }))} onChange={(bar) => setAsked({ ...asked, bar })} />
        </SayDialog>
      ) : null}
      {asked?.what === 'release' ? (
        <SayDialog
          view={view} title={t('decision.releaseAsk')} text={t('decision.releaseText')} does={t('decision.release')} hasReason={asked.isAmended} onClose={close}
          onSay={(reason) => settle(outcomeOf(api.decisions.release({ id, hash: asked.hash, ...(asked.isAmended ? { reason } : {}) })))}
        />
      ) : null}
    </div>
  );
}
