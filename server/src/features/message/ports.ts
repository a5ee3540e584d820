import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';

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
