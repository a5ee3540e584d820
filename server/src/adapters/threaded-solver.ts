import { Worker } from 'node:worker_threads';
import type { Counter, Solver, Task, Told } from '../features/solver/ports.ts';
import { fewAtATime } from './few-at-a-time.ts';

const program = new URL('../features/solver/program.ts', import.meta.url);
/** Live games share the computer: one program at a time and, of low priority, one count beside it; and queues that end. */
const MOST_WAITING = 8;
/** HiGHS looks at its clock by itself; this is for a step of it that takes longer. */
const GRACE_MS = 2_000;

type Ended = Exclude<Told, { readonly tells: 'progress' | 'drawn' }> | 'over';

/** DC8, DC18: each program and each count has a thread of its own, which is ended `graceMs` after the time it was given. */
export function threadedSolver({ graceMs = GRACE_MS } = {}): Solver & Counter & { close(): Promise<void> } {
  const running = new Set<Worker>();
  const [programs, counts] = [queue(), queue()];
  return {
    async solve(asked, { mostMs, onProgress }) {
      const told = await programs(() => inThread({ does: 'solve', program: asked, mostMs }, (now) => { if (now.tells === 'progress') onProgress?.(now.progress); }));
      return told === 'over' ? { did: 'outOfTime', values: null } : told?.tells === 'solved' ? told.solved : null;
    },
    async count(given, draws, { mostMs, onProgress, signal }) {
      const told = await counts(() => inThread({ does: 'count', given, draws, mostMs }, (now) => { if (now.tells === 'drawn') onProgress?.(now.drawn); }, signal));
      if (told === 'over') return signal?.aborted ? null : { wins: new Map(), drawn: 0 };
      return told?.tells === 'counted' ? told.counted : null;
    },
    async close() {
      await Promise.all(Array.from(running, (worker) => worker.terminate()));
    },
  };

  function inThread(task: Task, onTold: (told: Told) => void, signal?: AbortSignal): Promise<Ended> {
    if (signal?.aborted) return Promise.resolve('over');
    const worker = new Worker(program, { workerData: task, execArgv: [] });
    running.add(worker);
    return new Promise<Ended>((resolve, reject) => {
      const over = setTimeout(() => resolve('over'), task.mostMs + graceMs);
      signal?.addEventListener('abort', () => resolve('over'), { once: true });
      worker.on('message', (told: Told) => {
        if (told.tells === 'progress' || told.tells === 'drawn') onTold(told);
        else resolve(told);
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

/** One at a time; null where too many wait. */
function queue() {
  const inTurn = fewAtATime(1);
  let waiting = 0;
  return async (task: () => Promise<Ended>): Promise<Ended | null> => {
    if (waiting >= MOST_WAITING) return null;
    waiting += 1;
    try {
      return await inTurn(task);
    } finally {
      waiting -= 1;
    }
  };
}
