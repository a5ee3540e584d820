import type { OwnCorrection } from '@tabarman/shared/game/views.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import { type ReactNode, useState } from 'react';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { keepHeard, recallHeard, type Heard } from './heard.ts';
import styles from './notices.module.css';
import type { Shown } from './phone-state.ts';

/** What was corrected or decided for this player, until it is put away. Never over a question that is open. */
export function Notices({ shown: { gameId, me, view: { phase } } }: { readonly shown: Shown }) {
  const t = useMessages();
  const [heard, setHeard] = useState(() => recallHeard(gameId));
  const hear = (more: Partial<Heard>) => {
    const next = { ...heard, ...more };
    keepHeard(next);
    setHeard(next);
  };
  if (phase.name === 'question' || phase.name === 'rest') return <div role="status" />;
  const correction = me.correction !== null && me.correction.number > heard.correction ? me.correction : null;
  const asked = phase.name === 'reveal' || phase.name === 'leaderboard' ? phase.index : null;
  // Who granted it made a correction; at its question the appeal itself tells what became of it.
  const declined = me.appeals.filter((a) => a.ruling?.isAccepted === false && a.index !== asked && !heard.rulings.includes(a.index));
  return (
    <div role="status" className={styles.notices}>
      {correction === null ? null : (
        <Notice title={titleOf(t, correction)} reason={correction.reason} onClose={() => hear({ correction: correction.number })}>
          <Change change={correction.change} />
        </Notice>
      )}
      {declined.map(({ index, ruling }) => (
        <Notice
          key={index}
          title={t('appeal.declinedOf', { n: index + 1 })}
          reason={ruling?.reason ?? ''}
          onClose={() => hear({ rulings: [...heard.rulings, index] })}
        />
      ))}
    </div>
  );
}

interface NoticeProps {
  readonly title: string;
  readonly reason: string;
  readonly children?: ReactNode;
  readonly onClose: () => void;
}

function Notice({ title, reason, children, onClose }: NoticeProps) {
  const t = useMessages();
  return (
    <section className={styles.notice}>
      <h2>{title}</h2>
      {children}
      <p className={styles.reason}>{t('appeal.reason', { text: reason })}</p>
      <Button onClick={onClose}>{t('correction.understood')}</Button>
    </section>
  );
}

function Change({ change }: Pick<OwnCorrection, 'change'>) {
  const t = useMessages();
  if (change === null) return <p>{t('correction.nothing')}</p>;
  const { points: [had, has], place } = change;
  const gained = has - had;
  const say = formatNumber(t.language, Math.abs(gained));
  const isMoved = place !== null && place[0] !== place[1];
  return (
    <p className={styles.change}>
      {gained === 0 ? null : <span>{t('correction.points', { n: `${gained > 0 ? '+' : '−'}${say}` })}</span>}
      {isMoved ? <span>{t('correction.place', { from: place[0], to: place[1] })}</span> : null}
      {place !== null && !isMoved ? <span>{t('correction.samePlace', { n: place[1] })}</span> : null}
    </p>
  );
}

function titleOf(t: ReturnType<typeof useMessages>, { index, isVoid }: OwnCorrection): string {
  if (index === null) return t('correction.ofPoints');
  return isVoid ? t('correction.void', { n: index + 1 }) : t('correction.ofQuestion', { n: index + 1 });
}
