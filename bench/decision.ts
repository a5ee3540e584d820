import type { Award } from '@tabarman/shared/call/schema.ts';
import { countWins, type ToCount } from '@tabarman/shared/decision/chance.ts';
import { choose } from '@tabarman/shared/decision/choose.ts';
import { DRAWS, PROGRAM_DRAWS } from '@tabarman/shared/decision/draws.ts';
import type { Candidate } from '@tabarman/shared/decision/select.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { drawsOf, posteriorOf } from '@tabarman/shared/jury/posterior.ts';
import { threadedSolver } from '../server/src/adapters/threaded-solver.ts';

const MOST_MS = 20_000;
const COUNT_MS = 60_000;
const base: Award = {
  id: 'grant', title: {}, about: {}, count: 24, track: null, amount: null, quotas: [], leastTotal: 40, budget: null, reserves: 10, choose: 'rank',
};
/** Those that take an integer program, and one that does not. */
const rules: readonly (readonly [string, Award])[] = [
  ['a cap for each country', { ...base, quotas: [{ by: 'country', least: 0, most: 10 }] }],
  ['a least of country, track and organisation, and a budget', { ...base, budget: 70_000, quotas: [{ by: 'country', least: 6, most: 10 }, { by: 'track', least: 4, most: 10 }, { by: 'organisation', least: 0, most: 2 }] }],
  ['the most points under a budget', { ...base, budget: 70_000, choose: 'sum', quotas: [{ by: 'country', least: 4, most: 10 }] }],
  ['the most points under a budget, with a least of two kinds', { ...base, budget: 70_000, choose: 'sum', quotas: [{ by: 'country', least: 6, most: 10 }, { by: 'track', least: 4, most: 10 }] }],
];

function field(works: number): Candidate[] {
  const random = createRandom(works);
  return Array.from({ length: works }, (_, i) => ({
    id: `w${i}`, total: Math.round(random() * 60_00) / 100 + 30, country: ['KG', 'TJ', 'UZ'][Math.floor(random() * 3)]!, track: `t${Math.floor(random() * 4)}`,
    organisation: random() < 0.3 ? null : `u${Math.floor(random() * 25)}`, asks: 1_000 + Math.floor(random() * 4_000), below: [], bar: null, order: 0,
  }));
}

/** How long a choice among so many works takes, ms, by the rule of each award; 2,000 draws of the totals that might have been, and as many through integer programs as the time is enough for. */
export async function timeChoices(works: number): Promise<{ readonly what: string; readonly ms: number }[]> {
  const solver = threadedSolver();
  const all = field(works);
  const timed = async (what: string, act: () => unknown) => {
    const begun = performance.now();
    if ((await act()) === null) return { what: `${what}: not within ${MOST_MS / 1_000} s`, ms: Infinity };
    return { what, ms: performance.now() - begun };
  };
  const found: { what: string; ms: number }[] = [];
  for (const [what, award] of rules) found.push(await timed(what, () => choose(all, award, (program) => solver.solve(program, { mostMs: MOST_MS }))));
  const marks = all.flatMap(({ id, total }, i) => [0, 1, 2].map((k) => ({ work: id, juror: `j${(i * 7 + k * 11) % 30}`, total: total! + 5 * k })));
  const posterior = posteriorOf(marks)!;
  const again: ToCount['again'] = new Map();
  found.push(await timed(`${DRAWS} draws through the rule`, () => countWins({ candidates: all, awards: [rules[0]![1]], again }, drawsOf(posterior, 1, DRAWS))));
  for (const [what, award] of rules.slice(1)) {
    const draws = [...drawsOf(posterior, 1, PROGRAM_DRAWS.most)];
    const begun = performance.now();
    const drawn = (await solver.count({ candidates: all, awards: [award], again }, draws, { mostMs: COUNT_MS }))?.drawn ?? 0;
    found.push({ what: `one of the ${drawn} draws, of ${draws.length}, that came through ${what} in ${COUNT_MS / 1_000} s at most`, ms: (performance.now() - begun) / drawn });
  }
  await solver.close();
  return found;
}
