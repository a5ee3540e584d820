import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import type { SheetToCount, WorkToDecide } from '@tabarman/shared/decision/to-decide.ts';
import type { DecisionTable, Sayings } from '@tabarman/shared/decision/table.ts';
import { nothingSaid } from '@tabarman/shared/decision/table.ts';
import type { Version } from '../release/ports.ts';
import type { DecisionRows, Evidence } from './ports.ts';

/** Three grants, two of a country at most, ten works in three countries, four jurors who marked all of them. */
export const threeGrants: Call = { ...grants, awards: grants.awards.map((one) => ({ ...one, count: 3, budget: null, leastTotal: 30, reserves: 2 })) };
export const afterReview = grants.phases.at(-1)!.opensAt! + 1;

const countries = ['KG', 'KG', 'KG', 'TJ', 'UZ'];
export const tenWorks: readonly WorkToDecide[] = Array.from({ length: 10 }, (_, i) => ({
  id: `w${i + 1}`, number: i + 1, version: 1, title: `Work ${i + 1}`, team: null, memberIds: [`e${i + 1}`], country: countries[i % 5]!, track: null, organisation: null, asks: 1_000 + 100 * i, isWithdrawn: false,
}));
const jurorIds = ['x', 'y', 'z', 'u'];
export const allSheets: readonly SheetToCount[] = tenWorks.flatMap(({ id, number }, i) => jurorIds.map((jurorId, j) => ({
  workId: id, workVersion: 1, jurorId, kind: 'marks' as const, at: 1_000 * number + j, comments: j === 0 ? { use: `About ${number}` } : {}, toApplicant: '',
  marks: { use: Math.max(1, 5 - Math.floor(i / 2)), quality: Math.max(1, Math.min(5, 5 - Math.floor((i + j) / 3))) },
})));

export const evidenceOf = (more: Partial<Evidence> = {}): Evidence => ({
  slug: 'grants', call: threeGrants, works: tenWorks, sheets: allSheets, comparisons: [], notes: [], assigned: [],
  jurors: jurorIds.map((id) => ({ id, name: `Juror ${id}`, userId: id === 'x' ? 'person-x' : null, hasLeft: false })), isBarred: () => false, ...more,
});

export function memoryDecisions(): DecisionRows {
  let said: { sayings: Sayings; number: number } = { sayings: nothingSaid, number: 0 };
  let versions: Version<DecisionTable>[] = [];
  return {
    sayings: () => Promise.resolve(said),
    saveSayings(_, number, sayings) {
      if (number !== said.number) return Promise.resolve(false);
      said = { sayings, number: number + 1 };
      return Promise.resolve(true);
    },
    of: () => Promise.resolve(versions),
    put(_, version) {
      const found = versions.find(({ number }) => number === version.number);
      if (found && found.releasedAt !== null) return Promise.reject(new Error('what is released never changes'));
      versions = [version, ...versions.filter(({ number }) => number !== version.number)];
      return Promise.resolve();
    },
  };
}
