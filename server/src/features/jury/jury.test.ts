import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { emptySheet, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { AssignmentPlan, JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - DAY_MS);
const texts = { ky: 'и', tg: 'и', uz: 'i', ru: 'и', en: 'i' };
const call: Call = {
  ...grants, jury: { ...grants.jury, reviews: 2, isOwnCountryBarred: false, samples: 1, backgrounds: [{ id: 'media', title: texts, least: 1 }] },
  fields: [{ id: 'title', label: texts, help: {}, isRequired: true, for: 'public', kind: 'text', most: 100 }, ...grants.fields, { id: 'slides', label: texts, help: {}, isRequired: false, for: 'jury', kind: 'file', types: ['pdf'], mostBytes: 4_000, most: 1 }, { id: 'phone', label: texts, help: {}, isRequired: false, for: 'organisers', kind: 'text', most: 100 }],
};
const full: SheetParts = { ...emptySheet, marks: { use: 4, quality: 2 }, toApplicant: 'Жакшы', toJury: 'Кооз, бирок кымбат' };
const names = ['Ручей', 'Майдан', 'Чойхона', 'Кочмон'];

let server: TestServer;
let token: string;
let id: string;
let slug: string;
let works: JuryView['works'];
let sheets = 0;

const ask = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const jury = async () => (await ask(`GET /calls/${id}/jury`)).body as JuryView;
const judge = (key: string, what = '', body: object = {}, method = 'POST') => request(server, `${method} /calls/by-slug/${slug}/judging${what}`, { body: { key, ...body } });
const state = async (key: string) => (await judge(key)).body as JudgingView;
const read = async (key: string, work: string) => (await judge(key, `/works/${work}`)).body as JudgedWorkView;
const handIn = (key: string, work: string, sheet: SheetParts = full, part: object = {}) => judge(key, `/works/${work}/sheets`, { id: `sheet-${(sheets += 1)}-aa`, workVersion: 1, kind: 'marks', sheet, ...part });
const work = (number: number) => works.find((one) => one.number === number)!.id;

async function invite(name: string, part: object = {}): Promise<{ id: string; key: string }> {
  const { view, link } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { name, countries: [], languages: ['ru', 'ky'], organisation: '', background: null, most: null, ...part }, personId: null })).body as { view: JuryView; link: string };
  return { id: view.jurors.find((one) => one.juror.name === name)!.id, key: link.split('#')[1]! };
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  ({ id, slug } = await publishCall(server, token, call));
  await clock.advance(2 * DAY_MS);
  for (const [i, title] of names.entries()) {
    const one = new CallTaker(server, slug, `taker${i}`);
    await one.tell(call, { name: `Автор${i} Автор`, university: null, otherUniversity: `Университет ${i}` });
    await one.ask('POST /work', { name: '' });
    await one.write({ title, idea: { ru: `Идея: ${title}` }, budget: [{ what: 'Камера', amount: 100 }], phone: '+996 555 000 000' });
    if (title === 'Кочмон') {
      const { at } = await one.send('slides', 'plan.pdf', new TextEncoder().encode('%PDF-1.7\n%%EOF\n'));
      await one.write({ slides: [at!.split('/').at(-1)!] });
    }
    const done = await one.ask('POST /work/versions');
    if (done.code !== undefined) throw new Error(JSON.stringify(done.body));
  }
  ({ works } = await jury());
});
afterAll(() => server.stop());

describe('the jury of a call', () => {
  it('[JU8] a link opens the page of one juror, its key is kept nowhere, and a new one ends it', async () => {
    const juror = await invite('Рустам');
    expect((await state(juror.key)).juror.name).toBe('Рустам');
    expect(JSON.stringify(everyRow(server.dataDir)).includes(juror.key)).toBe(false);
    const { link } = (await ask(`POST /calls/${id}/jury/jurors/${juror.id}/link`)).body as { link: string };
    expect((await judge(juror.key)).code).toBe('juror_not_found');
    expect((await state(link.split('#')[1]!)).juror.id).toBe(juror.id);
    await ask(`PUT /calls/${id}/jury/jurors/${juror.id}/leaving`, { hasLeft: true });
    expect((await judge(link.split('#')[1]!)).code).toBe('juror_not_found');
  });

  it('[JU8] an account opens it without a link, once in a jury', async () => {
    const { people } = (await ask('GET /people')).body as { people: { id: string }[] };
    const body = { juror: { name: 'Мен', countries: [], languages: ['ky'], organisation: '', background: null, most: null }, personId: people[0]!.id };
    expect((await ask(`POST /calls/${id}/jury/jurors`, body)).body).toMatchObject({ link: null });
    expect((await ask(`POST /calls/${id}/jury/jurors`, body)).code).toBe('juror_twice');
    expect((await request(server, `POST /calls/by-slug/${slug}/judging`, { token, body: { key: null } })).body).toMatchObject({ juror: { name: 'Мен' } });
    expect((await request(server, `POST /calls/by-slug/${slug}/judging`, { body: { key: null } })).code).toBe('juror_not_found');
    const own = (await ask('GET /own-data')).body as { juries: { callId: string }[] };
    expect(own.juries.map(({ callId }) => callId)).toEqual([id]);
  });

  it('[JU18] nothing of a work is there before the first review', async () => {
    const { key } = await invite('Эрте');
    expect((await state(key)).queue).toEqual([]);
    expect((await judge(key, `/works/${work(1)}`)).code).toBe('not_found');
    await ask(`PUT /calls/${id}/jury/samples`, { samples: [{ id: null, title: { ru: 'Проба' }, text: { ru: 'Старая работа' }, link: 'https://example.org/old' }] });
    await clock.advance(21 * DAY_MS);
    expect((await state(key)).queue.map(({ isSample, number }) => `${isSample} ${number}`).toSorted()).toEqual(['false 1', 'false 2', 'false 3', 'false 4', 'true 1']);
  });

  it('[JU10] what is for organisers alone is told to no juror', async () => {
    const { key } = await invite('Окурман');
    const shown = await read(key, work(1));
    expect(shown.shown?.fields.map((field) => field.id)).toEqual(['title', 'idea', 'budget']);
    expect(JSON.stringify([shown, await state(key)])).not.toMatch(/phone|\+996/);
  });

  it('[JU15] an assignment is worked out, shown as changes with reasons, and changes nothing until it is applied', async () => {
    const media = await invite('Медиа', { background: 'media' });
    const planned = async () => {
      await ask(`POST /calls/${id}/jury/plan`);
      let plan: AssignmentPlan = { state: 'none' };
      while (plan.state === 'none' || plan.state === 'running') plan = (await ask(`GET /calls/${id}/jury/plan`)).body as AssignmentPlan;
      if (plan.state !== 'done') throw new Error(JSON.stringify(plan));
      return plan;
    };
    const plan = await planned();
    expect(plan.lacks.filter(({ reviews }) => reviews > 0)).toEqual([]);
    expect(plan.changes.every(({ does }) => does === 'add')).toBe(true);
    const ofMedia = plan.changes.filter(({ jurorId }) => jurorId === media.id).length;
    expect(ofMedia).toBe(4);
    expect((await jury()).assignments).toEqual([]);
    const add = plan.changes.filter(({ does }) => does === 'add').map(({ jurorId, workId }) => ({ jurorId, workId, isFixed: false }));
    const { assignments } = (await ask(`PUT /calls/${id}/jury/assignments`, { add, remove: [] })).body as JuryView;
    expect(assignments).toHaveLength(add.length);
    expect((await state(media.key)).queue.filter(({ isAssigned }) => isAssigned)).toHaveLength(ofMedia);
    const { juror } = (await jury()).jurors.find((one) => one.id === media.id)!;
    const takes = (most: number | null) => ask(`PUT /calls/${id}/jury/jurors/${media.id}`, { juror: { ...juror, most } });
    await takes(1);
    expect((await planned()).changes.filter(({ does }) => does === 'remove').map(({ jurorId, why }) => [jurorId, why])).toEqual(Array.from({ length: ofMedia - 1 }, () => [media.id, 'most']));
    await takes(null);
  });

  it('[JU11] what lacks a mark is not taken; a newer sheet stands beside the older one, and one that is sent twice is one', async () => {
    const { key, id: jurorId } = await invite('Бурул');
    const own = work(1);
    expect((await handIn(key, own, { ...full, marks: { use: 4 } })).code).toBe('sheet_incomplete');
    expect((await handIn(key, own, { ...full, marks: { use: 4, quality: 9 } })).code).toBe('bad_request');
    expect((await handIn(key, own, full, { workVersion: 2 })).code).toBe('work_changed');
    for (let i = 0; i < 2; i += 1) expect((await handIn(key, own, full, { id: 'the-same-sheet' })).status).toBe(201);
    await clock.advance(1_000);
    await handIn(key, own, { ...full, marks: { use: 5, quality: 2 } });
    const { sheets: mine } = await read(key, own);
    expect(mine.map(({ sheet, workVersion }) => [sheet.marks['use'], workVersion])).toEqual([[5, 1], [4, 1]]);
    expect((await jury()).sheets.filter((sheet) => sheet.jurorId === jurorId)).toHaveLength(1);
    expect((await state(key)).progress).toEqual({ done: 1, of: 2 });
  });

  it('[JU19] of two devices that saved from one draft the later is told, and none is written over', async () => {
    const { key } = await invite('Эки');
    const save = (base: number, toJury: string) => judge(key, `/works/${work(2)}/draft`, { base, sheet: { ...emptySheet, toJury } }, 'PUT');
    expect((await save(0, 'а')).body).toMatchObject({ number: 1 });
    expect((await save(1, 'б')).body).toMatchObject({ number: 2 });
    expect((await save(1, 'в')).code).toBe('draft_changed');
    expect((await read(key, work(2))).draft).toEqual({ sheet: { ...emptySheet, toJury: 'б' }, number: 2 });
    expect((await read(key, work(2))).sheets).toEqual([]);
  });

  it('[JU13] others are read after the own sheet, and without names', async () => {
    const [one, other] = [await invite('Биринчи'), await invite('Экинчи')];
    await handIn(other.key, work(3), { ...full, toJury: 'Экинчинин сөзү' });
    expect((await read(one.key, work(3))).others).toBeNull();
    expect(JSON.stringify([await state(one.key), await read(one.key, work(3))])).not.toContain('Экинчинин сөзү');
    await handIn(one.key, work(3));
    const { others } = await read(one.key, work(3));
    expect(others).toEqual([{ ...full, toJury: 'Экинчинин сөзү' }]);
    expect(JSON.stringify(others)).not.toContain(other.id);
  });

  it('[JU12] a sample is compared after the own marks, whatever is read of works, and counts for nothing', async () => {
    const [one, other] = [await invite('Үлгү'), await invite('Үлгү эки')];
    const [sample] = (await state(one.key)).queue.filter(({ isSample }) => isSample);
    await handIn(other.key, sample!.id, full, { workVersion: null });
    expect((await read(one.key, sample!.id)).others).toBeNull();
    const after = (await handIn(one.key, sample!.id, full, { workVersion: null })).body as JudgingView;
    expect(after.queue.at(-1)).toMatchObject({ id: sample!.id, isDone: true });
    expect((await read(one.key, sample!.id)).others).toHaveLength(1);
    expect((await jury()).sheets.some(({ workId }) => workId === sample!.id)).toBe(false);
  });

  it('[JU14] who abstains may read on; who recuses makes a conflict that stays until it is taken back', async () => {
    const { key, id: jurorId } = await invite('Баш тартуу');
    await handIn(key, work(1), emptySheet, { kind: 'abstained' });
    expect((await read(key, work(1))).sheets.map(({ kind }) => kind)).toEqual(['abstained']);
    await ask(`PUT /calls/${id}/jury/assignments`, { add: [{ jurorId, workId: work(2), isFixed: false }], remove: [] });
    expect((await judge(key, `/works/${work(2)}/recusal`, { id: 'recusal-0001', type: 'mentor', note: 'Үйрөткөм' })).status).toBe(201);
    expect((await judge(key, `/works/${work(2)}`)).code).toBe('not_found');
    const view = await jury();
    expect(view.conflicts.filter((one) => one.jurorId === jurorId)).toEqual([{ jurorId, workId: work(2), type: 'mentor', source: 'self', isPinned: true, note: 'Үйрөткөм', isClaimed: false }]);
    expect(view.assignments.some((one) => one.jurorId === jurorId)).toBe(false);
    expect((await ask(`PUT /calls/${id}/jury/assignments`, { add: [{ jurorId, workId: work(2), isFixed: true }], remove: [] })).code).toBe('assignment_barred');
  });

  it('[JU9] the same organisation is a conflict without anybody saying so, and no longer when it was a mistake', async () => {
    const juror = await invite('Окутуучу', { organisation: '«университет 2»' });
    expect((await judge(juror.key, `/works/${work(3)}`)).code).toBe('not_found');
    await ask(`PUT /calls/${id}/jury/jurors/${juror.id}`, { juror: { name: 'Окутуучу', countries: [], languages: ['ru'], organisation: '', background: null, most: null } });
    expect((await judge(juror.key, `/works/${work(3)}`)).status).toBe(200);
  });

  it('[WK7] [JU10] a file opens by the link of a juror while the work is there for them, and not a moment longer', async () => {
    const [one, other] = [await invite('Файл А'), await invite('Файл Б')];
    const hrefOf = async (key: string) => {
      const field = (await read(key, work(4))).shown?.fields.find(({ id: of }) => of === 'slides');
      return field?.kind === 'file' ? field.files[0]!.href : '';
    };
    const status = async (href: string) => (await fetch(server.url + href)).status;
    const [own, theirs] = [await hrefOf(one.key), await hrefOf(other.key)];
    expect([await status(own), await status(theirs), await status(own.replace(one.id, other.id))]).toEqual([200, 200, 404]);
    expect(await status(own.replace(/&juror=[^&]+/, ''))).toBe(404);
    const conflict = { type: 'personal', source: 'organiser', note: '' };
    await ask(`PUT /calls/${id}/jury/jurors/${one.id}/conflicts/${work(4)}`, { ...conflict, isThere: true });
    expect([await status(own), await status(theirs)]).toEqual([404, 200]);
    await ask(`PUT /calls/${id}/jury/jurors/${one.id}/conflicts/${work(4)}`, { ...conflict, isThere: false });
    expect(await status(own)).toBe(200);
    await ask(`PUT /calls/${id}/jury/jurors/${one.id}/leaving`, { hasLeft: true });
    expect(await status(own)).toBe(404);
  });

  it('[JU25] a juror reads all that is kept of them, of no work, and nothing that others said of a conflict', async () => {
    const { key, id: jurorId } = await invite('Өзүмдүкү', { organisation: 'Уюмум' });
    await handIn(key, work(1), { ...full, toJury: 'өз сөзүм' });
    await handIn(key, work(2), { ...full, toJury: 'жашырын иш' });
    await judge(key, `/works/${work(3)}/recusal`, { id: 'recusal-0009', type: 'mentor', note: 'окуткам' });
    await ask(`PUT /calls/${id}/jury/jurors/${jurorId}/conflicts/${work(2)}`, { type: 'personal', source: 'applicant', note: 'туугандары', isThere: true });
    const { body } = await judge(key, '/data');
    expect(body).toMatchObject({ juror: { name: 'Өзүмдүкү', organisation: 'Уюмум' }, conflicts: [{ type: 'mentor', note: 'окуткам' }], drafts: [], notes: [] });
    const told = JSON.stringify(body);
    expect(['өз сөзүм', 'жашырын иш'].every((words) => told.includes(words))).toBe(true);
    for (const hidden of ['туугандары', 'applicant', ...works.flatMap((one) => [one.id, one.title])]) expect(told).not.toContain(hidden);
    expect((await judge('x'.repeat(32), '/data')).code).toBe('juror_not_found');
  });

  it('[JU25] [U2] [U3] a juror erases themselves by the own name; sheets stay of nobody, what barred them still does, and organisers see it', async () => {
    const { key, id: jurorId } = await invite('Өзүм Кеткен', { organisation: 'университет 0' });
    await handIn(key, work(2), { ...full, toJury: 'калган сөз' });
    await ask(`PUT /calls/${id}/jury/jurors/${jurorId}/conflicts/${work(2)}`, { type: 'personal', source: 'applicant', note: 'Өзүм Кеткен тууганыбыз', isThere: true });
    expect((await judge(key, '/erasure', { name: 'Башка' })).code).toBe('not_confirmed');
    expect((await judge(key, '/erasure', { name: ' Өзүм Кеткен ' })).code).toBeUndefined();
    expect((await judge(key)).code).toBe('juror_not_found');
    const rows = JSON.stringify(everyRow(server.dataDir));
    expect([rows.includes('Өзүм Кеткен'), rows.includes('калган сөз')]).toEqual([false, true]);
    const view = await jury();
    const own = view.jurors.find((one) => one.id === jurorId)!;
    expect([own.erasedAt !== null, own.leftAt !== null, own.hasLink]).toEqual([true, true, false]);
    expect(view.conflicts.filter((one) => one.jurorId === jurorId).map(({ workId, type }) => `${workId} ${type}`).toSorted()).toEqual([`${work(1)} organisation`, `${work(2)} personal`].toSorted());
  });

  it('[JU10] a work in conflict is nowhere in any answer, whoever is in conflict with what', async () => {
    const jurors = await Promise.all(['Таза А', 'Таза Б'].map((name) => invite(name)));
    const all = works.map((one) => one.id);
    for (const { key } of jurors) for (const workId of all) await handIn(key, workId, { ...full, toJury: `about-${workId}` });
    await fc.assert(fc.asyncProperty(fc.array(fc.tuple(fc.nat(1), fc.nat(3)), { maxLength: 6 }), async (pairs) => {
      const barred = jurors.map((_, i) => new Set(pairs.filter(([juror]) => juror === i).map(([, at]) => all[at]!)));
      for (const [i, { id: jurorId }] of jurors.entries()) {
        for (const workId of all) await ask(`PUT /calls/${id}/jury/jurors/${jurorId}/conflicts/${workId}`, { type: 'declared', source: 'organiser', note: '', isThere: barred[i]!.has(workId) });
      }
      for (const [i, { key }] of jurors.entries()) {
        const heard = JSON.stringify([await state(key), ...(await Promise.all(all.map((workId) => read(key, workId))))]);
        for (const workId of all) {
          const title = works.find((one) => one.id === workId)!.title;
          expect([heard.includes(workId), heard.includes(title)]).toEqual(barred[i]!.has(workId) ? [false, false] : [true, true]);
          if (!barred[i]!.has(workId)) continue;
          const writes = [handIn(key, workId), judge(key, `/works/${workId}/draft`, { base: 0, sheet: full }, 'PUT'), judge(key, `/works/${workId}/recusal`, { id: 'recusal-0002', type: 'declared', note: '' })];
          for (const { code } of await Promise.all(writes)) expect(code).toBe('not_found');
        }
      }
    }), { numRuns: 8 });
  });

  it('[JU8] of a juror who is forgotten neither name nor link is left, and the sheets are', async () => {
    const juror = await invite('Өчүрүлгөн Калыс', { organisation: 'Белгилүү уюм' });
    await handIn(juror.key, work(1));
    const view = (await ask(`POST /calls/${id}/jury/jurors/${juror.id}/erasure`)).body as JuryView;
    expect(view.sheets.some((sheet) => sheet.jurorId === juror.id)).toBe(true);
    const rows = JSON.stringify(everyRow(server.dataDir));
    expect(['Өчүрүлгөн Калыс', 'Белгилүү уюм'].filter((word) => rows.includes(word))).toEqual([]);
    expect((await judge(juror.key)).code).toBe('juror_not_found');
  });

  it('[JU18] once judging is closed nothing more is taken, and at last nothing is read', async () => {
    const { key } = await invite('Кеч');
    await clock.advance(9 * DAY_MS);
    expect((await judge(key)).body).toMatchObject({ queue: [], window: { canReview: false } });
    expect((await handIn(key, work(4))).code).toBe('not_found');
  });

  // The last: whoever asks in this file is in conflict from here on.
  it('[WK7] [JU10] a file opens by the link of an organiser who judges until a conflict with the work is found', async () => {
    const field = ((await ask(`GET /calls/${id}/works/${work(4)}`)).body as { fields: { id: string; files?: { href: string }[] }[] }).fields.find((one) => one.id === 'slides');
    const href = field!.files![0]!.href;
    const status = async (address = href) => (await fetch(server.url + address)).status;
    expect([await status(), await status(href.replace(/&account=[^&]+/, ''))]).toEqual([200, 404]);
    const own = (await jury()).jurors.find(({ account }) => account !== null)!.id;
    const conflict = { type: 'personal', source: 'organiser', note: '' };
    await ask(`PUT /calls/${id}/jury/jurors/${own}/conflicts/${work(4)}`, { ...conflict, isThere: true });
    expect(await status()).toBe(404);
  });
});
