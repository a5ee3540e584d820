import path from 'node:path';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { emptySheet } from '@tabarman/shared/jury/sheet.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { DecisionView, OutlookView, ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { RevealPictureView, RevealView } from '@tabarman/shared/protocol/contract/reveals.ts';
import { awardDataSchema } from '@tabarman/shared/site/award-data.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { sentFiles } from '../../testing/sent-files.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - DAY_MS);
const titled = { ky: 'Аты', tg: 'Ном', uz: 'Nomi', ru: 'Название', en: 'Title' };
const call: Call = {
  ...grants, jury: { ...grants.jury, reviews: 2, isOwnCountryBarred: false },
  consents: [...grants.consents, { id: 'public', version: 1, text: titled, isRequired: false }],
  fields: [{ id: 'title', label: titled, help: {}, isRequired: true, for: 'public', kind: 'text', most: 100 }, ...grants.fields],
  // Two of a country at most, and of one organisation one at least: going from the top is not exact, the solver is asked.
  awards: grants.awards.map((award) => ({ ...award, count: 2, leastTotal: 10, reserves: 1, quotas: [{ by: 'country', least: 0, most: 2 }, { by: 'organisation', least: 0, most: 1 }], choose: 'sum' })),
};
const titles = ['Ручей', 'Майдан', 'Чойхона', 'Кочмон'];
/** By work: what both jurors mark. */
const marks = [5, 4, 3, 2];

let server: TestServer;
let token: string;
let second: string;
let id: string;
let slug: string;
let keys: string[] = [];
let workIds: string[] = [];
const takers: CallTaker[] = [];
let sheets = 0;

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const decision = async () => (await ask(`GET /calls/${id}/decision`)).body as DecisionView;
const judge = (key: string, work: string, mark: number) => request(server, `POST /calls/by-slug/${slug}/judging/works/${work}/sheets`, { body: { key, id: `sheet-${(sheets += 1)}-aa`, workVersion: 1, kind: 'marks', sheet: { ...emptySheet, marks: { use: mark, quality: mark }, comments: { use: `О пользе ${mark}` }, toApplicant: `Слово ${mark}` } } });
const invite = async (name: string, personId: string | null = null) => {
  const { link, view } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { name, countries: [], languages: ['ru', 'ky'], organisation: '', background: null, most: null }, personId })).body as { link: string | null; view: JuryView };
  return { key: link?.split('#')[1] ?? '', id: view.jurors.find(({ juror }) => juror.name === name)!.id };
};

/** Everything anybody may read of the call, and what each who takes part reads, as it is answered now. */
async function everythingPublic(): Promise<string> {
  const pages = [`/api/v1/calls/by-slug/${slug}`, `/api/v1/calls/by-slug/${slug}/decision`, ...languages.flatMap((language) => ['', '/rules', '/results'].map((below) => `/calls/${slug}/${language}${below}`))];
  const answers = await Promise.all(pages.map(async (page) => {
    const response = await fetch(server.url + page);
    return [page, response.status, [...response.headers].filter(([name]) => name !== 'date' && !name.startsWith('ratelimit')), await response.text()];
  }));
  const own = await Promise.all(takers.map(async (taker) => [await taker.state(), (await taker.ask('POST /decision')).body]));
  return JSON.stringify([answers, own, [...await asFiles()]]);
}
const asFiles = () => sentFiles(server, `/calls/${id}/site`, token);
const personOf = async (name: string) => ((await ask('GET /people')).body as { people: { id: string; name: string }[] }).people.find((one) => one.name === name)!.id;
const mark = () => ask(`POST /calls/${id}/decision/versions`);
const approve = async (by = second) => ask(`PUT /calls/${id}/decision/approval`, { hash: (await decision()).hash }, by);
const release = async (reason?: object) => ask(`PUT /calls/${id}/decision/release`, { hash: (await decision()).hash, ...(reason ? { reason } : {}) });

beforeAll(async () => {
  server = await startTestServer({}, { clock, clientFolder: path.resolve(import.meta.dirname, '../../../../client/public') });
  ({ token } = await server.claim());
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
  ({ token: second } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string });
  ({ id, slug } = await publishCall(server, token, call));
  await clock.advance(2 * DAY_MS);
  for (const [i, title] of titles.entries()) {
    const one = new CallTaker(server, slug, `taker${i}`);
    takers.push(one);
    await one.tell(call, { name: `Автор${i} Автор`, university: null, otherUniversity: i < 2 ? 'Один и тот же' : `Университет ${i}` });
    await one.ask('POST /work', { name: '' });
    await one.write({ title, idea: { ru: `Идея: ${title}` }, budget: [{ what: 'Камера', amount: 100 * (i + 1) }] });
    await one.ask('POST /work/versions');
  }
  workIds = ((await ask(`GET /calls/${id}/jury`)).body as JuryView).works.map((work) => work.id);
  keys = [(await invite('Калыс')).key, (await invite('Ҳакам')).key];
  await clock.advance(21 * DAY_MS);
});
afterAll(() => server.stop());

describe('the decision of a call, through its real interfaces', () => {
  it('[DC13] [EX1] nothing that is public, or told to who takes part, depends on what the jury says or the desk does', async () => {
    const before = await everythingPublic();
    expect(before).not.toContain('Слово');
    for (const [i, work] of workIds.entries()) for (const key of keys) expect((await judge(key, work, marks[i]!)).code).toBeUndefined();
    expect((await mark()).code).toBe('result_open');
    expect(await everythingPublic()).toBe(before);
    await clock.advance(10 * DAY_MS);
    const after = await everythingPublic();
    const bar = { bars: [{ work: workIds[3], bar: 'notEligible', reason: { ru: 'Секрет' } }], orders: [], accepted: [] };
    expect((await ask(`PUT /calls/${id}/decision/sayings`, { number: 0, sayings: bar })).code).toBeUndefined();
    expect((await ask(`PUT /calls/${id}/decision/sayings`, { number: 0, sayings: bar })).code).toBe('call_changed');
    expect((await mark()).status).toBe(201);
    expect((await approve()).code).toBeUndefined();
    expect(await everythingPublic()).toBe(after);
  });

  it('[DC11] figures are those of the sheets, by hand, through the solver', async () => {
    const { table, openings, versions } = await decision();
    expect(openings).toEqual([]);
    expect(table.works.map(({ total, marked }) => [total, marked])).toEqual([[100, 2], [75, 2], [50, 2], [25, 2]]);
    expect(table.works.map(({ remarks }) => remarks['grant'])).toEqual([{ kind: 'awarded' }, { kind: 'reserve', place: 1, why: { kind: 'capped', by: 'organisation', of: 'Один и тот же' } }, { kind: 'awarded' }, { kind: 'notEligible' }]);
    expect(versions.map(({ madeBy, checkedBy }) => [madeBy, checkedBy])).toEqual([['Айгүл', 'Рустам']]);
    const outlook = (await ask(`GET /calls/${id}/decision/outlook`)).body as OutlookView;
    expect(outlook.awards[0]!.without).toContainEqual({ without: { kind: 'quota', by: 'organisation' }, gain: [workIds[1]], lose: [workIds[2]] });
  });

  it('[RV1] [RV2] [RV3] once approved it is revealed step by step, and its wall is sent what was shown and nothing else', async () => {
    const begun = (await ask(`POST /calls/${id}/reveal`, { by: 'criterion', most: 10, language: 'ru', presenterId: await personOf('Айгүл') })).body as RevealView;
    expect(begun.running).toMatchObject({ shown: 0, isStale: false, steps: [{ titles: [] }, { titles: [] }, { head: 'Место 3' }, { head: 'Место 2' }, { head: 'Место 1', titles: ['Ручей'] }] });
    const key = begun.running!.link.replace('/p/reveal-', '');
    const wall = async () => (await request(server, `GET /reveals/${key}`)).body as RevealPictureView;
    const lead = async (version: number, to = 'next') => (await ask(`PUT /calls/${id}/reveal`, { version, to })).code;
    expect(await wall()).toMatchObject({ rows: [], isOver: false });
    const first = begun.running!.version;
    expect(await lead(first)).toBeUndefined();
    expect(await lead(first)).toBe('out_of_step');
    expect((await wall()).rows.map(({ title, soFar, gained, place, total }) => [title, soFar, gained, place, total])).toEqual([['Ручей', 100, 100, null, null], [titles[1], 75, 75, null, null], [titles[2], 50, 50, null, null]]);
    await lead(first + 1);
    await lead(first + 2);
    expect((await wall()).rows.map(({ place, total }) => [place, total])).toEqual([[null, null], [null, null], [3, 50]]);
    await lead(first + 3, 'back');
    expect((await wall()).rows.every(({ total }) => total === null)).toBe(true);
    expect((await request(server, 'GET /reveals/nothing')).code).toBe('not_found');
    await ask(`DELETE /calls/${id}/reveal`);
    expect((await request(server, `GET /reveals/${key}`)).code).toBe('not_found');
  });

  it('[DC12] [DC13] [DC16] released, everybody reads who is awarded, and who takes part reads the own remark and feedback', async () => {
    expect((await release()).code).toBeUndefined();
    const released = (await request(server, `GET /calls/by-slug/${slug}/decision`)).body as ReleasedView;
    expect(released.awards[0]!.works.map(({ title, people, amount, total }) => [title, people, amount, total])).toEqual([['Ручей', ['Автор0 Автор'], 100, 100], ['Чойхона', ['Автор2 Автор'], 300, 50]]);
    for (const language of languages) {
      const page = await (await fetch(`${server.url}/calls/${slug}/${language}/results`)).text();
      expect(page).toContain('Ручей');
      expect(page).toContain('Автор2 Автор');
      expect(page).not.toContain('Майдан');
      expect(page).not.toContain('Кочмон');
      expect(await (await fetch(`${server.url}/calls/${slug}/${language}`)).text()).toContain(`<a class="button" href="/calls/${slug}/${language}/results">`);
    }
    expect((await takers[1]!.ask('POST /decision')).body).toMatchObject({
      version: 1, remarks: [{ award: 'grant', remark: { kind: 'reserve', place: 1 } }], words: ['Слово 4', 'Слово 4'],
      feedback: [{ criterion: 'use', mean: 4, marks: 2, comments: ['О пользе 4', 'О пользе 4'] }, { criterion: 'quality', mean: 4, marks: 2, comments: [] }],
    });
  });

  it('[EX1] released, awards are in the files of the call as pages and as data, and of who was not awarded there is nothing', async () => {
    const files = await asFiles();
    for (const language of languages) expect(files.get(`${language}/results.html`)).toContain('Чойхона');
    const { released, vote } = awardDataSchema.parse(JSON.parse(files.get('results.json') ?? ''));
    expect(released?.awards).toMatchObject([{ id: 'grant', works: [{ number: 1, title: 'Ручей', people: ['Автор0 Автор'], total: 100, amount: 100 }, { number: 3, title: 'Чойхона', people: ['Автор2 Автор'], total: 50, amount: 300 }] }]);
    expect([released?.version, released?.works, vote]).toEqual([1, 4, null]);
    expect(files.get('results.csv')?.split('\r\n').map((line) => line.split(',')[3])).toEqual(['title', 'Ручей', 'Чойхона']);
    // While a phase shows the works, all of them stand on a page of their own.
    const told = [...files].filter(([name]) => !name.endsWith('/works.html'));
    for (const hidden of ['Майдан', 'Кочмон', 'Автор1', 'Слово', 'Секрет']) expect(told.filter(([, text]) => text.includes(hidden)).map(([name]) => name)).toEqual([]);
  });

  it('[DC17] a message of the own work is prepared for everybody, and nobody has it before it is approved', async () => {
    const { batches } = (await ask('GET /messages')).body as { batches: { id: string; kind: string; state: string; planned: number; about: object }[] };
    const batch = batches.find(({ kind }) => kind === 'work.decided')!;
    expect(batch).toMatchObject({ state: 'drafted', planned: 4, about: { by: 'call', id } });
    const inbox = async (taker: CallTaker) => JSON.stringify((await taker.ask('POST /messages', { language: 'ru' })).body);
    expect(await inbox(takers[1]!)).not.toContain('Майдан');
    const { hash } = (await ask(`GET /messages/${batch.id}`)).body as { hash: string };
    expect((await ask(`PUT /messages/${batch.id}/approval`, { hash })).code).toBeUndefined();
    expect(await inbox(takers[1]!)).toContain('Майдан');
    expect(await inbox(takers[1]!)).toContain('Резерв, место 1: у группы «Один и тот же» уже наибольшее число наград');
    expect(await inbox(takers[0]!)).toContain('Награждена');
    expect(await inbox(takers[0]!)).not.toContain('Майдан');
  });

  it('[DC13] who takes the consent back is named no more', async () => {
    await takers[2]!.ask('PUT /consents', { language: 'ky', consent: 'public', version: 1, isGiven: false });
    const page = await (await fetch(`${server.url}/calls/${slug}/ru/results`)).text();
    expect(page).toContain('Чойхона');
    expect(page).not.toContain('Автор2 Автор');
  });

  it('[DC7] [DC12] after a withdrawal a reserve enters, by an amendment with its reason; until then nothing moves', async () => {
    const { number, table: { sayings } } = await decision();
    await ask(`PUT /calls/${id}/decision/sayings`, { number, sayings: { ...sayings, bars: [...sayings.bars, { work: workIds[0], bar: 'withdrawn', reason: { ru: 'Отказ' } }] } });
    await mark();
    await approve();
    expect((await release()).code).toBe('reason_missing');
    expect((await release({ ru: 'Отказ от гранта' })).code).toBeUndefined();
    const page = await (await fetch(`${server.url}/calls/${slug}/ru/results`)).text();
    expect(page).toContain('Майдан');
    expect(page).toContain('Отказ от гранта');
  });

  it('[DC14] an organiser who judges and has a conflict reads nothing of the work in the decision', async () => {
    const { people } = (await ask('GET /people')).body as { people: { id: string; name: string }[] };
    const rustam = people.find(({ name }) => name === 'Рустам')!.id;
    const juror = await invite('Рустам', rustam);
    expect((await ask(`PUT /calls/${id}/jury/jurors/${juror.id}/conflicts/${workIds[1]}`, { type: 'personal', source: 'organiser', isThere: true, note: '' })).code).toBeUndefined();
    const seen = await ask(`GET /calls/${id}/decision`, undefined, second);
    const outlook = await ask(`GET /calls/${id}/decision/outlook`, undefined, second);
    const { isJuror, table: { sheets, works } } = seen.body as DecisionView;
    // Of a work that is not there not even the sheets are counted.
    expect([isJuror, sheets.counted]).toEqual([true, works.reduce((all, { marked, abstained, recused }) => all + marked + abstained + recused, 0)]);
    for (const answer of [seen, outlook]) {
      expect(JSON.stringify(answer.body)).not.toContain('Майдан');
      expect(JSON.stringify(answer.body)).not.toContain(workIds[1]);
    }
  });

  it('[RV4] whoever is asked to present sees nothing before they take it on, and nobody does who is in conflict with a work on the wall', async () => {
    const [aigul, rustam] = [await personOf('Айгүл'), await personOf('Рустам')];
    const how = { by: 'jury', most: 10, language: 'ru' };
    const reveal = `POST /calls/${id}/reveal`;
    const seen = async (by: string) => ((await ask(`GET /calls/${id}/reveal`, undefined, by)).body as RevealView).running!;
    const juror = ((await ask(`GET /calls/${id}/jury`)).body as JuryView).jurors.find((one) => one.juror.name === 'Рустам')!.id;
    const conflict = (isThere: boolean) => ask(`PUT /calls/${id}/jury/jurors/${juror}/conflicts/${workIds[1]}`, { type: 'personal', source: 'organiser', isThere, note: '' });
    expect((await ask(reveal, { ...how, presenterId: rustam })).code).toBe('presenter_in_conflict');
    expect((await ask(reveal, { ...how, presenterId: 'nobody' })).code).toBe('presenter_unfit');
    await conflict(false);
    expect((await ask(reveal, { ...how, presenterId: rustam })).code).toBeUndefined();
    const { version } = await seen(second);
    expect(await seen(second)).toMatchObject({ isMine: true, isTold: false, isDark: true });
    expect(JSON.stringify((await seen(second)).steps)).not.toMatch(/Место|Майдан|Чойхона/);
    expect((await ask(`PUT /calls/${id}/reveal`, { version, to: 'next' }, second)).code).toBe('not_yours');
    expect((await ask(`POST /calls/${id}/reveal/presenter`)).code).toBe('not_yours');
    expect((await ask(`POST /calls/${id}/reveal/presenter`, undefined, second)).body).toMatchObject({ running: { isTold: true, isDark: false } });
    expect(JSON.stringify((await seen(second)).steps)).toContain('Майдан');
    expect((await ask(`PUT /calls/${id}/reveal`, { version: version + 1, to: 'next' }, second)).code).toBeUndefined();
    expect((await ask(`PUT /calls/${id}/reveal`, { version: version + 2, to: 'next' })).code).toBe('not_yours');
    await conflict(true);
    expect(await seen(second)).toMatchObject({ isMine: true, isDark: true });
    expect(JSON.stringify((await seen(second)).steps.slice(1))).not.toMatch(/Место|Майдан|Чойхона/);
    expect((await ask(`PUT /calls/${id}/reveal`, { version: version + 2, to: 'next' }, second)).code).toBe('presenter_in_conflict');
    expect((await ask(`PUT /calls/${id}/reveal/presenter`, { presenterId: aigul })).body).toMatchObject({ running: { isMine: true, isTold: true, shown: 1 } });
    expect((await ask(`PUT /calls/${id}/reveal/presenter`, { presenterId: rustam })).code).toBe('presenter_in_conflict');
    const { version: at, shown, steps } = await seen(token);
    for (let step = shown; step < steps.length; step += 1) expect((await ask(`PUT /calls/${id}/reveal`, { version: at + step - shown, to: 'next' })).code).toBeUndefined();
    expect(await seen(second)).toMatchObject({ isDark: false });
  });
});
