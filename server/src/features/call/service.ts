import { faultsOf } from '@tabarman/shared/call/faults.ts';
import { lockedChanges } from '@tabarman/shared/call/lock.ts';
import { newCall } from '@tabarman/shared/call/presets.ts';
import type { Call, CallKind } from '@tabarman/shared/call/schema.ts';
import { movedDates, worksBegin } from '@tabarman/shared/call/windows.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import { hasOpened } from '@tabarman/shared/season/lock.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { CallRow, Calls, CallVersion } from './ports.ts';

export { invite, whoAsks } from './invited.ts';
export { Live, versioned } from './live.ts';

interface CallDeskParts {
  readonly calls: Calls;
  readonly ids: Pick<Ids, 'id'>;
  readonly clock: Clock;
}

type Refused = 'not_found' | 'call_changed' | 'call_incomplete' | 'call_locked' | 'reason_missing';

/** Calls as organisers write them and make them public. */
export class CallDesk {
  readonly #parts: CallDeskParts;

  constructor(parts: CallDeskParts) {
    this.#parts = parts;
  }

  list(): Promise<CallRow[]> {
    return this.#parts.calls.all();
  }

  /** CL9: of these countries, none meaning all. */
  async create(ownerId: string, { kind, title, language }: { readonly kind: CallKind; readonly title: string; readonly language: Language }, countries: readonly CountryCode[]): Promise<string> {
    const { calls, ids, clock } = this.#parts;
    const id = ids.id();
    const at = clock.now();
    await calls.add({ id, slug: `c-${id.toLowerCase()}`, ownerId, call: newCall(kind, title, language, new Date(at).toISOString().slice(0, 10), countries), at });
    return id;
  }

  async written(id: string) {
    const { calls, clock } = this.#parts;
    const row = await calls.byId(id);
    if (!row) return null;
    const versions = await calls.versionsOf(id);
    const [newest] = versions;
    const moving = newest ? movedDates([newest, { number: newest.number + 1, call: row.call, at: clock.now(), reason: null }]) : [];
    return { row, versions, faults: faultsOf(row.call), locked: this.#locked(row.call, versions), moved: movedDates(versions), moving };
  }

  /** A26: whose call it is, as it is written and as it is public; null when there is none. */
  async countriesOf(id: string): Promise<readonly CountryCode[] | null> {
    const row = await this.#parts.calls.byId(id);
    const [newest] = row ? await this.#parts.calls.versionsOf(id) : [];
    return row && [...new Set([row, ...(newest ? [newest] : [])].flatMap(({ call }) => countriesOf(call)))];
  }

  async save(id: string, number: number, call: Call): Promise<Refused | null> {
    const { calls, clock } = this.#parts;
    if (!(await calls.byId(id))) return 'not_found';
    return (await calls.save(id, number, call, clock.now())) ? null : 'call_changed';
  }

  /** CL6, CL7: a version is whole, keeps what stands fast, and says why it came. */
  async publish(id: string, personId: string, reason: Text | undefined): Promise<Refused | null> {
    const { calls, clock } = this.#parts;
    const written = await this.written(id);
    if (!written) return 'not_found';
    const { row, versions, faults, locked } = written;
    if (faults.length > 0) return 'call_incomplete';
    if (locked.length > 0) return 'call_locked';
    const [newest] = versions;
    if (newest && reason?.[row.call.reference] === undefined) return 'reason_missing';
    const version = { number: (newest?.number ?? 0) + 1, call: row.call, at: clock.now(), reason: newest ? (reason ?? null) : null };
    return (await calls.publish(id, version, personId)) ? null : 'call_changed';
  }

  /** CL5: as it is public, with the dates that were moved; null before it is. */
  async published(slug: string) {
    const { calls } = this.#parts;
    const row = await calls.bySlug(slug);
    const versions = row ? await calls.versionsOf(row.id) : [];
    const [newest] = versions;
    return row && newest ? { row, call: newest.call, versions, moved: movedDates(versions) } : null;
  }

  #locked(call: Call, versions: readonly CallVersion[]) {
    const [newest] = versions;
    const hasBegun = hasOpened(versions.map((version) => ({ at: version.at, opensAt: worksBegin(version.call) })), this.#parts.clock.now());
    return newest && hasBegun ? lockedChanges(newest.call, call) : [];
  }
}
