import path from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { forgetMessages } from '../../adapters/forget-messages.ts';
import { type ManualClock, manualClock } from '../../adapters/manual-clock.ts';
import { openDatabase } from '../../adapters/prisma-database.ts';
import { prismaOutbox } from '../../adapters/prisma-outbox.ts';
import { randomIds } from '../../adapters/random-ids.ts';
import { smtpMailer } from '../../adapters/smtp-mailer.ts';
import { temporaryFolder } from '../../adapters/temporary-folder.fixture.ts';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { Dispatch } from './dispatch.ts';
import type { Addressee, Audience, Recipient } from './ports.ts';
import { Messages } from './service.ts';
import { stopToken } from './stop-token.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const start = Date.UTC(2026, 9, 1, 12);
const person = (id: string, country: 'KG' | 'TJ' | null = 'KG', address: string | null = `${id}@example.org`): Addressee => ({ by: 'entrant', id, name: id, address, isConfirmed: true, language: null, country, parts: {} });

let mailbox: Mailbox | null = null;
afterEach(async () => {
  await mailbox?.stop();
  mailbox = null;
});

/** A competition of these people, a real mail server and a real database; time goes on when a test says so. */
async function hall(people: readonly Addressee[], { perMinute = 100_000, hasServer = true } = {}) {
  const box = await startMailbox();
  mailbox = box;
  const database = await openDatabase(path.join(temporaryFolder(), 'app.db'));
  const clock = manualClock(start);
  await database.user.create({ data: { id: 'organiser', name: 'Айгүл', email: 'a@organiser.invalid', role: 'admin', createdAt: new Date(start), updatedAt: new Date(start) } });
  const there = new Map(people.map((one) => [one.id, one]));
  const settled = new Set<string>();
  const audience: Audience = {
    describe: async () => ({ title: { ru: 'Табарман', en: 'Tabarman' }, reference: 'ru', countries: ['KG', 'TJ'], languages: ['ru', 'en'], kinds: [], people: ['all'], path: '/s/t/{language}' }),
    members: async () => [...there.values()],
    groups: async () => new Map([['all', [...there.values()]]]),
    nameOf: async () => null,
    isSettled: async (_, __, ___, { id }: Recipient) => settled.has(id),
  };
  const outbox = prismaOutbox(database);
  const begin = () => {
    const parts = { outbox, audiences: new Map([['club', audience]]), addresseeOf: async ({ id }: Recipient) => there.get(id) ?? null, clock };
    const dispatch = new Dispatch({
      ...parts, mailer: smtpMailer(), server: async () => (hasServer ? { ...box.server, perMinute } : null), urlOf: (at) => `https://quiz.example${at}`,
      stopPathOf: (recipient) => `/letters/${stopToken('secret', recipient)}`, report: (error) => { throw error; },
    });
    return { dispatch, messages: new Messages({ ...parts, dispatch, ids: randomIds(), secret: 'secret' }) };
  };
  let running = begin();
  onTestFinished(async () => {
    await running.dispatch.stop();
    await database.$disconnect();
  });
  const prepared = (deadline: number | null = null) => running.messages.prepare({ about: { by: 'club', id: 'x' }, kind: deadline === null ? 'results.released' : 'entries.close', people: 'all', parts: { stage: { line: 'Final' } }, deadline });
  return {
    database, box, clock, there, settled, outbox, prepared,
    get messages() { return running.messages; },
    get dispatch() { return running.dispatch; },
    async approved(deadline: number | null = null) {
      const id = (await prepared(deadline)) ?? '';
      expect(await running.messages.approve(id, (await running.messages.view(id))?.hash ?? '', 'organiser')).toBeNull();
      await running.dispatch.wake();
      return id;
    },
    async advance(ms: number) {
      await clock.advance(ms);
      await running.dispatch.wake();
    },
    /** The process dies, and another one begins. */
    async restart() {
      await running.dispatch.stop();
      running = begin();
      await running.dispatch.recover();
      await running.dispatch.wake();
    },
    states: async (id: string) => (await outbox.messages(id)).map(({ state, fault }) => (fault === null ? state : `${state} ${fault}`)).toSorted(),
  };
}

const moved = (clock: ManualClock) => (clock.now() - start) / MINUTE_MS;

describe('letters that go out by themselves', () => {
  it('[ME5] nothing goes out before somebody approved what they saw', async () => {
    const it = await hall([person('aida'), person('rustam', 'TJ')]);
    const id = (await it.prepared()) ?? '';
    const seen = await it.messages.view(id);
    expect(seen?.previews.filter(({ readers }) => readers > 0).map(({ language, letter }) => [language, letter.greeting])).toEqual([['ky', 'Саламатсызбы, aida.'], ['tg', 'Салом, rustam.']]);
    await it.advance(HOUR_MS);
    expect(it.box.mails).toEqual([]);
    it.there.set('late', person('late'));
    expect(await it.messages.approve(id, seen?.hash ?? '', 'organiser')).toBe('message_changed');
    expect(it.box.mails).toEqual([]);
    expect(await it.messages.approve(id, (await it.messages.view(id))?.hash ?? '', 'organiser')).toBeNull();
    await it.dispatch.wake();
    expect(it.box.envelopes.map(([to = '']) => to).toSorted()).toEqual(['aida@example.org', 'late@example.org', 'rustam@example.org']);
    expect(await it.messages.approve(id, (await it.messages.view(id))?.hash ?? '', 'organiser')).toBe('message_out');
  });

  it('[ME5] what happens prepares a message once', async () => {
    const it = await hall([person('aida')]);
    const batch = { key: 'results final 1', about: { by: 'club', id: 'x' }, kind: 'results.released', people: 'all', parts: { stage: { line: 'Final' } } } as const;
    expect([await it.messages.prepare(batch), await it.messages.prepare(batch)].filter((id) => id !== null)).toHaveLength(1);
    expect(await it.messages.prepare({ ...batch, key: 'other', about: { by: 'nothing', id: 'x' } })).toBeNull();
  });

  it('[ME12] never faster than the mail server allows', async () => {
    const it = await hall([person('a'), person('b'), person('c')], { perMinute: 2 });
    await it.approved();
    const times = [it.box.mails.map(() => moved(it.clock))];
    for (let half = 0; half < 4; half += 1) {
      await it.advance(MINUTE_MS / 2);
      times.push([it.box.mails.length]);
    }
    expect(times).toEqual([[0], [2], [3], [3], [3]]);
  });

  it('[ME13] a restart goes on where it stopped', async () => {
    const it = await hall([person('a'), person('b')], { perMinute: 1 });
    const id = await it.approved();
    expect(it.box.mails).toHaveLength(1);
    await it.restart();
    await it.advance(MINUTE_MS);
    expect(it.box.envelopes.map(([to = '']) => to).toSorted()).toEqual(['a@example.org', 'b@example.org']);
    expect(await it.states(id)).toEqual(['sent', 'sent']);
  });

  it('[ME11] a letter that a process died over is told as unknown, and not sent again by itself', async () => {
    const it = await hall([person('a')]);
    it.box.refuse('450 later');
    const id = await it.approved();
    const [message] = await it.outbox.messages(id);
    await it.outbox.update(message?.id ?? '', 'waiting', { state: 'sending', dueAt: null });
    it.box.refuse(null);
    await it.restart();
    await it.advance(10 * HOUR_MS);
    expect([it.box.mails.length, await it.states(id)]).toEqual([0, ['failed unknown']]);
    expect(await it.messages.retry(id)).toBeNull();
    await it.dispatch.wake();
    expect([it.box.mails.length, await it.states(id)]).toEqual([1, ['sent']]);
  });

  it('[ME10] a letter that is refused for now is tried again, later and later, then given up', async () => {
    const it = await hall([person('a')]);
    it.box.refuse('450 4.2.1 busy');
    const id = await it.approved();
    for (const minutes of [1, 5, 15, 60]) {
      expect(await it.states(id)).toEqual(['waiting later']);
      await it.advance(minutes * MINUTE_MS);
    }
    it.box.refuse(null);
    await it.advance(239 * MINUTE_MS);
    expect(it.box.mails).toHaveLength(0);
    await it.advance(MINUTE_MS);
    expect([it.box.mails.length, await it.states(id)]).toEqual([1, ['sent']]);
  });

  it('[ME10] one that is refused for good is not tried again', async () => {
    const it = await hall([person('a'), person('b')]);
    it.box.refuse('550 5.1.1 nobody here');
    const id = await it.approved();
    it.box.refuse(null);
    await it.advance(24 * HOUR_MS);
    expect([it.box.mails.length, await it.states(id)]).toEqual([0, ['failed refused', 'failed refused']]);
  });

  it('[ME10] a mail server that is away holds all letters, and none is lost', async () => {
    const it = await hall([person('a'), person('b')]);
    const { port } = it.box.server;
    await it.box.stop();
    const id = await it.approved();
    expect(it.dispatch.halt).toMatchObject({ fault: 'unreachable', until: start + MINUTE_MS });
    await it.advance(MINUTE_MS);
    expect(it.dispatch.halt).toMatchObject({ until: start + 6 * MINUTE_MS });
    mailbox = await startMailbox({ port });
    await it.advance(5 * MINUTE_MS);
    expect([mailbox.mails.length, it.dispatch.halt, await it.states(id)]).toEqual([2, null, ['sent', 'sent']]);
  });

  it('[ME14] a stop holds what has not gone out, and it goes on when somebody says so, or never', async () => {
    const it = await hall([person('a'), person('b'), person('c')], { perMinute: 1 });
    const id = await it.approved();
    expect(await it.messages.stop(id)).toBeNull();
    await it.advance(HOUR_MS);
    expect(it.box.mails).toHaveLength(1);
    const sent = it.box.envelopes[0]?.[0]?.split('@')[0] ?? '';
    const [other = ''] = ['a', 'b', 'c'].filter((name) => name !== sent);
    expect([(await it.messages.inboxOf({ by: 'entrant', id: sent }, 'en')).length, (await it.messages.inboxOf({ by: 'entrant', id: other }, 'en')).length]).toEqual([1, 0]);
    expect(await it.messages.goOn(id)).toBeNull();
    await it.dispatch.wake();
    expect(it.box.mails).toHaveLength(2);
    expect(await it.messages.cancel(id)).toBeNull();
    await it.advance(HOUR_MS);
    expect([it.box.mails.length, await it.states(id)]).toEqual([2, ['cancelled', 'sent', 'sent']]);
  });
});

describe('reminders', () => {
  it('[ME2] go out at half and at four fifths of the window, with another subject, and not after it was done', async () => {
    const it = await hall([person('aida'), person('rustam', 'TJ')]);
    await it.approved(start + 10 * HOUR_MS);
    await it.advance(5 * HOUR_MS - 1);
    expect(it.box.mails).toHaveLength(2);
    it.settled.add('rustam');
    await it.advance(1);
    await it.restart();
    await it.advance(10 * HOUR_MS);
    expect(it.box.mails.slice(2).map(({ subject }) => subject)).toEqual(['Аракет керек, 2 эскертүүнүн 1-си: «Табарман» үчүн жазылуу жакында бүтөт', 'Аракет керек, 2 эскертүүнүн 2-си: «Табарман» үчүн жазылуу жакында бүтөт']);
    expect(new Set(it.box.mails.map(({ messageId }) => messageId)).size).toBe(4);
  });

  it('[ME2] after a long time without a server only the last one goes out, and none after the deadline', async () => {
    const it = await hall([person('aida')]);
    await it.approved(start + 10 * HOUR_MS);
    await it.dispatch.stop();
    await it.clock.advance(9 * HOUR_MS);
    await it.restart();
    expect(it.box.mails.slice(1).map(({ subject }) => subject)).toEqual(['Аракет керек, 2 эскертүүнүн 2-си: «Табарман» үчүн жазылуу жакында бүтөт']);
    await it.advance(5 * HOUR_MS);
    expect(it.box.mails).toHaveLength(2);
  });

  it('[ME2] what was done, is too late, or is of somebody who is gone does not go out at all', async () => {
    const it = await hall([person('done'), person('gone'), person('there')], { perMinute: 1 });
    const id = await it.approved(start + 10 * HOUR_MS);
    const first = it.box.envelopes[0]?.[0]?.split('@')[0] ?? '';
    const [second = '', third = ''] = ['done', 'gone', 'there'].filter((name) => name !== first);
    it.settled.add(second);
    it.there.delete(third);
    await it.advance(5 * MINUTE_MS);
    expect([it.box.mails.length, await it.states(id)]).toEqual([1, ['cancelled gone', 'cancelled settled', 'sent']]);
  });
});

describe('the inbox', () => {
  it('[ME9] has everything that was approved, also of those whom no letter reaches, in the language of the reader', async () => {
    const it = await hall([person('aida', 'KG', null)]);
    const id = await it.approved();
    const aida = { by: 'entrant', id: 'aida' } as const;
    expect(await it.states(id)).toEqual(['kept no_address']);
    const [line] = await it.messages.inboxOf(aida, 'en');
    expect(line).toMatchObject({ readAt: null, path: '/s/t/en', letter: { subject: 'Results of “Final” are released', greeting: 'Hello, aida.' } });
    expect(await it.messages.unreadOf(aida)).toBe(1);
    expect(await it.messages.read({ by: 'entrant', id: 'rustam' }, line?.id ?? '', true)).toBe(false);
    expect(await it.messages.read(aida, line?.id ?? '', true)).toBe(true);
    expect(await it.messages.unreadOf(aida)).toBe(0);
  });

  it('[ME9] is all there is without a mail server', async () => {
    const it = await hall([person('aida')], { hasServer: false });
    const id = await it.approved();
    expect([it.box.mails.length, await it.states(id), (await it.messages.inboxOf({ by: 'entrant', id: 'aida' }, 'ky')).length]).toEqual([0, ['kept no_server'], 1]);
  });

  it('[ME9] who wants no more letters gets those that are needed, and the others in the inbox', async () => {
    const it = await hall([person('aida')]);
    await it.approved();
    const stop = it.box.mails[0]?.headers.get('list') as unknown as { unsubscribe: { url: string } };
    const token = stop.unsubscribe.url.split('/').at(-1) ?? '';
    expect(await it.messages.stopLetters(`${token}x`)).toBe(false);
    expect(await it.messages.stopLetters(token)).toBe(true);
    const id = await it.approved();
    expect([it.box.mails.length, await it.states(id)]).toEqual([1, ['kept stopped']]);
    const needed = (await it.messages.prepare({ about: { by: 'club', id: 'x' }, kind: 'data.missing', people: 'all' })) ?? '';
    await it.messages.approve(needed, (await it.messages.view(needed))?.hash ?? '', 'organiser');
    await it.dispatch.wake();
    expect([it.box.mails.length, it.box.mails[1]?.headers.has('list')]).toEqual([2, false]);
  });

  it('[ME15] nothing of somebody is left who is erased, nor of anybody when it is long ago', async () => {
    const it = await hall([{ ...person('aida'), parts: { team: { line: 'Ала-Тоо' } } }, person('rustam', 'TJ')]);
    const id = await it.approved();
    await it.database.$transaction(forgetMessages(it.database, { by: 'entrant', id: 'aida' }));
    expect((await it.outbox.messages(id)).map(({ recipient, parts }) => [recipient?.id ?? null, parts])).toEqual(expect.arrayContaining([[null, {}], ['rustam', {}]]));
    await it.outbox.forgetBefore(start + 1);
    expect((await it.outbox.messages(id)).map(({ recipient, state }) => [recipient, state])).toEqual([[null, 'sent'], [null, 'sent']]);
    expect(await it.messages.inboxOf({ by: 'entrant', id: 'aida' }, 'ky')).toEqual([]);
  });
});
