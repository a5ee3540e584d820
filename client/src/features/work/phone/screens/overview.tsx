import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { OwnCertificate } from '@tabarman/shared/protocol/contract/call-certificates.ts';
import type { OwnDecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { OwnWork } from '@tabarman/shared/work/views.ts';
import { useCallback } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Choices } from '../../../../ui/choices.tsx';
import { agreedOf, ContactCode, lacksIn, MessagesCard, More, recordOf, ShareLink, type Step, stepsOf, useAct } from '../../../entrant/record.ts';
import { OwnCertificatesCard } from '../../../certificate/own-certificates-card.tsx';
import { DecidedCard } from '../../../decision/decided-card.tsx';
import { Band, Heading } from '../../../game/page-head.ts';
import type { OpenCall } from '../taker.ts';
import { useTaker, useTakerState } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import { Deadline } from './deadline.tsx';
import { NewTeam } from './new-team.tsx';
import { OwnTeam } from './own-team.tsx';
import styles from './work.module.css';

const titles = { who: 'enter.who', place: 'enter.place', study: 'enter.study', contact: 'enter.contact', consents: 'enter.consents' } as const;

interface OverviewProps {
  readonly call: OpenCall;
  readonly onChange: (step: Step) => void;
  readonly onWork: () => void;
  readonly onAfter: () => void;
  readonly onPass: () => void;
  readonly onClaims: () => void;
}

/** Where one stands: until when, with whom, the work, and every part of the record to be changed. */
export function Overview({ call, onChange, onWork, onAfter, onPass, onClaims }: OverviewProps) {
  const t = useMessages();
  const say = useTakingMessages();
  const enter = useEntrantMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const kept = useTakerState((state) => state.kept);
  const role = useAct();
  const askDecided = useCallback(() => taker.ask<OwnDecisionView | null>('/decision'), [taker]);
  const askCertificates = useCallback(() => taker.ask<OwnCertificate[]>('/certificates'), [taker]);
  const { view } = kept;
  const record = recordOf(kept);
  if (!view || !record) return null;
  const agreed = agreedOf(kept);
  const reasons = view.reasons.filter((reason) => reason !== 'no_birth_date');
  const isTeams = call.withWhom.kind === 'teams';
  const mayChangeRole = call.roles.length > 0 && (view.may.register || view.may.team || view.may.write);
  const word = (text: OpenCall['title']) => textIn(text, t.language, call.reference);
  return (
    <>
      <Band />
      <Heading>{word(call.title)}</Heading>
      <p>{[record.name, ...(mayChangeRole ? [] : call.roles.filter(({ id }) => id === view.role).map(({ title }) => word(title)))].join(' · ')}</p>
      <Deadline call={call} extendedTo={view.work?.extendedTo ?? null} />
      {reasons.length === 0 ? null : (
        <div role="alert" className={styles.wrong}>
          <p>{enter('enter.reasons')}</p>
          <ul>{reasons.map((reason) => <li key={reason}>{enter(`enter.reason.${reason}`)}</li>)}</ul>
        </div>
      )}
      {mayChangeRole ? (
        <Card>
          <Choices
            legend={say('take.role')} offered={call.roles.map(({ id, title }) => ({ value: id, title: word(title) }))} value={view.role ?? ''}
            onChange={(chosen) => void role.run(() => taker.act('/role', 'PUT', { role: chosen }))}
          />
          <p role="alert">{role.error ? errorText(role.error) : null}</p>
        </Card>
      ) : null}
      {call.kind === 'hackathon' ? <Button isWide onClick={onPass}>{say('take.pass')}</Button> : null}
      {isTeams ? <p><a href={`/calls/${taker.slug}/people`}>{say('take.people')}</a></p> : null}
      {isTeams ? view.work === null ? <NewTeam isOpen={view.may.team} /> : <OwnTeam work={view.work} call={call} isOpen={view.may.team} /> : null}
      {isTeams && view.work === null ? null : <WorkCard work={view.work} mayWrite={view.may.write} onWork={onWork} />}
      {view.work === null ? null : <Button isWide onClick={onClaims}>{say('take.claims')}</Button>}
      {view.work === null || view.work.versions.length === 0 ? null : <DecidedCard call={call} ask={askDecided} />}
      {view.work === null || view.work.versions.length === 0 ? null : <OwnCertificatesCard slug={taker.slug} ownKey={taker.key} reference={call.reference} ask={askCertificates} errorText={errorText} />}
      {(view.work?.versions.length ?? 0) > 0 ? <Button isWide onClick={onAfter}>{say('take.after')}</Button> : null}
      {view.checks.some(({ layer }) => layer === 'contact') || record.contact === '' ? null : <ContactCode contact={record.contact} canSend={view.canSendCode} />}
      <MessagesCard />
      <Card>
        <h2>{enter('enter.record')}</h2>
        <ul className={styles.list}>
          {stepsOf(call).map((step) => (
            <li key={step} className={styles.part}>
              <span>{enter(titles[step])}{lacksIn(step, record, agreed, call).length === 0 ? null : <b> — {enter('enter.notReady')}</b>}</span>
              <Button tone="quiet" aria-label={`${enter('enter.change')}: ${enter(titles[step])}`} onClick={() => onChange(step)}>{enter('enter.change')}</Button>
            </li>
          ))}
        </ul>
      </Card>
      <Card>
        <div className={styles.form}>
          <h2>{enter('enter.link')}</h2>
          <p>{enter('enter.linkText')}</p>
          <ShareLink link={`${location.origin}/t/${taker.slug}#me=${taker.key}`} title={t('app.name')} />
        </div>
      </Card>
      <More account="none" />
    </>
  );
}

/** The work in short: what is still missing, whether it is handed in, and the way into it. */
function WorkCard({ work, mayWrite, onWork }: { readonly work: OwnWork | null; readonly mayWrite: boolean; readonly onWork: () => void }) {
  const say = useTakingMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const { isBusy, error, run } = useAct();
  const begin = () => void run(() => taker.act('/work', 'POST', { name: '' })).then((isDone) => isDone && onWork());
  const state = work === null || work.versions.length === 0 ? 'draft' : work.withdrawnAt !== null ? 'withdrawn' : 'handedIn';
  if (work === null && !mayWrite) return null;
  return (
    <Card>
      <div className={styles.form}>
        <div className={styles.row}>
          <h2>{work === null ? say('take.work') : say('take.workOf', { number: work.number })}</h2>
          {work === null ? null : <Badge tone={state === 'handedIn' ? 'right' : state === 'withdrawn' ? 'wrong' : 'notice'}>{say(`take.state.${state}`)}</Badge>}
        </div>
        {work !== null && state === 'handedIn' && work.isChanged ? <p className={styles.wrong}>{say('take.changed')}</p> : null}
        <p role="alert">{error ? errorText(error) : null}</p>
        {work === null ? <Button tone="primary" isWide isBusy={isBusy} onClick={begin}>{say('take.beginWork')}</Button>
          : <Button tone={mayWrite && state !== 'handedIn' ? 'primary' : 'secondary'} isWide onClick={onWork}>{say(mayWrite ? 'take.write' : 'take.read')}</Button>}
      </div>
    </Card>
  );
}
