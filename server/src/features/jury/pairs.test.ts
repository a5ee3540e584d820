import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { judgedIn } from '@tabarman/shared/call/judged.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { pairKey, type Verdict } from '@tabarman/shared/jury/comparison.ts';
import { emptySheet } from '@tabarman/shared/jury/sheet.ts';
import type { DecisionView, OwnDecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { JudgedWorkView, JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ComparisonsView, PairsView } from '@tabarman/shared/protocol/contract/jury-pairs.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { hearEverything } from '../../testing/calls/every-address.ts';
import { callWithWorks, titledCall } from '../../testing/judged-call.ts';
import type { CallTaker } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! - DAY_MS);
const inPairs = judgedIn(titledCall, 'pairs');
const call: Call = { ...inPairs, jury: { ...inPairs.jury, reviews: 4, isOwnCountryBarred: false }, awards: inPairs.awards.map((award) => ({ ...award, count: 2, quotas: [], budget: null, reserves: 1 })) };
/** From the best to the weakest: a juror who is asked says so. */
const titles = ['Ручей', 'Майдан', 'Чойхона', 'Кочмон', 'Базар', 'Арык'];

let server: TestServer;
let token: string;
/** Another organiser, who becomes a juror too. */
let second: { readonly token: string; readonly personId: string };
let id: string;
let slug: string;
let works: string[];
let takers: readonly CallTaker[];
let said = 0;

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const judge = (key: string | null, what = '', body: object = {}, method = 'POST', by?: string) => request(server, `${method} /calls/by-slug/${slug}/judging${what}`, { body: { key, ...body }, ...(by === undefined ? {} : { token: by }) });
const state = async (key: string) => (await judge(key)).body as JudgingView;
const read = (key: string, work: string) => judge(key, `/works/${work}`);
const pairs = async (by = token) => (await ask(`GET /calls/${id}/jury/pairs`, undefined, by)).body as PairsView;
const raw = async (by = token) => (await ask(`GET /calls/${id}/jury/comparisons`, undefined, by)).body as ComparisonsView;
const titleAt = (work: string) => titles[works.indexOf(work)]!;

type Pair = { readonly firstId: string; readonly secondId: string };
const compare = (key: string, { firstId, secondId }: Pair, says: Verdict, part: object = {}) =>
  judge(key, '/comparisons', { id: `pair-${(said += 1)}-aa`, firstId, secondId, firstVersion: 1, secondVersion: 1, says, toFirst: '', toSecond: '', ...part });
/** By the order of the titles. */
const honest = ({ firstId, secondId }: Pair): Verdict => (works.indexOf(firstId) < works.indexOf(secondId) ? 'first' : 'second');
const nextOf = async (key: string) => (await state(key)).pairs!.ahead[0]!;
const setConflict = (jurorId: string, workId: string, isThere: boolean) => ask(`PUT /calls/${id}/jury/jurors/${jurorId}/conflicts/${workId}`, { type: 'declared', source: 'organiser', note: '', isThere });

async function invite(name: string, part: object = {}, personId: string | null = null): Promise<{ id: string; key: string }> {
  const { view, link } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { name, countries: [], languages: ['ru', 'ky'], organisation: '', background: null, most: null, ...part }, personId })).body as { view: JuryView; link: string | null };
  return { id: view.jurors.find((one) => one.juror.name === name)!.id, key: link?.split('#')[1] ?? '' };
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
  const { token: own } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string };
  const { people } = (await ask('GET /people')).body as { people: { id: string; name: string }[] };
  second = { token: own, personId: people.find(({ name }) => name === 'Рустам')!.id };
  await clock.advance(2 * DAY_MS);
  ({ id, slug, workIds: works, takers } = await callWithWorks(server, token, titles.map((title, i) => ({ title, asks: 100 + i, of: { name: `Автор${i} Автор`, university: null, otherUniversity: `Университет ${i}` } })), call));
  await clock.advance(20 * DAY_MS);
});
afterAll(() => server.stop());

describe('works that are compared in pairs', () => {
  it('[PW2] a juror is given two works, the same ones whenever and wherever they ask, and never the same two twice', async () => {
    const { key } = await invite('Бир');
    const first = await state(key);
    expect((await state(key)).pairs).toEqual(first.pairs);
    expect(first).toMatchObject({ progress: { done: 0 }, pairs: { last: null, skipped: 0 } });
    const had = new Set<string>();
    for (let pair: Pair | undefined = first.pairs!.ahead[0]; pair; [pair] = (await state(key)).pairs!.ahead) {
      expect(had.has(pairKey(pair.firstId, pair.secondId))).toBe(false);
      had.add(pairKey(pair.firstId, pair.secondId));
      const shown = (await read(key, pair.firstId)).body as JudgedWorkView;
      expect([shown.title, shown.others]).toEqual([{ ru: titleAt(pair.firstId) }, null]);
      expect((await compare(key, pair, 'equal')).status).toBe(201);
    }
    expect(had.size).toBe(15);
    expect((await state(key)).progress).toEqual({ done: 15, of: 15 });
  });

  it('[PW2] works that are given at once to several are spread evenly', async () => {
    const keys = await Promise.all(['Үч', 'Төрт'].map(async (name) => (await invite(name)).key));
    const given = (await Promise.all(keys.map(state))).flatMap((view) => view.pairs!.ahead.flatMap(({ firstId, secondId }) => [firstId, secondId]));
    const counts = works.map((work) => given.filter((one) => one === work).length);
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2);
  });

  it('[PW2] of works that a juror cannot read, and of more than they take, none is given', async () => {
    const { key } = await invite('Кыска', { most: 3 });
    const met = new Set<string>();
    for (let pair: Pair | undefined = await nextOf(key); pair; [pair] = (await state(key)).pairs!.ahead) {
      for (const work of [pair.firstId, pair.secondId]) met.add(work);
      await compare(key, pair, 'first');
    }
    expect(met.size).toBe(3);
    const other = await invite('Башка тил', { languages: ['tg'] });
    expect((await state(other.key)).pairs!.ahead).toEqual([]);
    expect((await state(other.key)).queue).toEqual([]);
  });

  it('[JU23] [PW2] a reminder has the comparisons that are left, and is for nobody who made every one that there is for them', async () => {
    const { kinds } = (await ask(`GET /messages/audiences/jury/${id}`)).body as { kinds: { kind: string }[] };
    expect(kinds.map(({ kind }) => kind)).toEqual(['jury.invited', 'jury.comparisons']);
    const reminder = async (people: string) => (await ask('POST /messages', { about: { by: 'jury', id }, kind: 'jury.comparisons', people, countries: [], deadline: clock.now() + DAY_MS, words: null })).body as BatchPage;
    expect(new Set((await reminder('toReview')).readers.map(({ name }) => name))).toEqual(new Set(['Үч', 'Төрт']));
    const juror = await invite('Калган');
    const subject = async () => (await reminder(`juror:${juror.id}`)).previews.find(({ language }) => language === 'ru')!.letter.subject;
    expect(await subject()).toBe('Требуется действие: вам осталось сравнений: 2');
    await compare(juror.key, await nextOf(juror.key), 'equal');
    expect(await subject()).toBe('Требуется действие: вам осталось сравнений: 1');
    for (let [pair] = (await state(juror.key)).pairs!.ahead; pair; [pair] = (await state(juror.key)).pairs!.ahead) await compare(juror.key, pair, 'skipped');
    expect((await reminder('toReview')).readers.map(({ name }) => name)).not.toContain('Калган');
  });

  it('[PW3] [PW4] one that is sent twice is one; said anew both are kept and the newer counts; passed over counts for nothing', async () => {
    const juror = await invite('Эки');
    const [one, other] = (await state(juror.key)).pairs!.ahead as [Pair, Pair];
    for (let i = 0; i < 2; i += 1) expect((await compare(juror.key, one, 'first', { id: 'the-same-pair', toFirst: 'Жакшы' })).status).toBe(201);
    const after = (await compare(juror.key, other, 'skipped')).body as JudgingView;
    expect(after).toMatchObject({ progress: { done: 1 }, pairs: { skipped: 1, last: { ...other, says: 'skipped' } } });
    await compare(juror.key, one, 'second');
    // A first answer that was lost on its way is sent again after the newer one: it changes nothing.
    expect(((await compare(juror.key, one, 'first', { id: 'the-same-pair' })).body as JudgingView).pairs!.last).toMatchObject({ ...one, says: 'second' });
    const own = (await raw()).filter(({ jurorId }) => jurorId === juror.id);
    expect(own.map(({ says, number, isCounted }) => [says, number, isCounted])).toEqual([['first', 1, false], ['skipped', 2, false], ['second', 3, true]]);
  });

  it('[PW2] [PW4] nobody chooses their own pairs, compares older versions, or marks by criteria here', async () => {
    const { key } = await invite('Тандоочу');
    const { ahead } = (await state(key)).pairs!;
    const given = new Set(ahead.map(({ firstId, secondId }) => pairKey(firstId, secondId)));
    const [firstId, secondId] = works.flatMap((a, i) => works.slice(i + 1).map((b) => [a, b] as const)).find(([a, b]) => !given.has(pairKey(a, b)))!;
    expect((await compare(key, { firstId, secondId }, 'first')).code).toBe('not_found');
    expect((await compare(key, ahead[0]!, 'first', { secondVersion: 2 })).code).toBe('work_changed');
    expect((await compare(key, { firstId, secondId: firstId }, 'first')).code).toBe('not_found');
    expect((await judge(key, `/works/${firstId}/sheets`, { id: 'sheet-00001', workVersion: 1, kind: 'marks', sheet: { ...emptySheet, marks: { use: 4, quality: 4 } } })).code).toBe('bad_request');
    expect((await judge(key, `/works/${firstId}/draft`, { base: 0, sheet: emptySheet }, 'PUT')).code).toBe('bad_request');
  });

  it('[PW5] of a conflict that is found later no comparison counts, and the juror reads none of them', async () => {
    const juror = await invite('Кийин');
    const pair = await nextOf(juror.key);
    await compare(juror.key, pair, 'first', { toSecond: 'Жазылган' });
    expect(await state(juror.key)).toMatchObject({ progress: { done: 1 }, pairs: { last: pair } });
    await setConflict(juror.id, pair.secondId, true);
    const after = await state(juror.key);
    expect(after).toMatchObject({ progress: { done: 0 }, pairs: { last: null } });
    expect(JSON.stringify(after)).not.toContain(pair.secondId);
    const [own] = (await raw()).filter(({ jurorId }) => jurorId === juror.id);
    expect(own).toMatchObject({ ...pair, says: 'first', toSecond: 'Жазылган', isCounted: false });
    await setConflict(juror.id, pair.secondId, false);
    expect((await state(juror.key)).progress.done).toBe(1);
    // Who recuses in the middle of a pair goes on with other works.
    const next = await nextOf(juror.key);
    expect((await judge(juror.key, `/works/${next.firstId}/recusal`, { id: 'recusal-0001', type: 'mentor', note: '' })).status).toBe(201);
    expect((await state(juror.key)).pairs!.ahead.some(({ firstId, secondId }) => [firstId, secondId].includes(next.firstId))).toBe(false);
  });

  it('[JU10] [PW2] [PW5] a work in conflict is nowhere in any answer, whoever is in conflict with what, before and after it was compared', async () => {
    const jurors = await Promise.all(['Таза А', 'Таза Б'].map((name) => invite(name)));
    const conflict = fc.tuple(fc.nat(1), fc.nat(works.length - 1));
    await fc.assert(fc.asyncProperty(fc.array(conflict, { maxLength: 8 }), fc.nat(3), async (conflicts, steps) => {
      const barred = jurors.map((_, i) => new Set(conflicts.filter(([juror]) => juror === i).map(([, at]) => works[at]!)));
      for (const [i, { id: jurorId }] of jurors.entries()) for (const work of works) await setConflict(jurorId, work, barred[i]!.has(work));
      // The brake lets nobody ask so much in one second.
      await clock.advance(120_000);
      for (const [i, { key }] of jurors.entries()) {
        const heard: unknown[] = [await state(key)];
        for (let step = 0; step < steps; step += 1) {
          const [pair] = (await state(key)).pairs!.ahead;
          if (pair) heard.push((await compare(key, pair, honest(pair), { toFirst: `about-${pair.firstId}` })).body);
        }
        heard.push(...(await Promise.all(works.map(async (work) => (await read(key, work)).body))));
        const told = JSON.stringify(heard);
        for (const work of works.filter((one) => barred[i]!.has(one))) {
          expect([told.includes(work), told.includes(titleAt(work))]).toEqual([false, false]);
          const other = works.find((one) => one !== work)!;
          const tries = [read(key, work), compare(key, { firstId: work, secondId: other }, 'first'), compare(key, { firstId: other, secondId: work }, 'skipped'), judge(key, `/works/${work}/recusal`, { id: 'recusal-0002', type: 'declared', note: '' })];
          for (const { code } of await Promise.all(tries)) expect(code).toBe('not_found');
        }
      }
    }), { numRuns: 10 });
  });

  it('[PW7] organisers read coverage, ties, agreement and standings; who judges sees nothing of a work in conflict, by either route', async () => {
    const view = await pairs();
    expect(view.standings.map(({ workId }) => workId).toSorted()).toEqual(works.toSorted());
    expect(view.parts).toEqual([works.toSorted()]);
    expect(view.standings.every(({ points, low, high }) => low! < points! && points! < high!)).toBe(true);
    expect(view.standings.reduce((sum, { compared, won, lost, equal }) => sum + compared - won - lost - equal, 0)).toBe(0);
    expect(view.jurors.reduce((sum, { compared }) => sum + compared, 0)).toBe(view.counted);
    expect(view.agreement.shared).toBeGreaterThan(0);
    const csv = await (await fetch(`${server.url}/api/v1/calls/${id}/jury/comparisons/csv`, { headers: { authorization: `Bearer ${token}` } })).text();
    expect(csv.trim().split('\r\n')).toHaveLength((await raw()).length + 1);
    const own = await invite('Мен', {}, second.personId);
    await setConflict(own.id, works[2]!, true);
    const heard = JSON.stringify([await pairs(second.token), await raw(second.token)]);
    expect([heard.includes(works[2]!), heard.includes(works[3]!)]).toEqual([false, true]);
    expect((await pairs(second.token)).isJuror).toBe(true);
    expect((await pairs()).isJuror).toBe(false);
    await setConflict(own.id, works[2]!, false);
  });

  it('[JU10] [PW5] [PW7] a work in conflict is behind no address that there is: neither for who comes by a link nor for who works at the desk', async () => {
    const byLink = await invite('Ар жерден');
    const own = ((await ask(`GET /calls/${id}/jury`)).body as JuryView).jurors.find(({ account }) => account !== null)!;
    const pair = await nextOf(byLink.key);
    await compare(byLink.key, pair, 'first', { toFirst: 'О ней' });
    for (const juror of [byLink, own]) await setConflict(juror.id, pair.firstId, true);
    const secrets = [pair.firstId, titleAt(pair.firstId)];
    const hear = async (who: Pick<Parameters<typeof hearEverything>[2], 'key' | 'token' | 'onlyReads'>) => {
      const heard = await hearEverything({ server, clock }, { id, slug }, { ...who, parts: { workId: pair.firstId, jurorId: byLink.id } });
      return [...heard].flatMap(([address, text]) => (secrets.some((secret) => text.includes(secret)) ? [address] : []));
    };
    expect(await hear({ key: byLink.key })).toEqual([]);
    expect(await hear({ key: null, token: second.token })).toEqual([]);
    expect(await hear({ key: null, token, onlyReads: true })).toEqual(expect.arrayContaining(['', '/pairs', '/comparisons', '/comparisons/json', '/comparisons/csv', '/comparisons/xlsx'].map((what) => `GET /calls/{id}/jury${what}`)));
    await setConflict(own.id, pair.firstId, false);
  });

  it('[PW4] what a juror said is in their own data, and stays, of nobody, when they are forgotten', async () => {
    const own = (await judge(null, '', {}, 'POST', second.token)).body as JudgingView;
    const [pair] = own.pairs!.ahead;
    await judge(null, '/comparisons', { id: 'own-pair-0001', ...pair, firstVersion: 1, secondVersion: 1, says: 'equal', toFirst: 'Менин сөзүм', toSecond: '' }, 'POST', second.token);
    expect(JSON.stringify((await ask('GET /own-data', undefined, second.token)).body)).toContain('Менин сөзүм');
    const byLink = await invite('Шилтеме');
    await compare(byLink.key, await nextOf(byLink.key), 'equal', { toFirst: 'Шилтеменин сөзү' });
    expect(JSON.stringify((await judge(byLink.key, '/data')).body)).toContain('Шилтеменин сөзү');
    const before = (await raw()).length;
    await ask(`POST /calls/${id}/jury/jurors/${own.juror.id}/erasure`);
    expect((await raw()).length).toBe(before);
    expect(JSON.stringify((await ask('GET /own-data', undefined, second.token)).body)).not.toContain('Менин сөзүм');
  });

  it('[PW1] [PW6] [PW8] [DC11] the decision has the fitted strengths, found again from the stored comparisons by another way, and each is told what was written of the own work', async () => {
    const jurors = await Promise.all(['Чечүүчү А', 'Чечүүчү Б', 'Чечүүчү В'].map((name) => invite(name)));
    for (const { key } of jurors) for (let pair: Pair | undefined = await nextOf(key); pair; [pair] = (await state(key)).pairs!.ahead) await compare(key, pair, honest(pair), { toFirst: `О ${titleAt(pair.firstId)}` });
    await clock.advance(10 * DAY_MS);
    const decision = (await ask(`GET /calls/${id}/decision`)).body as DecisionView;
    expect(decision.openings).toEqual([]);
    expect(decision.table.kind).toBe('strength');
    const again = byAscent(await raw());
    for (const { id: work, total } of decision.table.works) expect(total).toBeCloseTo(100 / (1 + Math.exp(-again.get(work)!)), 4);
    expect(decision.table.awards[0]!.awarded.map(titleAt)).toEqual(titles.slice(0, 2));
    await ask(`POST /calls/${id}/decision/versions`);
    await ask(`PUT /calls/${id}/decision/approval`, { hash: decision.hash }, second.token);
    expect((await ask(`PUT /calls/${id}/decision/release`, { hash: decision.hash })).status).toBe(200);
    const told = (await takers[0]!.ask('POST /decision')).body as OwnDecisionView;
    expect(told.words).toContain('О Ручей');
    expect(JSON.stringify(told)).not.toMatch(/Майдан|Чечүүчү/);
    const page = await (await fetch(`${server.url}/calls/${slug}/ru/results`)).text();
    expect(page).toContain('100 ∕ (1 + e^(−s))');
    const rules = await (await fetch(`${server.url}/calls/${slug}/uz/rules`)).text();
    expect(rules).toContain('1 ∕ (1 + e^(sⱼ − sᵢ))');
  });

  it('[JU18] once judging is closed nothing more is taken', async () => {
    const { key } = await invite('Кеч');
    expect(await state(key)).toMatchObject({ queue: [], pairs: { ahead: [] } });
    expect((await compare(key, { firstId: works[0]!, secondId: works[1]! }, 'first')).code).toBe('not_found');
  });
});

/** The same maximum by small steps uphill, of what counts: nothing of the program's own way is in it. */
function byAscent(comparisons: ComparisonsView): ReadonlyMap<string, number> {
  const counted = comparisons.filter(({ isCounted }) => isCounted);
  const strengths = new Map(works.map((work) => [work, 0]));
  for (let round = 0; round < 20_000; round += 1) {
    const slope = new Map([...strengths].map(([work, strength]) => [work, -0.1 * strength]));
    for (const { firstId, secondId, says } of counted) {
      const p = 1 / (1 + Math.exp(strengths.get(secondId)! - strengths.get(firstId)!));
      const won = says === 'first' ? 1 : says === 'second' ? 0 : 0.5;
      slope.set(firstId, slope.get(firstId)! + won - p);
      slope.set(secondId, slope.get(secondId)! + p - won);
    }
    for (const [work, by] of slope) strengths.set(work, strengths.get(work)! + 0.02 * by);
  }
  return strengths;
}
