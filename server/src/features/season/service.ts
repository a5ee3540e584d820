import { faultsOf } from '@tabarman/shared/season/faults.ts';
import { hasOpened, lockedChanges } from '@tabarman/shared/season/lock.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Clock, Ids } from '../game/ports.ts';
import { newSeason } from './new-season.ts';
import type { SeasonRow, Seasons, SeasonVersion } from './ports.ts';

interface SeasonDeskParts {
  readonly seasons: Seasons;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
}

type Refused = 'not_found' | 'season_changed' | 'season_incomplete' | 'season_locked' | 'reason_missing';

/** Seasons as organisers write them and make them public. */
export class SeasonDesk {
  readonly #parts: SeasonDeskParts;

  constructor(parts: SeasonDeskParts) {
    this.#parts = parts;
  }

  list(): Promise<SeasonRow[]> {
    return this.#parts.seasons.all();
  }

  /** Of these countries, none meaning all. */
  async create(ownerId: string, title: string, language: Language, countries: readonly CountryCode[]): Promise<string> {
    const { seasons, ids, clock } = this.#parts;
    const id = ids.id();
    const now = clock.now();
    await seasons.add({ id, slug: `s-${id.toLowerCase()}`, ownerId, season: newSeason(title, language, dayOf(now), countries), at: now });
    return id;
  }

  async written(id: string) {
    const { seasons } = this.#parts;
    const row = await seasons.byId(id);
    if (!row) return null;
    const versions = await seasons.versionsOf(id);
    return { row, versions, faults: faultsOf(row.season), locked: this.#locked(row.season, versions) };
  }

  async save(id: string, number: number, season: Season): Promise<Refused | null> {
    const { seasons, clock } = this.#parts;
    if (!(await seasons.byId(id))) return 'not_found';
    return (await seasons.save(id, number, season, clock.now())) ? null : 'season_changed';
  }

  /** SE5, SE7: a version is whole, keeps what stands fast, and says why it came. */
  async publish(id: string, personId: string, reason: Text | undefined): Promise<Refused | null> {
    const { seasons, clock } = this.#parts;
    const written = await this.written(id);
    if (!written) return 'not_found';
    const { row, versions, faults, locked } = written;
    if (faults.length > 0) return 'season_incomplete';
    if (locked.length > 0) return 'season_locked';
    const [newest] = versions;
    if (newest && reason?.[row.season.reference] === undefined) return 'reason_missing';
    const version = { number: (newest?.number ?? 0) + 1, season: row.season, at: clock.now(), reason: newest ? (reason ?? null) : null };
    return (await seasons.publish(id, version, personId)) ? null : 'season_changed';
  }

  async published(slug: string) {
    const { seasons } = this.#parts;
    const row = await seasons.bySlug(slug);
    const versions = row ? await seasons.versionsOf(row.id) : [];
    const [newest] = versions;
    return row && newest ? { row, season: newest.season, versions } : null;
  }

  #locked(season: Season, versions: readonly SeasonVersion[]) {
    const [newest] = versions;
    const isOpen = hasOpened(versions.map(({ at, season: { entries: { opensAt } } }) => ({ at, opensAt })), this.#parts.clock.now());
    return newest && isOpen ? lockedChanges(newest.season, season) : [];
  }
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);
