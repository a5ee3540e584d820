import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { DeskPlayer } from '@tabarman/shared/game/views.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { IconButton } from '../../../ui/icon-button.tsx';
import { CheckIcon, CrossIcon } from '../../../ui/icon.tsx';
import { Look } from '../../../ui/look.tsx';
import { PencilIcon, PlusMinusIcon } from './control-icons.tsx';
import styles from './player-line.module.css';

const SLOW_MS = 500;
const LEAST_CREDIT_MS = 50;

interface PlayerLineProps {
  readonly player: DeskPlayer;
  readonly isAnswering: boolean;
  /** Whether players can still be renamed and removed. */
  readonly isOpen: boolean;
  readonly isOffline: boolean;
  readonly onRename: () => void;
  readonly onRemove: () => void;
  readonly onLetBack: () => void;
  /** Gives or takes points; absent before there are any. */
  readonly onAdjust?: (() => void) | undefined;
}

export function PlayerLine({ player, isAnswering, isOpen, isOffline, onRename, onRemove, onLetBack, onAdjust }: PlayerLineProps) {
  const t = useMessages();
  const { waitingName, place, points, isRemoved } = player;
  const name = waitingName ?? player.name;
  return (
    <li className={styles.line} data-removed={isRemoved || undefined}>
      <Look {...player.look} />
      <div className={styles.who}>
        <p className={styles.name}>{name}</p>
        {player.home.length === 0 ? null : <p className={styles.facts}>{player.home.join(' · ')}</p>}
        <p className={styles.facts}>
          {isRemoved ? (
            <Badge>{t('players.removed')}</Badge>
          ) : (
            <>
              <span>{t('players.place', { place, points: t('score.points', { n: points }) })}</span>
              {waitingName === null ? null : <span>{t('approve.seenAs', { name: player.name })}</span>}
              <Signal player={player} />
              <Credit creditMs={player.creditMs} />
            </>
          )}
        </p>
      </div>
      {isAnswering && player.hasAnswered ? (
        <span className={styles.answered}>
          <CheckIcon />
          <span className="heard">{t('players.answered')}</span>
        </span>
      ) : null}
      {isRemoved && isOpen ? (
        <Button isBusy={isOffline} aria-label={t('letBack.label', { name })} onClick={onLetBack}>
          {t('letBack.button')}
        </Button>
      ) : null}
      {isRemoved || (!isOpen && !onAdjust) ? null : (
        <div className={styles.actions}>
          {onAdjust ? (
            <IconButton label={t('correct.pointsTitle', { name })} disabled={isOffline} onClick={onAdjust}>
              <PlusMinusIcon />
            </IconButton>
          ) : null}
          {isOpen ? (
            <>
              <IconButton label={t('rename.title', { name })} disabled={isOffline} onClick={onRename}>
                <PencilIcon />
              </IconButton>
              <IconButton label={t('remove.label', { name })} disabled={isOffline} onClick={onRemove}>
                <CrossIcon />
              </IconButton>
            </>
          ) : null}
        </div>
      )}
    </li>
  );
}

/** How the player's phone is connected, in words: a hundred lines of live signs would never stop talking. */
function Signal({ player: { isConnected, roundTripMs } }: { readonly player: DeskPlayer }) {
  const t = useMessages();
  if (!isConnected) return <span className={styles.lost}>{t('connection.lost')}</span>;
  if (roundTripMs === null) return null;
  const words = t('players.roundTrip', { n: Math.round(roundTripMs) });
  return <span className={roundTripMs > SLOW_MS ? styles.slow : undefined}>{words}</span>;
}

/** What the answer on the screen was given for the network, so that nobody need wonder about a quick one. */
function Credit({ creditMs }: { readonly creditMs: number }) {
  const t = useMessages();
  if (creditMs < LEAST_CREDIT_MS) return null;
  return <span>{t('players.credit', { seconds: formatNumber(t.language, creditMs / 1_000, { maxDecimals: 1 }) })}</span>;
}
