import type { VoteResult } from '@tabarman/shared/vote/views.ts';
import { useBallotMessages } from '../../../i18n/ballot/messages.ts';
import styles from './ballot.module.css';

/** VO5: what was published, the most first, and why ballots were left out. */
export function Counts({ result: { works, cast, counted, bursts } }: { readonly result: VoteResult }) {
  const say = useBallotMessages();
  return (
    <>
      <h2>{say('ballot.result')}</h2>
      <p>{say('ballot.ofAll', { cast, counted })}</p>
      <ol className={styles.counts}>
        {works.map(({ work, number, title, before, after }) => (
          <li key={work}><b>{number}. {title}</b><span>{before === after ? say('ballot.counted', { after }) : say('ballot.before', { after, before })}</span></li>
        ))}
      </ol>
      {bursts.filter(({ isCounted }) => !isCounted).map(({ kind, work, ballots, reason }) => (
        <p key={`${kind} ${work}`}>{say('ballot.leftOut', { number: works.find((one) => one.work === work)?.number ?? '', n: ballots, reason })}</p>
      ))}
    </>
  );
}
