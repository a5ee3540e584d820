import { isIP } from 'node:net';
import * as z from 'zod';
import { mailFrom, smtpUrl } from './mail-env.ts';
import { StartFailure } from './start-failure.ts';

const WRONG_SETTING = 2;

/** A setting: its words for the README and for the one who set it wrongly. */
function setting<T extends z.ZodType>(schema: T, about: string, rule: string, { isSecret = false } = {}): T {
  return schema.meta({ about, rule, isSecret });
}

const whole = (min: number, max: number) => z.string().regex(/^\d{1,9}$/).transform(Number).pipe(z.int().min(min).max(max));
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url)).refine((url) => url.pathname === '/' && url.search === '' && url.hash === '');
const networks = z.string().transform((list) => list.split(',').map((part) => part.trim())).pipe(z.array(z.string().refine(isNetwork)).min(1));

/** Every setting there is. All have a default: none is required. */
export const settings = z.object({
  PORT: setting(whole(0, 65_535).default(3000), 'Port to listen on; 0 takes any free one.', 'a whole number from 0 to 65535'),
  HOST: setting(z.string().regex(/^[A-Za-z0-9.:_-]+$/).default('0.0.0.0'), 'Address to listen on; 127.0.0.1 shuts the network out.', 'an IP address or a host name'),
  DATA_DIR: setting(z.string().default('./data'), 'Folder that holds everything: databases and secrets. Back this up.', 'a path'),
  PUBLIC_ORIGIN: setting(
    origin.transform((url) => url.origin).optional(),
    'Where people reach the server, when it is behind a proxy: decides secure cookies and the links that are printed.',
    'an address such as https://quiz.example without a path',
  ),
  TRUST_PROXY: setting(
    z.union([whole(0, 10), networks]).default(0),
    'Proxies in front whose X-Forwarded-For is believed: how many, or their addresses (10.0.0.1, 10.0.0.0/8).',
    'a number of proxies up to 10 or a list of addresses',
  ),
  LOG_LEVEL: setting(z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'), 'How much is logged (as JSON, to standard error).', 'one of debug, info, warn, error, silent'),
  CAPACITY: setting(whole(1, 100_000).default(20_000), 'Most seats in one game.', 'a whole number from 1 to 100000'),
  JOINS_PER_SECOND: setting(
    whole(1, 10_000).default(20),
    'Joins that one network address may make in a second, after a first rush of thirty times as many.',
    'a whole number from 1 to 10000',
  ),
  LOCK_AT_JOINS: setting(
    whole(10, 1_000_000).default(2_000),
    'Joins within ten seconds at which a game closes its entry by itself; the host opens it again.',
    'a whole number from 10 to 1000000',
  ),
  MIN_FREE_MB: setting(whole(1, 1_000_000).default(200), 'Free disk space, in MB, below which the server does not start.', 'a whole number from 1 to 1000000'),
  SMTP_URL: setting(
    smtpUrl.optional(),
    'Mail server that letters go out by: smtp://user:password@host:587, or smtps:// where it is encrypted from the start. Can be set at the desk instead.',
    'an address such as smtp://user:password@mail.example:587 (special characters of the password as %40 and so on)', { isSecret: true },
  ),
  MAIL_FROM: setting(mailFrom.optional(), 'Who the letters are from; needed with SMTP_URL.', 'a sender such as Tabarman <quest@mail.example>'),
  MAIL_PER_MINUTE: setting(whole(1, 1_000).default(60), 'Letters that go out in a minute at most, with SMTP_URL.', 'a whole number from 1 to 1000'),
});

export type Env = z.infer<typeof settings>;

/** The settings out of the environment; an empty variable counts as unset. Throws `StartFailure` (exit code 2). */
export function readEnv(source: NodeJS.ProcessEnv = process.env): Env {
  const set = Object.fromEntries(Object.keys(settings.shape).flatMap((name) => (source[name] ? [[name, source[name]]] : [])));
  const parsed = settings.safeParse(set);
  if (parsed.success) {
    if (parsed.data.SMTP_URL && !parsed.data.MAIL_FROM) throw new StartFailure('MAIL_FROM must be set with SMTP_URL: who the letters are from, such as Tabarman <quest@mail.example>.', WRONG_SETTING);
    return parsed.data;
  }
  const name = String(parsed.error.issues[0]?.path[0]) as keyof typeof settings.shape;
  const { rule, isSecret } = settings.shape[name].meta() ?? {};
  throw new StartFailure(`${name} must be ${String(rule)}${isSecret === true ? '' : `, not "${set[name]}"`}.`, WRONG_SETTING);
}

function isNetwork(part: string): boolean {
  const [address = '', bits, ...rest] = part.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && rest.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}
