import { countryCodes } from '@tabarman/shared/place/codes.ts';
import type { GamePlayed } from '@tabarman/shared/season/from-game.ts';
import { type StageEntry, stageTable } from '@tabarman/shared/season/stage-table.ts';
import type { Stage } from '@tabarman/shared/season/schema.ts';

const QUESTIONS = 30;
const GAMES = 3;

const stage: Stage = {
  id: 'national', title: {}, kind: 'national', country: null, comparison: 'same', games: [], appealsHours: 48, into: 'final',
  standings: { metrics: ['points', 'right', 'weighted', 'headToHead', 'time'], bestOf: 2 },
  qualification: {
    seats: [{ id: 'country', kind: 'top', per: 'country', take: 4 }, { id: 'wild', kind: 'top', per: 'all', take: 2 }],
    caps: [{ by: 'university', most: 2 }], leastPoints: null, reserves: { per: 'country', take: 3 }, confirmHours: 48,
  },
};

/** Three games of a stage in three countries, with few enough points that many are equal. */
function field(perCountry: number): { readonly entries: StageEntry[]; readonly games: GamePlayed[] } {
  const entries = countryCodes.flatMap((country) => Array.from({ length: perCountry }, (_, i): StageEntry => ({
    id: `${country}${i}`, name: `${country} ${i}`, country, region: null, university: `u${i % 60}`, classes: [], notEligible: null, isWithdrawn: false,
  })));
  const games = Array.from({ length: GAMES }, (_, game): GamePlayed => ({
    anchors: new Set(),
    played: new Map(entries.map(({ id }, i) => {
      const answers = Array.from({ length: QUESTIONS }, (__, q) => ({ question: `${game} ${q}`, isRight: (i * 31 + q * 17 + game * 7) % 23 < 11, timeMs: 1_000 + ((i * 7 + q) % 20_000) }));
      return [id, { game: `game ${game}`, points: answers.filter(({ isRight }) => isRight).length * 1_000, answers }] as const;
    })),
  }));
  return { entries, games };
}

/** How long the table of a stage takes to make, ms: the middle of some runs. */
export function timeTable(perCountry: number, runs = 5): number {
  const { entries, games } = field(perCountry);
  const times = Array.from({ length: runs }, () => {
    const begun = performance.now();
    stageTable({ stage, entries, games, playOffs: [], promised: new Map() });
    return performance.now() - begun;
  }).sort((a, b) => a - b);
  return times[Math.floor(runs / 2)] ?? 0;
}
