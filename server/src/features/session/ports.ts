import type { Standing } from '@tabarman/shared/access/roles.ts';
import type { IncomingHttpHeaders } from 'node:http';

export interface Person extends Standing {
  readonly id: string;
  readonly name: string;
  /** Null until a password is set. */
  readonly email: string | null;
  readonly hasPassword: boolean;
}

/** A person, and by which session. */
export interface Present extends Person {
  readonly sessionId: string;
}

export interface OpenSession {
  readonly id: string;
  readonly device: string;
  readonly address: string;
  readonly createdAt: number;
}

/** What the device that signs in says of itself; kept with its session. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

export interface SignedIn {
  readonly person: Person;
  /** For `Authorization: Bearer`. */
  readonly token: string;
  /** `Set-Cookie` lines. */
  readonly cookies: readonly string[];
}

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Who is signed in where. Unknown people and wrong passwords take the same time and look the same. */
export interface Sessions {
  /** The person behind the cookie or bearer token of a request. */
  personOf(headers: IncomingHttpHeaders): Promise<Present | null>;
  /** Newest first. */
  openOf(personId: string): Promise<OpenSession[]>;
  /** False when it is not one of this person's. */
  end(personId: string, sessionId: string): Promise<boolean>;
  /** Null when the two do not belong together. */
  signIn(credentials: Credentials, from: Origin): Promise<SignedIn | null>;
  /** Whether this is the person's password; false for somebody who has none. */
  isPassword(personId: string, password: string): Promise<boolean>;
  /** Signs a person in without a password. */
  open(personId: string, from: Origin): Promise<SignedIn>;
  /** Ends the session of a request; returns the cookies that make the browser forget it. */
  close(headers: IncomingHttpHeaders): Promise<readonly string[]>;
  /** Ends all other sessions of the person. Null when the address is somebody else's. */
  setPassword(headers: IncomingHttpHeaders, credentials: Credentials): Promise<Person | null>;
}

export interface Organisers {
  create(name: string, standing: Standing): Promise<string>;
  rename(id: string, name: string): Promise<void>;
  idByEmail(email: string): Promise<string | null>;
  /** Whether any admin can sign in without a link. */
  isAnyAdminWithPassword(): Promise<boolean>;
  /** The first of the admins whose access has not ended; null when there is none. */
  firstAdminId(): Promise<string | null>;
}

interface OrganiserLink {
  readonly hash: string;
  /** Whom it signs in; null makes a new organiser. */
  readonly personId: string | null;
  readonly expiresAt: number;
  /** Printed at a start: replaced by the link of the next one. */
  readonly isOfStart: boolean;
  /** Absent for a new admin. */
  readonly invitation?: { readonly id: string; readonly standing: Standing; readonly note: string };
}

export interface OrganiserLinks {
  add(link: OrganiserLink, now: number): Promise<void>;
  /** Takes the printed link of the last start out of use. */
  dropOfStart(): Promise<void>;
  /** Uses a link up: the first caller gets it, all others null, as for one that is old or unknown. */
  use(hash: string, now: number): Promise<{ readonly personId: string | null; readonly standing: Standing } | null>;
}
