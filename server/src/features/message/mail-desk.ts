import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ImmediateKind } from '@tabarman/shared/message/kinds.ts';
import { writeLetter } from '@tabarman/shared/message/letter.ts';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';
import type { MessageParts } from '@tabarman/shared/message/parts.ts';
import type { Clock, Ids } from '../game/ports.ts';
import { htmlText, plainText } from './mail-of.ts';
import type { Mailer, MailFault, MailSetting } from './ports.ts';

interface MailDeskParts {
  readonly setting: MailSetting;
  readonly mailer: Mailer;
  /** As the environment sets it, which nobody changes at the desk. */
  readonly fixed: MailServer | null;
  readonly clock: Clock;
  readonly ids: Pick<Ids, 'id'>;
  readonly onSet: () => void;
}

/** Without a password that one that is kept stays. */
export type MailServerInput = Omit<MailServer, 'password'> & { readonly password?: string | null | undefined };

interface Reader {
  readonly address: string;
  readonly name: string;
  readonly language: Language;
}

/** ME7: the mail server as it is set, and ME5: the letters that somebody waits for on a screen. */
export class MailDesk {
  readonly #parts: MailDeskParts;

  constructor(parts: MailDeskParts) {
    this.#parts = parts;
  }

  get isFixed(): boolean {
    return this.#parts.fixed !== null;
  }

  async server(): Promise<MailServer | null> {
    return this.#parts.fixed ?? this.#parts.setting.read();
  }

  /** A password that is kept goes to the server and user it was typed for, and to no other. */
  async set(input: MailServerInput | null): Promise<'mail_fixed' | null> {
    const { fixed, setting, onSet } = this.#parts;
    if (fixed) return 'mail_fixed';
    const before = await setting.read();
    const isSame = before !== null && input !== null && before.host === input.host && before.port === input.port && before.security === input.security && before.user === input.user;
    await setting.write(input && { ...input, password: input.password === undefined ? (isSame ? before.password : null) : input.password });
    onSet();
    return null;
  }

  /** ME5: at once, kept nowhere; null when the mail server took it. */
  async sendNow(kind: ImmediateKind, to: Reader, parts: MessageParts): Promise<MailFault | 'not_set' | null> {
    const { mailer, clock, ids } = this.#parts;
    const server = await this.server();
    if (!server) return 'not_set';
    const letter = writeLetter({ kind, parts, deadline: null, language: to.language, reference: to.language, name: to.name, reminder: 0 });
    const ways = { page: null, stop: null };
    const sent = await mailer.send(server, {
      to, subject: letter.subject, language: to.language, text: plainText(letter, ways), html: htmlText(letter, ways), id: `n-${ids.id()}`, date: clock.now(), stopUrl: null,
    });
    return sent.ok ? null : sent.fault;
  }
}
