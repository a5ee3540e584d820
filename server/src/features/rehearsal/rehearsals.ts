import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import { measure } from '@tabarman/shared/rehearsal/measure.ts';
import { rehearsedSettings } from '@tabarman/shared/rehearsal/rehearsed-settings.ts';
import type { RehearsalStatus, Stopped } from '@tabarman/shared/rehearsal/status.ts';
import { judge } from '@tabarman/shared/rehearsal/verdict.ts';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { Clock, GameRow, Ids, Journal, LiveGames, NewGame, RehearsalHalls, Scripts } from '../game/ports.ts';
import { play, type Course } from './course.ts';
import type { Crew, Crews, RehearsalMark, WatchMachine } from './ports.ts';

export interface RehearsalParts {
  readonly halls: RehearsalHalls;
  /** The real games of this server. */
  readonly games: Pick<LiveGames, 'isBusy'>;
  readonly journal: Pick<Journal, 'answersOf' | 'discard'>;
  readonly scripts: Scripts;
  readonly crews: Crews;
  readonly mark: RehearsalMark;
  readonly watchMachine: WatchMachine;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'id'>;
  readonly course: Course;
  /** Where this server can be reached from this computer. */
  readonly ownUrl: () => string;
  readonly projectorLink: (row: GameRow) => string;
  readonly report: (error: unknown) => void;
}

export interface Wanted extends NewGame {
  readonly phones: number;
  readonly seed: number;
}

/** Why a rehearsal ends before its verdict. */
class Stop extends Error {
  readonly why: Stopped;
  constructor(why: Stopped) {
    super(why);
    this.why = why;
  }
}

/** One rehearsal, from its start to its verdict and after it. */
interface Current {
  readonly ownerId: string;
  status: RehearsalStatus;
  why: Stopped | null;
  crew: Crew | null;
  ended: Promise<void>;
}

/** What it plays. */
interface Piece {
  readonly wanted: Wanted;
  readonly row: GameRow;
  readonly games: LiveGames;
  readonly pass: string;
  /** All questions of the quest. */
  readonly all: ReturnType<typeof questionsOf>;
}

const WATCH_MS = 250;

/**
 * Rehearsals of this server, one at a time: a game in a hall of its own, played by simulated phones over real connections,
 * and taken out of the journal again when it is over.
 */
export class Rehearsals {
  readonly #parts: RehearsalParts;
  #current: Current | null = null;
  #isStarting = false;

  constructor(parts: RehearsalParts) {
    this.#parts = parts;
  }

  /** Null when it has begun. */
  async start(wanted: Wanted): Promise<ErrorCode | null> {
    if (this.#isStarting || this.isRunning) return 'rehearsal_running';
    if (this.#parts.games.isBusy) return 'hall_busy';
    this.#isStarting = true;
    try {
      return await this.#begin(wanted);
    } finally {
      this.#isStarting = false;
    }
  }

  /** How far the newest one of this person is, or what it came to; null when there was none since the server started. */
  statusFor(personId: string): RehearsalStatus | null {
    const current = this.#current;
    if (current?.ownerId !== personId) return null;
    const { status, crew } = current;
    if (!crew || status.stage.name === 'judged' || status.stage.name === 'stopped') return status;
    const { seated, acknowledged, slowestMs } = crew.report();
    return { ...status, seated, acknowledged, slowestMs };
  }

  /** Over at the latest when this resolves. */
  async cancel(personId: string): Promise<void> {
    if (this.#current?.ownerId === personId) await this.#stop(this.#current, 'cancelled');
  }

  /** After a start: takes out what a crash left of one. */
  async recover(): Promise<void> {
    const { mark, journal } = this.#parts;
    const left = await mark.read();
    if (left === null) return;
    await journal.discard(left);
    await mark.write(null);
  }

  async close(): Promise<void> {
    if (this.#current) await this.#stop(this.#current, 'cancelled');
  }

  get isRunning(): boolean {
    const stage = this.#current?.status.stage.name;
    return stage === 'joining' || stage === 'playing';
  }

  async #stop(current: Current, why: Stopped): Promise<void> {
    current.why ??= why;
    await current.ended;
  }

  async #begin(wanted: Wanted): Promise<ErrorCode | null> {
    const { halls, ids, mark, scripts, course, projectorLink } = this.#parts;
    const script = await scripts.load(wanted.revisionId);
    if (!script) return 'not_found';
    // QS5: simulated phones are sent every question.
    if (script.isSealed) return 'quest_sealed';
    const gameId = ids.id();
    // Before anything of it is written, so that a crash at any later moment leaves nothing that is not found.
    await mark.write(gameId);
    const { games, pass } = halls.open(gameId);
    const row = await games.create({ ...wanted, settings: rehearsedSettings(wanted.settings) }).catch(async (error: unknown) => {
      await this.#clearAway(null, gameId);
      throw error;
    });
    if (!row) {
      await this.#clearAway(null, gameId);
      return 'not_found';
    }
    const all = questionsOf(script.content);
    const current: Current = {
      ownerId: wanted.ownerId, why: null, crew: null, ended: Promise.resolve(),
      status: {
        title: script.content.title, phones: wanted.phones, seed: wanted.seed, questions: Math.min(course.questions, all.length),
        seated: 0, acknowledged: 0, slowestMs: 0, stage: { name: 'joining', projectorLink: projectorLink(row) },
      },
    };
    this.#current = current;
    current.ended = this.#run(current, { wanted, row, games, pass, all });
    return null;
  }

  async #run(current: Current, piece: Piece): Promise<void> {
    let stage: RehearsalStatus['stage'];
    try {
      stage = await this.#playAndJudge(current, piece);
    } catch (error) {
      if (!(error instanceof Stop)) this.#parts.report(error);
      stage = { name: 'stopped', why: error instanceof Stop ? error.why : 'failed' };
    }
    try {
      await this.#clearAway(current.crew, piece.row.id);
    } catch (error) {
      // The mark stays: the next start takes it out.
      this.#parts.report(error);
    }
    const { seated, acknowledged, slowestMs } = current.crew?.report() ?? current.status;
    current.status = { ...current.status, seated, acknowledged, slowestMs, stage };
    current.crew = null;
  }

  async #playAndJudge(current: Current, { wanted, row, games, pass, all }: Piece): Promise<RehearsalStatus['stage']> {
    const { crews, clock, course, ownUrl, watchMachine, projectorLink } = this.#parts;
    const game = await games.open(row.id);
    if (!game) throw new Error('the game of the rehearsal is gone');
    const { phones, seed } = wanted;
    const { questions } = current.status;
    const look = watchMachine();
    const crew = crews.start({ url: ownUrl(), pin: row.pin, pass, phones, seed, arrivalMs: course.arrivalMs, spreadMs: course.spreadMs });
    current.crew = crew;
    await play({
      game, crew, course, phones, questions, host: { id: wanted.ownerId, name: wanted.hostName, device: null }, now: () => clock.now(), pause: (ms) => this.#pause(current, ms),
      onQuestion: (index) => {
        current.status = { ...current.status, stage: { name: 'playing', projectorLink: projectorLink(row), index } };
      },
    });
    const machine = look();
    const log = await crew.log();
    const measured = measure({ phones, log, stored: await this.#stored(row.id, questions), machine, questions: all });
    return { name: 'judged', measured, verdict: judge(measured) };
  }

  /** Waits, but not past the end of the rehearsal: real people come first (Y6). */
  async #pause(current: Current, ms: number): Promise<void> {
    const { clock, games } = this.#parts;
    const until = clock.now() + ms;
    do {
      await new Promise<void>((go) => clock.at(Math.min(until, clock.now() + WATCH_MS), go));
      if (games.isBusy) current.why ??= 'hallCame';
      if (current.crew?.isGone) throw new Error('the phones of the rehearsal have ended by themselves');
      if (current.why) throw new Stop(current.why);
    } while (clock.now() < until);
  }

  async #stored(gameId: string, questions: number): Promise<Map<number, StoredAnswer[]>> {
    const stored = new Map<number, StoredAnswer[]>();
    for (let index = 0; index < questions; index += 1) stored.set(index, await this.#parts.journal.answersOf(gameId, index));
    return stored;
  }

  /** Phones first, then the game, then what was written: nobody can write any more when it is taken out. */
  async #clearAway(crew: Crew | null, gameId: string): Promise<void> {
    const { halls, journal, mark } = this.#parts;
    await crew?.end();
    await halls.close();
    await journal.discard(gameId);
    await mark.write(null);
  }
}
