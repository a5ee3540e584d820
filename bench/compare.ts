import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startBare, startProduct } from './contestants.ts';
import { canMeasure, mostOpenFiles } from './processor-time.ts';
import { record } from './recording.ts';
import { linesOf, noteOf, table, type Pair, type Scenario } from './report.ts';
import { run } from './run.ts';

const page = path.join(import.meta.dirname, '../docs/performance.md');

export const scenarios: readonly Scenario[] = [
  { name: '200', title: '200 phones in one game', games: 1, phonesPerGame: 200, mostCpu: null, mostJoinMs: null },
  { name: '1000', title: '1,000 phones in one game', games: 1, phonesPerGame: 1_000, mostCpu: 2, mostJoinMs: null },
  { name: '5000', title: '5,000 phones in one game', games: 1, phonesPerGame: 5_000, mostCpu: 1.5, mostJoinMs: null },
  { name: '10000', title: '10,000 phones in one game', games: 1, phonesPerGame: 10_000, mostCpu: 1.5, mostJoinMs: 30_000 },
  { name: 'games', title: '100 games of 30 phones', games: 100, phonesPerGame: 30, mostCpu: null, mostJoinMs: null },
];

export interface Extent {
  readonly repetitions: number;
  readonly rounds: number;
  /** Answers come within this time of the opening. */
  readonly spreadMs: number;
  /** Whether the figures go into docs/performance.md. */
  readonly isKept: boolean;
}

/** Runs the product and the bare server in turn (A B B A …) and prints their figures; true when every target is met. */
export async function compare(chosen: readonly Scenario[], extent: Extent): Promise<boolean> {
  if (!canMeasure) throw new Error('The comparison needs Linux: processor time is read from /proc.');
  const recorded = await record(extent.rounds);
  let isMet = true;
  for (const scenario of chosen) {
    const { games, phonesPerGame, name, title } = scenario;
    if (mostOpenFiles() < games * phonesPerGame + 200) throw new Error(`${title} need more open files: run "ulimit -n 20000" first.`);
    const load = (seed: number) => ({ games, phonesPerGame, rounds: extent.rounds, spreadMs: extent.spreadMs, seed });
    const pairs: Pair[] = [];
    for (let i = 0; i < extent.repetitions; i += 1) {
      const product = () => measure(() => startProduct(games), load(i));
      const bare = () => measure(() => startBare(games, recorded), load(i));
      const isFirst = i % 2 === 0;
      const [one, other] = isFirst ? [await product(), await bare()] : [await bare(), await product()];
      pairs.push(isFirst ? { product: one, bare: other } : { product: other, bare: one });
      for (const fault of new Set(pairs.at(-1)?.product.faults)) console.error(`  ${fault}`);
    }
    const lines = linesOf(scenario, pairs);
    const text = `${noteOf(pairs)}.\n\n${table(lines)}`;
    console.log(`\n## ${title}\n\n${text}`);
    if (extent.isKept) keep(name, text);
    isMet &&= lines.every((line) => line.isMet !== false);
  }
  return isMet;
}

async function measure(start: () => ReturnType<typeof startProduct>, load: Parameters<typeof run>[1]) {
  const contestant = await start();
  try {
    return await run(contestant, load);
  } finally {
    await contestant.stop();
  }
}

/** Between the marks of its scenario. */
function keep(name: string, text: string): void {
  const [from, to] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const before = readFileSync(page, 'utf8');
  const [start, end] = [before.indexOf(from), before.indexOf(to)];
  if (start === -1 || end === -1) throw new Error(`docs/performance.md has no place for ${name}`);
  writeFileSync(page, `${before.slice(0, start)}${from}\n${text}\n${before.slice(end)}`);
}
