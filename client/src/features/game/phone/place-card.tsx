import type { MeView } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/phone/messages.ts';
import { Card } from '../../../ui/card.tsx';
import styles from './place-card.module.css';

/** The own place, how it changed, and what is missing to the next one; while the board is sealed, that it is. */
export function PlaceCard({ me }: { readonly me: MeView }) {
  const t = useMessages();
  if (me.place === null) {
    return (
      <Card tone="frame">
        <p className={styles.sealed}>{t('seal.board')}</p>
        <p className={styles.label}>{t('seal.own')}</p>
      </Card>
    );
  }
  const gained = (me.previousPlace ?? me.place) - me.place;
  return (
    <Card tone="frame">
      <div className={styles.place}>
        <p>
          <span className={styles.label}>{t('rank.place')}</span>
          <span className={styles.number}>
            {t('rank.of', { n: me.place, total: me.players })}
            {gained === 0 ? null : (
              <span className={styles.change}>
                <span aria-hidden="true">{gained > 0 ? '▲' : '▼'} {Math.abs(gained)}</span>
                <span className="heard">{gained > 0 ? t('rank.up', { n: gained }) : t('rank.down', { n: -gained })}</span>
              </span>
            )}
          </span>
        </p>
        {me.toNext === null ? null : me.toNext.points === 0 ? (
          <p className={styles.level}>{t('rank.level', { n: me.toNext.place })}</p>
        ) : (
          <p className={styles.next}>
            <span className={styles.label}>{t('rank.toNext', { n: me.toNext.place })}</span>
            <span className={styles.number}>{t('score.points', { n: me.toNext.points })}</span>
          </p>
        )}
      </div>
    </Card>
  );
}
