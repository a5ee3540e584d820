import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field, FieldFrame } from '../../ui/field.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../season/season.module.css';
import type { StageEntries, StageGames, StagePartProps } from './stage-types.ts';

type Game = StageGames[number];

interface GamesPartProps extends StagePartProps {
  readonly entries: StageEntries;
  readonly games: StageGames;
  readonly own: Awaited<ReturnType<typeof api.games.list>>;
}

/** ST7: the live games that count for a stage, with whose each seat is. */
export function GamesPart({ seasonId, season, stage, entries, games, own, mayWrite, onChanged }: GamesPartProps) {
  const t = useMessages();
  const [gameId, setGameId] = useState('');
  const [stageGame, setStageGame] = useState(stage.games[0]?.id ?? '');
  const [venue, setVenue] = useState('');
  const told = async (request: Promise<Outcome<unknown>>) => {
    const done = await request;
    if (done.ok) onChanged();
    else showToast(failureText(t, done.failure));
  };
  const match = ({ gameId: of, seats }: Game, number: number, entryId: string) => told(outcomeOf(api.stages.match({
    id: seasonId, gameId: of,
    seats: [...seats.filter((seat) => seat.number !== number).flatMap((seat) => (seat.entryId === null ? [] : [{ number: seat.number, entryId: seat.entryId }])), ...(entryId === '' ? [] : [{ number, entryId }])],
  })));
  const free = own.filter(({ id, state }) => state !== 'lobby' && !games.some((game) => game.gameId === id));
  const mine = games.filter((game) => game.stage === stage.id);
  return (
    <section className={styles.page} aria-label={t('stage.games')}>
      {mine.length === 0 ? <p className={styles.soft}>{t('stage.noGames')}</p> : mine.map((game) => (
        <section key={game.gameId} className={styles.row} aria-label={game.venue}>
          <h2>{[textIn(game.title, t.language, season.reference), game.venue].filter(Boolean).join(' · ')}</h2>
          <p>{t('stage.matched', { n: game.seats.filter(({ entryId }) => entryId !== null).length, m: game.seats.length })}</p>
          <div className={styles.pair}>
            {game.seats.toSorted((a, b) => Number(a.entryId !== null) - Number(b.entryId !== null)).map((seat) => (
              <FieldFrame key={seat.number} label={seat.name}>
                {(control) => (
                  <select {...control} disabled={!mayWrite} value={seat.entryId ?? ''} onChange={({ target }) => void match(game, seat.number, target.value)}>
                    <option value="">{t('stage.nobody')}</option>
                    {entries.filter(({ id }) => id === seat.entryId || !game.seats.some((other) => other.entryId === id)).map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
                  </select>
                )}
              </FieldFrame>
            ))}
          </div>
          {mayWrite ? <Button tone="danger" onClick={() => void told(outcomeOf(api.stages.removeGame({ id: seasonId, gameId: game.gameId })))}>{t('stage.removeGame')}</Button> : null}
        </section>
      ))}
      {!mayWrite ? null : free.length === 0 ? <p className={styles.soft}>{t('stage.noOwnGames')}</p> : (
        <div className={styles.row}>
          <div className={styles.pair}>
            <FieldFrame label={t('stage.ownGame')}>
              {(control) => (
                <select {...control} value={gameId} onChange={({ target }) => setGameId(target.value)}>
                  <option value="">—</option>
                  {free.map(({ id, title, pin }) => <option key={id} value={id}>{textIn(title, t.language, season.reference)} · {pin}</option>)}
                </select>
              )}
            </FieldFrame>
            <FieldFrame label={t('stage.asGame')}>
              {(control) => (
                <select {...control} value={stageGame} onChange={({ target }) => setStageGame(target.value)}>
                  {stage.games.map(({ id, title }) => <option key={id} value={id}>{textIn(title, t.language, season.reference)}</option>)}
                </select>
              )}
            </FieldFrame>
            <Field label={t('stage.hall')} maxLength={120} value={venue} onChange={({ target }) => setVenue(target.value)} />
          </div>
          <Button tone="primary" disabled={gameId === '' || stageGame === ''} onClick={() => void told(outcomeOf(api.stages.addGame({ id: seasonId, gameId, stage: stage.id, stageGame, venue })))}>{t('stage.addGame')}</Button>
        </div>
      )}
    </section>
  );
}
