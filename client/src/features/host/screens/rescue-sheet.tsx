import type { Language } from '@tabarman/shared/kernel/language.ts';
import { useCallback, useEffect } from 'react';
import { api, type Outcome, outcomeOf } from '../../../desk/api.ts';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Button } from '../../../ui/button.tsx';
import { QrCode } from '../../../ui/qr-code.tsx';
import { joinPlaceAt } from '../../game/join-place.ts';
import { groupPin } from '../../game/pin.ts';
import styles from './rescue-sheet.module.css';

interface Rescue {
  readonly title: string;
  readonly pin: string;
  readonly joinOrigin: string | null;
  /** Null when the game is over. */
  readonly code: string | null;
}

/** To be printed before the event: what whoever finds the laptop dead has to do, on one page. */
export function RescueSheet({ gameId }: { readonly gameId: string }) {
  const t = useMessages();
  const { language } = t;
  const load = useCallback(() => loadRescue(gameId, language), [gameId, language]);
  const [loading, again] = useLoad(load);

  // The code may have been spent while another page was in front.
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && again();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [again]);

  return (
    <Loaded loading={loading} onTryAgain={again}>
      {(rescue) => (rescue.code === null ? <p>{t('rescue.over')}</p> : <Steps {...rescue} code={rescue.code} />)}
    </Loaded>
  );
}

function Steps({ title, pin, joinOrigin, code }: Rescue & { readonly code: string }) {
  const t = useMessages();
  const place = joinPlaceAt(location, joinOrigin);
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <h1>{t('rescue.sheet')}</h1>
        <p className={styles.game}>
          {title} · {t('game.pin')} {groupPin(pin)}
        </p>
      </header>
      <ol className={styles.steps}>
        <li>
          <p>{t('rescue.step1')}</p>
          <p className={styles.address}>{place.address}/desk/rescue</p>
          {place.isOnlyHere ? <p className={styles.warning}>{t('lobby.onlyHere')}</p> : null}
        </li>
        <li>
          <p>{t('rescue.step2')}</p>
          <p className={styles.code}>{code}</p>
        </li>
        <li>
          <p>{t('rescue.step3')}</p>
        </li>
      </ol>
      <div className={styles.qr}>
        <QrCode link={`${place.origin}/desk/rescue#${code}`} label={`${t('lobby.scan')}: ${place.address}/desk/rescue`} />
      </div>
      <p className={styles.once}>{t('rescue.once')}</p>
      <div className={styles.print}>
        <Button tone="primary" isWide onClick={() => print()}>
          {t('rescue.print')}
        </Button>
      </div>
    </article>
  );
}

async function loadRescue(id: string, language: Language): Promise<Outcome<Rescue>> {
  const [desk, code] = await Promise.all([outcomeOf(api.games.desk({ id, language })), outcomeOf(api.hosts.rescueCode({ id }))]);
  if (!desk.ok) return desk;
  if (!code.ok) return code;
  const { title, pin, joinOrigin, phase } = desk.data.view;
  return { ok: true, data: { title, pin, joinOrigin, code: phase.name === 'finished' ? null : code.data.rescueCode } };
}
