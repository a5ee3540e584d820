import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Whether this system says how long its processes have run. */
export const canMeasure = existsSync('/proc/self/task');

/** Processor time of a process with all its threads, in ms, to the nanosecond from the scheduler. */
export function processorMs(pid: number): number {
  const tasks = readdirSync(`/proc/${pid}/task`);
  return tasks.reduce((sum, task) => sum + Number(readFileSync(`/proc/${pid}/task/${task}/schedstat`, 'utf8').split(' ')[0]), 0) / 1e6;
}

/** Memory of a process that is in use and not swapped out. */
export function residentKib(pid: number): number {
  return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
}

/** Busy time of the whole machine since it started, in ms over all its processors. */
export function machineBusyMs(): number {
  const [user = 0, nice = 0, system = 0, , , interrupts = 0, soft = 0] = readFileSync('/proc/stat', 'utf8').split('\n')[0]?.split(/\s+/).slice(1).map(Number) ?? [];
  return (user + nice + system + interrupts + soft) * 10;
}

/** How many files, and so connections, a process may hold open. */
export function mostOpenFiles(): number {
  return Number(/^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8'))?.[1] ?? 0);
}
