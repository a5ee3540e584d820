import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv, settings } from './env.ts';
import { StartFailure } from './start-failure.ts';

function failureOf(source: Record<string, string>): StartFailure {
  try {
    readEnv(source);
  } catch (error) {
    if (error instanceof StartFailure) return error;
  }
  throw new Error(`${JSON.stringify(source)} is taken`);
}

describe('settings', () => {
  it('[D7] none is required', () => {
    expect(readEnv({})).toEqual({
      PORT: 3000, HOST: '0.0.0.0', DATA_DIR: './data', TRUST_PROXY: 0, LOG_LEVEL: 'info', CAPACITY: 20_000, JOINS_PER_SECOND: 20, LOCK_AT_JOINS: 2_000,
      MIN_FREE_MB: 200, MAIL_PER_MINUTE: 60,
    });
  });

  it('[D7] an empty variable counts as unset, a foreign one is none of ours', () => {
    expect(readEnv({ PORT: '', PATH: '/bin' })).toEqual(readEnv({}));
  });

  it('[D7] values arrive as what they mean', () => {
    const env = readEnv({ PORT: '0', PUBLIC_ORIGIN: 'HTTPS://Quiz.example/', TRUST_PROXY: '10.0.0.1, 10.1.0.0/16,::1' });
    expect(env).toMatchObject({ PORT: 0, PUBLIC_ORIGIN: 'https://quiz.example', TRUST_PROXY: ['10.0.0.1', '10.1.0.0/16', '::1'] });
    expect(readEnv({ TRUST_PROXY: '2' }).TRUST_PROXY).toBe(2);
  });

  it.each([
    ['PORT', 'abc'], ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3000.5'], ['HOST', 'a b'], ['PUBLIC_ORIGIN', 'quiz.example'],
    ['PUBLIC_ORIGIN', 'ftp://quiz.example'], ['PUBLIC_ORIGIN', 'https://quiz.example/desk'], ['TRUST_PROXY', '11'], ['TRUST_PROXY', 'all'],
    ['TRUST_PROXY', '10.0.0.0/33'], ['TRUST_PROXY', '10.0.0.1,'], ['LOG_LEVEL', 'loud'], ['CAPACITY', '0'], ['JOINS_PER_SECOND', 'many'], ['MIN_FREE_MB', '0'], ['MAIL_FROM', 'nobody'],
  ])('[D7] %s=%s is refused in one sentence that names it, with exit code 2', (name, value) => {
    const { message, exitCode } = failureOf({ [name]: value });
    expect(message).toMatch(new RegExp(`^${name} must be .+, not "${value.replaceAll('.', '\\.')}"\\.$`));
    expect(message).not.toContain('undefined');
    expect(exitCode).toBe(2);
  });

  it('[ME7] a mail server is set by its address and its sender, and no sentence repeats its password', () => {
    const from = 'Табарман <quest@mail.example>';
    expect(readEnv({ SMTP_URL: 'smtp://quest%40mail.example:p%40ss@mail.example', MAIL_FROM: from })).toMatchObject({
      SMTP_URL: { host: 'mail.example', port: 587, security: 'starttls', user: 'quest@mail.example', password: 'p@ss' }, MAIL_FROM: { name: 'Табарман', address: 'quest@mail.example' },
    });
    expect(readEnv({ SMTP_URL: 'smtps://mail.example', MAIL_FROM: 'a@mail.example' })).toMatchObject({ SMTP_URL: { port: 465, security: 'tls', user: null }, MAIL_FROM: { name: 'Tabarman' } });
    expect(readEnv({ SMTP_URL: 'smtp://127.0.0.1:25?security=none', MAIL_FROM: from }).SMTP_URL).toMatchObject({ port: 25, security: 'none' });
    expect(failureOf({ SMTP_URL: 'smtp://mail.example' }).message).toMatch(/^MAIL_FROM must be set/);
    for (const url of ['http://u:secret@mail.example', 'smtp://u:secret@mail.example:25?security=none', 'secret']) {
      const { message } = failureOf({ SMTP_URL: url, MAIL_FROM: from });
      expect(message).toMatch(/^SMTP_URL must be an address/);
      expect(message).not.toContain('secret');
    }
  });

  it('[D7] the README lists every setting with its default', () => {
    const readme = readFileSync(path.resolve(import.meta.dirname, '../../README.md'), 'utf8');
    const { SMTP_URL, MAIL_FROM, ...plain } = readEnv({});
    expect([SMTP_URL, MAIL_FROM]).toEqual([undefined, undefined]);
    const defaults: Record<string, string | number | string[] | undefined> = plain;
    const rows = Object.entries(settings.shape).map(([name, schema]) => {
      return `| \`${name}\` | ${(defaults[name] ?? '–').toString()} | ${String(schema.meta()?.['about'])} |`;
    });
    expect(readme.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line))).toEqual(rows);
  });
});
