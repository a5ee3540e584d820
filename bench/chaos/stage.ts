import { NetworkBetween } from '@tabarman/phones/network-between.ts';
import { Crowd } from '../crowd.ts';
import { journaledGame } from '../journal-file.ts';
import { Organiser } from '../organiser.ts';
import { ServerProcess } from '../server-process.ts';
import { stageGame, type StagedGame } from '../staged-game.ts';
import { violations } from './check-history.ts';
import { watchForLeaks } from './watch-for-leaks.ts';

export interface Size {
  readonly phones: number;
  /** How many of them never answer. Without one, a question closes by itself on those who take long to come back. */
  readonly silent: number;
  readonly seed: number;
}

const QUEST = 'fergana-valley-01';

/** A hall that plays while something is done to its server. */
export class Stage {
  readonly organiser: Organiser;
  readonly game: StagedGame;
  readonly crowd: Crowd;
  /** What lies between the phones and the server. */
  readonly network: NetworkBetween;
  readonly #leaks: () => readonly string[];
  server: ServerProcess;

  private constructor(parts: { server: ServerProcess; organiser: Organiser; game: StagedGame; crowd: Crowd; network: NetworkBetween; leaks: () => readonly string[] }) {
    this.server = parts.server;
    this.organiser = parts.organiser;
    this.game = parts.game;
    this.crowd = parts.crowd;
    this.network = parts.network;
    this.#leaks = parts.leaks;
  }

  /** Everybody has a seat and waits in the lobby. */
  static async open({ phones, silent, seed }: Size, dataDir: string): Promise<Stage> {
    const server = await ServerProcess.start({ dataDir, settings: { MIN_FREE_MB: '1' } });
    const organiser = await Organiser.claim(server.url, server.link);
    const game = await stageGame(organiser, QUEST);
    const network = await NetworkBetween.before(server.url);
    const { hear, leaks } = watchForLeaks(game.sheet);
    const crowd = new Crowd({ url: network.url, pins: [game.pin], phonesPerGame: phones, silent, seed, spreadMs: 2_000, sheet: game.sheet, onHeard: hear });
    await crowd.join();
    return new Stage({ server, organiser, game, crowd, network, leaks });
  }

  /** Opens the question and, unless it is to be read, its options. */
  async ask(index: number, { isRead = false } = {}): Promise<void> {
    const { desk } = this.game;
    if (desk.view.next === 'round') await desk.press('advance');
    await desk.press('advance');
    await this.crowd.reached(`question ${index}`);
    if (!isRead) await desk.press('advance');
  }

  async toReveal(index: number): Promise<void> {
    const { phonesPerGame, silent = 0 } = this.crowd.plan;
    if (silent > 0) {
      await this.crowd.reached(`answer ${index}`, (phonesPerGame - silent) / phonesPerGame);
      await this.game.desk.press('endQuestion');
    }
    await this.crowd.reached(`reveal ${index}`);
    await this.game.desk.until(({ phase }) => phase.name === 'reveal');
  }

  async toLeaderboard(index: number): Promise<void> {
    await this.game.desk.press('advance');
    await this.crowd.reached(`leaderboard ${index}`);
  }

  /** Ends the game and judges its history. */
  async finish(): Promise<Verdict> {
    const { desk } = this.game;
    if (desk.view.phase.name !== 'podium') await desk.press('endGame');
    await this.crowd.reached('podium');
    await desk.press('endGame');
    await this.crowd.reached('finished');
    const { hash, rows } = await this.organiser.results(this.game.id);
    const { notes, faults } = this.crowd;
    return {
      acknowledged: notes.filter((n) => n.what === 'ok').length,
      refused: notes.filter((n) => n.what === 'fail').length,
      resent: this.crowd.phones.reduce((sum, phone) => sum + phone.resent, 0),
      violations: [...violations({ notes, journal: journaledGame(this.server.dataDir, this.game.id), hash, rows }), ...faults, ...this.#leaks()],
    };
  }

  async close(): Promise<void> {
    this.crowd.leave();
    this.game.leave();
    await this.network.close();
    await this.server.stop();
  }
}

export interface Verdict {
  readonly acknowledged: number;
  /** Answers that were sent in time and did not count. */
  readonly refused: number;
  readonly resent: number;
  readonly violations: readonly string[];
}
