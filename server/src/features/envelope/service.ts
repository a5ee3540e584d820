import { groupCode } from '@tabarman/shared/kernel/code-letters.ts';
import type { Audit } from '../audit/ports.ts';
import type { Clock, Ids } from '../game/ports.ts';
import { cipherOf } from './cipher.ts';
import { isOwnMac, macOf, newLock, unlock } from './locks.ts';
import type { Cipher, EnvelopeRow, EnvelopeRows, Terms } from './ports.ts';
import { newSecondKey, readSecondKey } from './second-key.ts';

/** Who reads on without a pause of this long has not opened it anew. */
const SAME_VIEW_MS = 15 * 60_000;

/** Somebody with an account, by one session. */
export interface Reader {
  readonly id: string;
  readonly sessionId: string;
}

/** What a reader does: noted each time by its name; `null` goes on with what was noted a short while ago. */
export type Look = string | null;

/** With what the text of a quest is read; null where it lies open. */
export type Opened = { readonly ok: true; readonly cipher: Cipher | null } | { readonly ok: false; readonly error: 'quest_sealed' | 'second_key_needed' };
type Done = { readonly ok: true } | { readonly ok: false; readonly error: 'not_found' | 'quest_sealed' | 'second_key_wrong' };
type Sealed = { readonly ok: true; readonly secondKey: string | null } | { readonly ok: false; readonly error: 'not_found' | 'quest_played' | 'quest_sealed' | 'seal_busy' };

export interface EnvelopeParts {
  readonly rows: EnvelopeRows;
  readonly audit: Pick<Audit, 'add'>;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Of the file that is made at the first start. */
  readonly serverKey: string;
  /** Whether people are in a game: making the files clean holds everything up. */
  readonly isBusy: () => boolean;
  /** Takes what was deleted out of the journal of games. */
  readonly scrubJournal: () => Promise<void>;
  /** These revisions can be read from now on. */
  readonly onOpened: (revisionIds: readonly string[]) => Promise<void>;
  readonly report: (error: unknown, about: object) => void;
}

/** Sealed quests: who may read which now, and what ends it. */
export class Envelopes {
  readonly #parts: EnvelopeParts;
  /** Keys of texts that were typed, by session and envelope: in memory, and gone with it. */
  readonly #typed = new Map<string, Buffer>();
  readonly #seen = new Map<string, number>();
  readonly #timers = new Map<string, () => void>();
  readonly #opening = new Map<string, Promise<void>>();

  constructor(parts: EnvelopeParts) {
    this.#parts = parts;
  }

  /** After a start: what is due opens, the others at their time. */
  async arm(): Promise<void> {
    const sealed = await this.#parts.rows.all();
    // A process that ended between sealing and this has left the text in free pages.
    if (sealed.length > 0) await this.#scrub();
    for (const row of sealed) {
      if (!isOwnMac(this.#parts.serverKey, row)) this.#parts.report(new Error('the terms of an envelope are not those that were set, or the key file is another one'), { envelope: row.id });
      else await this.#arm(row);
    }
  }

  stop(): void {
    for (const cancel of this.#timers.values()) cancel();
    this.#typed.clear();
  }

  /** The only way to the text of a quest: for somebody who is named or when it is open, and noted. */
  async read(reader: Reader, questId: string, look: Look): Promise<Opened> {
    const row = await this.#sealed(questId);
    if (!row) return { ok: true, cipher: null };
    if (!this.isNamed(row, reader.id)) return { ok: false, error: 'quest_sealed' };
    const dataKey = await this.#dataKeyOf(reader, row);
    if (!dataKey) return { ok: false, error: 'second_key_needed' };
    await this.#noteView(reader, row, look);
    return { ok: true, cipher: cipherOf(dataKey, row.id) };
  }

  /** The envelope of a quest, as long as it is closed for anybody. */
  async of(questId: string): Promise<EnvelopeRow | null> {
    return this.#sealed(questId);
  }

  isNamed(row: EnvelopeRow, personId: string): boolean {
    return isOwnMac(this.#parts.serverKey, row) && row.named.includes(personId);
  }

  isTime({ opensAt }: EnvelopeRow): boolean {
    return opensAt <= this.#parts.clock.now();
  }

  /** Whether this session reads it now. */
  isUnlocked(row: EnvelopeRow, reader: Reader): boolean {
    return this.isNamed(row, reader.id) && (!row.hasSecondKey || this.#typed.has(placeOf(reader, row)));
  }

  async seal(by: Reader, questId: string, terms: Terms): Promise<Sealed> {
    const { rows, serverKey, ids, clock, isBusy } = this.#parts;
    if (isBusy()) return { ok: false, error: 'seal_busy' };
    const id = ids.id();
    const secondKey = terms.hasSecondKey ? newSecondKey() : null;
    const { dataKey, ...lock } = await newLock(serverKey, id, secondKey);
    const row: EnvelopeRow = { ...terms, ...lock, id, questId, sealedAt: clock.now(), mac: macOf(serverKey, id, terms) };
    const error = await rows.seal(row, cipherOf(dataKey, id));
    if (error) return { ok: false, error };
    if (secondKey !== null) this.#typed.set(placeOf(by, row), dataKey);
    await this.#arm(row);
    await this.#scrub();
    return { ok: true, secondKey: secondKey && groupCode(secondKey) };
  }

  /** What stood in the files before it was encrypted is still in their free pages. The second key must be told even when this fails. */
  async #scrub(): Promise<void> {
    try {
      await this.#parts.rows.scrub();
      await this.#parts.scrubJournal();
    } catch (error) {
      this.#parts.report(error, { envelope: 'scrub' });
    }
  }

  async change(by: Reader, questId: string, { opensAt, named }: Pick<Terms, 'opensAt' | 'named'>): Promise<Done> {
    const row = await this.#sealed(questId);
    if (!row) return { ok: false, error: 'not_found' };
    if (!this.isNamed(row, by.id)) return { ok: false, error: 'quest_sealed' };
    const { rows, serverKey } = this.#parts;
    await rows.change(row.id, { opensAt, named, mac: macOf(serverKey, row.id, { opensAt, named, hasSecondKey: row.hasSecondKey }) });
    await this.#arm({ ...row, opensAt, named });
    return { ok: true };
  }

  /** Somebody who is named types the second key: this one session reads. */
  async unlock(by: Reader, questId: string, typed: string): Promise<Done> {
    const row = await this.#sealed(questId);
    if (!row) return { ok: true };
    if (!this.isNamed(row, by.id)) return { ok: false, error: 'quest_sealed' };
    const dataKey = await this.#keyOf(row, typed);
    if (!dataKey) return { ok: false, error: 'second_key_wrong' };
    this.#typed.set(placeOf(by, row), dataKey);
    return { ok: true };
  }

  /** Ends the seal for everybody: by who is named and reads it now, or by the second key, which others may type from its time on. */
  async open(by: Reader, questId: string, typed: string | null): Promise<Done> {
    const row = await this.#sealed(questId);
    if (!row) return { ok: true };
    if (typed !== null) return this.isTime(row) || this.isNamed(row, by.id) ? this.#openBy(row, typed) : { ok: false, error: 'quest_sealed' };
    const dataKey = this.isNamed(row, by.id) ? await this.#dataKeyOf(by, row) : null;
    if (!dataKey) return { ok: false, error: 'quest_sealed' };
    await this.#open(row, dataKey);
    return { ok: true };
  }

  /** By whoever leads a game of it, at any time. */
  async openAtDesk(questId: string, typed: string): Promise<Done> {
    const row = await this.#sealed(questId);
    return row ? this.#openBy(row, typed) : { ok: true };
  }

  async #openBy(row: EnvelopeRow, typed: string): Promise<Done> {
    if (!row.hasSecondKey) return { ok: false, error: 'quest_sealed' };
    const dataKey = await this.#keyOf(row, typed);
    if (!dataKey) return { ok: false, error: 'second_key_wrong' };
    await this.#open(row, dataKey);
    return { ok: true };
  }

  /** Null where a second key is still to be typed. */
  async #dataKeyOf(reader: Reader, row: EnvelopeRow): Promise<Buffer | null> {
    if (row.hasSecondKey) return this.#typed.get(placeOf(reader, row)) ?? null;
    const dataKey = await unlock(this.#parts.serverKey, row, null);
    if (!dataKey) throw new Error(`the envelope ${row.id} was made with another key file`);
    return dataKey;
  }

  async #keyOf(row: EnvelopeRow, typed: string): Promise<Buffer | null> {
    const secondKey = readSecondKey(typed);
    return secondKey === null || !row.hasSecondKey ? null : unlock(this.#parts.serverKey, row, secondKey);
  }

  /** Null also for one whose time has just come: it is opened first. */
  async #sealed(questId: string): Promise<EnvelopeRow | null> {
    const row = await this.#parts.rows.ofQuest(questId);
    if (!row || !this.#isDue(row)) return row;
    await this.#openByItself(row);
    return null;
  }

  #isDue(row: EnvelopeRow): boolean {
    return !row.hasSecondKey && this.isTime(row) && isOwnMac(this.#parts.serverKey, row);
  }

  async #arm(row: EnvelopeRow): Promise<void> {
    this.#timers.get(row.id)?.();
    this.#timers.delete(row.id);
    if (row.hasSecondKey) return;
    if (this.#isDue(row)) return this.#openByItself(row);
    const { clock, report } = this.#parts;
    this.#timers.set(row.id, clock.at(row.opensAt, () => void this.#sealed(row.questId).catch((error: unknown) => report(error, { envelope: row.id }))));
  }

  async #openByItself(row: EnvelopeRow): Promise<void> {
    const dataKey = await unlock(this.#parts.serverKey, row, null);
    if (!dataKey) throw new Error(`the envelope ${row.id} was made with another key file`);
    if (await this.#open(row, dataKey)) await this.#parts.audit.add({ personId: null, action: 'envelopes.openedByTime', object: row.questId });
  }

  /** Once, whoever comes first; the others wait for it. False when it was done already. */
  async #open(row: EnvelopeRow, dataKey: Buffer): Promise<boolean> {
    const under = this.#opening.get(row.id);
    if (under) {
      await under;
      return false;
    }
    const work = this.#parts.rows.open(row, cipherOf(dataKey, row.id)).then((revisionIds) => this.#parts.onOpened(revisionIds));
    this.#opening.set(row.id, work);
    try {
      await work;
    } finally {
      this.#opening.delete(row.id);
    }
    this.#timers.get(row.id)?.();
    this.#timers.delete(row.id);
    for (const place of this.#typed.keys()) if (place.endsWith(` ${row.id}`)) this.#typed.delete(place);
    return true;
  }

  /** What was made of a sealed quest without reading it. */
  async note(by: Reader, questId: string, action: string): Promise<void> {
    await this.#parts.audit.add({ personId: by.id, action, object: questId });
  }

  async #noteView(reader: Reader, row: EnvelopeRow, look: Look): Promise<void> {
    const { clock, audit } = this.#parts;
    const place = placeOf(reader, row);
    const before = this.#seen.get(place) ?? 0;
    this.#seen.set(place, clock.now());
    if (look === null && before > clock.now() - SAME_VIEW_MS) return;
    await audit.add({ personId: reader.id, action: look ?? 'quests.draft', object: row.questId });
  }
}

const placeOf = ({ sessionId }: Reader, { id }: Pick<EnvelopeRow, 'id'>) => `${sessionId} ${id}`;
