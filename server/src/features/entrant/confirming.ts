import { createHmac } from 'node:crypto';
import { contactKind } from '@tabarman/shared/entrant/contact.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { RegisteringView } from '@tabarman/shared/entrant/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Clock } from '../game/ports.ts';
import type { Asker, EntrantRow, SendCode } from './ports.ts';

const MINUTE_MS = 60_000;
/** A code is of one stretch, and taken in the next one too: it holds from this long on to twice as long. */
const CODE_MINUTES = 20;
const DIGITS = 6;

interface ConfirmingParts<View> {
  /** Whose contact is confirmed, in a season or a call. */
  readonly of: {
    /** Null where nothing of it is public. */
    titleOf(slug: string): Promise<Text | null>;
    holder(asker: Asker): Promise<EntrantRow | null>;
    confirm(asker: Asker, isProved: (person: EntrantRow) => boolean): Promise<Reply<View>>;
  };
  readonly sendCode: SendCode;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
}

/**
 * EN21: a person confirms the e-mail address of the own record by a code that is sent to it. The code follows from the server's secret, the record, the
 * address and the time, so that nothing of it is kept, and another address has another code.
 */
export class Confirming<View = RegisteringView> {
  readonly #parts: ConfirmingParts<View>;

  constructor(parts: ConfirmingParts<View>) {
    this.#parts = parts;
  }

  async send(asker: Asker): Promise<Reply<{ address: string; minutes: number }>> {
    const { of, sendCode } = this.#parts;
    const [title, person] = [await of.titleOf(asker.slug), await of.holder(asker)];
    if (!title || !person) return refused(title ? 'entrant_not_found' : 'not_found');
    const { contact, name } = person.record;
    const address = contactKind(contact) === 'email' ? contact : null;
    if (address === null) return refused('contact_no_email');
    const isSent = await sendCode({ address, name, language: person.language }, {
      about: { text: title }, code: { line: this.#code(person.id, address, 0) }, minutes: { line: String(CODE_MINUTES) },
    });
    return isSent ? { ok: true, data: { address, minutes: CODE_MINUTES } } : refused('letter_not_sent');
  }

  /** Looked at when nothing else changes the record: the contact is still the one that the code was sent to. */
  give(asker: Asker, typed: string): Promise<Reply<View>> {
    const code = typed.replace(/\D/g, '');
    return this.#parts.of.confirm(asker, ({ id, record: { contact } }) => contactKind(contact) === 'email' && [0, -1].some((stretch) => this.#code(id, contact, stretch) === code));
  }

  #code(id: string, address: string, stretch: number): string {
    const { secret, clock } = this.#parts;
    const number = Math.floor(clock.now() / (CODE_MINUTES * MINUTE_MS)) + stretch;
    const mac = createHmac('sha256', secret).update(`contact ${address.toLowerCase()} of ${id} at ${number}`).digest();
    return String(mac.readUInt32BE(0) % 10 ** DIGITS).padStart(DIGITS, '0');
  }
}

const refused = (error: ErrorCode) => ({ ok: false, error }) as const;
