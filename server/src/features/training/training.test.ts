import { kindOf } from '@tabarman/shared/quest/kinds/all.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { QuestContent, QuestKey } from '@tabarman/shared/quest/schema.ts';
import type { Training } from '@tabarman/shared/protocol/contract/trainings.ts';
import { RUN_GRACE_MS } from '@tabarman/shared/run/attempt.ts';
import type { Taking } from '@tabarman/shared/run/views.ts';
import type { Comparison } from '@tabarman/shared/training/comparison.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { request } from '../../testing/request.ts';
import { rightChoice } from '../../testing/right-choice.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
let token: string;
let questId: string;
let quest: { content: QuestContent; key: QuestKey };
let devices = 0;
const clock = manualClock(Date.now());

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  questId = ((await request(server, 'GET /quests', { token })).body as { id: string }[])[0]?.id ?? '';
  quest = (await request(server, `GET /quests/${questId}`, { token })).body as typeof quest;
});
afterAll(() => server.stop());

async function make(settings = {}): Promise<Training> {
  const body = { name: 'Медиасабат', questId, settings: { identify: 'code', groups: ['Ош', 'Хуҷанд'], time: { by: 'none' }, ...settings } };
  const made = await request(server, 'POST /trainings', { token, body });
  expect(made.status).toBe(201);
  return made.body as Training;
}

const addPost = async ({ id }: Training, feedback = 'atEnd') => (await request(server, `PUT /trainings/${id}/post`, { token, body: { settings: { feedback } } })).body as Training;
const compare = async ({ id }: Training) => (await request(server, `GET /trainings/${id}/comparison`, { token })).body as Comparison;

async function close({ pre, post }: Training): Promise<void> {
  for (const run of [pre, post]) if (run) await request(server, `PUT /runs/${run.id}/window`, { token, body: { opensAt: null, closesAt: clock.now() } });
  await clock.advance(RUN_GRACE_MS + 1);
}

const person = (i: number, word = '') => ({ mother: i % 2 === 0 ? 'Гулнора' : 'Салима', birthplace: 'Хуҷанд', day: 1 + i, month: 3, olderSiblings: 2, word });

interface Beginner {
  readonly personal?: ReturnType<typeof person>;
  readonly group?: string;
  /** Of an account. */
  readonly by?: string;
}

/** Begins a test on a new device. */
async function begin({ code }: { readonly code: string }, { personal, group = 'Ош', by }: Beginner) {
  const own = { secret: `secret-of-the-device-${(devices += 1)}`, language: 'tg' };
  const send = async (what: string, body: object) => {
    const { code: error, body: taking } = await request(server, `POST /taking/${code}/${what}`, { ...(by === undefined ? {} : { token: by }), body: { ...own, ...body } });
    return { error, taking: taking as Taking };
  };
  return { send, ...(await send('attempts', { name: null, group, personal: personal ?? null })) };
}

/** Takes a test with so many right answers, and hands it in. */
async function take(run: { readonly code: string } | null, right: number, beginner: Beginner): Promise<void> {
  if (!run) throw new Error('there is no such test');
  const { send, error, taking } = await begin(run, beginner);
  expect(error).toBeUndefined();
  for (const [index, { id, ask }] of questionsOf(quest.content).slice(0, right).entries()) {
    const key = quest.key[id];
    const choice = key && rightChoice(ask, key.right);
    expect(choice && kindOf(ask).fits(ask, choice)).toBe(true);
    expect((await send('answers', { attemptId: taking.attempt.id, index, answerId: `answer-${index}`, choice, thinkMs: 60_000 })).error).toBeUndefined();
  }
  expect((await send('finish', { attemptId: taking.attempt.id })).error).toBeUndefined();
}

describe('a training', () => {
  it('[PT1] is two tests of one quest with one attempt each, and its pre-test tells nothing', async () => {
    const made = await make({ time: { by: 'question' } });
    expect(made).toMatchObject({ name: 'Медиасабат', post: null, pre: { place: 'pre', trainingId: made.id, settings: { attempts: 1, feedback: 'never', canGoBack: false, purpose: 'test' } } });
    const whole = await addPost(made);
    expect(whole.post).toMatchObject({ place: 'post', settings: { feedback: 'atEnd', groups: ['Ош', 'Хуҷанд'] } });
    expect((await addPost(made, 'never')).post).toEqual(whole.post);
    expect((await request(server, `GET /taking/${whole.pre.code}?language=uz`)).body).toMatchObject({ place: 'pre' });
    expect((await request(server, 'GET /trainings', { token })).body).toContainEqual(whole);
  });

  it('[PT2] [PT4] [PT5] [PT6] pairs both tests of everybody by the code they built again', async () => {
    const training = await addPost(await make());
    const people = Array.from({ length: 8 }, (_, i) => i);
    const groupOf = (i: number) => (i < 6 ? 'Ош' : 'Хуҷанд');
    for (const i of people) await take(training.pre, 2, { personal: person(i), group: groupOf(i) });
    for (const i of people.slice(0, 7)) await take(training.post, 4, { personal: { ...person(i), mother: i % 2 === 0 ? 'gulnora' : 'Salima', birthplace: 'Xoʻjand' }, group: groupOf(i) });
    expect(await compare(training)).toMatchObject({ waits: 'open', pairs: 7, figures: null });

    await close(training);
    const { figures, ...rest } = await compare(training);
    const all = questionsOf(quest.content).length;
    expect(rest).toMatchObject({ waits: null, pairs: 7, alone: { pre: 1, post: 0 }, ambiguous: { pre: 0, post: 0 } });
    expect(figures?.all).toMatchObject({ pre: expect.closeTo(200 / all, 6), post: expect.closeTo(400 / all, 6), gain: { value: expect.closeTo(2 / (all - 2), 6) } });
    expect(figures).toMatchObject({ groups: [], hidden: ['Ош', 'Хуҷанд'] });
    expect(figures?.people.map(({ name }) => name)).toEqual(Array(7).fill(null));
  });

  it('[PT6] tells nobody who is in which group where codes are used', async () => {
    const training = await make();
    await take(training.pre, 1, { personal: person(1), group: 'Хуҷанд' });
    const { attempts } = (await request(server, `GET /runs/${training.pre.id}/attempts`, { token })).body as { attempts: { group: string | null }[] };
    expect(attempts.map(({ group }) => group)).toEqual([null]);
    expect(JSON.stringify(await compare(training))).not.toContain('Хуҷанд');
  });

  it('[PT2] asks for a word where two shared a code in the other test, and pairs by it', async () => {
    const training = await addPost(await make());
    for (let i = 0; i < 5; i += 1) await take(training.pre, 1, { personal: person(i) });
    expect((await begin(training.pre, { personal: person(0) })).error).toBe('personal_code_taken');
    await take(training.pre, 1, { personal: person(0, 'олма') });
    expect((await begin(training.post!, { personal: person(0) })).error).toBe('personal_code_taken');
    for (let i = 1; i < 5; i += 1) await take(training.post, 2, { personal: person(i) });
    await take(training.post, 2, { personal: person(0, 'Олма ') });
    await close(training);
    expect(await compare(training)).toMatchObject({ pairs: 5, ambiguous: { pre: 1, post: 0 }, alone: { pre: 0, post: 0 } });
  });

  it('[TR60] whoever tries out codes learns no more of who takes part than ten replies', async () => {
    const training = await make();
    await take(training.pre, 1, { personal: person(1) });
    const replies: (string | undefined)[] = [];
    for (let i = 0; i < 20; i += 1) replies.push((await begin(training.pre, { personal: person(1) })).error);
    expect(replies).toEqual([...Array<string>(10).fill('personal_code_taken'), ...Array<undefined>(10).fill(undefined)]);
    await close(training);
    expect(await compare(training)).toMatchObject({ pairs: 0, waits: 'noPost' });
  });

  it('[TR60] a comparison holds neither codes nor anything of who took part when', async () => {
    const training = await addPost(await make());
    for (const run of [training.pre, training.post]) for (let i = 0; i < 5; i += 1) await take(run, 1, { personal: person(i) });
    await close(training);
    const { figures } = await compare(training);
    expect(figures?.people.flatMap((one) => Object.keys(one))).toEqual(Array(5).fill(['name', 'pre', 'post', 'gain', 'isRapid']).flat());
    const foreign = await request(server, 'POST /session/claim', { body: { link: await makeOrganiserLink(server), name: 'Рустам' } });
    const other = (foreign.body as { token: string }).token;
    for (const endpoint of [`GET /trainings/${training.id}`, `GET /trainings/${training.id}/comparison`]) expect((await request(server, endpoint, { token: other })).code).toBe('not_found');
    expect((await request(server, 'GET /trainings', { token: other })).body).toEqual([]);
  });

  it('[PT9] goes out as files, with definitions, figures once there are any, and no formula', async () => {
    const training = await addPost(await make({ groups: ['=1+1'] }));
    const file = (format: string, language = 'ru') => fetch(`${server.url}/api/v1/trainings/${training.id}/files/${format}?language=${language}`, { headers: { authorization: `Bearer ${token}` } });
    const text = async (language?: string) => (await file('csv', language)).text();
    expect(await text()).toContain('Hake 1998');
    expect(await text()).not.toContain('=1+1');
    for (let i = 0; i < 5; i += 1) for (const [run, right] of [[training.pre, 2], [training.post, 5]] as const) await take(run, right, { personal: person(i), group: '=1+1' });
    await close(training);
    expect(await text()).toContain(`\r\n'=1+1;5;`);
    expect(await text('en')).toContain('Gain ⟨g⟩');
    for (const [format, begins] of [['xlsx', 'PK'], ['pdf', '%PDF']] as const) {
      const response = await file(format, 'tg');
      expect([response.status, new TextDecoder().decode(new Uint8Array(await response.arrayBuffer()).slice(0, begins.length))]).toEqual([200, begins]);
      expect(response.headers.get('content-disposition')).toContain(`.${format}`);
    }
  });

  it('[PT8] pairs by account, which is one participant on whatever device', async () => {
    const training = await addPost(await make({ identify: 'account', groups: [] }));
    expect((await begin(training.pre, {})).error).toBe('account_needed');
    const first = await begin(training.pre, { by: token });
    expect((await begin(training.pre, { by: token })).taking.attempt.id).toBe(first.taking.attempt.id);
    const both = await Promise.all([begin(training.post!, { by: token }), begin(training.post!, { by: token })]);
    expect(new Set(both.map(({ taking }) => taking.attempt.id)).size).toBe(1);
    expect((await request(server, `GET /runs/${training.post!.id}`, { token })).body).toMatchObject({ participants: 1 });
  });

  it('[PT8] [U1] [U3] shows the name of an account as long as there is one, and gives its answers to take along', async () => {
    const training = await make({ identify: 'account', groups: [] });
    const { link } = (await request(server, 'POST /people/invitations', { token, body: { role: 'host', scope: { countries: [], languages: [] }, note: '' } })).body as { link: string };
    const claimed = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Дилноза' } })).body as { token: string };
    await take(training.pre, 2, { by: claimed.token });
    const names = async () => ((await request(server, `GET /runs/${training.pre.id}/attempts`, { token })).body as { attempts: { name: string | null }[] }).attempts.map(({ name }) => name);
    expect(await names()).toEqual(['Дилноза']);
    expect((await request(server, 'GET /own-data', { token: claimed.token })).body).toMatchObject({ tests: [{ runId: training.pre.id, answers: [{ question: 0 }, { question: 1 }] }] });
    expect((await request(server, 'POST /own-data/erasure', { token: claimed.token, body: { confirmation: { name: 'Дилноза' } } })).code).toBeUndefined();
    expect(await names()).toEqual([null]);
  });
});
