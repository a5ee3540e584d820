import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { reviewBegin, reviewEnd, worksBegin } from '@tabarman/shared/call/windows.ts';
import { emptySheet } from '@tabarman/shared/jury/sheet.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { AssignmentPlan, JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { manualClock } from '../../adapters/manual-clock.ts';
import { callWithWorks } from '../../testing/judged-call.ts';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const call: Call = grants;
const clock = manualClock(worksBegin(call)! + 60_000);
const titles = ['Ручей', 'Майдан', 'Чойхона'];
let server: TestServer;
let mailbox: Mailbox;
let token: string;
let id: string;
let slug: string;
let sheets = 0;

const ask = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const jury = async () => (await ask(`GET /calls/${id}/jury`)).body as JuryView;
const jurorOf = async (name: string) => (await jury()).jurors.find(({ juror }) => juror.name === name)!;
const judge = (key: string, what = '', body: object = {}, method = 'POST') => request(server, `${method} /calls/by-slug/${slug}/judging${what}`, { body: { key, ...body } });
const state = async (key: string) => (await judge(key)).body as JudgingView;
const answer = (key: string, said: string) => judge(key, '/answer', { answer: said }, 'PUT');
const handIn = (key: string, work: string) => judge(key, `/works/${work}/sheets`, { id: `sheet-${(sheets += 1)}-aa`, workVersion: 1, kind: 'marks', sheet: { ...emptySheet, marks: { use: 4, quality: 2 } } });

async function invite(name: string, email: string | null, part: object = {}): Promise<{ readonly id: string; readonly key: string }> {
  const { link } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { name, countries: [], languages: ['ru'], organisation: '', background: null, most: null, ...part }, personId: null, email })).body as { link: string };
  return { id: (await jurorOf(name)).id, key: link.split('#')[1]! };
}

async function prepared(kind: string, people: string, deadline: number | null = reviewEnd(call)): Promise<BatchPage> {
  return (await ask('POST /messages', { about: { by: 'jury', id }, kind, people, countries: [], deadline, words: null })).body as BatchPage;
}
const page = async (batch: string) => (await ask(`GET /messages/${batch}`)).body as BatchPage;
async function states(batch: string): Promise<string[]> {
  await clock.advance(100);
  return (await page(batch)).readers.map(({ name, state: is, fault }) => `${name} ${is}${fault === null ? '' : ` ${fault}`}`).toSorted();
}
/** Approves a batch; the letters that arrived by it, by the address. */
async function letOut({ id: batch, hash }: Pick<BatchPage, 'id' | 'hash'>): Promise<ReadonlyMap<string, { readonly subject: string; readonly text: string }>> {
  const from = mailbox.mails.length;
  const { code } = await ask(`PUT /messages/${batch}/approval`, { hash });
  if (code !== undefined) throw new Error(code);
  await expect.poll(async () => (await states(batch)).every((one) => / (?:sent|kept|cancelled)/.test(one)), { timeout: 15_000 }).toBe(true);
  return lettersSince(from);
}
const lettersSince = (from: number) => new Map(mailbox.mails.slice(from).map(({ subject = '', text = '' }, i) => [mailbox.envelopes[from + i]![0]!, { subject, text }]));
const keyIn = (text: string | undefined) => /\/jury\/[^#\s]+#([A-Za-z0-9_-]+)/.exec(text ?? '')?.[1] ?? '';

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer({}, { clock }), startMailbox()]);
  ({ token } = await server.claim());
  await ask('PUT /mail', { server: mailbox.server });
  ({ id, slug } = await callWithWorks(server, token, titles.map((title, i) => ({ title, asks: 100, of: { name: `Автор${i} Автор`, university: null, otherUniversity: `Университет ${i}` } }))));
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('letters to jurors', () => {
  it('[JU21] an invitation has the own link, in a language that is read; it ends no link that was told before, and its key is kept nowhere', async () => {
    const [rustam] = [await invite('Рустам', 'rustam@example.org'), await invite('Гулнора', 'gulnora@example.org', { countries: ['UZ'], languages: ['uz', 'ru'] }), await invite('Безадресный', null)];
    const batch = await prepared('jury.invited', 'toInvite', reviewBegin(call));
    expect(batch.readers.map(({ name, language, fault }) => `${name} ${language} ${fault}`).toSorted()).toEqual(['Безадресный ru no_address', 'Гулнора uz null', 'Рустам ru null']);
    expect(batch.previews.map(({ path: shown }) => shown)).toEqual(Array.from({ length: 5 }, () => `/jury/${slug}`));
    const letters = await letOut(batch);
    const mine = letters.get('rustam@example.org');
    expect(mine?.subject).toBe('Требуется действие: ответьте, будете ли вы в жюри «Grants ru»');
    expect(letters.get('gulnora@example.org')?.subject).toMatch(/hakamlar hayʼatida boʻlasizmi/);
    expect(keyIn(mine?.text)).toBe(rustam.key);
    expect((await state(keyIn(letters.get('gulnora@example.org')?.text))).juror.name).toBe('Гулнора');
    expect(JSON.stringify(everyRow(server.dataDir))).not.toContain(rustam.key);
    expect(JSON.stringify([await page(batch.id), await jury()])).not.toContain(rustam.key);
    expect((await jurorOf('Рустам')).letter).toMatchObject({ kind: 'jury.invited', state: 'sent', batchId: batch.id });
    expect((await prepared('jury.invited', 'toInvite')).readers).toEqual([]);
  });

  it('[JU21] [JU8] after a new link the next letter has the new one, and the old opens nothing', async () => {
    const { id: jurorId, letter } = await jurorOf('Рустам');
    const before = keyIn(mailbox.mails.find(({ text }) => text?.includes('Рустам'))?.text);
    const { link } = (await ask(`POST /calls/${id}/jury/jurors/${jurorId}/link`)).body as { link: string };
    expect((await judge(before)).code).toBe('juror_not_found');
    const letters = await letOut(await prepared('jury.invited', `juror:${jurorId}`));
    expect(keyIn(letters.get('rustam@example.org')?.text)).toBe(link.split('#')[1]);
    expect((await jurorOf('Рустам')).letter?.batchId).not.toBe(letter?.batchId);
  });

  it('[JU22] yes, later and no are counted apart; who said no has no works and is assigned none, until yes', async () => {
    const [yes, later, no] = [await invite('Ооба', 'yes@example.org'), await invite('Кийин', 'later@example.org'), await invite('Жок', 'no@example.org')];
    for (const one of [yes, later, no]) expect((await state(one.key)).juror.answer).toBeNull();
    const works = (await jury()).works.map((work) => work.id);
    await ask(`PUT /calls/${id}/jury/assignments`, { add: [...works.map((workId) => ({ jurorId: no.id, workId, isFixed: true })), { jurorId: yes.id, workId: works[0], isFixed: true }], remove: [] });
    expect(((await answer(yes.key, 'yes')).body as JudgingView).juror.answer).toBe('yes');
    expect(((await answer(later.key, 'later')).body as JudgingView).juror.answer).toBe('later');
    expect(((await answer(no.key, 'no')).body as JudgingView).juror.answer).toBe('no');
    expect((await answer('x'.repeat(32), 'no')).code).toBe('juror_not_found');
    const view = await jury();
    expect(view.assignments.map(({ jurorId }) => jurorId)).toEqual([yes.id]);
    expect(view.jurors.filter(({ answeredAt }) => answeredAt !== null).map(({ juror, answer: said }) => `${juror.name} ${said}`).toSorted()).toEqual(['Жок no', 'Кийин later', 'Ооба yes']);
    expect((await ask(`PUT /calls/${id}/jury/assignments`, { add: [{ jurorId: no.id, workId: works[0], isFixed: true }], remove: [] })).code).toBe('assignment_barred');
    await clock.advance(reviewBegin(call)! - clock.now() + 60_000);
    await ask(`POST /calls/${id}/jury/plan`);
    let plan: AssignmentPlan = { state: 'none' };
    while (plan.state === 'none' || plan.state === 'running') plan = (await ask(`GET /calls/${id}/jury/plan`)).body as AssignmentPlan;
    if (plan.state !== 'done') throw new Error(JSON.stringify(plan));
    expect(plan.loads.map(({ jurorId }) => jurorId)).not.toContain(no.id);
    expect((await state(no.key)).queue).toEqual([]);
    expect((await judge(no.key, `/works/${works[0]}`)).code).toBe('not_found');
    expect((await prepared('jury.invited', 'unanswered')).readers.map(({ name }) => name)).not.toEqual(expect.arrayContaining(['Ооба', 'Жок']));
    await answer(no.key, 'yes');
    expect((await state(no.key)).queue).toHaveLength(3);
    await answer(no.key, 'no');
    await handIn(later.key, works[0]!);
    expect((await state(later.key)).juror.answer).toBe('yes');
  });

  it('[JU23] a reminder has how many works wait and until when, and nothing else of them; it is told anew, and ends with the last review', async () => {
    const { id: jurorId } = await jurorOf('Ооба');
    const works = (await jury()).works.map((work) => work.id);
    await ask(`PUT /calls/${id}/jury/assignments`, { add: works.map((workId) => ({ jurorId, workId, isFixed: true })), remove: [] });
    await ask(`PUT /calls/${id}/jury/jurors/${jurorId}/conflicts/${works[2]}`, { type: 'personal', source: 'organiser', note: '', isThere: true });
    const batch = await prepared('jury.reviews', 'toReview');
    expect(batch.readers.map(({ name }) => name)).toEqual(['Ооба']);
    const mine = (await letOut(batch)).get('yes@example.org');
    expect(mine?.subject).toBe('Требуется действие: работы ждут вашей оценки: 2');
    expect(mine?.text).toContain('31.10.2026');
    for (const title of titles) expect(`${mine?.subject} ${mine?.text}`).not.toContain(title);
    const own = keyIn(mine?.text);
    expect((await state(own)).juror.name).toBe('Ооба');
    await handIn(own, works[0]!);
    const from = mailbox.mails.length;
    await clock.advance((reviewEnd(call)! - clock.now()) / 2 + DAY_MS / 2);
    await expect.poll(async () => {
      await states(batch.id);
      return lettersSince(from).get('yes@example.org')?.subject;
    }, { timeout: 15_000 }).toBe('Требуется действие, напоминание 1 из 2: работы ждут вашей оценки: 1');
    expect(keyIn(lettersSince(from).get('yes@example.org')?.text)).toBe(own);
    await handIn(own, works[1]!);
    const letters = mailbox.mails.length;
    await clock.advance(reviewEnd(call)! - clock.now() - 60_000);
    await states(batch.id);
    expect(mailbox.mails).toHaveLength(letters);
  });

  it('[JU24] a juror stops letters at the address in one, and reads what was written; of who is forgotten nothing of it is left', async () => {
    const { unsubscribe } = mailbox.mails.findLast(({ headers, to }) => headers.has('list') && JSON.stringify(to).includes('yes@example.org'))!.headers.get('list') as unknown as { unsubscribe: { url: string } };
    const address = new URL(unsubscribe.url).pathname;
    expect(address).toMatch(/^\/letters\/juror\./);
    expect(await (await fetch(server.url + address, { headers: { 'accept-language': 'tg' } })).text()).toContain('дигар дар бораи ҳакамӣ нома намегиред');
    await fetch(server.url + address, { method: 'POST' });
    const { id: jurorId } = await jurorOf('Ооба');
    expect((await prepared('jury.invited', `juror:${jurorId}`)).readers).toMatchObject([{ name: 'Ооба', fault: 'stopped' }]);
    const { link } = (await ask(`POST /calls/${id}/jury/jurors/${jurorId}/link`)).body as { link: string };
    expect((await judge(link.split('#')[1]!, '/data')).body).toMatchObject({ email: 'yes@example.org', answer: 'yes', messages: [{ kind: 'jury.reviews' }] });
    expect((await judge(link.split('#')[1]!, '/erasure', { name: 'Ооба' })).code).toBeUndefined();
    const { batches } = (await ask('GET /messages')).body as { batches: { id: string }[] };
    for (const one of batches) expect(JSON.stringify(await page(one.id))).not.toContain('Ооба');
    for (const file of readdirSync(server.dataDir).filter((name) => name.startsWith('app.db'))) expect(readFileSync(path.join(server.dataDir, file)).includes('yes@example.org')).toBe(false);
  });
});
