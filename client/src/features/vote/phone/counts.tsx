import type { VoteResult } from '@tabarman/shared/vote/views.ts';
import { useBallotMessages } from '../../../i18n/ballot/messages.ts';
import styles from './ballot.module.css';

/** VO5: what was published, the most first. */
export function Counts({ result: { works } }: { readonly result: VoteResult }) {
  const say = useBallotMessages();
  return (
    <>
      <h2>{say('ballot.result')}</h2>
      <ol className={styles.counts}>
        {works.map(({ work, number, title, before, after }) => (
          <li key={work}><b>{number}. {title}</b><span>{before === after ? say('ballot.counted', { after }) : say('ballot.before', { after, before })}</span></li>
        ))}
      </ol>
    </>
  );
}
