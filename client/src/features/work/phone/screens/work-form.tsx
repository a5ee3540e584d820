import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { ShownWork } from '@tabarman/shared/work/shown.ts';
import { useState } from 'react';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { useTakingMessages } from '../../../../i18n/taking/messages.ts';
import { Badge } from '../../../../ui/badge.tsx';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { SelectField } from '../../../../ui/select-field.tsx';
import { Sure, useAct } from '../../../entrant/record.ts';
import { Heading } from '../../../game/page-head.ts';
import { ShownFields } from '../../shown-fields.tsx';
import type { OpenCall } from '../taker.ts';
import { useTaker, useTakerState, useWriting } from '../taker-context.tsx';
import { useErrorText } from '../use-error-text.ts';
import { Deadline } from './deadline.tsx';
import { Receipts } from './receipts.tsx';
import { TeamFaults } from './team-faults.tsx';
import { WorkField } from './work-field.tsx';
import styles from './work.module.css';

/** The work itself: every field saved as it is left, what is missing, the way the jury sees it, and handing in. */
export function WorkForm({ call, onBack }: { readonly call: OpenCall; readonly onBack: () => void }) {
  const t = useMessages();
  const say = useTakingMessages();
  const enter = useEntrantMessages();
  const errorText = useErrorText();
  const taker = useTaker();
  const work = useTakerState(({ kept }) => kept.view?.work ?? null);
  const mayWrite = useTakerState(({ kept }) => kept.view?.may.write ?? false);
  const isWaiting = useWriting(({ waiting }) => Object.keys(waiting).length > 0);
  const refused = useWriting((state) => state.refused);
  const [isTried, setTried] = useState(false);
  const [isFresh, setFresh] = useState(false);
  const [preview, setPreview] = useState<ShownWork | null>(null);
  const { isBusy, error, run } = useAct();
  if (!work) return null;
  const word = (text: OpenCall['title']) => textIn(text, t.language, call.reference);
  const lacksTrack = call.tracks.length > 0 && work.track === null;
  const isWhole = work.faults.length === 0 && work.teamFaults.length === 0 && !lacksTrack;
  const isHandedIn = work.versions.length > 0 && work.withdrawnAt === null;
  const look = () => run(async () => {
    const reply = await taker.ask<ShownWork>('/work/preview');
    if (!reply.ok) return reply.error;
    setPreview(reply.data);
    return null;
  });
  const handIn = () => run(async () => {
    // The field that was written last is left by the press itself, and is still on its way.
    await taker.settled();
    setTried(true);
    const now = taker.state.getState().kept.view?.work;
    if (!now || lacksTrack || now.faults.length + now.teamFaults.length > 0) return null;
    const refusal = await taker.act('/work/versions', 'POST', {});
    setFresh(refusal === null);
    return refusal;
  });
  if (preview) {
    return (
      <>
        <Heading>{say('take.previewTitle')}</Heading>
        <ShownFields heading="h2" work={preview} call={call} language={t.language} total={({ n }) => say('take.budget.sum', { n, currency: call.currency })} />
        <Button isWide onClick={() => setPreview(null)}>{say('take.back')}</Button>
      </>
    );
  }
  return (
    <>
      <div className={styles.row}>
        <Button tone="quiet" onClick={onBack}>{say('take.back')}</Button>
        {mayWrite ? <span role="status" className={styles.soft}>{enter(isWaiting ? 'enter.saving' : 'enter.saved')}</span> : null}
      </div>
      <Heading>{say('take.workOf', { number: work.number })}</Heading>
      <Deadline call={call} extendedTo={work.extendedTo} />
      {call.tracks.length === 0 ? null : (
        <>
          <SelectField
            label={say('take.track')} none={say('take.choose')} value={work.track} isDisabled={!mayWrite} options={call.tracks.map(({ id, title }) => ({ value: id, label: word(title) }))}
            onChange={(track) => void run(() => taker.act('/work/track', 'PUT', { track }))}
          />
          {isTried && lacksTrack ? <p className={styles.wrong} role="alert">{say('take.trackLacks')}</p> : null}
        </>
      )}
      {call.fields.map((field) => <WorkField key={field.id} field={field} call={call} work={work} mayWrite={mayWrite} isTried={isTried} />)}
      <p role="alert" className={styles.wrong}>{refused ? errorText(refused) : null}</p>
      <Card>
        <div className={styles.form}>
          {isFresh && isHandedIn && !work.isChanged ? <p role="status"><Badge tone="right">{say('take.handedIn')}</Badge></p> : null}
          {isHandedIn && work.isChanged ? <p className={styles.wrong}>{say('take.changed')}</p> : null}
          {isTried && !isWhole ? (
            <div role="alert">
              <p>{say('take.lacks')}</p>
              <TeamFaults faults={work.teamFaults} call={call} />
              <ul>{work.faults.map(({ field }) => <li key={field}>{word(call.fields.find(({ id }) => id === field)?.label ?? {})}</li>)}</ul>
            </div>
          ) : null}
          <p role="alert">{error ? errorText(error) : null}</p>
          <Button isWide isBusy={isBusy} onClick={() => void look()}>{say('take.preview')}</Button>
          {mayWrite && (!isHandedIn || work.isChanged) ? <Button tone="primary" isWide isBusy={isBusy} onClick={() => void handIn()}>{say(work.versions.length > 0 ? 'take.handInAgain' : 'take.handIn')}</Button> : null}
        </div>
      </Card>
      {work.versions.length === 0 ? null : <Receipts receipts={work.versions} />}
      {isHandedIn && work.isLead ? <Sure label={say('take.withdraw')} question={say('take.withdrawSure')} onSure={() => void run(() => taker.act('/work/withdrawal', 'POST', {}))} /> : null}
    </>
  );
}
