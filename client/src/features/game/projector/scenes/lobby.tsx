import type { Progress } from '@tabarman/shared/game/views.ts';
import { Cloth, type StageProps } from '../stage.tsx';
import { Fit } from '../fit.tsx';
import { InLanguages } from '../in-languages.tsx';
import { JoinCode } from '../join-code.tsx';
import { NameWall } from '../name-wall.tsx';
import { Numbered } from '../numbered.tsx';
import { groupPin } from '../pin.ts';
import styles from './lobby.module.css';

/** How to get in, and who is in already. */
export function Lobby({ view, place, progress, t }: StageProps & { readonly progress: Progress }) {
  const { titles, languages, pin, isLocked } = view;
  const said = titles.map((text, i) => ({ text, language: languages[i] ?? t.language }));
  return (
    <div className={styles.lobby}>
      <section className={styles.way}>
        {isLocked ? (
          <p className={styles.locked}>{t('lobby.locked')}</p>
        ) : (
          <>
            <div className={styles.scan}>
              <JoinCode link={place.linkTo(pin)} label={t('lobby.scanQr')} />
            </div>
            <Fit className={styles.address} of={`${t.language} ${place.address}`}>
              <p>{t('lobby.scanQr')}</p>
              <p>{t('lobby.openOnPhone')}</p>
              <p className={styles.host} data-fit>{place.address}</p>
              {place.isOnlyHere ? <p className={styles.onlyHere}>{t('lobby.onlyHere')}</p> : null}
            </Fit>
            <div className={styles.pin}>
              <p>{t('lobby.pin')}</p>
              <p className={styles.digits} aria-label={pin}>{groupPin(pin)}</p>
            </div>
          </>
        )}
      </section>
      <section className={styles.hall}>
        <Fit className={styles.title} of={`${languages.join()} ${titles.join()}`}>
          <h1 data-fit><InLanguages texts={said} /></h1>
        </Fit>
        <p className={styles.count} role="status">
          {progress.joined === 0 ? t('lobby.nobody') : <Numbered words={t('lobby.joined', { n: progress.joined })} />}
        </p>
        <NameWall players={progress.newest} />
      </section>
      <Cloth woven={1} />
    </div>
  );
}
