import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { ReviewedKind } from '@tabarman/shared/message/kinds.ts';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';
import type { MessageParts } from '@tabarman/shared/message/parts.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';

/** One letter on its way to one person. */
export interface Mail {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly language: Language;
  readonly text: string;
  readonly html: string;
  /** The same for the same letter, however often it is tried: letters, digits and dashes. */
  readonly id: string;
  /** Epoch ms. */
  readonly date: number;
  /** Where its reader ends letters of this sort; null for those that are needed. */
  readonly stopUrl: string | null;
}

/**
 * Why a letter did not go out. Of the server: `host_unknown`, `unreachable`, `certificate`, `no_encryption`, `sign_in`, `sender`. Of this letter:
 * `refused` for good, `later` for now, and `unknown` where the connection ended after it was handed over and before the answer.
 */
export type MailFault = 'host_unknown' | 'unreachable' | 'certificate' | 'no_encryption' | 'sign_in' | 'sender' | 'refused' | 'later' | 'unknown';

/** `reply` is what the server said, without addresses. */
export type Sent = { readonly ok: true } | { readonly ok: false; readonly fault: MailFault; readonly reply: string | null };

export interface Mailer {
  send(server: MailServer, mail: Mail): Promise<Sent>;
}

/** The mail server as it was set at the desk; its password is encrypted where it lies. */
export interface MailSetting {
  read(): Promise<MailServer | null>;
  write(server: MailServer | null): Promise<void>;
}

/** Somebody with an account, who registered, or who judges by a link of their own. */
export interface Recipient {
  readonly by: 'account' | 'entrant' | 'juror';
  readonly id: string;
}

/** Somebody as they are now: nothing of it is kept with a message. */
export interface Addressee extends Recipient {
  readonly name: string;
  /** An e-mail address; null where there is none. */
  readonly address: string | null;
  /** ME19: that the address is theirs was shown by a code; of accounts it is taken for granted. */
  readonly isConfirmed: boolean;
  readonly language: Language | null;
  readonly country: CountryCode | null;
  /** What only this one is told, as the name of the own team. */
  readonly parts: MessageParts;
}

/** What messages are about: a season, a call. */
export interface About {
  readonly by: string;
  readonly id: string;
}

interface Described {
  readonly title: Text;
  readonly reference: Language;
  readonly countries: readonly CountryCode[];
  /** In which it is told. */
  readonly languages: readonly Language[];
  /** What organisers may write, each with the deadline that it has mostly. */
  readonly kinds: readonly { readonly kind: ReviewedKind; readonly deadline: number | null }[];
  /** Whom one can write to, by names that are the audience's own. */
  readonly people: readonly string[];
  /** Its page, with `{language}` for the reader's. */
  readonly path: string | null;
}

/** ME12: whom those who write about something can write to. It is all that messages know of it. */
export interface Audience {
  /** Null when there is no such thing. */
  describe(id: string): Promise<Described | null>;
  /** Everybody once. Empty where there is no such thing any more. */
  members(id: string, people: string): Promise<readonly Addressee[]>;
  /** The same of all names at once. */
  groups(id: string): Promise<ReadonlyMap<string, readonly Addressee[]>>;
  /** What these people are of, as a stage or an entry; null when they are of the whole. */
  nameOf(id: string, people: string): Promise<Text | null>;
  /** Whether there is nothing left to do of what a message asks for. */
  isSettled(id: string, kind: ReviewedKind, people: string, recipient: Recipient): Promise<boolean>;
  /** What follows `#` in the address of one reader alone, told when a letter is written and kept nowhere; null for who has none. */
  ownFragment?(recipient: Recipient): Promise<string | null>;
}

/** Somebody as they are now; null when they are not there any more. */
export type AddresseeOf = (recipient: Recipient) => Promise<Omit<Addressee, 'parts'> | null>;

export type BatchState = 'drafted' | 'approved' | 'stopped' | 'cancelled';

export interface Batch {
  readonly id: string;
  readonly key: string | null;
  readonly about: About;
  readonly kind: ReviewedKind;
  readonly people: string;
  /** Of these alone; empty for all. */
  readonly countries: readonly CountryCode[];
  readonly parts: MessageParts;
  readonly reference: Language;
  /** Where it leads, with `{language}` for the reader's. */
  readonly path: string | null;
  readonly deadline: number | null;
  readonly state: BatchState;
  readonly number: number;
  /** By name; null for nobody, or somebody who is erased. */
  readonly madeBy: string | null;
  readonly madeAt: number;
  readonly approvedBy: string | null;
  readonly approvedAt: number | null;
  /** ME21: told to everybody too. */
  readonly isPublic: boolean;
  /** ME20: of an announcement that was let out. */
  readonly changedAt: number | null;
  readonly endedAt: number | null;
}

/**
 * `waiting`: the letter is to go out. `sending`: it is handed over. `sent`: taken by the mail server. `kept`: in the inbox alone. `failed`: it
 * did not go out, or nobody knows. `cancelled`: it was no longer needed.
 */
export type MessageState = 'waiting' | 'sending' | 'sent' | 'kept' | 'failed' | 'cancelled';

/** Why a message is as it is, beside what the mail server says. */
export type MessageFault = MailFault | 'no_address' | 'unconfirmed' | 'no_server' | 'stopped' | 'gone' | 'settled' | 'too_late';

export interface MessageRow {
  readonly id: string;
  readonly batchId: string;
  /** Null for somebody who is erased, or long ago. */
  readonly recipient: Recipient | null;
  readonly language: Language;
  readonly parts: MessageParts;
  readonly state: MessageState;
  readonly reminder: number;
  readonly tries: number;
  readonly dueAt: number | null;
  readonly fault: MessageFault | null;
  readonly reply: string | null;
  /** When it first went out, or into the inbox. */
  readonly sentAt: number | null;
  readonly readAt: number | null;
}

export interface DueMessage {
  readonly message: MessageRow;
  readonly batch: Batch;
}

export interface Outbox {
  /** Newest first. */
  batches(): Promise<Batch[]>;
  batch(id: string): Promise<Batch | null>;
  byKey(key: string): Promise<Batch | null>;
  add(batch: Omit<Batch, 'madeBy' | 'approvedBy' | 'approvedAt' | 'state' | 'number' | 'changedAt' | 'endedAt'>, madeById: string | null): Promise<void>;
  /** False when it is no draft any more, or was changed since. */
  change(id: string, number: number, part: Pick<Batch, 'parts' | 'deadline' | 'people' | 'countries' | 'isPublic'>): Promise<boolean>;
  /** All at once; false when it is no draft any more, or was changed since. */
  approve(id: string, number: number, messages: readonly MessageRow[], byId: string, at: number): Promise<boolean>;
  move(id: string, from: readonly BatchState[], to: BatchState): Promise<boolean>;
  /** ME20: of one that was let out; false when it was not, or was changed since. */
  reword(id: string, number: number, part: Pick<Batch, 'parts' | 'isPublic'>, at: number): Promise<boolean>;
  /** With the letters that wait; false when it was cancelled before. */
  cancel(id: string, at: number): Promise<boolean>;
  /** ME21: what was let out and told to everybody, with what was withdrawn since; newest first. */
  publicAbout(about: About): Promise<Batch[]>;
  messages(batchId: string): Promise<MessageRow[]>;
  /** Those about something that were let out, newest first. */
  messagesAbout(about: About): Promise<DueMessage[]>;
  /** How many messages of each batch are in each state. */
  counts(): Promise<ReadonlyMap<string, Partial<Record<MessageState, number>>>>;
  /** Of approved batches, what is due first, whenever that is. */
  nextDue(): Promise<DueMessage | null>;
  /** Only as long as it is in that state; false when it is not. */
  update(id: string, from: MessageState, part: Partial<Omit<MessageRow, 'id' | 'batchId' | 'recipient' | 'language'>>): Promise<boolean>;
  /** Those that were handed over when the last process ended. */
  sending(): Promise<MessageRow[]>;
  /** Newest first, at most so many: of batches that were approved, and what went out or was read of those that were stopped or cancelled. */
  inbox(recipient: Recipient, most: number): Promise<DueMessage[]>;
  unread(recipient: Recipient): Promise<number>;
  read(recipient: Recipient, id: string, at: number | null): Promise<boolean>;
  hasStopped(recipient: Recipient): Promise<boolean>;
  stop(recipient: Recipient, at: number): Promise<void>;
  /** ME15: nothing tells any more who got what went out before, and is due for nothing. */
  forgetBefore(at: number): Promise<void>;
}
