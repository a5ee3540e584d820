import { countryName } from '@tabarman/shared/place/place-name.ts';
import type { BallotView, VoteView } from '@tabarman/shared/vote/views.ts';
import { useState } from 'react';
import { useBallotMessages } from '../../../i18n/ballot/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { Switch } from '../../../ui/choices.tsx';
import { keep, recall } from '../../game/kept.ts';
import { type Ask, ballotErrorOf, inOwnOrder, ownKey } from './load-vote.ts';
import styles from './ballot.module.css';

interface BallotFormProps {
  readonly slug: string;
  readonly ask: Ask;
  readonly vote: VoteView;
  readonly ballot: BallotView;
  readonly onReload: () => void;
}

/** VO2: the works, of which up to so many are chosen. What is chosen stays on the device until the server has stored it. */
export function BallotForm({ slug, ask, vote: { works, most, closesAt }, ballot, onReload }: BallotFormProps) {
  const t = useMessages();
  const say = useBallotMessages();
  const place = `tabarman.ballot.${slug}`;
  const [stored, setStored] = useState(ballot.works);
  const [picked, setPicked] = useState<readonly string[]>(() => keptIn(place, works.map(({ id }) => id)) ?? ballot.works);
  const [said, setSaid] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const pick = (next: readonly string[]) => {
    setPicked(next);
    keep(place, next);
    setSaid(null);
  };
  const send = async (chosen: readonly string[]) => {
    setBusy(true);
    const answer = await ask<BallotView>(`voting/${slug}/ballot`, { key: ownKey() ?? '', works: chosen }, 'PUT');
    setBusy(false);
    if (answer.ok) {
      setStored(answer.data.works);
      pick(answer.data.works);
      return setSaid(say(answer.data.works.length === 0 ? 'ballot.takenBack' : 'ballot.stored'));
    }
    const refused = ballotErrorOf(answer.error);
    setSaid(refused === null ? say('ballot.away') : say(`ballot.refused.${refused}`));
    if (refused === 'ballot_unknown' || refused === 'vote_not_open') onReload();
  };
  const isSame = picked.length === stored.length && picked.every((id) => stored.includes(id));
  return (
    <>
      <p>{say('ballot.pick', { most })} {closesAt === null ? '' : say('ballot.until', { time: localTime(t.language, closesAt) })}</p>
      <div className={styles.works}>
        {inOwnOrder(works, ownKey() ?? '').map(({ id, number, title, team, countries }) => {
          const isOn = picked.includes(id);
          const from = [team, countries.map((code) => countryName(code, t.language)).join(', ')].filter(Boolean).join(' · ');
          return (
            <Switch
              key={id} title={`${number}. ${title}`} text={id === ballot.own ? say('ballot.own') : from} isOn={isOn} isDisabled={id === ballot.own || (!isOn && picked.length >= most)}
              onChange={(on) => pick(on ? [...picked, id] : picked.filter((one) => one !== id))}
            />
          );
        })}
      </div>
      <div className={styles.bar}>
        <p role="status">{say('ballot.picked', { n: picked.length, most })}{' '}<b>{said ?? (isSame && stored.length > 0 ? say('ballot.stored') : '')}</b></p>
        <Button tone="primary" isWide isBusy={isBusy} disabled={isSame || picked.length === 0} onClick={() => void send(picked)}>{say(stored.length === 0 ? 'ballot.send' : 'ballot.change')}</Button>
      </div>
      {stored.length === 0 ? null : <Button tone="quiet" isWide isBusy={isBusy} onClick={() => void send([])}>{say('ballot.takeBack')}</Button>}
    </>
  );
}

/** What was chosen here and perhaps not stored, of what is still there. */
function keptIn(place: string, works: readonly string[]): readonly string[] | null {
  const kept = recall(place);
  return Array.isArray(kept) ? works.filter((id) => kept.includes(id)) : null;
}
