import os from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { countPrograms } from '@tabarman/shared/decision/chance.ts';
import type { Task, Told } from './ports.ts';
import { solve } from './solve.ts';

const BETWEEN_TELLINGS_MS = 250;

// The whole life of a thread is one task (adapters/threaded-solver.ts): it blocks until that is done, and is ended from outside.
const task = workerData as Task;
const tell = (told: Told) => parentPort?.postMessage(told);
if (task.does === 'solve') tell({ tells: 'solved', solved: await solve(task.program, task.mostMs, (progress) => tell({ tells: 'progress', progress })) });
else {
  // Nobody waits for it as for a game or a decision. On Linux this is of the thread alone, elsewhere it would be of all.
  if (process.platform === 'linux') os.setPriority(os.constants.priority.PRIORITY_LOW);
  const begunAt = performance.now();
  const left = () => task.mostMs - (performance.now() - begunAt);
  let toldAt = begunAt;
  const isOver = (drawn: number) => {
    if (performance.now() - toldAt >= BETWEEN_TELLINGS_MS) {
      toldAt = performance.now();
      tell({ tells: 'drawn', drawn });
    }
    return left() <= 0;
  };
  const solved = async (program: Parameters<typeof solve>[0]) => {
    const found = await solve(program, left(), () => {});
    return found.did === 'outOfTime' ? null : found;
  };
  tell({ tells: 'counted', counted: await countPrograms(task.given, task.draws, solved, isOver) });
}
