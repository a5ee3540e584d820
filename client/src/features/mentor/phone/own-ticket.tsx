import type { MentoringView } from '@tabarman/shared/mentor/views.ts';
import { useState } from 'react';
import { useMentorMessages } from '../../../i18n/mentor/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { FieldFrame } from '../../../ui/field.tsx';
import { forget, keep, recall } from '../../game/kept.ts';
import { Ticking } from '../ticking.tsx';
import styles from './mentor.module.css';
import { useTeamName } from './team-name.ts';
import { Words } from './words.tsx';

interface OwnTicketProps {
  readonly ticket: NonNullable<MentoringView['own']>;
  readonly skewMs: number;
  readonly notePlace: string;
  readonly isBusy: boolean;
  /** True when it was done. */
  readonly onDo: (ticketId: string, what: 'return' | 'closing', body?: object) => Promise<boolean>;
}

/** The one team that one is with. */
export function OwnTicket({ ticket, skewMs, notePlace, isBusy, onDo }: OwnTicketProps) {
  const say = useMentorMessages();
  const nameOf = useTeamName();
  const [note, setNote] = useState(() => (recall(notePlace) as { readonly note?: string } | null)?.note ?? '');
  const finish = async (what: 'return' | 'closing', body?: object) => {
    if (await onDo(ticket.id, what, body)) forget(notePlace);
  };
  return (
    <Card>
      <form
        className={styles.stack}
        onSubmit={(event) => {
          event.preventDefault();
          void finish('closing', { note });
        }}
      >
        <h2>{say('mentor.own')}: {nameOf(ticket.team)}</h2>
        <Words words={ticket} />
        <p className={styles.wait}><span>{say('mentor.since')}</span><b><Ticking since={ticket.claimedAt} skewMs={skewMs} /></b></p>
        <FieldFrame label={say('mentor.note')} hint={say('mentor.noteHint')}>
          {(control) => <textarea {...control} rows={3} maxLength={1_000} value={note} onChange={({ target }) => { setNote(target.value); keep(notePlace, { note: target.value }); }} />}
        </FieldFrame>
        <Button type="submit" tone="primary" isWide isBusy={isBusy}>{say('mentor.close')}</Button>
        <Button isWide isBusy={isBusy} onClick={() => void finish('return')}>{say('mentor.giveBack')}</Button>
      </form>
    </Card>
  );
}
