import { Worker } from 'node:worker_threads';
import type { Solved } from '@tabarman/shared/solver/integer-program.ts';
import type { SolveTask, Solver, Told } from '../features/solver/ports.ts';
import { fewAtATime } from './few-at-a-time.ts';

const program = new URL('../features/solver/program.ts', import.meta.url);
/** Live games share the computer: one program at a time, and a queue that ends. */
const MOST_WAITING = 8;
/** HiGHS looks at its clock by itself; this is for a step of it that takes longer. */
const GRACE_MS = 2_000;

/** DC8: each program is solved in a thread of its own, which is ended `graceMs` after the time it was given. */
export function threadedSolver({ graceMs = GRACE_MS } = {}): Solver & { close(): Promise<void> } {
  const inTurn = fewAtATime(1);
  const running = new Set<Worker>();
  let waiting = 0;
  return {
    async solve(asked, { mostMs, onProgress = () => {} }) {
      if (waiting >= MOST_WAITING) return null;
      waiting += 1;
      try {
        return await inTurn(() => inThread({ program: asked, mostMs }, onProgress));
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      await Promise.all(Array.from(running, (worker) => worker.terminate()));
    },
  };

  function inThread(task: SolveTask, onProgress: NonNullable<Parameters<Solver['solve']>[1]['onProgress']>): Promise<Solved> {
    const worker = new Worker(program, { workerData: task, execArgv: [] });
    running.add(worker);
    return new Promise<Solved>((resolve, reject) => {
      const over = setTimeout(() => resolve({ did: 'outOfTime', values: null }), task.mostMs + graceMs);
      worker.on('message', (told: Told) => {
        if (told.tells === 'progress') onProgress(told.progress);
        else resolve(told.solved);
      });
      worker.once('error', reject);
      worker.once('exit', () => {
        clearTimeout(over);
        reject(new Error('the thread of a program has ended by itself'));
      });
    }).finally(() => {
      running.delete(worker);
      void worker.terminate();
    });
  }
}
