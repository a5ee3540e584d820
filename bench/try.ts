import { record } from './recording.ts';
import { startBare, startProduct } from './contestants.ts';
import { run } from './run.ts';
const n = Number(process.argv[2] ?? 50); const games = Number(process.argv[4] ?? 1); const order = process.argv[3] ?? 'ABBA';
const recorded = await record(5);
for (const c of order) {
  const contestant = c === 'A' ? await startProduct(games) : await startBare(games, recorded);
  const f = await run(contestant, { phonesPerGame: n, games, rounds: 5, spreadMs: 2000, seed: 7 });
  await contestant.stop();
  console.log(c, Object.entries(f).map(([k, v]) => k + ' ' + (typeof v === 'number' ? Math.round(v * 100) / 100 : JSON.stringify(v)?.slice(0, 200))).join(', '));
}
