import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { TeamHelpView } from '@tabarman/shared/mentor/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useMentorMessages } from '../../i18n/mentor/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { AskForm } from './phone/ask-form.tsx';
import styles from './phone/mentor.module.css';
import { RateForm } from './phone/rate-form.tsx';
import { Words } from './phone/words.tsx';
import { Followed, followWhileSeen } from '../../link/followed.ts';
import { Refused } from './refused.tsx';
import { Ticking } from './ticking.tsx';

interface TeamHelpProps {
  /** Of the own team in one call, by the key of this device. */
  readonly ask: (path: string, body: object, method: string) => Promise<Reply<TeamHelpView>>;
  /** Where what is typed is kept on this device. */
  readonly draftPlace: string;
  /** That one speaks: what is offered first. */
  readonly languages: readonly Language[];
}

/** TB15: the own team and the mentors: it asks, waits, is helped, and says how it was. */
export function TeamHelp({ ask, draftPlace, languages }: TeamHelpProps) {
  const say = useMentorMessages();
  const [help] = useState(() => new Followed<TeamHelpView>({ look: (seen) => ask('/help', seen === undefined ? {} : { seen }, 'POST') }));
  const { view, skewMs } = useStore(help.state);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorCode | null>(null);
  useEffect(() => followWhileSeen(help), [help]);
  const send = async (path: string, method: 'POST' | 'PUT', body: object = {}): Promise<boolean> => {
    setBusy(true);
    const refused = await help.act(ask(path, body, method));
    setBusy(false);
    setError(refused);
    return refused === null;
  };
  if (view === null || !view.isOffered) return null;
  const { ticket, mayAsk } = view;
  const form = <AskForm languages={languages} draftPlace={draftPlace} isBusy={isBusy} onAsk={(asked) => send('/tickets', 'POST', { asked })} />;
  return (
    <section className={styles.stack} aria-label={say('mentor.title')}>
      <Refused error={error} />
      {ticket === null ? (mayAsk ? form : <p className={styles.soft}>{say('mentor.notNow')}</p>) : (
        <Card>
          <div className={styles.stack}>
            {ticket.state === 'closed' && ticket.mentor ? <RateForm name={ticket.mentor.name} isBusy={isBusy} onRate={(said) => void send(`/tickets/${ticket.id}/rating`, 'PUT', said)} /> : null}
            {ticket.state === 'claimed' && ticket.mentor ? (
              <>
                <div role="status"><h2>{say('mentor.comes', { name: ticket.mentor.name })}</h2></div>
                {ticket.mentor.topics.length === 0 ? null : <p className={styles.soft}>{ticket.mentor.topics.join(', ')}</p>}
              </>
            ) : null}
            {ticket.state === 'waiting' ? (
              <>
                <h2>{say('mentor.asked')}</h2>
                <p className={styles.wait}><span>{say('mentor.youWait')}</span><b><Ticking since={ticket.askedAt} skewMs={skewMs} /></b></p>
                <p role="status"><b>{ticket.ahead === 0 ? say('mentor.next') : say('mentor.ahead', { n: ticket.ahead })}</b></p>
              </>
            ) : null}
            {ticket.state === 'closed' ? null : (
              <>
                <Words words={ticket} />
                <Button isWide isBusy={isBusy} onClick={() => void send(`/tickets/${ticket.id}/end`, 'PUT')}>{say(ticket.state === 'waiting' ? 'mentor.takeBack' : 'mentor.helped')}</Button>
              </>
            )}
          </div>
        </Card>
      )}
      {ticket !== null && mayAsk ? form : null}
    </section>
  );
}
