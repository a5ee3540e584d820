import { createHash } from 'node:crypto';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import type { Clock } from '../game/ports.ts';
import type { FinalTable } from './final-table.ts';
import type { StageRelease, StageResult, StageResults, Version } from './ports.ts';

export type ReleaseRefused = 'not_found' | 'result_open' | 'result_stale' | 'result_same_person' | 'reason_missing' | 'result_nothing';

interface VersionsParts<Table> {
  /** Newest first. */
  readonly list: () => Promise<readonly Version<Table>[]>;
  readonly put: (version: Version<Table>) => Promise<void>;
  /** As it is now, with what stands against calling it final; null when there is no such thing. */
  readonly now: () => Promise<{ readonly table: Table; readonly openings: readonly unknown[] } | null>;
  readonly clock: Clock;
}

/** RL1–RL4: one thing on its way to the public: drafted, checked by a second person, released as a version that never changes, amended by another with its reason. */
export class Versions<Table> {
  readonly #parts: VersionsParts<Table>;

  constructor(parts: VersionsParts<Table>) {
    this.#parts = parts;
  }

  /** RL2: a draft of it as it is now, in the place of the one that is not released yet. */
  async draft(personId: string): Promise<ReleaseRefused | null> {
    const { list, put, clock, now } = this.#parts;
    const found = await now();
    if (!found) return 'not_found';
    if (found.openings.length > 0) return 'result_open';
    const [newest] = await list();
    const hash = hashOf(found.table);
    if (newest && newest.releasedAt !== null && newest.hash === hash) return 'result_nothing';
    const number = newest ? newest.number + (newest.releasedAt === null ? 0 : 1) : 1;
    await put({ number, table: found.table, hash, madeBy: personId, madeAt: clock.now(), checkedBy: null, checkedAt: null, releasedAt: null, reason: null });
    return null;
  }

  /** RL3: by somebody else, and of what it still is. */
  async check(hash: string, personId: string): Promise<ReleaseRefused | null> {
    const { list, put, clock } = this.#parts;
    const [newest] = await list();
    if (!newest || newest.releasedAt !== null) return 'not_found';
    if (newest.madeBy === personId) return 'result_same_person';
    if (newest.hash !== hash || !(await this.#isStill(hash))) return 'result_stale';
    await put({ ...newest, checkedBy: personId, checkedAt: clock.now() });
    return null;
  }

  /** RL4: what was checked goes out, from the second version on with its reason. */
  async release(hash: string, reason: Text | undefined, reference: Language): Promise<ReleaseRefused | { readonly number: number; readonly releasedAt: number }> {
    const { list, put, clock } = this.#parts;
    const [newest] = await list();
    if (!newest || newest.releasedAt !== null) return 'not_found';
    if (newest.checkedBy === null || newest.hash !== hash || !(await this.#isStill(hash))) return 'result_stale';
    if (newest.number > 1 && reason?.[reference] === undefined) return 'reason_missing';
    const releasedAt = clock.now();
    await put({ ...newest, releasedAt, reason: newest.number > 1 ? (reason ?? null) : null });
    return { number: newest.number, releasedAt };
  }

  async #isStill(hash: string): Promise<boolean> {
    const found = await this.#parts.now();
    return found !== null && found.openings.length === 0 && hashOf(found.table) === hash;
  }
}

interface ReleaseParts {
  readonly results: StageResults;
  readonly clock: Clock;
  /** Null when there is no such stage. */
  readonly now: (seasonId: string, stage: string) => Promise<FinalTable | null>;
  /** A version is out. */
  readonly onReleased: (seasonId: string, stage: string, version: { readonly number: number; readonly releasedAt: number }) => void;
}

/** RL1–RL6: the results of a stage on their way to the public. What is public reads released versions and nothing else. */
export class Releases {
  readonly #parts: ReleaseParts;

  constructor(parts: ReleaseParts) {
    this.#parts = parts;
  }

  of(seasonId: string, stage: string): Promise<StageResult[]> {
    return this.#parts.results.of(seasonId, stage);
  }

  draft(seasonId: string, stage: string, personId: string): Promise<ReleaseRefused | null> {
    return this.#versions(seasonId, stage).draft(personId);
  }

  check(seasonId: string, stage: string, hash: string, personId: string): Promise<ReleaseRefused | null> {
    return this.#versions(seasonId, stage).check(hash, personId);
  }

  async release(seasonId: string, stage: string, hash: string, reason: Text | undefined, reference: Language): Promise<ReleaseRefused | null> {
    const done = await this.#versions(seasonId, stage).release(hash, reason, reference);
    if (typeof done === 'string') return done;
    this.#parts.onReleased(seasonId, stage, done);
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

  #versions(seasonId: string, stage: string): Versions<StageTableView> {
    const { results, clock, now } = this.#parts;
    return new Versions({ list: () => results.of(seasonId, stage), put: (version) => results.put(seasonId, stage, version), now: () => now(seasonId, stage), clock });
  }
}

/** SHA-256 in hex: what is checked and released is what was seen. */
export function hashOf(table: unknown): string {
  return createHash('sha256').update(JSON.stringify(table)).digest('hex');
}
