import { languages } from '@tabarman/shared/kernel/language.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Script } from '@tabarman/shared/game/decision.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { GRACE_MS } from '@tabarman/shared/game/timing.ts';
import { gameSettingsSchema, type GameSettings } from '@tabarman/shared/game/settings.ts';
import { manualClock } from '../adapters/manual-clock.ts';
import { memoryGameRows } from '../adapters/memory-game-rows.ts';
import { memoryJournal } from '../adapters/memory-journal.ts';
import { randomIds } from '../adapters/random-ids.ts';
import type { LiveGame } from '../features/game/live-game.ts';
import { Hall } from '../features/game/live-games.ts';
import type { HostAtDesk, Ids, Journal, Publisher } from '../features/game/ports.ts';

export interface Sent {
  readonly to: string;
  readonly name: string;
  readonly body: unknown;
}

/** Keeps what would have been sent, with its audience. */
function recorder(): { out: Publisher; sent: Sent[] } {
  const sent: Sent[] = [];
  const note = (to: string, name: string, body: unknown) => void sent.push({ to, name, body });
  const out: Publisher = {
    players: (_, make) => languages.forEach((language) => note(`players:${language}`, 'game:view', make(language))),
    standings: (body, own) => own.forEach(({ connection, standing }) => note(connection, 'game:view', { ...body, standing })),
    me: (connection, body) => note(connection, 'game:me', body),
    projector: (_, make) => note('projector', 'projector:view', make()),
    desk: (_, make) => languages.forEach((language) => note(`desk:${language}`, 'desk:view', make(language))),
    progress: (_, body) => note('screens', 'progress', body),
    appeals: (_, waiting) => note('desk', 'desk:appeals', waiting),
    goodbye: (connection, reason) => note(connection, 'goodbye', reason),
  };
  return { out, sent };
}

/** A hall with real rules, a journal in memory and a clock that a test moves. */
export function testHall({ script = sixKinds(), journal = memoryJournal(), ids = randomIds() }: { script?: Script; journal?: Journal; ids?: Ids } = {}) {
  const clock = manualClock(1_800_000_000_000);
  const { out, sent } = recorder();
  const rows = memoryGameRows();
  const reported: unknown[] = [];
  const scripts = { load: async () => script };
  /** A process: what it holds in memory is lost with it, journal and rows stay. */
  const start = (to: Publisher = out) => new Hall({ journal, rows, scripts, clock, ids, out: to, capacity: 20_000, mostInRush: 2_000, joinOrigin: () => 'http://192.168.1.5:3000', report: (error) => void reported.push(error) });
  return { clock, sent, rows, reported, journal, script, start };
}

export type TestHall = ReturnType<typeof testHall>;

/** Drives one game of a test hall by the words of the rules. */
export class PlayedGame {
  readonly hall: TestHall;
  readonly game: LiveGame;
  readonly desk: HostAtDesk = { id: 'owner', name: 'Гүлнара', device: 'laptop' };

  constructor(hall: TestHall, game: LiveGame) {
    this.hall = hall;
    this.game = game;
  }

  static async create(hall: TestHall, { settings = {}, process = hall.start() }: { settings?: Partial<GameSettings>; process?: Hall } = {}): Promise<PlayedGame> {
    const row = await process.create({ ownerId: 'owner', hostName: 'Гүлнара', revisionId: 'revision', settings: gameSettingsSchema.parse(settings), projectorLanguages: ['ky'] });
    const game = row && (await process.open(row.id));
    if (!game) throw new Error('the game was not created');
    return new PlayedGame(hall, game);
  }

  /** Takes a seat and connects; the connection is named like the player. */
  async join(name: string, connection: string = name): Promise<string> {
    const secretHash = `secret of ${name}`;
    const asked = this.game.join({ playerId: `id-${name}`, name, language: 'ky', look: { pattern: 0, colour: 0 }, secretHash });
    await this.hall.clock.advance(30);
    const refused = await asked;
    if (refused) throw new Error(refused);
    this.enter(`id-${name}`, connection);
    return `id-${name}`;
  }

  enter(playerId: string, connection: string) {
    return this.game.enter(playerId, { connection, language: 'ky', roundTripMs: null });
  }

  async host(what: 'advance' | 'pause' | 'resume' | 'addTime' | 'endQuestion' | 'skipQuestion' | 'endGame' | 'back') {
    const done = this.game.command({ do: what, step: this.game.state.step }, this.desk);
    await this.hall.clock.advance(0);
    const { phase } = this.game.state;
    // T15: the reveal waits for answers under way.
    if (phase.name === 'question' && phase.isEnding) await this.hall.clock.advance(phase.timing.closesAt + GRACE_MS - this.hall.clock.now());
    return done;
  }

  /** Goes on until a question takes answers. */
  async openNext(): Promise<void> {
    while (this.game.state.phase.name !== 'question') await this.host('advance');
    if (this.game.state.phase.isReading) await this.host('advance');
    await this.hall.clock.advance(Math.max(0, this.question.timing.opensAt - this.hall.clock.now()));
  }

  get question() {
    const { phase } = this.game.state;
    if (phase.name !== 'question') throw new Error(`no question is open in ${phase.name}`);
    return phase;
  }

  /** Answers now; what the phone is told once the batch is stored. */
  async answer(playerId: string, choice: Choice, { index = this.question.index, answerId = `answer-of-${playerId}`, thinkMs }: { index?: number; answerId?: string; thinkMs?: number } = {}) {
    const reply = this.game.answer({ playerId, answer: { index, answerId, choice, ...(thinkMs === undefined ? {} : { thinkMs }) }, receivedAt: this.hall.clock.now() });
    await this.hall.clock.advance(10);
    return reply;
  }

  get questions(): number {
    return questionsOf(this.hall.script.content).length;
  }
}
