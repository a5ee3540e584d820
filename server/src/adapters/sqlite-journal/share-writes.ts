import type { Database } from 'better-sqlite3';
import { JournalUnavailable } from '../../features/game/ports.ts';
import { write } from './transact.ts';

interface Job {
  readonly run: () => unknown;
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Writes that come in one turn of the event loop, from whichever game, share one transaction and one sync: a hundred
 * small games would otherwise spend their time syncing. Each is told after the sync. One that fails by itself does not
 * take the others with it.
 */
export function shareWrites(db: Database): <T>(run: () => T) => Promise<T> {
  let waiting: Job[] = [];

  function writeAll(): void {
    const jobs = waiting;
    waiting = [];
    try {
      const results = write(db, () => jobs.map(({ run }) => run()));
      jobs.forEach(({ resolve }, i) => resolve(results[i]));
    } catch (error) {
      if (jobs.length === 1 || error instanceof JournalUnavailable) for (const { reject } of jobs) reject(error);
      else for (const job of jobs) writeOne(job);
    }
  }

  function writeOne({ run, resolve, reject }: Job): void {
    try {
      resolve(write(db, run));
    } catch (error) {
      reject(error);
    }
  }

  return <T>(run: () => T) => new Promise<T>((resolve, reject) => {
    const length = waiting.push({ run, resolve: resolve as Job['resolve'], reject });
    if (length === 1) setImmediate(writeAll);
  });
}
