import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { chances, pick, shuffle } from '@tabarman/phones/random.ts';
import { sleep } from '../figures.ts';
import { ServerProcess } from '../server-process.ts';
import { Stage, type Size, type Verdict } from './stage.ts';

type Chance = () => number;

/** What can be done to a hall that plays, each for a stretch of time; resolves when it is over. */
const faults = {
  /** F1 */
  'kill -9': (stage) => restart(stage, 'kill'),
  /** F23 */
  'deploy': (stage) => restart(stage, 'stop'),
  'server frozen': async (stage, chance) => {
    process.kill(stage.server.pid, 'SIGSTOP');
    await sleep(500 + chance() * 2_500);
    process.kill(stage.server.pid, 'SIGCONT');
  },
  /** F11 */
  'journal locked': async (stage, chance) => {
    const other = new DatabaseSync(path.join(stage.server.dataDir, 'live.db'), { timeout: 2_000 });
    other.exec('BEGIN EXCLUSIVE');
    await sleep(200 + chance() * 1_800);
    other.exec('ROLLBACK');
    other.close();
  },
  /** F4, F5 */
  'phones reset and refused': async (stage, chance) => {
    stage.network.coming('refuse');
    stage.network.some(0.3, chance).reset();
    await sleep(1_000);
    stage.network.coming();
  },
  /** F6 */
  'half-open connections': async (stage, chance) => {
    const some = stage.network.some(0.5, chance);
    some.present({ up: 'hold', down: 'hold' });
    await sleep(pick([1_000, 3_000, 10_000], chance));
    some.present();
  },
  /** F7 */
  'acknowledgements held back': async (stage, chance) => {
    const some = stage.network.some(0.5, chance);
    some.present({ down: 'hold' });
    await sleep(2_000);
    some.present();
  },
  /** F10 */
  'a hundred presses at once': async (stage) => {
    await Promise.allSettled(Array.from({ length: 100 }, () => stage.game.desk.press('addTime')));
  },
} as const satisfies Record<string, (stage: Stage, chance: Chance) => Promise<void>>;

export type FaultName = keyof typeof faults;
export const faultNames = Object.keys(faults) as FaultName[];

export interface Battle extends Verdict {
  readonly done: readonly FaultName[];
}

/** One game during which each of the faults comes once, in a random order and at random moments of its questions. */
export async function battle(size: Size, dataDir: string): Promise<Battle> {
  const chance = chances(size.seed);
  const order = shuffle(faultNames, chance);
  const stage = await Stage.open(size, dataDir);
  for (const [index, name] of order.entries()) {
    await stage.ask(index);
    await sleep(chance() * 1_500);
    await faults[name](stage, chance);
    await toReveal(stage, index);
    await insist(stage, 'advance', ({ phase }) => phase.name === 'leaderboard');
  }
  const verdict = await stage.finish();
  await stage.close();
  return { ...verdict, done: order };
}

/** Whoever can answer has answered, or the time is up. */
async function toReveal(stage: Stage, index: number): Promise<void> {
  const { desk } = stage.game;
  const { phonesPerGame, silent = 0 } = stage.crowd.plan;
  await Promise.race([
    stage.crowd.reached(`answer ${index}`, (phonesPerGame - silent) / phonesPerGame).catch(() => undefined),
    desk.until(({ phase }) => phase.name === 'reveal'),
  ]);
  if (desk.view.phase.name === 'question') await insist(stage, 'endQuestion', ({ phase }) => phase.name === 'reveal');
  await stage.crowd.reached(`reveal ${index}`);
}

const PATIENCE_MS = 2_000;

/** A press whose reply is lost with its connection is made again; a step that was made is not made twice. */
async function insist(stage: Stage, what: 'advance' | 'endQuestion', isThere: (view: Stage['game']['desk']['view']) => boolean): Promise<void> {
  const { desk } = stage.game;
  while (!isThere(desk.view)) {
    await Promise.race([desk.press(what).catch(() => sleep(PATIENCE_MS / 10)), sleep(PATIENCE_MS)]);
    await Promise.race([desk.until(isThere), sleep(PATIENCE_MS)]);
  }
}

async function restart(stage: Stage, how: 'kill' | 'stop'): Promise<void> {
  const { server } = stage;
  const since = performance.now();
  await server[how]();
  stage.server = await ServerProcess.start({ dataDir: server.dataDir, port: server.port, settings: { MIN_FREE_MB: '1' } });
  await stage.game.desk.returned(since);
}
