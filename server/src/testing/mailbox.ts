import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { MailServer } from '@tabarman/shared/message/mail-server.ts';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerAddress, type SMTPServerDataStream } from 'smtp-server';

export interface Mailbox {
  /** What arrived, in its order. */
  readonly mails: readonly ParsedMail[];
  /** To whom each of them went. */
  readonly envelopes: readonly (readonly string[])[];
  /** How it is reached. */
  readonly server: MailServer;
  /** From now on refuses every recipient so, or nobody. */
  refuse(reply: string | null): void;
  /** The next letter that arrives. */
  next(): Promise<ParsedMail>;
  stop(): Promise<void>;
}

interface MailboxOptions {
  readonly port?: number;
  readonly password?: string;
  readonly refuseRecipient?: string;
  readonly refuseSender?: string;
  readonly refuseText?: string;
  readonly hasEncryption?: boolean;
  readonly isEncrypted?: boolean;
}

/** A real mail server on a free port, which keeps what it gets. */
export async function startMailbox({ port = 0, password, refuseRecipient, refuseSender, refuseText, hasEncryption = false, isEncrypted = false }: MailboxOptions = {}): Promise<Mailbox> {
  const mails: ParsedMail[] = [];
  const envelopes: string[][] = [];
  const waiting: ((mail: ParsedMail) => void)[] = [];
  let refused = refuseRecipient ?? null;
  const said = (reply: string | null | undefined) => {
    if (reply === null || reply === undefined) return null;
    const [code = '550', ...words] = reply.split(' ');
    return Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
  };
  const take = async (stream: SMTPServerDataStream, readers: readonly SMTPServerAddress[]) => {
    const mail = await simpleParser(stream);
    const refusal = said(refuseText);
    if (refusal) return refusal;
    mails.push(mail);
    envelopes.push(readers.map(({ address }) => address));
    waiting.shift()?.(mail);
    return null;
  };
  const smtp = new SMTPServer({
    logger: false, secure: isEncrypted, hideSTARTTLS: !hasEncryption, authOptional: password === undefined, allowInsecureAuth: true, disableReverseLookup: true,
    ...(hasEncryption ? {} : { disabledCommands: ['STARTTLS'] }),
    onAuth: ({ password: given }, _, done) => (given === password ? done(null, { user: 'quiz' }) : done(new Error('wrong'))),
    onMailFrom: (_, __, done) => done(said(refuseSender)),
    onRcptTo: (_, __, done) => done(said(refused)),
    async onData(stream, session, done) {
      done(await take(stream, session.envelope.rcptTo));
    },
  });
  smtp.on('error', () => undefined);
  const net = smtp.listen(port, '127.0.0.1');
  await once(net, 'listening');
  return {
    mails, envelopes,
    server: {
      host: '127.0.0.1', port: (net.address() as AddressInfo).port, security: 'none', user: null, password: null,
      from: { name: 'Tabarman', address: 'quiz@quiz.example' }, perMinute: 1_000,
    },
    refuse: (reply) => {
      refused = reply;
    },
    next: () => new Promise((resolve) => waiting.push(resolve)),
    stop: () => new Promise((resolve) => smtp.close(resolve)),
  };
}
