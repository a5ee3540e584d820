import { withoutHost } from '@tabarman/shared/game/forget.ts';
import type { EntrantsOfSeasons } from '../entrant/service.ts';
import type { LiveGames } from '../game/ports.ts';
import { isLastAdmin } from './policy.ts';
import type { People } from './ports.ts';

interface ErasureParts {
  readonly people: People;
  readonly games: Pick<LiveGames, 'dismissDesks' | 'rewrite'>;
  readonly entrants: Pick<EntrantsOfSeasons, 'eraseOf'>;
}

/**
 * U3: name and contact of a person go everywhere and for good; quests, games, results and lines of the log stay, of nobody. The
 * games first: when one of them has to wait nothing else is gone, and it may be asked for again.
 */
export class Erasure {
  readonly #parts: ErasureParts;

  constructor(parts: ErasureParts) {
    this.#parts = parts;
  }

  async erase(id: string): Promise<'not_found' | 'last_admin' | 'games_running' | null> {
    const { people, games, entrants } = this.#parts;
    const person = await people.byId(id);
    if (!person) return 'not_found';
    if (await isLastAdmin(people, person)) return 'last_admin';
    for (const { gameId, ids, names, isOwner } of await people.tracesOf(id)) {
      const traces = { ids: new Set(ids), names: new Set([...names, person.name]), isOwner };
      if (!(await games.rewrite(gameId, (events) => withoutHost(events, traces)))) return 'games_running';
    }
    await entrants.eraseOf(id);
    await people.erase(id);
    games.dismissDesks(({ session }) => session?.personId === id);
    return null;
  }
}
