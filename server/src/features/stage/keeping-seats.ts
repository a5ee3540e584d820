import type { LiveGames } from '../game/ports.ts';
import type { Entries, SeasonGames } from './ports.ts';
import { matchesOf } from './reckoning.ts';

interface KeepingParts {
  readonly entries: Entries;
  readonly games: Pick<SeasonGames, 'of' | 'keep'>;
  readonly live: Pick<LiveGames, 'open'>;
}

/** ST7: before an entry is called otherwise, the seats that its name gave it are written down as its own. */
export function keepingSeats({ entries, games, live }: KeepingParts): Entries {
  return {
    ...entries,
    async change(seasonId, id, facts) {
      const before = await entries.of(seasonId);
      const name = before.find((entry) => entry.id === id)?.name;
      if (name !== undefined && name !== facts.name) {
        for (const game of await games.of(seasonId)) {
          const state = game.matches === null ? (await live.open(game.gameId))?.state : undefined;
          const [seat] = (state && [...matchesOf(game, state, before)].find(([, entryId]) => entryId === id)) ?? [];
          if (seat !== undefined) await games.keep(seasonId, game.gameId, new Map([...game.kept, [seat, id]]));
        }
      }
      return entries.change(seasonId, id, facts);
    },
  };
}
