import type { StageTableView } from '@tabarman/shared/protocol/contract/stages.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import type { StageRelease } from '../release/ports.ts';
import type { Releases } from '../release/service.ts';
import type { SeasonVersion } from '../season/ports.ts';
import type { SeasonDesk } from '../season/service.ts';
import { type LeastRecent, leastRecent } from './least-recent.ts';

export interface ReleasedStage {
  readonly stage: Stage;
  /** Newest first; there is one at least. */
  readonly versions: readonly [StageRelease, ...StageRelease[]];
}

/** What is public of a season. */
export interface PublicSeason {
  readonly id: string;
  readonly slug: string;
  /** As it is public now. */
  readonly season: Season;
  /** Newest first; there is one at least. */
  readonly versions: readonly [SeasonVersion, ...SeasonVersion[]];
  /** Stages whose results are released, in the order of the season. */
  readonly results: readonly ReleasedStage[];
  /** Another one as soon as anything of it changes. */
  readonly stamp: number;
}

export type TableRows = StageTableView['rows'];

interface PublicSeasonsParts {
  readonly seasons: Pick<SeasonDesk, 'published'>;
  readonly releases: Pick<Releases, 'releasesOf' | 'releasedTable'>;
}

const SEASONS = 16;
/** Of some thousand rows each. */
const TABLES = 12;

/** RL5, SI7: published seasons and released tables, kept in memory until something is published or released. */
export class PublicSeasons {
  readonly #parts: PublicSeasonsParts;
  readonly #seasons = leastRecent<string, Promise<PublicSeason | null>>(SEASONS);
  readonly #tables = leastRecent<string, Promise<TableRows | null>>(TABLES);
  #stamp = 0;

  constructor(parts: PublicSeasonsParts) {
    this.#parts = parts;
  }

  /** Null when nothing of it is public. */
  async find(slug: string): Promise<PublicSeason | null> {
    return kept(this.#seasons, slug, () => this.#load(slug));
  }

  /** The rows of a released table; none when that version is not released. */
  async rows({ id }: Pick<PublicSeason, 'id'>, stage: string, number: number): Promise<TableRows | null> {
    return kept(this.#tables, `${id} ${stage} ${number}`, async () => (await this.#parts.releases.releasedTable(id, stage, number))?.rows ?? null);
  }

  /** To be called once something of a season that is public has become another. */
  changed(): void {
    this.#seasons.forgetAll();
    this.#tables.forgetAll();
  }

  async #load(slug: string): Promise<PublicSeason | null> {
    const stamp = (this.#stamp += 1);
    const found = await this.#parts.seasons.published(slug);
    const [newest, ...older] = found?.versions ?? [];
    if (!found || !newest) return null;
    const byStage = Map.groupBy(await this.#parts.releases.releasesOf(found.row.id), ({ stage }) => stage);
    const results = newest.season.stages.flatMap((stage): ReleasedStage[] => {
      const [last, ...before] = byStage.get(stage.id) ?? [];
      return last ? [{ stage, versions: [last, ...before] }] : [];
    });
    return { id: found.row.id, slug: found.row.slug, season: newest.season, versions: [newest, ...older], results, stamp };
  }
}

/** Addresses that people make up take no place, and neither does what could not be read. */
async function kept<Value>(all: LeastRecent<string, Promise<Value | null>>, key: string, make: () => Promise<Value | null>): Promise<Value | null> {
  let found: Value | null = null;
  try {
    found = await all.get(key, make);
    return found;
  } finally {
    if (found === null) all.forget(key);
  }
}
