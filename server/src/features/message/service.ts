import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type Text, textIn } from '@tabarman/shared/kernel/text.ts';
import type { ReviewedKind } from '@tabarman/shared/message/kinds.ts';
import type { Amended, Letter } from '@tabarman/shared/message/letter.ts';
import { missingParts, type MessageParts } from '@tabarman/shared/message/parts.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Dispatch } from './dispatch.ts';
import { letterOf, pathOf } from './letter-of.ts';
import { contactKind } from '@tabarman/shared/entrant/contact.ts';
import type { Reachable } from '../entrant/service.ts';
import type { PersonRow } from '../person/ports.ts';
import type { About, Addressee, AddresseeOf, Audience, Batch, MessageRow, Outbox, Recipient } from './ports.ts';
import { amendedOf } from './letter-of.ts';
import { hashOf, offeredLanguages, type PlannedReader, plannedReaders } from './readers.ts';
import { readStopToken } from './stop-token.ts';

/** So many lines an inbox shows. */
const MOST_IN_INBOX = 100;

interface MessagesParts {
  readonly outbox: Outbox;
  readonly audiences: ReadonlyMap<string, Audience>;
  readonly addresseeOf: AddresseeOf;
  readonly dispatch: Pick<Dispatch, 'wake' | 'halt'>;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'id'>;
  /** Of the server. */
  readonly secret: string;
}

/** What somebody, or the product itself, wants to tell people. */
export interface NewBatch {
  /** Of what prepares it by itself: a second one with the same is not made. */
  readonly key?: string;
  readonly about: About;
  readonly kind: ReviewedKind;
  readonly people: string;
  readonly countries?: readonly CountryCode[];
  /** Beside what it is about. */
  readonly parts?: MessageParts;
  readonly deadline?: number | null;
  /** Where it leads, with `{language}` for the reader's; the page of what it is about when it is left out. */
  readonly path?: string | null;
  readonly isPublic?: boolean;
}

export type ChangedBatch = Pick<Batch, 'people' | 'countries' | 'deadline' | 'isPublic'> & { readonly parts: MessageParts };
type Refused = 'not_found' | 'message_changed' | 'message_empty' | 'message_late' | 'message_nobody' | 'message_out';

/** What was written to somebody last about something. */
export interface LastLetter {
  readonly batchId: string;
  readonly kind: ReviewedKind;
  readonly state: MessageRow['state'];
  readonly fault: MessageRow['fault'];
  readonly at: number;
}

/** An announcement as everybody reads it; of one that was withdrawn there is no text. */
export interface NewsItem {
  readonly id: string;
  readonly at: number;
  readonly amended: Amended | null;
  readonly subject: Text;
  readonly text: Text;
}

export interface BatchView {
  readonly batch: Batch;
  /** The stage or the entry that its people are of, in its main language. */
  readonly of: string | null;
  readonly title: string;
  /** ME5: of words and readers, to be approved as they were seen. */
  readonly hash: string;
  readonly readers: readonly (PlannedReader | (MessageRow & { readonly name: string | null; readonly country: CountryCode | null }))[];
  /** ME18: languages that it is told in, and that there are no words in. */
  readonly missing: readonly Language[];
  readonly previews: readonly { readonly language: Language; readonly readers: number; readonly letter: Letter; readonly path: string | null }[];
}

/**
 * Messages from being prepared to being read. They are prepared by organisers, or by what happens in a competition; nothing goes out that nobody
 * looked at (ME5). Once approved they are in the inbox of their readers, and the letters follow (`dispatch.ts`).
 */
export class Messages {
  readonly #parts: MessagesParts;

  constructor(parts: MessagesParts) {
    this.#parts = parts;
  }

  /** A draft for organisers to look at. Null when there is nothing it could be about, or it was prepared before. */
  async prepare({ key, about, kind, people, countries = [], parts = {}, deadline = null, path, isPublic = false }: NewBatch, personId: string | null = null): Promise<string | null> {
    const { outbox, audiences, clock, ids } = this.#parts;
    const described = await audiences.get(about.by)?.describe(about.id);
    if (!described || (key !== undefined && (await outbox.byKey(key)))) return null;
    const id = ids.id();
    await outbox.add({
      id, key: key ?? null, about, kind, people, countries, parts: { ...parts, about: { text: described.title } }, reference: described.reference, path: path === undefined ? described.path : path,
      deadline, madeAt: clock.now(), isPublic,
    }, personId);
    return id;
  }

  /** A26: whose a batch is; null when it is not there. */
  async countriesOf(id: string): Promise<readonly CountryCode[] | null> {
    const batch = await this.#parts.outbox.batch(id);
    return batch && (batch.countries.length > 0 ? batch.countries : this.countriesAbout(batch.about));
  }

  /** Those of what it is about, whether or not it goes to some of them alone. */
  async countriesOfAll(id: string): Promise<readonly CountryCode[] | null> {
    const batch = await this.#parts.outbox.batch(id);
    return batch && this.countriesAbout(batch.about);
  }

  async countriesAbout({ by, id }: About): Promise<readonly CountryCode[] | null> {
    return (await this.#parts.audiences.get(by)?.describe(id))?.countries ?? null;
  }

  /** What organisers may write about something; null where there is nothing. */
  async kindsAbout({ by, id }: About): Promise<readonly ReviewedKind[] | null> {
    return (await this.#parts.audiences.get(by)?.describe(id))?.kinds.map(({ kind }) => kind) ?? null;
  }

  /** To whom one can write about something, and to how many of each. */
  async audience({ by, id }: About) {
    const audience = this.#parts.audiences.get(by);
    const described = await audience?.describe(id);
    if (!audience || !described) return null;
    const groups = await audience.groups(id);
    const people = await Promise.all(described.people.map(async (name) => ({ name, of: await ofWhat(audience, { about: { by, id }, people: name, reference: described.reference }), members: (groups.get(name) ?? []).map(({ country, address }) => ({ country, hasAddress: address !== null })) })));
    return { ...described, people };
  }

  async list() {
    const { outbox, audiences } = this.#parts;
    const [batches, counts] = await Promise.all([outbox.batches(), outbox.counts()]);
    return Promise.all(batches.map(async (batch) => {
      const audience = audiences.get(batch.about.by);
      const planned = batch.state === 'drafted' && audience ? (await plannedReaders(batch, audience, outbox)).length : 0;
      return { batch, of: audience ? await ofWhat(audience, batch) : null, title: this.#titleOf(batch), subject: this.#preview(batch, [], batch.reference).letter.subject, planned, counts: counts.get(batch.id) ?? {} };
    }));
  }

  /** Without those readers, and what they would be told, whom `hidden` names by their ids. */
  async view(id: string, hidden: (about: About) => Promise<ReadonlySet<string>> = () => Promise.resolve(new Set())): Promise<BatchView | null> {
    const { outbox, audiences, addresseeOf } = this.#parts;
    const batch = await outbox.batch(id);
    const audience = batch && audiences.get(batch.about.by);
    if (!batch || !audience) return null;
    const planned = batch.state === 'drafted' ? await plannedReaders(batch, audience, outbox) : [];
    const readers = batch.state === 'drafted' ? planned : await Promise.all((await outbox.messages(id)).map(async (row) => {
      const reader = row.recipient && (await addresseeOf(row.recipient));
      return { ...row, name: reader?.name ?? null, country: reader?.country ?? null };
    }));
    const unseen = await hidden(batch.about);
    const seen = (readers as BatchView['readers']).filter((reader) => !unseen.has(('recipient' in reader ? reader.recipient?.id : reader.id) ?? ''));
    const offered = offeredLanguages(batch);
    const missing = ((await audience.describe(batch.about.id))?.languages ?? []).filter((language) => !offered.includes(language));
    return { batch, of: await ofWhat(audience, batch), title: this.#titleOf(batch), hash: hashOf(batch, planned), readers: seen, missing, previews: offered.map((language) => this.#preview(batch, seen, language)) };
  }

  async change(id: string, number: number, { parts, ...rest }: ChangedBatch): Promise<Refused | null> {
    const { outbox } = this.#parts;
    const batch = await outbox.batch(id);
    if (!batch) return 'not_found';
    if (batch.state !== 'drafted') return 'message_out';
    return (await outbox.change(id, number, { ...rest, parts: { ...batch.parts, ...parts } })) ? null : 'message_changed';
  }

  /** ME5: what was looked at goes out, and nothing that changed since. */
  async approve(id: string, hash: string, personId: string): Promise<Refused | null> {
    const { outbox, audiences, clock, ids, dispatch } = this.#parts;
    const batch = await outbox.batch(id);
    const audience = batch && audiences.get(batch.about.by);
    if (!batch || !audience) return 'not_found';
    if (batch.state !== 'drafted') return 'message_out';
    if (offeredLanguages(batch).length === 0) return 'message_empty';
    const now = clock.now();
    if (batch.deadline !== null && batch.deadline <= now) return 'message_late';
    const readers = await plannedReaders(batch, audience, outbox);
    if (readers.length === 0) return 'message_nobody';
    if (readers.some((reader) => missingParts(batch.kind, { ...batch.parts, ...reader.parts }).length > 0)) return 'message_empty';
    if (hashOf(batch, readers) !== hash) return 'message_changed';
    const rows = readers.map(({ by, id: readerId, writtenIn, parts }): MessageRow => ({
      id: ids.id(), batchId: id, recipient: { by, id: readerId }, language: writtenIn, parts, state: 'waiting', reminder: 0, tries: 0, dueAt: now, fault: null, reply: null, sentAt: null, readAt: null,
    }));
    if (!(await outbox.approve(id, batch.number, rows, personId, now))) return 'message_changed';
    void dispatch.wake();
    return null;
  }

  /** ME14: no letter of it goes out from now on, until somebody lets it go on. */
  async stop(id: string): Promise<Refused | null> {
    return (await this.#parts.outbox.move(id, ['approved'], 'stopped')) ? null : 'message_changed';
  }

  async goOn(id: string): Promise<Refused | null> {
    const { outbox, dispatch } = this.#parts;
    if (!(await outbox.move(id, ['stopped'], 'approved'))) return 'message_changed';
    void dispatch.wake();
    return null;
  }

  /** For good: what did not go out never does, and nobody is reminded; an announcement that was let out says that it was withdrawn (ME20). */
  async cancel(id: string): Promise<Refused | null> {
    const { outbox, clock } = this.#parts;
    return (await outbox.cancel(id, clock.now())) ? null : 'message_changed';
  }

  /** ME20: other words for an announcement that was let out: where it is read it says so, and letters that still wait have them. */
  async reword(id: string, number: number, { parts, isPublic }: Pick<ChangedBatch, 'parts' | 'isPublic'>): Promise<Refused | null> {
    const { outbox, clock } = this.#parts;
    const batch = await outbox.batch(id);
    if (!batch) return 'not_found';
    if (batch.kind !== 'announcement' || (batch.state !== 'approved' && batch.state !== 'stopped')) return 'message_out';
    const changed = { ...batch, parts: { ...batch.parts, ...parts } };
    if (offeredLanguages(changed).length === 0) return 'message_empty';
    return (await outbox.reword(id, number, { parts: changed.parts, isPublic }, clock.now())) ? null : 'message_changed';
  }

  /** The last message to each reader, by how they are known and their id. */
  async lastLetters(about: About): Promise<ReadonlyMap<string, LastLetter>> {
    const last = new Map<string, LastLetter>();
    for (const { message: { recipient, state, fault, sentAt }, batch } of await this.#parts.outbox.messagesAbout(about)) {
      const key = recipient && `${recipient.by} ${recipient.id}`;
      if (key !== null && !last.has(key)) last.set(key, { batchId: batch.id, kind: batch.kind, state, fault, at: sentAt ?? batch.approvedAt ?? batch.madeAt });
    }
    return last;
  }

  /** ME21: what everybody may read about something, newest first. */
  async newsAbout(about: About): Promise<NewsItem[]> {
    return (await this.#parts.outbox.publicAbout(about)).map((batch) => {
      const amended = amendedOf(batch);
      const { subject, text } = batch.parts;
      return { id: batch.id, at: batch.approvedAt ?? batch.madeAt, amended, subject: subject && 'text' in subject ? subject.text : {}, text: amended?.is !== 'withdrawn' && text && 'text' in text ? text.text : {} };
    });
  }

  /** Letters that failed, once more; of those that may have gone out too. */
  async retry(id: string): Promise<Refused | null> {
    const { outbox, clock, dispatch } = this.#parts;
    const batch = await outbox.batch(id);
    if (!batch) return 'not_found';
    if (batch.state !== 'approved') return 'message_changed';
    for (const { id: messageId, state, recipient } of await outbox.messages(id)) {
      if (state === 'failed' && recipient) await outbox.update(messageId, 'failed', { state: 'waiting', tries: 0, fault: null, reply: null, dueAt: clock.now() });
    }
    void dispatch.wake();
    return null;
  }

  /** ME9: what was told to somebody, newest first, in a language of their choice. */
  async inboxOf(recipient: Recipient, language: Language): Promise<InboxLineView[]> {
    const { outbox, addresseeOf } = this.#parts;
    const reader = await addresseeOf(recipient);
    return (await outbox.inbox(recipient, MOST_IN_INBOX)).map(({ message, batch }) => {
      const offered = offeredLanguages(batch);
      const shownIn = offered.includes(language) ? language : message.language;
      const letter = letterOf(batch, message, shownIn, reader?.name ?? '');
      return { id: message.id, at: batch.approvedAt ?? batch.madeAt, readAt: message.readAt, deadline: batch.deadline, letter: { ...letter, paragraphs: [...letter.paragraphs], footer: null }, path: pathOf(batch, shownIn) };
    });
  }

  unreadOf(recipient: Recipient): Promise<number> {
    return this.#parts.outbox.unread(recipient);
  }

  /** False when it is not theirs. */
  read(recipient: Recipient, id: string, isRead: boolean): Promise<boolean> {
    const { outbox, clock } = this.#parts;
    return outbox.read(recipient, id, isRead ? clock.now() : null);
  }

  /** ME9: only needed letters from now on. False when it is no address of ours. */
  async stopLetters(token: string): Promise<boolean> {
    const { outbox, clock, secret } = this.#parts;
    const recipient = readStopToken(secret, token);
    if (recipient) await outbox.stop(recipient, clock.now());
    return recipient !== null;
  }

  #titleOf({ parts: { about }, reference }: Batch): string {
    return about === undefined ? '' : 'line' in about ? about.line : textIn(about.text, reference, reference);
  }

  /** As the first of its readers has it. */
  #preview(batch: Batch, readers: BatchView['readers'], language: Language) {
    const own = readers.filter((reader) => ('writtenIn' in reader ? reader.writtenIn : reader.language) === language);
    // One that nobody reads is shown as somebody else has it.
    const first = own[0] ?? readers[0];
    // What is another for every reader is left open where there is none.
    const open = Object.fromEntries(missingParts(batch.kind, batch.parts).map((name) => [name, { line: '…' }]));
    return { language, readers: own.length, letter: letterOf(batch, { parts: first?.parts ?? open, reminder: 0 }, language, first?.name ?? ''), path: pathOf(batch, language) };
  }
}

/** Somebody with an account as a reader. */
export function accountAddressee({ id, name, email, scope: { countries, languages } }: PersonRow): Addressee {
  const only = <T>(all: readonly T[]) => (all.length === 1 ? (all[0] ?? null) : null);
  return { by: 'account', id, name, address: email, isConfirmed: true, language: only(languages), country: only(countries), parts: {} };
}

/** Somebody who registers as a reader: by letter where the contact is an address. */
export function entrantAddressee({ id, name, contact, isConfirmed, language, country }: Omit<Reachable, 'isReady' | 'team'>): Addressee {
  return { by: 'entrant', id, name, address: contactKind(contact) === 'email' ? contact : null, isConfirmed, language, country, parts: {} };
}

async function ofWhat(audience: Audience, { about, people, reference }: Pick<Batch, 'about' | 'people' | 'reference'>): Promise<string | null> {
  const name = await audience.nameOf(about.id, people);
  return name && textIn(name, reference, reference);
}
