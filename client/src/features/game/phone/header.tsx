import { useMessages } from '../../../i18n/phone/messages.ts';
import { Look } from '../../../ui/look.tsx';
import styles from './header.module.css';
import type { Shown } from './phone-state.ts';

/** Who plays here, with how many points and in which place. */
export function Header({ shown: { me, view } }: { readonly shown: Shown }) {
  const t = useMessages();
  const isRanked = view.phase.name !== 'lobby' && me.previousPlace !== null;
  return (
    <header className={styles.header}>
      <Look {...me.look} />
      <strong className={styles.name}>{me.name}</strong>
      <span className={styles.score}>
        <b>{t('score.points', { n: me.points })}</b>
        {isRanked ? <small>{t('rank.yours', { n: me.place })}</small> : null}
      </span>
    </header>
  );
}
