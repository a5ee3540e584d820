import { kinds } from '@tabarman/shared/message/kinds.ts';
import { nextReminder } from '@tabarman/shared/message/reminders.ts';
import { nextServerTry, nextTry } from '@tabarman/shared/message/tries.ts';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';
import type { Clock } from '../game/ports.ts';
import { letterOf, pathOf } from './letter-of.ts';
import { htmlText, plainText } from './mail-of.ts';
import { noLetter } from './readers.ts';
import type { AddresseeOf, Audience, Batch, DueMessage, Mail, Mailer, MailFault, MessageFault, MessageRow, Outbox, Recipient } from './ports.ts';

const MINUTE_MS = 60_000;
const ofServer: readonly MailFault[] = ['host_unknown', 'unreachable', 'certificate', 'no_encryption', 'sign_in', 'sender'];

export interface DispatchParts {
  readonly outbox: Outbox;
  readonly mailer: Mailer;
  readonly server: () => Promise<MailServer | null>;
  readonly audiences: ReadonlyMap<string, Audience>;
  readonly addresseeOf: AddresseeOf;
  readonly clock: Clock;
  /** Whole addresses of pages of this server. */
  readonly urlOf: (path: string) => string;
  readonly stopPathOf: (recipient: Recipient) => string;
  readonly report: (error: unknown, about: object) => void;
}

/** The mail server cannot be used: why, and when it is tried again. */
export interface Halt {
  readonly fault: MailFault;
  readonly reply: string | null;
  readonly until: number;
}

/**
 * What was approved goes out by itself, one letter after another and never faster than the mail server allows; reminders too. It sleeps until
 * the next thing is due, and a restart finds that again (ME13). A letter is noted as handed over before it is, so that it never goes out twice;
 * what was in the hands of a process that died is told as unknown (ME11).
 */
export class Dispatch {
  readonly #parts: DispatchParts;
  #cancel: (() => void) | null = null;
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;
  #halt: (Halt & { readonly tries: number }) | null = null;
  #lastAt = Number.NEGATIVE_INFINITY;

  constructor(parts: DispatchParts) {
    this.#parts = parts;
  }

  get halt(): Halt | null {
    return this.#halt;
  }

  /** After a start. */
  async recover(): Promise<void> {
    const { outbox } = this.#parts;
    for (const { id } of await outbox.sending()) await outbox.update(id, 'sending', { state: 'failed', fault: 'unknown', dueAt: null });
    void this.wake();
  }

  /** Something may be due; done when everything is that is due now. */
  wake(): Promise<void> {
    this.#work = this.#work.then(() => this.#turns()).catch((error: unknown) => {
      this.#parts.report(error, { messages: 'dispatch' });
      this.#armAt(this.#parts.clock.now() + MINUTE_MS);
    });
    return this.#work;
  }

  /** The mail server was set anew: it is tried at once. */
  serverWasSet(): void {
    this.#halt = null;
    void this.wake();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    this.#cancel?.();
    await this.#work;
  }

  async #turns(): Promise<void> {
    while (!this.#isStopped) {
      const due = await this.#parts.outbox.nextDue();
      const at = due && (await this.#turn(due));
      if (at === null) return this.#cancel?.();
      if (at > this.#parts.clock.now()) return this.#armAt(at);
    }
  }

  /** Does what is due, or says when it is (epoch ms). Now when something was done. */
  async #turn({ message, batch }: DueMessage): Promise<number> {
    const { clock, server } = this.#parts;
    const now = clock.now();
    if (message.dueAt !== null && message.dueAt > now) return message.dueAt;
    if (message.state !== 'waiting') return this.#remind(message, batch);
    const mailServer = await server();
    if (mailServer && this.#halt && this.#halt.until > now) return this.#halt.until;
    const next = mailServer ? this.#lastAt + Math.floor(MINUTE_MS / mailServer.perMinute) : now;
    if (next > now) return next;
    await this.#send(message, batch, mailServer);
    return now;
  }

  /** ME2: turns it into the reminder that is due, unless it was done meanwhile. */
  async #remind(message: MessageRow, batch: Batch): Promise<number> {
    const { outbox, clock } = this.#parts;
    const now = clock.now();
    const next = nextReminder({ sentAt: message.sentAt ?? now, deadline: batch.deadline, isSettled: await this.#isSettled(message, batch), reminded: message.reminder }, now);
    if (next && next.at <= now) await outbox.update(message.id, message.state, { state: 'waiting', reminder: next.number, tries: 0, dueAt: now, readAt: null, parts: await this.#partsNow(message, batch) });
    else await outbox.update(message.id, message.state, { dueAt: next?.at ?? null });
    return now;
  }

  /** What a reader is told now, as how many works still wait. */
  async #partsNow({ recipient, parts }: MessageRow, { about, people }: Batch): Promise<MessageRow['parts']> {
    const members = (await this.#parts.audiences.get(about.by)?.members(about.id, people)) ?? [];
    return members.find(({ by, id }) => by === recipient?.by && id === recipient.id)?.parts ?? parts;
  }

  async #isSettled({ recipient }: MessageRow, { about, kind, people }: Batch): Promise<boolean> {
    const audience = this.#parts.audiences.get(about.by);
    return !audience || recipient === null || audience.isSettled(about.id, kind, people, recipient);
  }

  async #send(message: MessageRow, batch: Batch, server: MailServer | null): Promise<void> {
    const { outbox, mailer, addresseeOf, clock } = this.#parts;
    const reader = message.recipient && (await addresseeOf(message.recipient));
    const over = !reader ? 'gone' : kinds[batch.kind].asksAction && (await this.#isSettled(message, batch)) ? 'settled' : batch.deadline !== null && batch.deadline <= clock.now() ? 'too_late' : null;
    if (over || !reader) return this.#ends(message, over ?? 'gone');
    const kept: MessageFault | null = server === null ? 'no_server' : await noLetter(batch.kind, reader, outbox);
    if (kept || !server || reader.address === null) return this.#isOut(message, batch, 'waiting', kept);
    const path = await this.#pathOf(reader, message, batch);
    if (!(await outbox.update(message.id, 'waiting', { state: 'sending', tries: message.tries + 1, dueAt: null }))) return;
    this.#lastAt = clock.now();
    const sent = await mailer.send(server, this.#mailTo({ ...reader, address: reader.address }, message, batch, path));
    if (sent.ok) {
      this.#halt = null;
      return this.#isOut(message, batch, 'sending', null);
    }
    await this.#failed(message, sent.fault, sent.reply);
  }

  /** One that still waits for its first letter was never in anybody's inbox for long: it goes; a reminder only ends. */
  async #ends(message: MessageRow, fault: MessageFault): Promise<void> {
    await this.#parts.outbox.update(message.id, 'waiting', { state: message.reminder === 0 ? 'cancelled' : 'sent', fault, dueAt: null });
  }

  async #isOut(message: MessageRow, { deadline, kind }: Batch, from: 'waiting' | 'sending', fault: MessageFault | null): Promise<void> {
    const { outbox, clock } = this.#parts;
    const now = clock.now();
    const sentAt = message.sentAt ?? now;
    const next = kinds[kind].asksAction ? nextReminder({ sentAt, deadline, isSettled: false, reminded: message.reminder }, now) : null;
    await outbox.update(message.id, from, { state: fault === null ? 'sent' : 'kept', fault, reply: null, sentAt, dueAt: next?.at ?? null });
  }

  /** ME10: the server waits with all letters, a letter alone; what is for good is not tried again. */
  async #failed(message: MessageRow, fault: MailFault, reply: string | null): Promise<void> {
    const { outbox, clock } = this.#parts;
    const now = clock.now();
    if (ofServer.includes(fault)) {
      const tries = (this.#halt?.tries ?? 0) + 1;
      this.#halt = { fault, reply, tries, until: nextServerTry(tries, now) };
      await outbox.update(message.id, 'sending', { state: 'waiting', tries: message.tries, dueAt: message.dueAt ?? now });
      return;
    }
    const again = fault === 'later' ? nextTry(message.tries + 1, now) : null;
    await outbox.update(message.id, 'sending', { state: again === null ? 'failed' : 'waiting', fault, reply, dueAt: again });
  }

  /** JU21: with what opens it to this reader alone. */
  async #pathOf({ by, id }: Recipient, { language }: MessageRow, batch: Batch): Promise<string | null> {
    const path = pathOf(batch, language);
    const own = path === null ? null : await this.#parts.audiences.get(batch.about.by)?.ownFragment?.({ by, id });
    return own ? `${path}#${own}` : path;
  }

  #mailTo(reader: { readonly name: string; readonly address: string } & Recipient, message: MessageRow, batch: Batch, path: string | null): Mail {
    const { clock, urlOf, stopPathOf } = this.#parts;
    const { language } = message;
    const letter = letterOf(batch, message, language, reader.name);
    const ways = { page: path === null ? null : urlOf(path), stop: kinds[batch.kind].isNeeded ? null : urlOf(stopPathOf(reader)) };
    return {
      to: { name: reader.name, address: reader.address }, subject: letter.subject, language, text: plainText(letter, ways), html: htmlText(letter, ways),
      id: `m-${message.id}-${message.reminder}`, date: clock.now(), stopUrl: ways.stop,
    };
  }

  #armAt(at: number): void {
    this.#cancel?.();
    this.#cancel = this.#isStopped ? null : this.#parts.clock.at(at, () => void this.wake());
  }
}
