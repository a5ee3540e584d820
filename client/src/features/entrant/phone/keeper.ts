import { recordConsent } from '@tabarman/shared/entrant/consent.ts';
import type { EntrantRecord, RecordPart } from '@tabarman/shared/entrant/record.ts';
import type { Agreed, SeasonAsks } from '@tabarman/shared/entrant/missing.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { forget, keep, recall } from '../../game/kept.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;

interface GivenConsent {
  readonly version: number;
  readonly isGiven: boolean;
}

/** What somebody enters, a season or a call, as far as the own record needs it. */
export interface Entered extends SeasonAsks {
  readonly title: Text;
  readonly reference: Language;
}

/** What the server tells of the own record, whatever it is for. */
export interface OwnRecord {
  readonly record: EntrantRecord;
  readonly agreed: readonly Agreed[];
}

/** What one device keeps of one season or call, over a closed tab and a dead battery. */
export interface Kept<View> {
  /** The newest that the server told. */
  readonly view: View | null;
  /** What was told here and of which the server has not said yet that it is stored. */
  readonly part: RecordPart;
  readonly consents: Readonly<Record<string, GivenConsent>>;
  /** The code of the team that one was invited to, until one is in it. */
  readonly invitation: string | null;
}

export interface KeeperState<Of, View> {
  readonly of: Of | null;
  readonly kept: Kept<View>;
  /** Why there is nothing to enter at this link. */
  readonly error: ErrorCode | null;
  /** Whether the last thing that was sent got no answer. */
  readonly isAway: boolean;
  readonly invitedTo: string | null;
  /** What the server did not take of what was told. */
  readonly refused: ErrorCode | null;
}

type Ask = <T>(path: string, body?: object, method?: string) => Promise<Reply<T>>;

/** Where what is entered is read, where a record of it is asked for, and where teams are joined. */
export interface Paths {
  readonly of: string;
  readonly own: string;
  readonly members: string;
}

export interface KeeperParts<Found, Of> {
  readonly slug: string;
  readonly ask: Ask;
  readonly languageNow: () => Language;
  readonly paths: Paths;
  readonly read: (found: Found) => Of;
}

const KEY = 'tabarman.entrant';
const nothing = { view: null, part: {}, consents: {}, invitation: null } as const;

/** The own record on one device, as far as its screens ask for it. */
export interface Keeping extends Pick<Keeper<object, Entered, OwnRecord>, 'slug' | 'key' | 'tell' | 'agree' | 'act' | 'ask' | 'erase' | 'another' | 'refresh'> {
  readonly state: Pick<StoreApi<KeeperState<Entered, OwnRecord>>, 'getState' | 'getInitialState' | 'subscribe'>;
}

/** One person who registers for a season or takes part in a call, on one device. */
export class Keeper<Found extends object, Of extends Entered, View extends OwnRecord> {
  readonly slug: string;
  readonly state: StoreApi<KeeperState<Of, View>>;
  readonly #parts: KeeperParts<Found, Of>;
  #isSending = false;
  #waitMs = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: KeeperParts<Found, Of>) {
    this.#parts = parts;
    this.slug = parts.slug;
    this.state = createStore<KeeperState<Of, View>>(() => ({
      of: null, kept: { ...nothing, ...(recall(this.#place) as Partial<Kept<View>> | null) }, error: null, isAway: false, invitedTo: null, refused: null,
    }));
  }

  get #place(): string {
    return `${KEY}.${this.#parts.slug}`;
  }

  /** Made here and known to nobody else; the personal link has it. */
  get key(): string {
    const kept = recall(KEY) as { readonly key?: unknown } | null;
    if (typeof kept?.key === 'string') return kept.key;
    const key = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
    keep(KEY, { key });
    return key;
  }

  /** What a link brought: the key of a record, or the code of a team. */
  arrive(hash: string): void {
    const [what, value = ''] = decodeURIComponent(hash.replace(/^#/, '')).split('=');
    if (value === '') return;
    if (what === 'me' && /^[A-Za-z0-9._-]{16,128}$/.test(value)) {
      if (value !== this.key) this.#startOver(value);
    } else if (what === 'team') this.#keep({ invitation: value });
  }

  async refresh(): Promise<void> {
    const { slug, ask, paths, read } = this.#parts;
    const found = await ask<Found>(`${paths.of}/by-slug/${encodeURIComponent(slug)}`);
    if (found.ok) this.state.setState({ of: read(found.data), error: null, isAway: false });
    else this.state.setState(found.error === 'try_again' ? { isAway: true } : { error: found.error });
    const told = this.#hear(await ask<View>(`${paths.own}/${slug}/state`, { key: this.key }));
    if (told === 'entrant_not_found') this.#keep({ view: null });
    const { invitation } = this.state.getState().kept;
    if (invitation !== null) {
      const invited = await ask<{ readonly team: string }>(`${paths.own}/${slug}/invitation`, { slug, code: invitation });
      this.state.setState({ invitedTo: invited.ok ? invited.data.team : null });
    }
    this.send();
  }

  begin(): Promise<ErrorCode | null> {
    const { invitation } = this.state.getState().kept;
    return this.act('', 'POST', { language: this.#parts.languageNow(), agreed: recordConsent.version, ...(invitation === null ? {} : { invitation }) });
  }

  /** Keeps what was told here at once, and sends it until the server has it. */
  tell(part: RecordPart): void {
    this.#keep({ part: { ...this.state.getState().kept.part, ...part } });
    this.send();
  }

  agree(consent: string, given: GivenConsent): void {
    this.#keep({ consents: { ...this.state.getState().kept.consents, [consent]: given } });
    this.send();
  }

  /** Something that has to happen now or not at all. */
  async act(path: string, method: string, body: object): Promise<ErrorCode | null> {
    return this.#hear(await this.ask<View>(path, body, method));
  }

  async join(code: string): Promise<ErrorCode | null> {
    const error = await this.act(this.#parts.paths.members, 'POST', { code });
    if (error === null) this.#keep({ invitation: null });
    return error;
  }

  /** Something beside the record. */
  ask<T>(path: string, body: object = {}, method = 'POST'): Promise<Reply<T>> {
    return this.#parts.ask<T>(`${this.#parts.paths.own}/${this.slug}${path}`, { key: this.key, ...body }, method);
  }

  async erase(name: string): Promise<ErrorCode | null> {
    const reply = await this.ask<object>('/erasure', { name });
    if (!reply.ok) return reply.error;
    this.another();
    return null;
  }

  /** A record of somebody else is begun here; the one before is opened by its own link. */
  readonly another = (): void => {
    forget(KEY);
    this.#startOver(this.key);
  };

  readonly send = (): void => {
    clearTimeout(this.#timer);
    if (this.#isSending) return;
    this.#isSending = true;
    void this.#sendKept().finally(() => {
      this.#isSending = false;
    });
  };

  async #sendKept(): Promise<void> {
    for (;;) {
      const { view, part, consents } = this.state.getState().kept;
      const [consent] = Object.entries(consents);
      if (view === null || (Object.keys(part).length === 0 && !consent)) return;
      const isPart = Object.keys(part).length > 0;
      const language = this.#parts.languageNow();
      const error = isPart ? await this.act('/record', 'PUT', { part }) : consent ? await this.act('/consents', 'PUT', { consent: consent[0], ...consent[1], language }) : null;
      if (error === 'try_again' || error === 'too_many' || error === 'internal') {
        this.#timer = setTimeout(this.send, this.#waitMs);
        this.#waitMs = Math.min(LONGEST_WAIT_MS, this.#waitMs * 2);
        return;
      }
      this.#waitMs = FIRST_WAIT_MS;
      this.state.setState({ refused: error });
      const now = this.state.getState().kept;
      // What was told anew meanwhile still waits.
      if (isPart) this.#keep({ part: Object.fromEntries(Object.entries(now.part).filter(([field, value]) => value !== part[field as keyof RecordPart])) });
      else this.#keep({ consents: Object.fromEntries(Object.entries(now.consents).filter(([id, given]) => id !== consent?.[0] || given !== consent[1])) });
    }
  }

  #hear(reply: Reply<View>): ErrorCode | null {
    this.state.setState({ isAway: !reply.ok && reply.error === 'try_again' });
    if (!reply.ok) return reply.error;
    this.#keep({ view: reply.data });
    return null;
  }

  #startOver(key: string): void {
    keep(KEY, { key });
    const { invitation } = this.state.getState().kept;
    this.#keep({ ...nothing, invitation });
  }

  #keep(changes: Partial<Kept<View>>): void {
    const kept = { ...this.state.getState().kept, ...changes };
    this.state.setState({ kept });
    keep(this.#place, kept);
  }
}

/** The record as it stands on this screen: with what is not sent yet. */
export function recordOf({ view, part }: Kept<OwnRecord>): EntrantRecord | null {
  return view && { ...view.record, ...withoutUndefined(part) };
}

/** What was agreed to, with what is not sent yet. */
export function agreedOf({ view, consents }: Kept<OwnRecord>): readonly Agreed[] {
  return [
    ...(view?.agreed ?? []).filter(({ consent }) => consents[consent] === undefined),
    ...Object.entries(consents).flatMap(([consent, { version, isGiven }]) => (isGiven ? [{ consent, version }] : [])),
  ];
}

const withoutUndefined = (part: RecordPart) => Object.fromEntries(Object.entries(part).filter(([, value]) => value !== undefined)) as Partial<EntrantRecord>;
