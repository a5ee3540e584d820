import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { BatchPage, InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR_MS = 60 * 60_000;
const inAll = (text: string) => ({ ky: `${text} ky`, tg: `${text} tg`, uz: `${text} uz`, ru: `${text} ru`, en: `${text} en` });
const hackathon: Call = {
  ...grants, roles: [{ id: 'journalist', title: inAll('Journalist'), least: 0 }, { id: 'it', title: inAll('IT'), least: 0 }],
  withWhom: { kind: 'teams', least: 1, most: 3, countries: 1, closesAt: null },
  phases: grants.phases.map((phase) => (phase.id === 'works' ? { ...phase, rights: ['register', 'team', 'work'] } : phase)),
};
const clock = manualClock(worksBegin(grants)! + HOUR_MS);
let server: TestServer;
let mailbox: Mailbox;
let token: string;
let id: string;
let slug: string;
const people: Record<string, CallTaker> = {};

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const inbox = async (who: string, language: Language = 'ru') => (await people[who]!.ask('POST /messages', { language })).body as InboxLineView[];
const page = async (batch: string) => (await ask(`GET /messages/${batch}`)).body as BatchPage;
const site = async (language: Language = 'ru') => (await fetch(`${server.url}/calls/${slug}/${language}`)).text();
const lines = (rows: readonly (readonly unknown[])[]) => rows.map((row) => row.map(String).join(' ')).toSorted();
const words = { subject: { ru: 'Завтрак', tg: 'Наҳорӣ' }, text: { ru: 'В девять.', tg: 'Соати нӯҳ.' } };

async function written(to: string, more: object = {}): Promise<BatchPage> {
  return (await ask('POST /messages', { about: { by: 'call', id }, kind: 'announcement', people: to, countries: [], deadline: null, words, ...more })).body as BatchPage;
}
async function letOut(batch: Pick<BatchPage, 'id' | 'hash'>): Promise<void> {
  const { code } = await ask(`PUT /messages/${batch.id}/approval`, { hash: batch.hash });
  if (code !== undefined) throw new Error(code);
}
/** Letters go out one after another by the clock, which the test moves. */
async function states(batch: string): Promise<string[]> {
  await clock.advance(100);
  return (await page(batch)).readers.map(({ state, fault }) => (fault === null ? String(state) : `${state} ${fault}`)).toSorted();
}
const isOver = (batch: string) => expect.poll(async () => (await states(batch)).every((state) => /^(sent|kept)/.test(state)), { timeout: 15_000 }).toBe(true);

/** Somebody with a confirmed address, or one that nobody showed to be theirs. */
async function person(name: string, { isConfirmed = true, role = 'it', record = {}, language = 'ru' as Language }: { readonly isConfirmed?: boolean; readonly role?: string; readonly record?: Partial<EntrantRecord>; readonly language?: Language } = {}) {
  const one = new CallTaker(server, slug, name);
  await one.tell(hackathon, { name: `${name} Толук`, ...record }, undefined, language);
  await one.ask('PUT /role', { role });
  if (isConfirmed) {
    const arrived = mailbox.next();
    await one.ask('POST /contact-code');
    const code = /\d{6}/.exec((await arrived).subject ?? '')?.[0];
    expect((await one.ask('PUT /contact-code', { code })).code).toBeUndefined();
  }
  people[name] = one;
}

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer({}, { clock }), startMailbox()]);
  ({ token } = await server.claim());
  await ask('PUT /mail', { server: mailbox.server });
  ({ id, slug } = await publishCall(server, token, hackathon));
  await person('aida', { role: 'journalist' });
  await person('bobo', { language: 'tg', record: { country: 'TJ', region: 'TJ-SU', university: null, otherUniversity: 'ДМТ' } });
  await person('dilnoza', { isConfirmed: false, language: 'uz' });
  await people['aida']!.ask('POST /work', { name: 'Ала-Тоо' });
  await people['bobo']!.ask('POST /work', { name: 'Помир' });
  await people['aida']!.write({ idea: { ru: 'Вода' }, budget: [{ what: 'Камера', amount: 100 }] });
  const done = await people['aida']!.ask('POST /work/versions');
  if (done.code !== undefined) throw new Error(JSON.stringify(done.body));
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('announcements to people of a call', () => {
  it('[ME18] go to all, by role, by team and by what is handed in, and to nobody by what was decided', async () => {
    const { people: offered, languages, kinds } = (await ask(`GET /messages/audiences/call/${id}`)).body as { people: { name: string; of: string | null; members: object[] }[]; languages: string[]; kinds: { kind: string; deadline: number | null }[] };
    expect(offered.map(({ name, of, members }) => [name.split(':')[0], of, members.length])).toEqual([
      ['registered', null, 3], ['inTeams', null, 2], ['withoutTeam', null, 1], ['handedIn', null, 1], ['notHandedIn', null, 2], ['role', 'Journalist ru', 1], ['role', 'IT ru', 2], ['team', 'Ала-Тоо', 1], ['team', 'Помир', 1],
    ]);
    expect(languages).toHaveLength(5);
    expect(kinds).toEqual([{ kind: 'announcement', deadline: null }, { kind: 'works.close', deadline: worksEnd(hackathon) }]);
    expect((await written('awarded')).readers).toEqual([]);
    expect((await ask('POST /messages', { about: { by: 'call', id }, kind: 'work.decided', people: 'registered', countries: [], deadline: null, words: null })).code).toBe('bad_request');
  });

  it('[ME18] [ME19] say which language is missing, who reads what instead, and who gets no letter and why', async () => {
    const batch = await written('registered');
    expect(batch.missing.toSorted()).toEqual(['en', 'ky', 'uz']);
    expect(lines(batch.readers.map(({ name, language, fault, country }) => [name, language, fault, country]))).toEqual(['aida Толук ru null KG', 'bobo Толук tg null TJ', 'dilnoza Толук ru unconfirmed KG']);
    expect(batch.previews.map(({ language, readers, letter }) => [language, readers, letter.subject])).toEqual([['tg', 1, 'Наҳорӣ'], ['ru', 2, 'Завтрак']]);
    expect(await inbox('aida')).toEqual([]);
    const before = mailbox.envelopes.length;
    await letOut(batch);
    expect((await inbox('dilnoza'))[0]?.letter).toMatchObject({ subject: 'Завтрак', paragraphs: ['В девять.'] });
    await isOver(batch.id);
    expect(mailbox.envelopes.slice(before).flat().toSorted()).toEqual(['aida@example.org', 'bobo@example.org']);
    expect(await states(batch.id)).toEqual(['kept unconfirmed', 'sent', 'sent']);
  });

  it('[ME21] are on the public page with their day only where that was ticked and they are out, in every language that it has', async () => {
    const secret = await written('inTeams', { words: { subject: { ru: 'Тайное' }, text: { ru: 'Для команд.' } } });
    const open = await written('registered', { words: { subject: { ru: 'Зал <b>два</b>', uz: 'Ikkinchi zal' }, text: { ru: 'Второй этаж.', uz: 'Ikkinchi qavat.' } }, isPublic: true });
    expect(await site()).not.toContain('Новости');
    await letOut(secret);
    await letOut(open);
    const shown = await site();
    expect(shown).toContain('<h2 id="news">Новости</h2>');
    expect(shown).toContain('<h3>Зал &lt;b&gt;два&lt;/b&gt;</h3>');
    expect(shown).toContain('01.10.2026');
    expect(shown).not.toMatch(/Тайное|Завтрак|Толук/);
    expect(await site('uz')).toContain('Ikkinchi qavat.');
    expect(await site('tg')).toContain('Второй этаж.');
    await isOver(open.id);
  });

  it('[ME20] changed or withdrawn they say so, in the inbox and to everybody', async () => {
    const open = await written('registered', { words: { subject: { ru: 'Ужин' }, text: { ru: 'В семь.' } }, isPublic: true });
    expect((await ask(`PUT /messages/${open.id}/words`, { number: open.number, words, isPublic: true })).code).toBe('message_out');
    await letOut(open);
    await isOver(open.id);
    const { number } = await page(open.id);
    const later = { subject: { ru: 'Ужин' }, text: { ru: 'В восемь.' } };
    expect((await ask(`PUT /messages/${open.id}/words`, { number: 0, words: later, isPublic: true })).code).toBe('message_changed');
    expect((await ask(`PUT /messages/${open.id}/words`, { number, words: { subject: {}, text: {} }, isPublic: true })).code).toBe('message_empty');
    await clock.advance(25 * HOUR_MS);
    const letters = mailbox.mails.length;
    expect((await ask(`PUT /messages/${open.id}/words`, { number, words: later, isPublic: true })).code).toBeUndefined();
    expect((await inbox('dilnoza'))[0]?.letter.paragraphs).toEqual(['Изменено 02.10.2026.', 'В восемь.']);
    expect(await site()).toContain('01.10.2026 · изменено 02.10.2026');
    expect(await site()).not.toContain('В семь.');
    expect(mailbox.mails).toHaveLength(letters);
    await ask(`DELETE /messages/${open.id}`);
    const [line] = await inbox('aida');
    expect(line?.letter).toMatchObject({ subject: 'Ужин', paragraphs: ['Организаторы отозвали это 02.10.2026.'], button: null });
    expect(await site()).toContain('отозвано 02.10.2026');
    expect(JSON.stringify([await inbox('aida'), await inbox('aida', 'tg'), await site()])).not.toContain('В восемь.');
  });

  it('[ME9] who stopped letters reads it in the product; what waits when it is withdrawn never goes', async () => {
    const { unsubscribe } = mailbox.mails.findLast(({ to, headers }) => headers.has('list') && JSON.stringify(to).includes('bobo'))!.headers.get('list') as unknown as { unsubscribe: { url: string } };
    await fetch(server.url + new URL(unsubscribe.url).pathname, { method: 'POST' });
    const batch = await written('inTeams');
    expect(lines(batch.readers.map(({ name, fault }) => [name, fault]))).toEqual(['aida Толук null', 'bobo Толук stopped']);
    mailbox.refuse('451 later');
    await letOut(batch);
    await expect.poll(() => states(batch.id), { timeout: 15_000 }).toEqual(['kept stopped', 'waiting later']);
    expect((await inbox('aida'))[0]?.letter.subject).toBe('Завтрак');
    await ask(`DELETE /messages/${batch.id}`);
    mailbox.refuse(null);
    const letters = mailbox.mails.length;
    await clock.advance(2 * HOUR_MS);
    expect(mailbox.mails).toHaveLength(letters);
    expect(await inbox('bobo')).toContainEqual(expect.objectContaining({ letter: expect.objectContaining({ paragraphs: [expect.stringContaining('отозвали')] }) }));
  });

  it('[ME2] [ME18] who has not handed in is reminded until the work is handed in, by the announced end and not the grace', async () => {
    const batch = await written('notHandedIn', { kind: 'works.close', words: null, deadline: worksEnd(hackathon) });
    expect(lines(batch.readers.map(({ name }) => [name]))).toEqual(['bobo Толук', 'dilnoza Толук']);
    await letOut(batch);
    await isOver(batch.id);
    expect((await inbox('dilnoza'))[0]?.letter).toMatchObject({ subject: 'Требуется действие: приём работ в «Grants ru» скоро закончится', deadline: expect.stringContaining('21.10.2026') });
    await people['bobo']!.write({ idea: { tg: 'Об' }, budget: [{ what: 'Камера', amount: 100 }] });
    expect((await people['bobo']!.ask('POST /work/versions')).code).toBeUndefined();
    await clock.advance(worksEnd(hackathon)! - clock.now() - HOUR_MS);
    await expect.poll(async () => {
      await states(batch.id);
      return lines((await page(batch.id)).readers.map(({ name, reminder }) => [name, reminder]));
    }, { timeout: 15_000 }).toEqual(['bobo Толук 0', 'dilnoza Толук 2']);
  });

  it('[ME15] [U2] of whoever erases the record nothing is left in what was told', async () => {
    expect(JSON.stringify((await people['dilnoza']!.ask('POST /data')).body)).toContain('announcement');
    expect((await people['dilnoza']!.ask('POST /erasure', { name: 'dilnoza Толук' })).code).toBeUndefined();
    const { batches } = (await ask('GET /messages')).body as { batches: { id: string }[] };
    for (const { id: batch } of batches) expect(JSON.stringify(await page(batch))).not.toContain('dilnoza');
  });
});
