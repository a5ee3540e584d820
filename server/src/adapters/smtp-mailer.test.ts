import { once } from 'node:events';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { writeLetter } from '@tabarman/shared/message/letter.ts';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type { Mail } from '../features/message/ports.ts';
import { startMailbox, type Mailbox } from '../testing/mailbox.ts';
import { smtpMailer } from './smtp-mailer.ts';

let mailbox: Mailbox | null = null;
afterEach(async () => {
  await mailbox?.stop();
  mailbox = null;
});

async function serverOf(options: Parameters<typeof startMailbox>[0] = {}): Promise<MailServer> {
  mailbox = await startMailbox(options);
  return mailbox.server;
}

const mail: Mail = { to: { name: 'Аида', address: 'aida@example.org' }, subject: 'Саламатсызбы', language: 'ky', text: 'Салам\n', html: '<p>Салам</p>', id: 'm-1', date: Date.UTC(2026, 9, 1, 12), stopUrl: null };
const mailer = smtpMailer();

describe('letters by SMTP', () => {
  it('[ME6] arrive in five languages, byte for byte', async () => {
    const server = await serverOf();
    for (const language of languages) {
      const letter = writeLetter({ kind: 'seat.offered', parts: { about: { line: 'Tabarman' }, stage: { line: 'Финал' }, team: { line: 'Oʻzgarish ҚӮҲ' } }, deadline: Date.UTC(2026, 9, 21, 9), language, reference: 'ru', name: 'Ӯктам', reminder: 0 });
      const text = [letter.greeting, ...letter.paragraphs, letter.deadline].join('\n');
      expect(await mailer.send(server, { ...mail, language, subject: letter.subject, text, html: `<p>${text}</p>` })).toEqual({ ok: true });
      const got = mailbox?.mails.at(-1);
      expect(got?.subject).toBe(letter.subject);
      expect(got?.text?.trim()).toBe(text);
      expect(got?.html).toContain(letter.greeting);
      expect(got?.headers.get('content-language')).toBe(language);
    }
  });

  it('[ME6] carry who, when and which, and a way to end what is not needed', async () => {
    const server = await serverOf();
    await mailer.send(server, mail);
    await mailer.send(server, { ...mail, stopUrl: 'https://quiz.example/letters/stop/abc' });
    const [needed, other] = mailbox?.mails ?? [];
    expect(needed?.messageId).toBe('<m-1@quiz.example>');
    expect(needed?.date).toEqual(new Date(mail.date));
    expect([needed?.from?.text, needed?.to && 'text' in needed.to && needed.to.text]).toEqual(['"Tabarman" <quiz@quiz.example>', '"Аида" <aida@example.org>']);
    expect(needed?.headers.has('list')).toBe(false);
    expect(other?.headers.get('list')).toMatchObject({ unsubscribe: { url: 'https://quiz.example/letters/stop/abc' } });
    expect(other?.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('[ME8] nothing that is put into a letter becomes a header or another reader', async () => {
    const server = await serverOf();
    await mailer.send(server, mail);
    const usual = [...(mailbox?.mails[0]?.headers.keys() ?? [])].toSorted((a, b) => a.localeCompare(b));
    const nasty = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.constantFrom('x\r\nBcc: all@example.org', 'x\nX-Evil: 1\n\nbody', '", <all@example.org>, "', 'a\u0000b', '=?utf-8?Q?=0ABcc:_x?='));
    await fc.assert(fc.asyncProperty(nasty, nasty, nasty, async (name, subject, text) => {
      const sent = await mailer.send(server, { ...mail, to: { ...mail.to, name }, subject, text: `Салам ${text}` });
      expect(sent).toEqual({ ok: true });
      expect(mailbox?.envelopes.at(-1)).toEqual(['aida@example.org']);
      expect([...(mailbox?.mails.at(-1)?.headers.keys() ?? [])].toSorted((a, b) => a.localeCompare(b)).filter((key) => key !== 'subject')).toEqual(usual.filter((key) => key !== 'subject'));
    }), { numRuns: 60 });
  });
});

describe('a letter that does not go out', () => {
  const faultOf = async (server: MailServer) => {
    const sent = await mailer.send(server, mail);
    return sent.ok ? null : sent.fault;
  };

  it('[ME10] says whether it is the letter: now or for good, without anybody’s address', async () => {
    const server = await serverOf({ refuseRecipient: '450 4.2.1 <aida@example.org> mailbox busy' });
    expect(await mailer.send(server, mail)).toEqual({ ok: false, fault: 'later', reply: '450 4.2.1 … mailbox busy' });
    await mailbox?.stop();
    expect(await faultOf(await serverOf({ refuseRecipient: '550 5.1.1 no such user' }))).toBe('refused');
    await mailbox?.stop();
    expect(await faultOf(await serverOf({ refuseSender: '553 5.7.1 not yours' }))).toBe('sender');
    await mailbox?.stop();
    expect(await faultOf(await serverOf({ refuseText: '552 5.3.4 too big' }))).toBe('refused');
  });

  it('[ME10] or the server: no such name, nobody there, wrong password, no encryption, a certificate nobody knows', async () => {
    const server = await serverOf({ password: 'right' });
    expect(await faultOf({ ...server, user: 'quiz', password: 'wrong' })).toBe('sign_in');
    expect(await faultOf({ ...server, user: 'quiz', password: 'right' })).toBeNull();
    expect(await faultOf({ ...server, host: 'nowhere.invalid' })).toBe('host_unknown');
    await mailbox?.stop();
    expect(await faultOf(server)).toBe('unreachable');
    expect(await faultOf({ ...(await serverOf({ hasEncryption: false })), security: 'starttls' })).toBe('no_encryption');
    await mailbox?.stop();
    expect(await faultOf({ ...(await serverOf({ hasEncryption: true })), security: 'starttls' })).toBe('certificate');
    await mailbox?.stop();
    expect(await faultOf({ ...(await serverOf({ isEncrypted: true })), security: 'tls' })).toBe('certificate');
  });

  it('[ME11] a connection that ends after the text and before the answer leaves it unknown', async () => {
    const server = await silentServer();
    const { port } = server.address() as AddressInfo;
    expect(await faultOf({ host: '127.0.0.1', port, security: 'none', user: null, password: null, from: { name: 'Tabarman', address: 'quiz@quiz.example' }, perMinute: 60 })).toBe('unknown');
    server.close();
  });
});

/** Takes everything and hangs up where it should say that it has the text. */
async function silentServer(): Promise<Server> {
  const server = createServer((socket) => {
    socket.write('220 ready\r\n');
    let isText = false;
    socket.on('data', (data) => {
      const said = data.toString();
      if (isText || said.includes('\r\n.\r\n')) return socket.destroy();
      isText = /^DATA/m.test(said);
      return socket.write(isText ? '354 go on\r\n' : '250 fine\r\n');
    });
    socket.on('error', () => socket.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
