import { textIn } from '@tabarman/shared/kernel/text.ts';
import { useState } from 'react';
import { api, type Outcome, outcomeOf } from '../../desk/api.ts';
import { failureText } from '../../desk/failure-text.ts';
import { useMessages } from '../../i18n/desk/messages.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { showToast } from '../../ui/toast.tsx';
import styles from '../../desk/work-page.module.css';
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
  const [gameId, setGameId] = useState<string | null>(null);
  const [stageGame, setStageGame] = useState(stage.games[0]?.id ?? null);
  const [venue, setVenue] = useState('');
  const told = async (request: Promise<Outcome<unknown>>) => {
    const done = await request;
    if (done.ok) onChanged();
    else showToast(failureText(t, done.failure));
  };
  const match = ({ gameId: of, seats }: Game, number: number, entryId: string | null) => told(outcomeOf(api.stages.match({
    id: seasonId, gameId: of,
    seats: [...seats.filter((seat) => seat.number !== number).flatMap((seat) => (seat.entryId === null ? [] : [{ number: seat.number, entryId: seat.entryId }])), ...(entryId === null ? [] : [{ number, entryId }])],
  })));
  const free = own.filter(({ id, state }) => state !== 'lobby' && !games.some((game) => game.gameId === id));
  const mine = games.filter((game) => game.stage === stage.id);
  return (
    <section className={styles.page} aria-label={t('stage.games')}>
      {mine.length === 0 ? <p className={styles.soft}>{t('stage.noGames')}</p> : mine.map((game) => (
        <section key={game.gameId} className={styles.row} aria-label={game.venue}>
          <h2>{[textIn(game.title, t.language, season.reference), game.venue, game.isPlayOff ? t('stage.playOffGame') : ''].filter(Boolean).join(' · ')}</h2>
          <p>{t('stage.matched', { n: game.seats.filter(({ entryId }) => entryId !== null).length, m: game.seats.length })}</p>
          <div className={styles.pair}>
            {game.seats.toSorted((a, b) => Number(a.entryId !== null) - Number(b.entryId !== null)).map((seat) => (
              <SelectField
                key={seat.number} label={seat.name} none={t('stage.nobody')} isDisabled={!mayWrite} value={seat.entryId}
                options={entries.filter(({ id }) => id === seat.entryId || !game.seats.some((other) => other.entryId === id)).map(({ id, name }) => ({ value: id, label: name }))}
                onChange={(entryId) => void match(game, seat.number, entryId)}
              />
            ))}
          </div>
          {mayWrite ? <Button tone="danger" onClick={() => void told(outcomeOf(api.stages.removeGame({ id: seasonId, gameId: game.gameId })))}>{t('stage.removeGame')}</Button> : null}
        </section>
      ))}
      {!mayWrite ? null : free.length === 0 ? <p className={styles.soft}>{t('stage.noOwnGames')}</p> : (
        <div className={styles.row}>
          <div className={styles.pair}>
            <SelectField label={t('stage.ownGame')} none="—" value={gameId} options={free.map(({ id, title, pin }) => ({ value: id, label: `${textIn(title, t.language, season.reference)} · ${pin}` }))} onChange={setGameId} />
            <SelectField label={t('stage.asGame')} value={stageGame} options={stage.games.map(({ id, title }) => ({ value: id, label: textIn(title, t.language, season.reference) }))} onChange={setStageGame} />
            <Field label={t('stage.hall')} maxLength={120} value={venue} onChange={({ target }) => setVenue(target.value)} />
          </div>
          <Button tone="primary" disabled={gameId === null || stageGame === null} onClick={() => gameId !== null && stageGame !== null && void told(outcomeOf(api.stages.addGame({ id: seasonId, gameId, stage: stage.id, stageGame, venue })))}>{t('stage.addGame')}</Button>
        </div>
      )}
    </section>
  );
}
