import { cpus } from 'node:os';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { WatchMachine } from '../features/rehearsal/ports.ts';

const NS_PER_MS = 1_000_000;
const RESOLUTION_MS = 20;

/** `freeMb` is asked anew at the end of each watch. */
export function watchMachine({ freeMb, leastFreeMb }: { freeMb: () => number; leastFreeMb: number }): WatchMachine {
  return () => {
    const before = processorTimes();
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    return () => {
      delay.disable();
      const after = processorTimes();
      const all = after.all - before.all;
      return {
        worstLagMs: Math.round(Math.max(0, delay.max / NS_PER_MS - RESOLUTION_MS)),
        busyShare: all > 0 ? Math.min(1, Math.max(0, 1 - (after.idle - before.idle) / all)) : 0,
        freeMb: freeMb(), leastFreeMb,
      };
    };
  };
}

function processorTimes(): { all: number; idle: number } {
  const times = cpus().map((cpu) => cpu.times);
  return {
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
    all: times.reduce((sum, { user, nice, sys, idle, irq }) => sum + user + nice + sys + idle + irq, 0),
  };
}
