import type { MentoringView } from '@tabarman/shared/mentor/views.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { useMentorMessages } from '../../../i18n/mentor/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Ticking } from '../ticking.tsx';
import styles from './mentor.module.css';
import { useTeamName } from './team-name.ts';
import { Words } from './words.tsx';

interface QueuePartProps {
  readonly view: MentoringView;
  readonly skewMs: number;
  /** The ticket that is being claimed. */
  readonly busy: string | null;
  readonly onClaim: (ticketId: string) => void;
}

/** Who waits: with whom one can speak first, then who has waited longest. */
export function QueuePart({ view: { queue, own }, skewMs, busy, onClaim }: QueuePartProps) {
  const say = useMentorMessages();
  const nameOf = useTeamName();
  return (
    <section className={styles.stack}>
      <div role="status"><h2>{queue.length === 0 ? say('mentor.nobody') : say('mentor.waiting', { n: queue.length })}</h2></div>
      {own !== null && queue.length > 0 ? <p className={styles.soft}>{say('mentor.first')}</p> : null}
      <ul className={styles.list}>
        {queue.map((ticket) => (
          <li key={ticket.id}>
            <Card>
              <div className={styles.stack}>
                <div className={styles.row}>
                  <h3>{nameOf(ticket.team)}</h3>
                  {ticket.sharesLanguage ? null : <Badge tone="notice">{say('mentor.noLanguage')}</Badge>}
                </div>
                <p className={styles.wait}><span>{say('mentor.waited')}</span><b><Ticking since={ticket.askedAt} skewMs={skewMs} /></b></p>
                <Words words={ticket} />
                {own === null ? <Button isWide aria-label={say('mentor.claimOf', { team: nameOf(ticket.team) })} isBusy={busy === ticket.id} onClick={() => onClaim(ticket.id)}>{say('mentor.claim')}</Button> : null}
              </div>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function DonePart({ done }: { readonly done: MentoringView['done'] }) {
  const say = useMentorMessages();
  const nameOf = useTeamName();
  if (done.length === 0) return null;
  return (
    <details className={styles.more}>
      <summary>{say('mentor.done')} ({done.length})</summary>
      <div className={styles.stack}>
        <ul className={styles.list}>
          {done.map((ticket) => (
            <li key={ticket.id}>
              <p className={styles.row}><b>{nameOf(ticket.team)}</b><span className={styles.soft}>{localTime(say.language, ticket.closedAt)}</span></p>
              {ticket.about === '' ? null : <p>{ticket.about}</p>}
              {ticket.note === '' ? null : <p className={styles.quote}>{ticket.note}</p>}
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
