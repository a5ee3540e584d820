import type { GameState } from '@tabarman/shared/game/state.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import { matchNames, playedIn, playedOffIn } from '@tabarman/shared/season/from-game.ts';
import { mostPoints, type Outlook, outlook } from '@tabarman/shared/season/outlook.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import { holds, type Seat, seatsOf } from '@tabarman/shared/season/seats.ts';
import { entriesOf } from '@tabarman/shared/season/stage-entries.ts';
import { contendersOf, type PlayOffAsked, stageTable, type StageTable } from '@tabarman/shared/season/stage-table.ts';
import { playOff } from '@tabarman/shared/season/play-off.ts';
import type { Clock, GameRows, LiveGames, Scripts } from '../game/ports.ts';
import type { StageResults } from '../release/ports.ts';
import type { Entries, EntryEligibility, EntryRow, GameTie, SeasonGameRow, SeasonGames, SeatAnswers } from './ports.ts';
import { isAsReleased, releasedOf } from './released.ts';

const HOUR_MS = 60 * 60_000;

export interface ReckoningParts {
  readonly entries: Entries;
  readonly eligibility: EntryEligibility;
  readonly games: SeasonGames;
  readonly answers: SeatAnswers;
  readonly results: Pick<StageResults, 'of'>;
  readonly live: Pick<LiveGames, 'open'>;
  readonly rows: Pick<GameRows, 'byId'>;
  readonly scripts: Scripts;
  readonly clock: Clock;
}

export interface StageHall extends SeasonGameRow {
  readonly state: GameState;
  readonly matches: ReadonlyMap<number, string>;
}

/** How a stage stands: from its journals and from what was released and answered, with nothing kept of its own. */
export class Reckoning {
  readonly #parts: ReckoningParts;

  constructor(parts: ReckoningParts) {
    this.#parts = parts;
  }

  /** ST9–ST11, as its halls are or would be. Null when the season has no such stage. */
  async table(seasonId: string, season: Season, stageId: string, as: (hall: StageHall) => GameState = ({ state }) => state): Promise<StageTable | null> {
    const { results, eligibility, clock } = this.#parts;
    const stage = season.stages.find(({ id }) => id === stageId);
    const entries = await this.#entriesOf(seasonId, season, stageId);
    if (!stage || !entries) return null;
    const halls = (await this.#halls(seasonId, stageId, entries)).map((hall) => ({ ...hall, state: as(hall) }));
    const seats = await this.#seats(seasonId, stage, halls, clock.now());
    const hasLeft = new Set(seats.filter((seat) => !holds(seat)).map(({ entry }) => entry));
    const notEligible = await eligibility.notEligible(seasonId);
    const parts = {
      stage, games: halls.filter(({ tie }) => tie === null).map(({ state, stageGame, matches }) => playedIn(state, stageGame, matches)), playOffs: playOffsOf(halls),
      entries: entries.map((entry) => ({ ...entry, isWithdrawn: entry.isWithdrawn || hasLeft.has(entry.id), notEligible: notEligible.get(entry.id) ?? null })),
    };
    const table = stageTable({ ...parts, promised: new Map() });
    const [newest] = (await results.of(seasonId, stageId)).filter(({ releasedAt }) => releasedAt !== null);
    // QL9: promises hold as long as what was played stands as it was released.
    if (!newest || !isAsReleased(table, newest.table)) return table;
    return stageTable({ ...parts, promised: new Map(seats.filter(holds).map(({ entry, rule }) => [entry, rule])), waiting: releasedOf(newest).reserves });
  }

  /** The games of a stage, but for those that decide ties. */
  async halls(seasonId: string, season: Season, stageId: string): Promise<readonly StageHall[] | null> {
    const entries = await this.#entriesOf(seasonId, season, stageId);
    return entries && (await this.#halls(seasonId, stageId, entries)).filter(({ tie }) => tie === null);
  }

  /** QL9: as they are now; none before results are released. */
  async seats(seasonId: string, season: Season, stageId: string): Promise<readonly Seat[] | null> {
    const stage = season.stages.find(({ id }) => id === stageId);
    const entries = await this.#entriesOf(seasonId, season, stageId);
    if (!stage || !entries) return null;
    return this.#seats(seasonId, stage, await this.#halls(seasonId, stageId, entries), this.#parts.clock.now());
  }

  /** QL10: null where points do not decide, and once nothing is left to play. */
  async outlook(seasonId: string, season: Season, stageId: string): Promise<ReadonlyMap<string, Outlook> | null> {
    const table = await this.table(seasonId, season, stageId);
    const stage = season.stages.find(({ id }) => id === stageId);
    if (!table || !stage?.qualification || stage.comparison === 'anchors' || stage.standings.metrics[0] !== 'points') return null;
    const halls = (await this.#halls(seasonId, stageId, table.rows.map(({ entry }) => entry))).filter(({ tie }) => tie === null);
    const worth = await Promise.all(halls.map((hall) => this.#left(hall)));
    const now = this.#parts.clock.now();
    const mostOf = (entryId: string) => mostPoints(stage.games.map(({ id, closesAt }) => {
      const at = halls.findLastIndex(({ stageGame, matches }) => stageGame === id && [...matches.values()].includes(entryId));
      const hall = halls[at];
      const number = hall && [...hall.matches].find(([, entry]) => entry === entryId)?.[0];
      const player = hall && [...hall.state.players.values()].find((one) => one.number === number);
      if (hall) return { points: (player && hall.state.scores.get(player.id)?.points) ?? 0, most: worth[at]?.left ?? 0 };
      if (closesAt !== null && closesAt < now) return { points: 0, most: 0 };
      return { points: 0, most: worth.find((_, i) => halls[i]?.stageGame === id)?.all ?? Infinity };
    }), stage.standings.bestOf);
    const withMost = contendersOf(table.rows).map((contender) => ({ ...contender, most: mostOf(contender.id) }));
    return withMost.some(({ most }) => most > 0) ? outlook(withMost, stage.qualification) : null;
  }

  async #entriesOf(seasonId: string, season: Season, stageId: string): Promise<readonly EntryRow[] | null> {
    const { entries, clock } = this.#parts;
    const held = new Map<string, ReadonlySet<string>>();
    for (const stage of season.stages.filter(({ into }) => into === stageId)) {
      const before = (await this.#entriesOf(seasonId, season, stage.id)) ?? [];
      const seats = await this.#seats(seasonId, stage, await this.#halls(seasonId, stage.id, before), clock.now());
      held.set(stage.id, new Set(seats.filter(holds).map(({ entry }) => entry)));
    }
    return entriesOf(season, stageId, await entries.of(seasonId), held);
  }

  async #halls(seasonId: string, stageId: string, entries: readonly { readonly id: string; readonly name: string }[]): Promise<StageHall[]> {
    const { games, live } = this.#parts;
    const halls: StageHall[] = [];
    for (const row of await games.of(seasonId)) {
      const state = row.stage === stageId ? (await live.open(row.gameId))?.state : undefined;
      if (state) halls.push({ ...row, state, matches: matchesOf(row, state, entries) });
    }
    return halls;
  }

  async #seats(seasonId: string, { id, qualification }: Stage, halls: readonly StageHall[], now: number): Promise<readonly Seat[]> {
    if (!qualification) return [];
    const { results, answers, entries, rows } = this.#parts;
    const released = (await results.of(seasonId, id)).filter(({ releasedAt }) => releasedAt !== null).toReversed();
    const playOffs = await Promise.all(playOffsOf(halls).map(async (asked) => {
      const finished = await Promise.all(halls.filter(({ tie }) => tie !== null && isSameTie(tie, asked)).map(async ({ gameId }) => (await rows.byId(gameId))?.finishedAt ?? Infinity));
      return { rule: asked.rule, order: playOff(asked.entries, asked.seats, asked.questions).order, at: Math.max(...finished) };
    }));
    return seatsOf({
      releases: released.map(releasedOf), answers: await answers.of(seasonId, id), withdrawals: await entries.withdrawals(seasonId), playOffs,
      rules: qualification, confirmMs: qualification.confirmHours * HOUR_MS, now,
    });
  }

  /** Points of questions that are still to come, and of all; a sealed quest does not tell. */
  async #left({ gameId, state }: StageHall): Promise<{ readonly left: number; readonly all: number }> {
    const { rows, scripts } = this.#parts;
    const row = await rows.byId(gameId);
    const script = row && (await scripts.load(row.revisionId));
    if (!script || script.isSealed === true) return { left: row?.finishedAt ? 0 : Infinity, all: Infinity };
    const seen = new Set(state.played.map(({ content }) => content.id));
    const sum = (questions: readonly { readonly points: number }[]) => questions.reduce((total, { points }) => total + points, 0);
    const questions = questionsOf(script.content);
    return { left: row.finishedAt === null ? sum(questions.filter(({ id }) => !seen.has(id))) : 0, all: sum(questions) };
  }
}

/** ST7. */
export function matchesOf({ matches, kept }: Pick<SeasonGameRow, 'matches' | 'kept'>, state: Pick<GameState, 'players'>, entries: readonly { readonly id: string; readonly name: string }[]): ReadonlyMap<number, string> {
  if (matches) return matches;
  const seated = new Set(kept.values());
  const seats = [...state.players.values()].filter((player) => !player.isRemoved && !kept.has(player.number));
  return new Map([...kept, ...matchNames(seats, entries.filter(({ id }) => !seated.has(id)))]);
}

/** QL7: the games of one tie are one play-off, in the order in which they were added. */
function playOffsOf(halls: readonly StageHall[]): PlayOffAsked[] {
  const asked: PlayOffAsked[] = [];
  for (const { tie, state, matches } of halls) {
    if (!tie) continue;
    const at = asked.findIndex((one) => isSameTie(one, tie));
    const questions = [...(asked[at]?.questions ?? []), ...playedOffIn(state, matches)];
    asked.splice(at < 0 ? asked.length : at, at < 0 ? 0 : 1, { ...tie, questions });
  }
  return asked;
}

export function isSameTie(one: Pick<GameTie, 'rule' | 'entries'>, other: Pick<GameTie, 'rule' | 'entries'>): boolean {
  return one.rule === other.rule && one.entries.toSorted().join(' ') === other.entries.toSorted().join(' ');
}
