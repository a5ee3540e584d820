import { parentPort, workerData } from 'node:worker_threads';
import type { SolveTask, Told } from './ports.ts';
import { solve } from './solve.ts';

// The whole life of a thread is one program (adapters/threaded-solver.ts): it blocks until it is solved, and is ended from outside.
const { program, mostMs } = workerData as SolveTask;
const tell = (told: Told) => parentPort?.postMessage(told);
tell({ tells: 'end', solved: await solve(program, mostMs, (progress) => tell({ tells: 'progress', progress })) });
