import { useState } from 'react';
import { api } from '../../../desk/api.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { languageNames } from '../../../i18n/language-names.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { clockOf, Ticking } from '../ticking.tsx';
import styles from './mentors.module.css';
import { type DeskTicket, isOpen, type PartProps, useTeamName } from './part-props.ts';

/** Who waits and who is being helped, in the order of the queue; an organiser gives a ticket to a mentor, or closes it. */
export function QueuePart(part: PartProps) {
  const t = useMessages();
  const [closing, setClosing] = useState<DeskTicket | null>(null);
  const open = part.view.tickets.filter(isOpen);
  if (open.length === 0) return <p>{t(part.view.mentors.length === 0 ? 'mentors.noMentors' : 'mentors.nobodyWaits')}</p>;
  return (
    <>
      <ul className={styles.list}>
        {open.map((ticket) => <li key={ticket.id}><Card><OpenTicket {...part} ticket={ticket} onClose={() => setClosing(ticket)} /></Card></li>)}
      </ul>
      {closing === null ? null : <CloseDialog {...part} ticket={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

function OpenTicket({ id, view, skewMs, mayWrite, act, ticket, onClose }: PartProps & { readonly ticket: DeskTicket; readonly onClose: () => void }) {
  const t = useMessages();
  const team = useTeamName()(ticket.team);
  const { about, place, link, by, languages, mentorId, askedAt, claimedAt } = ticket;
  const offered = view.mentors.filter((mentor) => mentor.leftAt === null || mentor.id === mentorId).map((mentor) => ({ value: mentor.id, label: `${mentor.about.name} (${mentor.about.languages.join(', ')})` }));
  return (
    <div className={styles.ticket}>
      <div className={styles.told}>
        <div className={styles.head}>
          <h2>{team}</h2>
          {mentorId === null ? <span className={styles.wait}>{view.mayAsk ? <Ticking since={askedAt} skewMs={skewMs} /> : localTime(t.language, askedAt)}</span> : <Badge tone="right">{t('mentors.state.claimed')}</Badge>}
        </div>
        <p className={styles.about}>{about}</p>
        <p className={styles.soft}>{languages.map((one) => languageNames[one]).join(', ')}{by === '' ? '' : ` · ${t('mentors.by', { name: by })}`}{claimedAt === null ? '' : ` · ${t('mentors.waited')} ${clockOf(claimedAt - askedAt)}`}</p>
        <p>{t('mentors.where')}: {place}{place !== '' && link !== null ? ' · ' : ''}{link === null ? null : <a href={link} target="_blank" rel="noreferrer">{link}</a>}</p>
      </div>
      {mayWrite ? (
        <div className={styles.ways}>
          <SelectField label={t('mentors.mentorOf', { team })} none={t('mentors.noMentor')} value={mentorId} options={offered} onChange={(next) => void act(api.mentors.assign({ id, ticketId: ticket.id, mentorId: next }))} />
          <div><Button aria-label={t('mentors.closeOf', { team })} onClick={onClose}>{t('mentors.close')}</Button></div>
        </div>
      ) : null}
    </div>
  );
}

function CloseDialog({ id, act, ticket, onClose }: PartProps & { readonly ticket: DeskTicket; readonly onClose: () => void }) {
  const t = useMessages();
  const team = useTeamName()(ticket.team);
  const [note, setNote] = useState('');
  const [isBusy, setBusy] = useState(false);
  const close = async () => {
    setBusy(true);
    if (await act(api.mentors.close({ id, ticketId: ticket.id, note }))) onClose();
    setBusy(false);
  };
  return (
    <Dialog isOpen title={t('mentors.closeOf', { team })} onClose={onClose} actions={<><Button onClick={onClose}>{t('word.cancel')}</Button><Button tone="primary" isBusy={isBusy} onClick={() => void close()}>{t('mentors.close')}</Button></>}>
      <FieldFrame label={t('mentors.note')}>{(control) => <textarea {...control} rows={3} maxLength={1_000} value={note} onChange={({ target }) => setNote(target.value)} />}</FieldFrame>
    </Dialog>
  );
}
