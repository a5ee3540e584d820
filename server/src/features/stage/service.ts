import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import { matchNames, playedIn } from '@tabarman/shared/season/from-game.ts';
import type { EntryFacts } from '@tabarman/shared/season/entry.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import { countriesOfStage } from '@tabarman/shared/season/countries.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { stageTable, type StageTable } from '@tabarman/shared/season/stage-table.ts';
import type { Clock, GameRows, Ids, LiveGames } from '../game/ports.ts';
import type { Seasons } from '../season/ports.ts';
import type { Entries, SeasonGameRow, SeasonGames } from './ports.ts';

interface StagesParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
  readonly entries: Entries;
  readonly games: SeasonGames;
  readonly live: Pick<LiveGames, 'open'>;
  readonly rows: Pick<GameRows, 'byId'>;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
}

/** Who takes part in a season, which live games count, and how its stages stand. */
export class Stages {
  readonly #parts: StagesParts;

  constructor(parts: StagesParts) {
    this.#parts = parts;
  }

  async isThere(seasonId: string): Promise<boolean> {
    return (await this.#parts.seasons.byId(seasonId)) !== null;
  }

  entries(seasonId: string) {
    return this.#parts.entries.of(seasonId);
  }

  async addEntries(seasonId: string, added: readonly EntryFacts[]): Promise<void> {
    const { entries, ids, clock } = this.#parts;
    await entries.add(seasonId, added.map((facts) => ({ ...facts, id: ids.id() })), clock.now());
  }

  changeEntry(seasonId: string, id: string, facts: EntryFacts): Promise<boolean> {
    return this.#parts.entries.change(seasonId, id, facts);
  }

  withdraw(seasonId: string, id: string, isWithdrawn: boolean): Promise<boolean> {
    const { entries, clock } = this.#parts;
    return entries.withdraw(seasonId, id, isWithdrawn ? clock.now() : null);
  }

  /** ST7: with the seats matched by name to entries that are not matched yet in it. */
  async addGame(seasonId: string, added: Omit<SeasonGameRow, 'matches'>): Promise<boolean> {
    const { games, live, clock } = this.#parts;
    const season = await this.season(seasonId);
    const game = await live.open(added.gameId);
    const isKnown = season?.stages.some(({ id, games: of }) => id === added.stage && of.some((one) => one.id === added.stageGame));
    if (!game || !isKnown) return false;
    await games.set(seasonId, { ...added, matches: matchNames(seatsOf(game.state), await this.entries(seasonId)) }, clock.now());
    return true;
  }

  match(seasonId: string, gameId: string, matches: ReadonlyMap<number, string>): Promise<boolean> {
    return this.#parts.games.match(seasonId, gameId, matches);
  }

  removeGame(seasonId: string, gameId: string): Promise<boolean> {
    return this.#parts.games.remove(seasonId, gameId);
  }

  async games(seasonId: string) {
    const { games, live, rows } = this.#parts;
    return Promise.all((await games.of(seasonId)).map(async ({ matches, ...game }) => {
      const [row, open] = [await rows.byId(game.gameId), await live.open(game.gameId)];
      const seats = open ? seatsOf(open.state) : [];
      return {
        ...game, title: row?.title ?? {}, isFinished: (row?.finishedAt ?? null) !== null,
        seats: seats.map(({ number, name, points }) => ({ number, name, points, entryId: matches.get(number) ?? null })),
      };
    }));
  }

  /** ST9, ST10: from the journals, as they are now. Null when there is no such stage. */
  async table(seasonId: string, stageId: string): Promise<StageTable | null> {
    const { games, live } = this.#parts;
    const stage = (await this.season(seasonId))?.stages.find(({ id }) => id === stageId);
    if (!stage) return null;
    const played = [];
    for (const { gameId, stageGame, matches, stage: of } of await games.of(seasonId)) {
      const game = of === stageId ? await live.open(gameId) : null;
      if (game) played.push(playedIn(game.state, stageGame, matches));
    }
    const entries = await this.entries(seasonId);
    return stageTable({ stage, entries: entries.map((entry) => ({ ...entry, notEligible: null })), games: played, playOffs: [], promised: new Map() });
  }

  /** A26: whose a stage is. Null when there is no such stage. */
  async countries(seasonId: string, stageId: string): Promise<readonly CountryCode[] | null> {
    const season = await this.season(seasonId);
    const stage = season?.stages.find(({ id }) => id === stageId);
    return season && stage ? countriesOfStage(season, stage) : null;
  }

  /** By the rules that are public, and before there are any by what is written. */
  async season(seasonId: string): Promise<Season | null> {
    const { seasons } = this.#parts;
    const [newest] = await seasons.versionsOf(seasonId);
    return newest?.season ?? (await seasons.byId(seasonId))?.season ?? null;
  }
}

function seatsOf({ players, scores }: Pick<GameState, 'players' | 'scores'>) {
  return [...players.values()].filter((player) => !player.isRemoved).map(({ id, number, name }) => ({ number, name, points: scores.get(id)?.points ?? 0 }));
}

/** The table of a stage as it is sent. */
export function showTable({ rows, ties, shifts }: StageTable): StageTableView {
  return {
    rows: rows.map(({ entry: { id, name, country, region, university, classes, isWithdrawn }, values, ...row }) => ({
      ...row, values: { ...values }, entry: { id, name, country, region, university, classes: [...classes], isWithdrawn },
    })),
    ties: ties.map((tie) => ({ ...tie, entries: [...tie.entries] })), shifts: [...shifts],
  };
}
