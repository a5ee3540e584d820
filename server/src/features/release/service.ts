import { createHash } from 'node:crypto';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import type { FinalTable } from './final-table.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Clock } from '../game/ports.ts';
import type { StageRelease, StageResult, StageResults } from './ports.ts';

interface ReleaseParts {
  readonly results: StageResults;
  readonly clock: Clock;
  /** Null when there is no such stage. */
  readonly now: (seasonId: string, stage: string) => Promise<FinalTable | null>;
  /** A version is out. */
  readonly onReleased: (seasonId: string, stage: string, version: { readonly number: number; readonly releasedAt: number }) => void;
}

type Refused = 'not_found' | 'result_open' | 'result_stale' | 'result_same_person' | 'reason_missing' | 'result_nothing';

/**
 * RL1–RL6: the results of a stage on their way to the public: draft, checked by a second person, released as a version that never changes,
 * amended by another version with its reason. What is public reads released versions and nothing else.
 */
export class Releases {
  readonly #parts: ReleaseParts;

  constructor(parts: ReleaseParts) {
    this.#parts = parts;
  }

  of(seasonId: string, stage: string): Promise<StageResult[]> {
    return this.#parts.results.of(seasonId, stage);
  }

  /** RL2: a draft of the table as it is now, in the place of the one that is not released yet. */
  async draft(seasonId: string, stage: string, personId: string): Promise<Refused | null> {
    const { results, clock, now } = this.#parts;
    const found = await now(seasonId, stage);
    if (!found) return 'not_found';
    if (found.openings.length > 0) return 'result_open';
    const [newest] = await results.of(seasonId, stage);
    const hash = hashOf(found.table);
    if (newest && newest.releasedAt !== null && newest.hash === hash) return 'result_nothing';
    const number = newest ? newest.number + (newest.releasedAt === null ? 0 : 1) : 1;
    await results.put(seasonId, stage, { number, table: found.table, hash, madeBy: personId, madeAt: clock.now(), checkedBy: null, checkedAt: null, releasedAt: null, reason: null });
    return null;
  }

  /** RL3: by somebody else, and of the table as it still is. */
  async check(seasonId: string, stage: string, hash: string, personId: string): Promise<Refused | null> {
    const { results, clock, now } = this.#parts;
    const [newest] = await results.of(seasonId, stage);
    if (!newest || newest.releasedAt !== null) return 'not_found';
    if (newest.madeBy === personId) return 'result_same_person';
    const found = await now(seasonId, stage);
    if (newest.hash !== hash || !found || found.openings.length > 0 || hashOf(found.table) !== hash) return 'result_stale';
    await results.put(seasonId, stage, { ...newest, checkedBy: personId, checkedAt: clock.now() });
    return null;
  }

  /** RL4: what was checked goes out, from the second version on with its reason. */
  async release(seasonId: string, stage: string, hash: string, reason: Text | undefined, reference: Language): Promise<Refused | null> {
    const { results, clock, now, onReleased } = this.#parts;
    const [newest] = await results.of(seasonId, stage);
    if (!newest || newest.releasedAt !== null) return 'not_found';
    const found = await now(seasonId, stage);
    if (newest.checkedBy === null || newest.hash !== hash || !found || found.openings.length > 0 || hashOf(found.table) !== hash) return 'result_stale';
    if (newest.number > 1 && reason?.[reference] === undefined) return 'reason_missing';
    const releasedAt = clock.now();
    await results.put(seasonId, stage, { ...newest, releasedAt, reason: newest.number > 1 ? (reason ?? null) : null });
    onReleased(seasonId, stage, { number: newest.number, releasedAt });
    return null;
  }

  /** RL5: newest first. */
  async released(seasonId: string, stage: string): Promise<StageResult[]> {
    return (await this.of(seasonId, stage)).filter((result) => result.releasedAt !== null);
  }

  /** RL5: what is released of all stages, newest first. */
  releasesOf(seasonId: string): Promise<StageRelease[]> {
    return this.#parts.results.releasesOf(seasonId);
  }

  releasedTable(seasonId: string, stage: string, number: number): Promise<StageTableView | null> {
    return this.#parts.results.releasedTable(seasonId, stage, number);
  }
}

function hashOf(table: StageTableView): string {
  return createHash('sha256').update(JSON.stringify(table)).digest('hex');
}
