import { textIn } from '@tabarman/shared/kernel/text.ts';
import { api, outcomeOf } from '../../../desk/api.ts';
import { LinkButton } from '../../../desk/link-button.tsx';
import { Loaded } from '../../../desk/loaded.tsx';
import { useLoad } from '../../../desk/use-load.ts';
import { useMessages } from '../../../i18n/desk/messages.ts';
import { Badge } from '../../../ui/badge.tsx';
import { groupPin } from '../pin.ts';
import type { GameSummary } from './game-summary.ts';
import { localTime } from '../../../i18n/local-time.ts';
import styles from '../../../desk/own-list.module.css';

const loadGames = () => outcomeOf(api.games.list());

/** The host's games: those that run first, then the finished ones, newest first. */
export function OwnGames() {
  const t = useMessages();
  const [loading, again] = useLoad(loadGames);
  return (
    <section className={styles.section} aria-labelledby="games">
      <h2 id="games">{t('home.games')}</h2>
      <Loaded loading={loading} onTryAgain={again}>
        {(games) =>
          games.length === 0 ? (
            <p className={styles.none}>{t('home.noGames')}</p>
          ) : (
            <ul className={styles.list}>
              {inOrder(games).map((game) => (
                <GameLine key={game.id} game={game} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </section>
  );
}

function inOrder(games: readonly GameSummary[]): GameSummary[] {
  return [...games].sort((a, b) => Number(a.state === 'finished') - Number(b.state === 'finished') || b.createdAt - a.createdAt);
}

function GameLine({ game: { id, title, pin, state, players, createdAt } }: { readonly game: GameSummary }) {
  const t = useMessages();
  const isOver = state === 'finished';
  return (
    <li className={styles.line} data-over={isOver || undefined}>
      <div className={styles.what}>
        <h3>
          {textIn(title, t.language, 'en')} <Badge tone={isOver ? 'plain' : 'notice'}>{t(`gameState.${state}`)}</Badge>
        </h3>
        <p className={styles.facts}>
          {localTime(t.language, createdAt)} · {t('host.players', { n: players })}
          {isOver ? null : ` · ${t('game.pin')} ${groupPin(pin)}`}
        </p>
      </div>
      {isOver ? (
        <div className={styles.ways}>
          <LinkButton href={`/games/${id}/report`}>{t('report.title')}</LinkButton>
          <LinkButton href={`/games/${id}/results`}>{t('organiser.results')}</LinkButton>
        </div>
      ) : (
        <LinkButton href={`/games/${id}`} tone="primary">
          {t('home.openDesk')}
        </LinkButton>
      )}
    </li>
  );
}
