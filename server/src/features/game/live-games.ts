import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { begin } from '@tabarman/shared/game/evolve.ts';
import { fold } from '@tabarman/shared/game/fold.ts';
import type { GameState, StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { Script } from '@tabarman/shared/game/decision.ts';
import { outlineOf } from '@tabarman/shared/game/outline.ts';
import { resultOf } from './game-result.ts';
import { HallCode } from './hall-code.ts';
import type { Loaded } from './game-writer.ts';
import { LiveGame } from './live-game.ts';
import type { Clock, GameRow, GameRows, HostAtDesk, Ids, Journal, JournalGame, LiveGames, NewGame, Publisher, Scripts } from './ports.ts';

/** A finished game stays at hand this long after the last look at it. */
const KEEP_FINISHED_MS = 30 * 60_000;

export interface HallParts {
  readonly journal: Journal;
  readonly rows: GameRows;
  readonly scripts: Scripts;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly out: Publisher;
  readonly capacity: number;
  readonly mostInRush: number;
  /** Where phones find this server, when it is known. */
  readonly joinOrigin: () => string | null;
  readonly report: (error: unknown, gameId: string) => void;
  /** Told after the rows of a finished game, or of one that was corrected since, are there. */
  readonly onRows?: (gameId: string, state: GameState) => void;
}

/** The games of this process, by id and by PIN. */
export class Hall implements LiveGames {
  readonly #parts: HallParts;
  readonly #games = new Map<string, LiveGame>();
  readonly #loading = new Map<string, Promise<LiveGame | null>>();

  constructor(parts: HallParts) {
    this.#parts = parts;
  }

  async create(wanted: NewGame): Promise<GameRow | null> {
    const { journal, rows, scripts, clock, ids } = this.#parts;
    const script = await scripts.load(wanted.revisionId);
    if (!script) return null;
    const row: GameRow = {
      id: ids.id(), pin: this.#freePin(), ownerId: wanted.ownerId, revisionId: wanted.revisionId, title: script.content.title,
      preset: wanted.settings.preset, projectorSecret: ids.secret(), createdAt: clock.now(), finishedAt: null,
    };
    const created = creation(row, wanted, script);
    // The journal first: a row without a journal would be a game that nobody can play.
    const { epoch } = await journal.create(row.id, created);
    await rows.create(row);
    this.#host({ state: begin(created), epoch, seq: 1 }, row, script);
    // It may have been opened while the game was made.
    if (script.isSealed) await this.unseal([row.revisionId]);
    return row;
  }

  /** A running game by the PIN that is on the wall. */
  byPin(pin: string): LiveGame | null {
    for (const game of this.#games.values()) if (game.state.pin === pin && game.state.phase.name !== 'finished') return game;
    return null;
  }

  /** QS6: games that waited for these revisions have their quest. */
  async unseal(revisionIds: readonly string[]): Promise<void> {
    for (const game of this.#games.values()) {
      const { isSealed, revisionId } = game.state.outline;
      const script = isSealed && revisionIds.includes(revisionId) ? await this.#parts.scripts.load(revisionId) : null;
      if (script && !script.isSealed) await game.unseal(script);
    }
  }

  dismissDesks(isMeant: (desk: HostAtDesk) => boolean): void {
    for (const game of this.#games.values()) game.dismissDesks(isMeant, 'signed_out');
  }

  get isBusy(): boolean {
    return [...this.#games.values()].some(({ attendance, state }) => attendance.connected > 0 || state.phase.name === 'question');
  }

  async open(gameId: string): Promise<LiveGame | null> {
    const game = this.#games.get(gameId);
    if (game) return game;
    const row = await this.#parts.rows.byId(gameId);
    return row && this.#load(row);
  }

  /** The game whose public screen a link shows. */
  async byProjectorLink(link: string): Promise<LiveGame | null> {
    const [gameId, secret] = split(link);
    const row = await this.#parts.rows.byId(gameId);
    return row?.projectorSecret === secret ? this.open(gameId) : null;
  }

  async rewrite(gameId: string, change: (events: readonly GameEvent[]) => readonly GameEvent[]): Promise<boolean> {
    const { journal, rows } = this.#parts;
    await this.#loading.get(gameId);
    const game = this.#games.get(gameId);
    if (game && game.state.phase.name !== 'finished' && game.attendance.connected > 0) return false;
    game?.stop();
    this.#games.delete(gameId);
    const [row, isThere] = [await rows.byId(gameId), await journal.rewrite(gameId, change)];
    if (!row || !isThere) return true;
    // One that is not over goes on with its new words, as after a start.
    if (row.finishedAt === null) {
      await this.#load(row);
      return true;
    }
    const written = await journal.claim(gameId);
    if (written) await rows.replace(gameId, resultOf(loadedFrom(written).state));
    return true;
  }

  async written(gameId: string): Promise<JournalGame | null> {
    const game = await this.open(gameId);
    if (game?.state.phase.name !== 'finished') return null;
    // To read is to claim: who looks at it next loads it again.
    game.stop();
    this.#games.delete(gameId);
    return this.#parts.journal.claim(gameId);
  }

  async takeIn(row: GameRow, events: readonly GameEvent[], answers: ReadonlyMap<number, readonly StoredAnswer[]>): Promise<void> {
    const { journal, rows } = this.#parts;
    await journal.discard(row.id);
    const [first, ...rest] = events;
    if (!first) throw new Error(`nothing was played in ${row.id}`);
    const { epoch } = await journal.create(row.id, first);
    let seq = 1;
    for (const part of partsOf(rest)) {
      const opened = part.find((event) => event.type === 'questionOpened');
      const gate = opened ? { index: opened.index, isOpen: true, opensAt: 0, closesAt: Number.MAX_SAFE_INTEGER } : null;
      await journal.append(row.id, { epoch, seq, events: part, gate });
      seq += part.length;
      if (!opened) continue;
      await journal.storeAnswers(row.id, opened.index, answers.get(opened.index) ?? []);
      await journal.append(row.id, { epoch, seq, events: [], gate: { ...gate!, isOpen: false } });
    }
    if (!(await rows.byId(row.id))) await rows.create(row);
    await this.open(row.id);
  }

  async recover(): Promise<void> {
    for (const row of await this.#parts.rows.unfinished()) {
      try {
        await this.#load(row);
      } catch (error) {
        // G9: one game that cannot be read must not keep the others from going on.
        this.#parts.report(error, row.id);
      }
    }
  }

  close(): Promise<void> {
    for (const game of this.#games.values()) game.stop();
    this.#games.clear();
    return Promise.resolve();
  }

  /** Two who ask for the same game at once must not claim it twice. */
  async #load(row: GameRow): Promise<LiveGame | null> {
    const loading = this.#loading.get(row.id) ?? this.#claim(row).finally(() => this.#loading.delete(row.id));
    this.#loading.set(row.id, loading);
    return loading;
  }

  async #claim(row: GameRow): Promise<LiveGame | null> {
    const { journal, scripts } = this.#parts;
    const [written, script] = [await journal.claim(row.id), await scripts.load(row.revisionId)];
    if (!written || !script) return null;
    const game = this.#host(loadedFrom(written), row, script);
    if (game.state.phase.name === 'finished') await this.#putAway(game, row);
    else {
      // It was opened, and the process ended before the game heard of it.
      if (game.state.outline.isSealed && !script.isSealed) await game.unseal(script);
      await game.recover(written.aliveAt);
    }
    return game;
  }

  async #putAway(game: LiveGame, row: GameRow): Promise<void> {
    await this.#parts.rows.finish(row.id, this.#parts.clock.now(), resultOf(game.state));
    this.#dropLater(game);
  }

  #host(loaded: Loaded, row: GameRow, script: Script): LiveGame {
    const { rows, joinOrigin } = this.#parts;
    const game: LiveGame = new LiveGame(loaded, {
      ...this.#parts, script, ownerId: row.ownerId, links: { projector: projectorLink(row), joinOrigin }, hallCode: new HallCode(row.projectorSecret),
      onCorrecting: (id) => rows.reopen(id),
      onFinished: async (id, at, result) => {
        this.#dropLater(game);
        await rows.finish(id, at, result);
        this.#parts.onRows?.(id, game.state);
      },
    });
    this.#games.set(row.id, game);
    return game;
  }

  #dropLater(game: LiveGame): void {
    const { clock } = this.#parts;
    clock.at(clock.now() + KEEP_FINISHED_MS, () => {
      if (game.attendance.connected > 0) return this.#dropLater(game);
      game.stop();
      this.#games.delete(game.gameId);
    });
  }

  #freePin(): string {
    const pin = this.#parts.ids.pin();
    return this.byPin(pin) ? this.#freePin() : pin;
  }
}

/** The events one after another, each part ending with the opening of a question. */
function partsOf(events: readonly GameEvent[]): GameEvent[][] {
  const parts: GameEvent[][] = [[]];
  for (const event of events) {
    parts.at(-1)?.push(event);
    if (event.type === 'questionOpened') parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

/** Path of the public screen. The link names the game and proves the right to look, nothing else. */
export function projectorLink({ id, projectorSecret }: Pick<GameRow, 'id' | 'projectorSecret'>): string {
  return `/p/${id}.${projectorSecret}`;
}

function split(link: string): [string, string] {
  const dot = link.indexOf('.');
  return [link.slice(0, dot), link.slice(dot + 1)];
}

function loadedFrom({ events, answers, epoch }: JournalGame): Loaded {
  return { state: fold(events, (index) => answers.get(index) ?? []), epoch, seq: events.length };
}

function creation(row: GameRow, { hostName, settings, projectorLanguages }: NewGame, script: Script): Extract<GameEvent, { type: 'gameCreated' }> {
  return {
    type: 'gameCreated', v: 2, at: row.createdAt, id: row.id, pin: row.pin, hostName, settings,
    projectorLanguages: [...new Set(projectorLanguages)],
    outline: outlineOf(script, row.revisionId),
  };
}
