import { Readable } from 'node:stream';
import MailComposer from 'nodemailer/lib/mail-composer';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';
import type { Mail, Mailer, MailFault, Sent } from '../features/message/ports.ts';

const PATIENCE = { connectionTimeout: 15_000, greetingTimeout: 15_000, dnsTimeout: 10_000, socketTimeout: 60_000, socketCloseTimeout: 1_000 };
const LONGEST_REPLY = 200;

/** What the library tells of a failure. */
interface Failure {
  readonly code?: string;
  readonly originalCode?: string;
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

/** Sends by SMTP, each letter on a connection of its own. */
export function smtpMailer(): Mailer {
  return {
    async send(server, mail) {
      const built = await composed(server, mail);
      const connection = new SMTPConnection({
        ...PATIENCE, host: server.host, port: server.port, secure: server.security === 'tls', requireTLS: server.security === 'starttls', ignoreTLS: server.security === 'none',
      });
      // Only from the end of the text on may the server have taken it.
      let isHandedOver = false;
      const text = Readable.from([built]).on('end', () => {
        isHandedOver = true;
      });
      try {
        await step(connection, (done) => connection.connect(done));
        if (server.user !== null) await step(connection, (done) => connection.login({ user: server.user ?? '', pass: server.password ?? '' }, done));
        await step(connection, (done) => connection.send({ from: server.from.address, to: [mail.to.address] }, text, done));
        connection.quit();
        return { ok: true };
      } catch (error) {
        connection.close();
        return failed(error as Failure, isHandedOver);
      }
    },
  };
}

/** One step; a connection that ends meanwhile ends it too. */
function step(connection: SMTPConnection, take: (done: (error?: Error | null) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    connection.once('error', reject);
    take((error) => {
      connection.off('error', reject);
      if (error) reject(error);
      else resolve();
    });
  });
}

async function composed(server: MailServer, { to, subject, language, text, html, id, date, stopUrl }: Mail): Promise<Buffer> {
  const domain = server.from.address.split('@')[1] ?? 'localhost';
  return new MailComposer({
    from: server.from, to, subject, text, html, date: new Date(date), messageId: `<${id}@${domain}>`,
    headers: {
      'Content-Language': language,
      // No answers by machines that are away.
      'Auto-Submitted': 'auto-generated',
      ...(stopUrl === null ? {} : { 'List-Unsubscribe': `<${stopUrl}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    disableFileAccess: true, disableUrlAccess: true,
  }).compile().build();
}

function failed(error: Failure, isHandedOver: boolean): Sent {
  return { ok: false, fault: faultOf(error, isHandedOver), reply: replyOf(error) };
}

function faultOf({ code, originalCode, command = '', responseCode = 0 }: Failure, isHandedOver: boolean): MailFault {
  if (code === 'EDNS' || originalCode === 'ENOTFOUND' || originalCode === 'EAI_AGAIN') return 'host_unknown';
  if (code === 'EAUTH' || code === 'ENOAUTH' || command.startsWith('AUTH')) return responseCode >= 400 && responseCode < 500 ? 'unreachable' : 'sign_in';
  if (code === 'ETLS' || command === 'STARTTLS') return isOfCertificate(originalCode) ? 'certificate' : 'no_encryption';
  if (isOfCertificate(originalCode) || isOfCertificate(code)) return 'certificate';
  if (responseCode >= 500) return command === 'MAIL FROM' || command === 'CONN' || command === 'EHLO' ? 'sender' : 'refused';
  if (responseCode >= 400) return command === 'CONN' || command === 'EHLO' ? 'unreachable' : 'later';
  if (code === 'EENVELOPE') return 'refused';
  return isHandedOver ? 'unknown' : 'unreachable';
}

const isOfCertificate = (code: string | undefined) => code !== undefined && /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ALTNAME/.test(code);

/** One line, and no address of anybody. */
function replyOf({ response }: Failure): string | null {
  return response === undefined ? null : response.replace(/\S*@\S*/g, '…').replace(/[\p{Cc}\s]+/gu, ' ').trim().slice(0, LONGEST_REPLY);
}
