import { parentPort, workerData } from 'node:worker_threads';
import { convert } from './convert.ts';
import type { Conversion } from './ports.ts';

// The whole life of a thread is one file (adapters/threaded-converter.ts): nothing of it is left for the next one.
const converted = await convert(workerData as Conversion);
parentPort?.postMessage(converted);
