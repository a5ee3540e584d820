import type { Season } from '@tabarman/shared/season/schema.ts';
import { useEntrantMessages } from '../../../../i18n/entrant/messages.ts';
import { useMessages } from '../../../../i18n/phone/messages.ts';
import { Button } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { QrCode } from '../../../../ui/qr-code.tsx';
import { Band, Heading } from '../../../game/page-head.ts';
import { agreedOf, recordOf } from '../keeper.ts';
import { useRegistrant, useRegistrantState } from '../registrant-context.tsx';
import { lacksIn, type Step, stepsOf } from '../steps.ts';
import { ContactCode } from './contact-code.tsx';
import { CourseCards } from './course.tsx';
import { MessagesCard } from './messages.tsx';
import { More } from './more.tsx';
import { NewTeam } from './new-team.tsx';
import { ShareLink } from './share-link.tsx';
import { OwnTeam } from './own-team.tsx';
import styles from './screens.module.css';

const titles = { who: 'enter.who', place: 'enter.place', study: 'enter.study', contact: 'enter.contact', consents: 'enter.consents' } as const;

/** Where one stands: what stands against entering, the team, the code at the door, and every part of the record to be changed. */
export function Overview({ season, onChange }: { readonly season: Season; readonly onChange: (step: Step) => void }) {
  const t = useMessages();
  const say = useEntrantMessages();
  const registrant = useRegistrant();
  const kept = useRegistrantState((state) => state.kept);
  const { view } = kept;
  const record = recordOf(kept);
  if (!view || !record) return null;
  const agreed = agreedOf(kept);
  const reasons = view.reasons.filter((reason) => reason !== 'no_birth_date');
  const isIn = view.team?.state === 'handedIn';
  return (
    <>
      <Band />
      <Heading>{record.name}</Heading>
      {reasons.length === 0 ? null : (
        <div role="alert" className={styles.wrong}>
          <p>{say('enter.reasons')}</p>
          <ul>{reasons.map((reason) => <li key={reason}>{say(`enter.reason.${reason}`)}</li>)}</ul>
        </div>
      )}
      {isIn ? <p><b>{say('enter.done')}</b></p> : null}
      {view.team === null ? <NewTeam season={season} isOpen={view.state === 'open'} /> : <OwnTeam team={view.team} season={season} isOpen={view.state === 'open'} />}
      {view.team === null || view.team.state === 'draft' ? null : <CourseCards />}
      {view.checks.some(({ layer }) => layer === 'contact') || record.contact === '' ? null : <ContactCode contact={record.contact} canSend={view.canSendCode} />}
      {view.team === null ? null : (
        <Card>
          <div className={styles.form}>
            <h2>{say('enter.pass')}</h2>
            <p>{say('enter.passText', { code: view.pass.replace(/(.{4})(?=.)/, '$1-') })}</p>
            <div className={styles.qr}><QrCode link={`${location.origin}${view.passLink}`} label={say('enter.pass')} /></div>
          </div>
        </Card>
      )}
      {view.checks.length === 0 ? null : <p className={styles.soft}>{say('enter.checked', { list: view.checks.map(({ layer }) => say(`enter.layer.${layer}`)).join(', ') })}</p>}
      <MessagesCard />
      <Card>
        <h2>{say('enter.record')}</h2>
        <ul className={styles.list}>
          {stepsOf(season).map((step) => (
            <li key={step} className={styles.part}>
              <span>{say(titles[step])}{lacksIn(step, record, agreed, season).length === 0 ? null : <b> — {say('enter.notReady')}</b>}</span>
              <Button tone="quiet" aria-label={`${say('enter.change')}: ${say(titles[step])}`} onClick={() => onChange(step)}>{say('enter.change')}</Button>
            </li>
          ))}
        </ul>
      </Card>
      <Card>
        <div className={styles.form}>
          <h2>{say('enter.link')}</h2>
          <p>{say('enter.linkText')}</p>
          <ShareLink link={`${location.origin}/e/${registrant.slug}#me=${registrant.key}`} title={t('app.name')} />
        </div>
      </Card>
      <More account={view.account} />
    </>
  );
}
