import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { sleep } from '../figures.ts';
import { Stage, type Size, type Verdict } from './stage.ts';

const LOCKED_MS = 2_000;

export interface Outage extends Verdict {
  /** Acknowledgements while nothing could be written, of what was stored the moment before: each must be in the journal. */
  readonly acknowledgedMeanwhile: number;
  /** Answers that were told to come again. */
  readonly putOff: number;
}

/** Another program holds the journal for two seconds while answers come; the game goes on by itself. */
export async function lockJournal(size: Size, dataDir: string): Promise<Outage> {
  const stage = await Stage.open(size, dataDir);
  await stage.ask(0);
  await stage.crowd.reached('answer 0', 0.2);
  const other = new DatabaseSync(path.join(dataDir, 'live.db'), { timeout: 1_000 });
  other.exec('BEGIN EXCLUSIVE');
  const before = stage.crowd.acknowledged;
  await sleep(LOCKED_MS);
  const acknowledgedMeanwhile = stage.crowd.acknowledged - before;
  other.exec('ROLLBACK');
  other.close();
  return { ...(await playOn(stage)), acknowledgedMeanwhile, putOff: stage.crowd.putOff };
}

/** Nobody does anything to the server: the question closes, and the next one is played as always. */
export async function playOn(stage: Stage): Promise<Verdict> {
  await stage.toReveal(0);
  await stage.toLeaderboard(0);
  await stage.ask(1);
  await stage.toReveal(1);
  await stage.toLeaderboard(1);
  const verdict = await stage.finish();
  await stage.close();
  return verdict;
}
