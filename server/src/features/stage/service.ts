import type { GameState } from '@tabarman/shared/game/state.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import { countriesOfStage } from '@tabarman/shared/season/countries.ts';
import type { EntryFacts } from '@tabarman/shared/season/entry.ts';
import { dividedBy } from '@tabarman/shared/season/play-off.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { holds } from '@tabarman/shared/season/seats.ts';
import type { StageTable } from '@tabarman/shared/season/stage-table.ts';
import { isEmbargoed } from '@tabarman/shared/venue/windows.ts';
import type { Ids } from '../game/ports.ts';
import type { Seasons } from '../season/ports.ts';
import type { SeasonGameRow } from './ports.ts';
import { isSameTie, matchesOf, Reckoning, type ReckoningParts, type StageHall } from './reckoning.ts';

/** Where a game would have the stage's game that it was. */
const PLAY_OFF = 'play-off';

interface StagesParts extends ReckoningParts {
  readonly seasons: Pick<Seasons, 'byId' | 'versionsOf'>;
  readonly ids: Pick<Ids, 'id'>;
  /** Told when a game counts for a stage from now on. */
  readonly onGame: (seasonId: string, stage: string) => void;
  /** Told when somebody answered for a seat, or gave up. */
  readonly onSeats: (seasonId: string) => void;
}

/** Who takes part in a season, which live games count, and how its stages stand. */
export class Stages {
  readonly #parts: StagesParts;
  readonly #reckoning: Reckoning;

  constructor(parts: StagesParts) {
    this.#parts = parts;
    this.#reckoning = new Reckoning(parts);
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

  async withdraw(seasonId: string, id: string, isWithdrawn: boolean): Promise<boolean> {
    const { entries, clock, onSeats } = this.#parts;
    const isDone = await entries.withdraw(seasonId, id, isWithdrawn ? clock.now() : null);
    if (isDone) onSeats(seasonId);
    return isDone;
  }

  /** ST7: with the seats matched by name until it is done by hand. */
  async addGame(seasonId: string, { stage, stageGame, ...added }: Pick<SeasonGameRow, 'gameId' | 'stage' | 'stageGame' | 'venueId'>): Promise<boolean> {
    const { games, live, clock } = this.#parts;
    const isKnown = (await this.season(seasonId))?.stages.some(({ id, games: of }) => id === stage && of.some((one) => one.id === stageGame));
    if (!isKnown || !(await live.open(added.gameId))) return false;
    await games.set(seasonId, { ...added, stage, stageGame, tie: null }, clock.now());
    this.#parts.onGame(seasonId, stage);
    return true;
  }

  /** QL7: a live game that decides a tie as it stands now; what is left of one that was played goes on with its questions. */
  async addPlayOff(seasonId: string, { stage, gameId, rule, entries }: { readonly stage: string; readonly gameId: string; readonly rule: string; readonly entries: readonly string[] }): Promise<boolean> {
    const { games, live, clock } = this.#parts;
    const table = await this.table(seasonId, stage);
    const tie = table?.ties.find((one) => isSameTie(one, { rule, entries }));
    if (!tie || !(await live.open(gameId))) return false;
    const begun = table?.playOffs.find((one) => !one.isDecided && isSameTie({ rule: one.rule, entries: dividedBy(one.order, one.seats) ?? [] }, tie));
    const { seats } = begun ?? tie;
    await games.set(seasonId, { gameId, stage, stageGame: PLAY_OFF, venueId: null, tie: { rule, seats, entries: [...(begun ?? tie).entries] } }, clock.now());
    return true;
  }

  match(seasonId: string, gameId: string, matches: ReadonlyMap<number, string>): Promise<boolean> {
    return this.#parts.games.match(seasonId, gameId, matches);
  }

  removeGame(seasonId: string, gameId: string): Promise<boolean> {
    return this.#parts.games.remove(seasonId, gameId);
  }

  /** VN3: without the points of games that are kept from whoever asks. */
  async games(seasonId: string, isKept: (game: SeasonGameRow) => boolean = () => false) {
    const { games, live, rows } = this.#parts;
    const entries = await this.entries(seasonId);
    return Promise.all((await games.of(seasonId)).map(async (counted) => {
      const { matches: byHand, kept, tie, ...game } = counted;
      const [row, open] = [await rows.byId(game.gameId), await live.open(game.gameId)];
      const matches = open ? matchesOf({ matches: byHand, kept }, open.state, entries) : byHand;
      return {
        ...game, title: row?.title ?? {}, isFinished: (row?.finishedAt ?? null) !== null, isPlayOff: tie !== null,
        seats: (open ? seatsIn(open.state) : []).map(({ number, name, points }) => ({ number, name, points: isKept(counted) ? null : points, entryId: matches?.get(number) ?? null })),
      };
    }));
  }

  /** The live games that count, as they are kept. */
  gameRows(seasonId: string): Promise<SeasonGameRow[]> {
    return this.#parts.games.of(seasonId);
  }

  /** VN3: as it stands for whoever does not see some of the games. */
  without(isKept: (game: SeasonGameRow) => boolean): Stages {
    const { games } = this.#parts;
    return new Stages({ ...this.#parts, games: { ...games, of: async (seasonId) => (await games.of(seasonId)).filter((game) => !isKept(game)) } });
  }

  /** VN3: the games of a season that are kept in their halls now. */
  async embargo(seasonId: string): Promise<(game: Pick<SeasonGameRow, 'stage' | 'stageGame'>) => boolean> {
    const [season, now] = [await this.season(seasonId), this.#parts.clock.now()];
    const kept = new Set(season?.stages.flatMap(({ id, games }) => games.filter((game) => isEmbargoed(game, now)).map((game) => `${id} ${game.id}`)));
    return ({ stage, stageGame }) => kept.has(`${stage} ${stageGame}`);
  }

  /** Null when there is no such stage. */
  async table(seasonId: string, stageId: string, as?: (hall: StageHall) => GameState): Promise<StageTable | null> {
    const season = await this.season(seasonId);
    return season && this.#reckoning.table(seasonId, season, stageId, as);
  }

  /** Null when there is no such stage. */
  async halls(seasonId: string, stageId: string) {
    const season = await this.season(seasonId);
    return season && this.#reckoning.halls(seasonId, season, stageId);
  }

  /** Null when there is no such stage. */
  async seats(seasonId: string, stageId: string) {
    const season = await this.season(seasonId);
    return season && this.#reckoning.seats(seasonId, season, stageId);
  }

  async outlook(seasonId: string, stageId: string) {
    const season = await this.season(seasonId);
    return season && this.#reckoning.outlook(seasonId, season, stageId);
  }

  /** QL9: false when the entry has no seat to answer for, or none any more. */
  async answerSeat(seasonId: string, stageId: string, entry: string, isConfirmed: boolean): Promise<boolean> {
    const { answers, clock, onSeats } = this.#parts;
    const seat = (await this.seats(seasonId, stageId))?.find((one) => one.entry === entry);
    if (!seat || !holds(seat)) return false;
    await answers.add(stageId, { entry, isConfirmed, at: clock.now() });
    onSeats(seasonId);
    return true;
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

function seatsIn({ players, scores }: Pick<GameState, 'players' | 'scores'>) {
  return [...players.values()].filter((player) => !player.isRemoved).map(({ id, number, name }) => ({ number, name, points: scores.get(id)?.points ?? 0 }));
}

/** The table of a stage as it is sent. */
export function showTable({ rows, ties, shifts, playOffs }: StageTable): StageTableView {
  return {
    rows: rows.map(({ entry: { id, name, country, region, university, classes, isWithdrawn }, values, ...row }) => ({
      ...row, values: { ...values }, entry: { id, name, country, region, university, classes: [...classes], isWithdrawn },
    })),
    ties: ties.map((tie) => ({ ...tie, entries: [...tie.entries] })), shifts: [...shifts],
    playOffs: playOffs.map((one) => ({ ...one, entries: [...one.entries], order: one.order.map((equal) => [...equal]) })),
  };
}
