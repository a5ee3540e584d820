import { quantile } from '../figures.ts';
import { ServerProcess } from '../server-process.ts';
import { Stage, type Size, type Verdict } from './stage.ts';

/** One death of the server and what came of it. */
export interface Death {
  readonly moment: string;
  /** From `kill -9` to the open port. */
  readonly portMs: number;
  /** From the open port until 95 % of the phones had their seats again, and until all had. */
  readonly backMs: { readonly most: number; readonly all: number };
  readonly faults: readonly string[];
}

/** Kills the server in every phase of a game, in `answering` at three moments, and lets it play on each time. */
export async function killEverywhere(size: Size, dataDir: string): Promise<Verdict & { deaths: Death[] }> {
  const stage = await Stage.open(size, dataDir);
  const { crowd, game } = stage;
  const deaths: Death[] = [];
  const die = async (moment: string) => void deaths.push(await kill(stage, moment));

  await die('lobby');
  await stage.ask(0, { isRead: true });
  await die('reading');
  await game.desk.press('advance');
  await crowd.reached('answer 0', 0.05);
  await die('first answers');
  await stage.toReveal(0);
  await stage.toLeaderboard(0);
  await stage.ask(1);
  await crowd.reached('answer 1', 0.5);
  await die('half of the answers');
  await stage.toReveal(1);
  await stage.toLeaderboard(1);
  await stage.ask(2);
  await crowd.reached('answer 2', 0.9);
  await die('nearly all answers');
  await stage.toReveal(2);
  await die('reveal');
  await stage.toLeaderboard(2);
  await die('leaderboard');
  await game.desk.press('endGame');
  await crowd.reached('podium');
  await die('podium');

  const verdict = await stage.finish();
  await stage.close();
  return { ...verdict, deaths };
}

async function kill(stage: Stage, moment: string): Promise<Death> {
  const { server, crowd, game } = stage;
  const before = game.desk.view;
  const killedAt = performance.now();
  const leftMs = timeLeft(before, Date.now());
  await server.kill();
  stage.server = await ServerProcess.start({ dataDir: server.dataDir, port: server.port, settings: { MIN_FREE_MB: '1' } });
  const openAt = performance.now();
  const open = Date.now();
  const after = await game.desk.returned(killedAt);
  const back = (await crowd.returned(killedAt)).map((at) => Math.max(0, at - openAt)).sort((a, b) => a - b);
  const leftAfterMs = timeLeft(after, open);
  return {
    moment, portMs: openAt - killedAt, backMs: { most: quantile(back, 0.95), all: back.at(-1) ?? 0 },
    faults: [
      ...(after.phase.name === before.phase.name ? [] : [`${moment}: it was in ${before.phase.name} and came back in ${after.phase.name}`]),
      ...(leftMs !== null && leftAfterMs !== null && leftAfterMs < leftMs ? [`${moment}: ${Math.round(leftMs - leftAfterMs)} ms of the time to answer were lost`] : []),
    ],
  };
}

type View = Stage['game']['desk']['view'];

function timeLeft({ phase }: View, now: number): number | null {
  return phase.name === 'question' ? phase.clock.closesAt - now : null;
}
