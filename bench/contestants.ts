import { fork } from 'node:child_process';
import { serverArgs } from '../scripts/server-args.mjs';
import type { BareCalls, Recorded } from './bare-server.ts';
import type { Sheet } from './crowd.ts';
import { sleep } from './figures.ts';
import { journaled } from './journal-file.ts';
import { Organiser } from './organiser.ts';
import { remote } from './remote.ts';
import type { Desk } from './screens.ts';
import { ServerProcess } from './server-process.ts';
import { stageGame, type StagedGame } from './staged-game.ts';

const QUEST = 'fergana-valley-01';
/** Until the opening of a round, which is no part of a question, has come to all phones. */
const ROUND_MS = 500;

/** A server that is measured: its games go through the same steps at the same time. */
export interface Contestant {
  readonly pid: number;
  readonly url: string;
  readonly pins: readonly string[];
  readonly sheet: Sheet | null;
  /** Goes to where the next question can be opened. */
  prepare(): Promise<void>;
  /** Opens the next question everywhere; it is read until `options`. */
  question(index: number): Promise<void>;
  options(): Promise<void>;
  leaderboard(): Promise<void>;
  /** The most counts a screen got within one second; null where there are none. */
  mostCountsPerSecond(): number | null;
  /** What the disk holds of all answers: how many, and their digest. Null where nothing is kept. */
  stored(): { count: number; digest: string } | null;
  stop(): Promise<void>;
}

/** The product: production mode, real journal on a real disk, a desk and a public screen for every game. */
export async function startProduct(games: number, nodeArgs: readonly string[] = []): Promise<Contestant> {
  const server = await ServerProcess.start({ nodeArgs });
  const organiser = await Organiser.claim(server.url, server.link);
  const staged: StagedGame[] = [];
  for (let i = 0; i < games; i += 1) staged.push(await stageGame(organiser, QUEST));
  const all = (act: (desk: Desk) => Promise<unknown>) => Promise.all(staged.map(({ desk }) => act(desk))).then(() => undefined);
  return {
    pid: server.pid, url: server.url, pins: staged.map((game) => game.pin), sheet: staged[0]?.sheet ?? null,
    async prepare() {
      await all(async (desk) => {
        if (desk.view.next === 'round') await desk.press('advance');
      });
      await sleep(ROUND_MS);
    },
    question: () => all((desk) => desk.press('advance')),
    options: () => all((desk) => desk.press('advance')),
    leaderboard: () => all(async (desk) => {
      await desk.until(({ phase }) => phase.name === 'reveal');
      await desk.press('advance');
    }),
    mostCountsPerSecond: () => Math.max(...staged.flatMap(({ desk, projector }) => [desk, projector]).map(({ progressAt }) => mostWithin(progressAt, 1_000))),
    stored: () => journaled(server.dataDir),
    async stop() {
      for (const game of staged) game.leave();
      await server.stop();
    },
  };
}

/** Socket.IO alone, with the messages that the product was heard to send. */
export async function startBare(games: number, recorded: Recorded): Promise<Contestant> {
  const child = fork(new URL('./bare-server.ts', import.meta.url), {
    serialization: 'advanced', env: { ...process.env, NODE_ENV: 'production' }, execArgv: serverArgs.filter((arg) => arg.startsWith('--')),
  });
  const bare = remote<BareCalls>(child);
  const port = await bare.listen(recorded, games);
  return {
    pid: child.pid ?? 0, url: `http://127.0.0.1:${port}`, pins: Array.from({ length: games }, (_, i) => String(100_000 + i)), sheet: null,
    prepare: () => sleep(ROUND_MS),
    question: (index) => bare.question(index),
    options: () => bare.options(),
    leaderboard: () => bare.leaderboard(),
    mostCountsPerSecond: () => null,
    stored: () => null,
    async stop() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.disconnect();
      await ended;
    },
  };
}

/** The most of these instants that lie within `ms` of each other. */
function mostWithin(instants: readonly number[], ms: number): number {
  return Math.max(0, ...instants.map((from, i) => instants.slice(i).filter((at) => at - from < ms).length));
}
