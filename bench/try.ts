import { fork } from 'node:child_process';
import { record } from './recording.ts';
import { startBare, startProduct } from './contestants.ts';
import { remote } from './remote.ts';
import { run } from './run.ts';
import { processorMs } from './processor-time.ts';
const n = Number(process.argv[2] ?? 50); const games = Number(process.argv[4] ?? 1); const order = process.argv[3] ?? 'ABBA';
if (order === 'P') {
  const c = await startProduct(games, ['--cpu-prof', '--cpu-prof-dir=/tmp/prof']);
  const f = await run(c, { phonesPerGame: n, games, rounds: 5, spreadMs: 2000, seed: 7 });
  console.log(f.cpuMsPer1000, f.joinsPerSecond);
  await c.stop();
} else if (order === 'J') {
  const c = await startProduct(games, ['--cpu-prof', '--cpu-prof-dir=/tmp/prof']);
  const child = fork(new URL('./generator.ts', import.meta.url), { serialization: 'advanced' });
  const g: any = remote(child);
  const c0 = processorMs(c.pid);
  const ms = await g.join({ url: c.url, pins: c.pins, phonesPerGame: n, seed: 1, spreadMs: 1, sheet: null });
  console.log('join ms', ms, 'cpu', processorMs(c.pid) - c0, 'gen cpu', processorMs(child.pid!));
  await c.stop(); child.disconnect();
} else {
const recorded = await record(5);
for (const c of order) {
  const contestant = c === 'A' ? await startProduct(games) : await startBare(games, recorded);
  const c0 = processorMs(contestant.pid);
  const f = await run(contestant, { phonesPerGame: n, games, rounds: 5, spreadMs: 2000, seed: 7 });
  await contestant.stop();
  console.log(c, Object.entries(f).map(([k, v]) => k + ' ' + (typeof v === 'number' ? Math.round(v * 100) / 100 : JSON.stringify(v)?.slice(0, 200))).join(', '));
}
}
