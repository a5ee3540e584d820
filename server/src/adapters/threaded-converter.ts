import { Worker } from 'node:worker_threads';
import type { Conversion, Converted, Converter } from '../features/exchange/ports.ts';
import { fewAtATime } from './few-at-a-time.ts';

const program = new URL('../features/exchange/program.ts', import.meta.url);
/** Live games share the computer: one file at a time, and a queue that ends. */
const MOST_WAITING = 8;
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

/**
 * I5, TR37: each file is read or written by a thread of its own, which is ended when it takes longer than `mostMs` or more
 * memory than it is given. The process, and the games in it, go on.
 */
export function threadedConverter({ mostMs = 15_000, maxOldGenerationSizeMb = memory.maxOldGenerationSizeMb } = {}): Converter & { close(): Promise<void> } {
  const inTurn = fewAtATime(1);
  const running = new Set<Worker>();
  let waiting = 0;
  return {
    async convert(conversion) {
      if (waiting >= MOST_WAITING) return null;
      waiting += 1;
      try {
        return await inTurn(() => inThread(conversion));
      } finally {
        waiting -= 1;
      }
    },
    async close() {
      await Promise.all(Array.from(running, (worker) => worker.terminate()));
    },
  };

  function inThread(conversion: Conversion): Promise<Converted> {
    const worker = new Worker(program, { workerData: conversion, execArgv: [], resourceLimits: { ...memory, maxOldGenerationSizeMb } });
    running.add(worker);
    return new Promise<Converted>((resolve, reject) => {
      const tooSlow = setTimeout(() => resolve({ did: 'refused', refusal: 'file_too_slow', detail: `more than ${mostMs} ms` }), mostMs);
      worker.once('message', resolve);
      worker.once('error', (error: Error & { code?: string }) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ did: 'refused', refusal: 'file_too_big', detail: 'memory' });
        else reject(error);
      });
      worker.once('exit', () => {
        clearTimeout(tooSlow);
        reject(new Error('the thread of a file has ended by itself'));
      });
    }).finally(() => {
      running.delete(worker);
      void worker.terminate();
    });
  }
}
