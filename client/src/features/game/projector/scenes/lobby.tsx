import type { Progress } from '@tabarman/shared/game/views.ts';
import { Weave } from '../../../../ui/weave.tsx';
import { Fit } from '../fit.tsx';
import { HallCode } from '../hall-code.tsx';
import { InLanguages } from '../in-languages.tsx';
import { QrCode } from '../../../../ui/qr-code.tsx';
import { NameWall } from '../name-wall.tsx';
import { Numbered } from '../numbered.tsx';
import { groupPin } from '../../pin.ts';
import { Cloth, type StageProps } from '../stage.tsx';
import styles from './lobby.module.css';

/** How to get in, and who is in already. */
export function Lobby({ progress, ...stage }: StageProps & { readonly progress: Progress }) {
  const { view: { titles, languages, isLocked }, t } = stage;
  const said = titles.map((text, i) => ({ text, language: languages[i] ?? t.language }));
  return (
    <main className={styles.lobby}>
      {isLocked ? <section className={styles.locked}><p>{t('lobby.locked')}</p></section> : <WayIn {...stage} />}
      <section className={styles.hall}>
        <Fit className={styles.title} of={`${languages.join()} ${titles.join()}`}>
          <h1 data-fit><InLanguages texts={said} /></h1>
        </Fit>
        <p className={styles.count}>
          {progress.joined === 0 ? t('lobby.nobody') : <Numbered words={t('lobby.joined', { n: progress.joined })} />}
        </p>
        {progress.joined === 0 ? <div className={styles.empty} aria-hidden="true"><Weave seed={4} /></div> : <NameWall players={progress.newest} />}
      </section>
      <Cloth woven={1} />
    </main>
  );
}

function WayIn({ view: { pin, hallCode }, place, t, now }: StageProps) {
  return (
    <section className={styles.way} data-only-here={place.isOnlyHere || undefined} data-code={hallCode !== null || undefined}>
      <p className={styles.scan}>{t(place.isOnlyHere ? 'lobby.onlyHere' : 'lobby.scanQr')}</p>
      <div className={styles.code}>
        <QrCode link={place.linkTo(pin)} label={t('lobby.scanQr')} />
      </div>
      <Fit className={styles.address} of={`${t.language} ${place.address}`}>
        <p>{t('lobby.openOnPhone')}</p>
        <p className={styles.host} data-fit>{place.address}</p>
      </Fit>
      <div className={styles.pin}>
        <p>{t('lobby.pin')}</p>
        <p className={styles.digits} aria-label={pin}>{groupPin(pin)}</p>
        {hallCode === null ? null : <p className={styles.hallCode}><HallCode code={hallCode} now={now} t={t} /></p>}
      </div>
    </section>
  );
}
