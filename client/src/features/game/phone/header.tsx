import { useMessages } from '../../../i18n/phone/messages.ts';
import { Look } from '../../../ui/look.tsx';
import styles from './header.module.css';
import type { Shown } from './phone-state.ts';

/** Who plays here, with how many points and in which place. */
export function Header({ shown: { me, view } }: { readonly shown: Shown }) {
  const t = useMessages();
  return (
    <header className={styles.header}>
      <Look {...me.look} />
      <strong className={styles.name}>{me.name}</strong>
      {view.phase.name === 'lobby' ? null : (
        <span className={styles.score}>
          <b>{t('score.points', { n: me.points })}</b>
          {me.previousPlace === null || me.place === null ? null : <small>{t('rank.yours', { n: me.place })}</small>}
        </span>
      )}
    </header>
  );
}
