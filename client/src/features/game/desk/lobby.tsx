import type { DeskView, Progress } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Look } from '../../../ui/look.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { joinPlaceAt } from '../join-place.ts';
import { groupPin } from '../pin.ts';
import styles from './lobby.module.css';

interface LobbyProps {
  readonly view: DeskView;
  readonly progress: Progress;
}

/** The way in, large enough to hold up where there is no projector, and who has come in last. */
export function Lobby({ view: { pin, joinOrigin, hallCode }, progress: { joined, newest } }: LobbyProps) {
  const t = useMessages();
  const place = joinPlaceAt(location, joinOrigin);
  const link = place.linkTo(pin);
  return (
    <div className={styles.lobby}>
      <div className={styles.code}>
        <QrCode link={link} label={`${t('lobby.scan')}: ${link}`} />
      </div>
      <div className={styles.way}>
        <p>{t('lobby.open')}</p>
        <p className={styles.address}>{place.address}</p>
        <p>{t('game.pin')}</p>
        <p className={styles.pin}>{groupPin(pin)}</p>
        {hallCode === null ? null : <p className={styles.hallCode}>{t('hallCode.title')} <strong>{hallCode.code}</strong></p>}
        {place.isOnlyHere ? <p className={styles.warning}>{t('lobby.onlyHere')}</p> : null}
      </div>
      <div className={styles.players}>
        <p className={styles.joined}>{joined === 0 ? t('players.none') : t('lobby.joined', { n: joined })}</p>
        <ul className={styles.names}>
          {newest.map(({ number, name, look }) => (
            <li key={number}>
              <Look {...look} />
              {name}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
