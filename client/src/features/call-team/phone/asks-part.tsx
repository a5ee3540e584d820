import type { SeekingView } from '@tabarman/shared/call-team/views.ts';
import { useSeekingMessages } from '../../../i18n/seeking/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Refused } from './refused.tsx';
import { useSend } from './seeker-context.tsx';
import styles from './seeking.module.css';
import { useTeamName } from './team-name.ts';

type AskView = SeekingView['asks'][number];

/** What one is asked, with both answers beside it: nobody is moved without the own yes. */
export function WaitingAsks({ view }: { readonly view: SeekingView }) {
  const say = useSeekingMessages();
  const waiting = view.asks.filter(({ youAnswer }) => youAnswer !== null);
  if (waiting.length === 0) return null;
  return (
    <section className={styles.stack} aria-label={say('seek.asked')}>
      <h2>{say('seek.asked')}</h2>
      {waiting.map((one) => <WaitingAsk key={one.id} one={one} hasTeam={view.you.teamId !== null} />)}
    </section>
  );
}

function WaitingAsk({ one, hasTeam }: { readonly one: AskView; readonly hasTeam: boolean }) {
  const say = useSeekingMessages();
  const nameOf = useTeamName();
  const { isBusy, error, send } = useSend();
  const { name } = one.person.shown;
  const team = one.team ? nameOf(one.team) : '';
  const words = one.youAnswer === 'team' ? (one.kind === 'proposal' ? say('seek.proposalTeam', { name }) : say('seek.request', { name }))
    : one.kind === 'invitation' ? say('seek.invitation', { team }) : one.team ? say('seek.proposal', { team }) : say('seek.proposalNew', { names: one.with.join(', ') });
  const answer = (isYes: boolean) => void send(`/asks/${one.id}/answer`, 'PUT', { side: one.youAnswer, isYes });
  return (
    <Card>
      <div className={styles.stack}>
        <p><b>{words}</b></p>
        {one.text === '' ? null : <p className={styles.quote}>{one.text}</p>}
        {one.youAnswer === 'person' && hasTeam ? <p>{say('seek.moves')}</p> : null}
        <Refused error={error} />
        <div className={styles.ways}>
          <Button isBusy={isBusy} onClick={() => answer(false)}>{say('seek.no')}</Button>
          <Button tone="primary" isBusy={isBusy} onClick={() => answer(true)}>{say('seek.yes')}</Button>
        </div>
      </div>
    </Card>
  );
}

/** What was asked and what came of it. */
export function AsksPart({ view }: { readonly view: SeekingView }) {
  const say = useSeekingMessages();
  const rest = view.asks.filter(({ youAnswer }) => youAnswer === null);
  if (rest.length === 0) return null;
  return (
    <details className={styles.more} open={rest.some(({ youTakeBack }) => youTakeBack)}>
      <summary>{say('seek.history')}</summary>
      <ul className={styles.list}>{rest.map((one) => <PastAsk key={one.id} one={one} />)}</ul>
    </details>
  );
}

function PastAsk({ one }: { readonly one: AskView }) {
  const say = useSeekingMessages();
  const nameOf = useTeamName();
  const { isBusy, error, send } = useSend();
  const { isYou, shown: { name } } = one.person;
  const team = one.team ? nameOf(one.team) : '';
  const words = one.kind === 'request' ? (isYou ? say('seek.youRequest', { team }) : say('seek.request', { name }))
    : one.kind === 'invitation' ? (isYou ? say('seek.invitation', { team }) : say('seek.youInvite', { name }))
      : !isYou ? say('seek.proposalTeam', { name }) : one.team ? say('seek.proposal', { team }) : say('seek.proposalNew', { names: one.with.join(', ') });
  return (
    <li className={styles.row}>
      <span>{words}</span>
      <Badge tone={one.state === 'accepted' ? 'right' : one.state === 'declined' ? 'wrong' : one.state === 'asked' ? 'notice' : 'plain'}>{say(`seek.state.${one.state}`)}</Badge>
      {one.youTakeBack ? <Button tone="quiet" isBusy={isBusy} onClick={() => void send(`/asks/${one.id}/taking-back`, 'PUT')}>{say('seek.takeBack')}</Button> : null}
      <Refused error={error} />
    </li>
  );
}
