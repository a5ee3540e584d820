import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { judgedIn } from '@tabarman/shared/call/judged.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import { emptySheet } from '@tabarman/shared/jury/sheet.ts';
import type { DecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { DeliberationView, JudgingView, JurorDataView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { manualClock } from '../../adapters/manual-clock.ts';
import { callWithWorks, titledCall } from '../../testing/judged-call.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! + DAY_MS);
/** The jury discusses while it marks. */
const discussed = { ...titledCall, phases: grants.phases.map((phase) => (phase.id === 'review' ? { ...phase, rights: [...phase.rights, 'discuss' as const] } : phase)), jury: { ...grants.jury, isOwnCountryBarred: false } };
const titles = ['Арык', 'Булак', 'Дарыя', 'Көл'];

let server: TestServer;
let token: string;
let id: string;
let slug: string;
let works: string[];
/** Works that are compared in pairs. */
let compared: { readonly id: string; readonly slug: string };
let made = 0;

const newId = () => `id-${String((made += 1)).padStart(6, '0')}`;
const ask = (endpoint: string, body?: unknown) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const judge = (key: string, what: string, body: object = {}, of = slug) => request(server, `POST /calls/by-slug/${of}/judging${what}`, { body: { key, ...body } });
const room = async (key: string, workId: string | null = null, seen?: string) => (await judge(key, '/deliberation', { workId, ...(seen === undefined ? {} : { seen }) })).body as DeliberationView;
const say = (key: string, workId: string, text: string, noteId = newId()) => judge(key, `/works/${workId}/notes`, { id: noteId, text });
const handIn = (key: string, workId: string, mark: number) => judge(key, `/works/${workId}/sheets`, { id: newId(), workVersion: 1, kind: 'marks', sheet: { ...emptySheet, marks: { use: mark, quality: mark } } });
const numbers = ({ works: shown }: DeliberationView) => shown.map(({ number }) => number);
const bar = (jurorId: string, workId: string, isThere = true) => ask(`PUT /calls/${id}/jury/jurors/${jurorId}/conflicts/${workId}`, { type: 'declared', source: 'organiser', note: '', isThere });
const assign = (jurorId: string, of: readonly string[]) => ask(`PUT /calls/${id}/jury/assignments`, { add: of.map((workId) => ({ jurorId, workId, isFixed: true })), remove: [] });

async function invite(name: string, callId = id): Promise<{ readonly id: string; readonly key: string }> {
  const { view, link } = (await ask(`POST /calls/${callId}/jury/jurors`, { juror: { name, countries: [], languages: ['ru'], organisation: '', background: null, most: null }, personId: null })).body as { view: JuryView; link: string };
  return { id: view.jurors.find((one) => one.juror.name === name)!.id, key: link.split('#')[1]! };
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  ({ id, slug, workIds: works } = await callWithWorks(server, token, titles.map((title) => ({ title, asks: 100 })), discussed));
  const inPairs = judgedIn(discussed, 'pairs');
  compared = await callWithWorks(server, token, titles.map((title) => ({ title, asks: 100 })), { ...inPairs, jury: { ...inPairs.jury, reviews: 1 } });
});
afterAll(() => server.stop());

describe('the deliberation of a jury', () => {
  it('[JU18] [JU29] begins with the phase that lets the jury discuss, and for each juror when the own sheets are in', async () => {
    const juror = await invite('Айбек');
    expect(await room(juror.key)).toMatchObject({ isOpen: false, works: [] });
    expect((await say(juror.key, works[0]!, 'эрте')).code).toBe('deliberation_closed');
    await clock.advance(20 * DAY_MS);
    await assign(juror.id, [works[0]!, works[1]!]);
    await handIn(juror.key, works[0]!, 3);
    expect(await room(juror.key, works[0])).toMatchObject({ isOpen: false, lacks: 1, works: [], open: null });
    expect(((await judge(juror.key, '')).body as JudgingView).window.discussion).toMatchObject({ isOpen: false, lacks: 1 });
    await handIn(juror.key, works[1]!, 5);
    const open = await room(juror.key, works[0]);
    expect([open.isOpen, open.lacks, numbers(open), open.open?.id]).toEqual([true, 0, [1, 2, 3, 4], works[0]]);
    expect(((await judge(juror.key, '')).body as JudgingView).window.discussion.isOpen).toBe(true);
    expect((await judge('x'.repeat(32), '/deliberation', { workId: null })).code).toBe('juror_not_found');
  });

  it('[JU13] [JU29] of others it tells totals, marks and notes after the own sheet alone', async () => {
    const [one, other] = [await invite('Бермет'), await invite('Чынара')];
    await handIn(one.key, works[2]!, 5);
    await say(one.key, works[2]!, 'Бул чын иш');
    const before = await room(other.key, works[2]);
    expect(before.works.find(({ number }) => number === 3)).toMatchObject({ isJudged: false, own: null, mean: null, sheets: null, notes: null, lastAt: null });
    expect([before.open?.others, before.open?.notes]).toEqual([null, null]);
    expect(JSON.stringify(before)).not.toContain('Бул чын иш');
    expect((await say(other.key, works[2]!, 'Окубай туруп')).code).toBe('deliberation_closed');
    await handIn(other.key, works[2]!, 1);
    const after = await room(other.key, works[2]);
    expect(after.works.find(({ number }) => number === 3)).toMatchObject({ isJudged: true, own: 0, mean: 50, sheets: 2, notes: 1 });
    expect(after.open?.notes).toMatchObject([{ by: 'Бермет', isOwn: false, text: 'Бул чын иш', at: clock.now() }]);
    expect(after.open?.others?.map(({ marks }) => marks)).toEqual([{ use: 5, quality: 5 }]);
    expect(JSON.stringify(after.open?.others)).not.toContain('Бермет');
  });

  it('[JU29] a note is there for who waits as soon as it is said, once however often it is sent', async () => {
    const [one, other] = [await invite('Данияр'), await invite('Эльмира')];
    for (const { key } of [one, other]) await handIn(key, works[3]!, 4);
    const { version } = await room(other.key, works[3]);
    const waits = room(other.key, works[3], version);
    const noteId = newId();
    const said = (await say(one.key, works[3]!, '  Эки жолу  ', noteId)).body as DeliberationView;
    expect(said.open?.notes).toMatchObject([{ by: 'Данияр', isOwn: true, text: 'Эки жолу' }]);
    expect((await waits).open?.notes).toMatchObject([{ by: 'Данияр', isOwn: false, text: 'Эки жолу' }]);
    await say(one.key, works[3]!, 'Эки жолу', noteId);
    expect((await room(other.key, works[3])).open?.notes).toHaveLength(1);
    expect((await say(one.key, works[3]!, '   ')).code).toBe('bad_request');
  });

  it('[JU10] [JU29] a conflict has no row, count or note here, whenever it was found, and who has it is read by nobody', async () => {
    const [one, other] = [await invite('Жаңыл'), await invite('Замира')];
    for (const { key } of [one, other]) for (const workId of works) await handIn(key, workId, 4);
    await say(other.key, works[1]!, 'Булак жөнүндө сөз');
    await assign(one.id, [works[1]!]);
    await say(one.key, works[1]!, 'Өзүмдүкү жөнүндө');
    const { version } = await room(one.key, works[1]);
    const waits = room(one.key, works[1], version);
    await bar(one.id, works[1]!);
    await say(other.key, works[1]!, 'Дагы бир сөз');
    const never = new RegExp(`${works[1]}|Булак|сөз`);
    expect(JSON.stringify(await waits)).not.toMatch(never);
    const heard = await room(one.key, works[1]);
    expect([heard.isOpen, heard.lacks, numbers(heard), heard.open]).toEqual([true, 0, [1, 3, 4], null]);
    expect(JSON.stringify([heard, (await judge(one.key, '')).body, (await judge(one.key, '/data')).body])).not.toMatch(/Булак|Дагы бир/);
    expect((await say(one.key, works[1]!, 'Дагы')).code).toBe('not_found');
    expect((await say(one.key, 'nothing', 'Дагы')).code).toBe('not_found');
    expect(JSON.stringify(await room(other.key, works[1]))).not.toContain('Өзүмдүкү жөнүндө');
    // Words about other works change nothing that is told of one in conflict.
    const still = await room(one.key, null);
    await say(other.key, works[1]!, 'Үчүнчү сөз');
    expect((await room(one.key, null)).version).toBe(still.version);
  });

  it('[DC14] [JU29] organisers read the notes at the decision, but those of a work that they have a conflict with', async () => {
    const decision = async (by = token) => (await request(server, `GET /calls/${id}/decision`, { token: by })).body as DecisionView;
    const { notes } = await decision();
    expect(notes.filter(({ work }) => work === works[1]).map(({ by, text }) => [by, text])).toEqual([['Замира', 'Булак жөнүндө сөз'], ['Замира', 'Дагы бир сөз'], ['Замира', 'Үчүнчү сөз']]);
    const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
    const { token: second } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string };
    const { people } = (await ask('GET /people')).body as { people: { id: string; name: string }[] };
    const { view } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { name: 'Рустам', countries: [], languages: ['ru'], organisation: '', background: null, most: null }, personId: people.find((one) => one.name === 'Рустам')!.id })).body as { view: JuryView };
    await bar(view.jurors.find((one) => one.juror.name === 'Рустам')!.id, works[1]!);
    const seen = await decision(second);
    expect([seen.notes.some(({ work }) => work === works[1]), seen.notes.length]).toEqual([false, notes.length - 3]);
    await handIn((await invite('Толкун')).key, works[2]!, 2);
  });

  it('[PW2] [JU29] where works are compared in pairs the own share comes first, and notes are read of works that one compared', async () => {
    const { key } = await invite('Улан', compared.id);
    const look = async (what = '/deliberation', body: object = { workId: null }) => (await judge(key, what, body, compared.slug)).body;
    const progress = async () => (await look('', {})) as JudgingView;
    expect((await look()) as DeliberationView).toMatchObject({ isOpen: false, works: [] });
    const met = new Set<string>();
    for (let view = await progress(); view.progress.done < view.progress.of; view = await progress()) {
      const { firstId, secondId } = view.pairs!.ahead[0]!;
      for (const workId of [firstId, secondId]) met.add(workId);
      expect((await judge(key, '/comparisons', { id: newId(), firstId, secondId, firstVersion: 1, secondVersion: 1, says: 'first', toFirst: '', toSecond: '' }, compared.slug)).status).toBe(201);
    }
    const open = (await look()) as DeliberationView;
    expect([open.isOpen, met.size > 0]).toEqual([true, true]);
    for (const work of open.works) expect([work.isJudged, work.notes, work.mean, work.sheets]).toEqual([met.has(work.id), met.has(work.id) ? 0 : null, null, null]);
  });

  it('[JU25] [U1] [U3] a juror reads the own notes, and who is forgotten leaves them of nobody', async () => {
    const juror = await invite('Унутулган');
    await handIn(juror.key, works[0]!, 2);
    await say(juror.key, works[0]!, 'Калган жазуу');
    expect(((await judge(juror.key, '/data')).body as JurorDataView).notes.map(({ text }) => text)).toEqual(['Калган жазуу']);
    await judge(juror.key, '/erasure', { name: 'Унутулган' });
    const rows = JSON.stringify(everyRow(server.dataDir));
    expect([rows.includes('Унутулган'), rows.includes('Калган жазуу')]).toEqual([false, true]);
    const reader = await invite('Фарида');
    await handIn(reader.key, works[0]!, 3);
    expect((await room(reader.key, works[0])).open?.notes).toMatchObject([{ by: '—', isOwn: false, text: 'Калган жазуу' }]);
  });

  it('[JU29] is over with its phase, and nothing of a work is told after it', async () => {
    const juror = await invite('Чолпон');
    await clock.advance(20 * DAY_MS);
    expect(await room(juror.key, works[0])).toMatchObject({ isOpen: false, works: [], open: null });
    expect((await say(juror.key, works[0]!, 'кеч')).code).toBe('deliberation_closed');
  });
});
