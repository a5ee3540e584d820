import type { EntrantRecord, Layer } from '@tabarman/shared/entrant/record.ts';
import type { EntrantDataView } from '@tabarman/shared/entrant/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { MessageParts } from '@tabarman/shared/message/parts.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Entries } from '../stage/ports.ts';

/** What a consent is for: a season, a call, or neither, and then the keeping of the record. */
export interface ConsentOf {
  readonly seasonId: string | null;
  readonly callId: string | null;
}

export interface ConsentRow extends ConsentOf {
  readonly consent: string;
  readonly version: number;
}

export interface CheckRow {
  readonly layer: Layer;
  readonly seasonId: string | null;
  readonly at: number;
  /** Whose name it is; null when nobody's. */
  readonly by: string | null;
}

/** A person with what was agreed to and not taken back, and the checks that hold. */
export interface EntrantRow {
  readonly id: string;
  readonly userId: string | null;
  readonly record: EntrantRecord;
  readonly language: Language;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly isErased: boolean;
  readonly consents: readonly ConsentRow[];
  readonly checks: readonly CheckRow[];
}

export interface SeasonEntrantRow extends EntrantRow {
  readonly startedAt: number;
  readonly registrationId: string | null;
}

export interface NewConsent extends ConsentRow {
  readonly id: string;
  readonly language: Language;
}

export interface NewCheck {
  readonly id: string;
  readonly layer: Layer;
  /** Null where it was no season that asked. */
  readonly seasonId: string | null;
  readonly byId: string | null;
}

/** People who register. */
export interface Entrants {
  byKey(hash: string): Promise<EntrantRow | null>;
  byUser(userId: string): Promise<EntrantRow | null>;
  byIds(ids: readonly string[]): Promise<EntrantRow[]>;
  /** In the order in which they began. */
  ofSeason(seasonId: string): Promise<SeasonEntrantRow[]>;
  /** All who are not erased. */
  all(): Promise<EntrantRow[]>;
  seasonsOf(id: string): Promise<string[]>;
  add(entrant: Pick<EntrantRow, 'id' | 'record' | 'language'>, keyHash: string, consent: NewConsent, at: number): Promise<void>;
  addKey(id: string, hash: string, at: number): Promise<void>;
  /** Registers for a season; once is enough. */
  enter(seasonId: string, id: string, at: number): Promise<void>;
  /** With the checks that end by it. */
  save(id: string, record: EntrantRecord, fallen: readonly Layer[], at: number): Promise<void>;
  touch(id: string, at: number): Promise<void>;
  agree(id: string, consent: NewConsent, at: number): Promise<void>;
  takeBack(id: string, of: ConsentOf, consent: string, at: number): Promise<void>;
  check(id: string, check: NewCheck, at: number): Promise<void>;
  /** The door of a venue in that season alone, the other layers in all. */
  uncheck(id: string, layer: Layer, seasonId: string, at: number): Promise<void>;
  tie(id: string, userId: string | null): Promise<void>;
  /** Pairs that somebody said are two people. */
  toldApart(): Promise<(readonly [string, string])[]>;
  tellApart(one: string, other: string, byId: string, at: number): Promise<void>;
  /** Everything of the one that goes is the other's, which has this record then; checks of these layers end. */
  unite(keptId: string, goneId: string, record: EntrantRecord, fallen: readonly Layer[], at: number): Promise<void>;
  /** Whoever nothing needs is gone; whose row is needed by a team has no word left. No byte of it is left in the file. */
  erase(id: string, isNeeded: boolean, at: number): Promise<void>;
  /** A single player's name in results that are drafted or released. */
  renameInResults(seasonId: string, entryId: string, name: string): Promise<void>;
  untouchedSince(at: number): Promise<string[]>;
  data(id: string): Promise<EntrantDataView>;
}

export interface RegistrationRow {
  readonly id: string;
  readonly seasonId: string;
  readonly captainId: string;
  readonly name: string;
  readonly isOfWomen: boolean;
  /** How many codes were made before the newest. */
  readonly invitation: number;
  readonly invitationHash: string;
  readonly handedInAt: number | null;
  readonly substitutions: number;
  readonly entryId: string | null;
  /** Ids, in the order in which they came. */
  readonly members: readonly string[];
}

/** Teams that are put together. Whoever is in one is in no other of the season. */
export interface Registrations {
  ofSeason(seasonId: string): Promise<RegistrationRow[]>;
  ofEntrant(id: string): Promise<RegistrationRow[]>;
  byEntry(entryId: string): Promise<RegistrationRow | null>;
  byInvitation(seasonId: string, hash: string): Promise<RegistrationRow | null>;
  add(registration: Omit<RegistrationRow, 'members' | 'handedInAt' | 'entryId' | 'substitutions'>, at: number): Promise<void>;
  change(id: string, part: Partial<Omit<RegistrationRow, 'id' | 'seasonId' | 'members'>>): Promise<void>;
  join(id: string, seasonId: string, entrantId: string, at: number): Promise<void>;
  leave(seasonId: string, entrantId: string): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Who asks: by the key of the device, or by the account that is signed in on it. */
export interface Asker {
  readonly slug: string;
  readonly key: string;
  readonly account: { readonly id: string } | null;
}

/** What somebody's team handed in. */
export interface OwnEntry {
  readonly entryId: string;
  readonly team: string;
  readonly isCaptain: boolean;
}

/** Sends a letter with a code at once; false when it did not go out. */
export type SendCode = (to: { readonly address: string; readonly name: string; readonly language: Language }, parts: MessageParts) => Promise<boolean>;

/** What somebody takes part in beside seasons. */
export interface CallsOfPeople {
  /** Takes a person out of every work that does not stand fast; true when others still need the row. */
  leave(entrantId: string): Promise<boolean>;
  /** The last instant of the calls that somebody takes part in (epoch ms); null for none. */
  endOf(entrantId: string): Promise<number | null>;
  /** Whether both are in works of one call: they cannot become one record then. */
  meet(oneId: string, otherId: string): Promise<boolean>;
}

/** What everything about people who register needs. */
export interface EntrantParts {
  readonly entrants: Entrants;
  readonly registrations: Registrations;
  readonly entries: Entries;
  readonly calls: CallsOfPeople;
  readonly ids: Ids;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
}
