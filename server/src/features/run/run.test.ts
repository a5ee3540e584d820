import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import { kindOf } from '@tabarman/shared/quest/kinds/all.ts';
import type { QuestContent, QuestKey } from '@tabarman/shared/quest/schema.ts';
import { RUN_GRACE_MS } from '@tabarman/shared/run/attempt.ts';
import type { RunSettings } from '@tabarman/shared/run/settings.ts';
import type { Taking } from '@tabarman/shared/run/views.ts';
import { rightChoice } from '../../testing/right-choice.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { makeOrganiserLink } from '../../testing/make-organiser-link.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const settings: RunSettings = {
  purpose: 'test', attempts: 1, time: { by: 'none' }, shuffle: { questions: true, options: true }, feedback: 'atEnd', canGoBack: true, identify: 'nothing', groups: [],
};
const MINUTE = 60_000;

let server: TestServer;
let token: string;
let questId: string;
let quest: { content: QuestContent; key: QuestKey };
// Now: a link that another process makes has to be valid here.
const clock = manualClock(Date.now());

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  questId = ((await request(server, 'GET /quests', { token })).body as { id: string }[])[0]?.id ?? '';
  quest = (await request(server, `GET /quests/${questId}`, { token })).body as typeof quest;
});
afterAll(() => server.stop());

interface Made { readonly id: string; readonly code: string; readonly participants: number; readonly finished: number }

async function make(changes: Partial<RunSettings> = {}, window = {}): Promise<Made> {
  const made = await request(server, 'POST /runs', { token, body: { questId, settings: { ...settings, ...changes }, opensAt: null, closesAt: null, ...window } });
  expect(made.status).toBe(201);
  return made.body as Made;
}

/** One device of a participant. */
function device(code: string, name = 'a') {
  const own = { secret: `secret-of-the-device-${name}`, language: 'tg' };
  const send = async (what: string, body: object = {}) => {
    const { body: reply, code: error = null, status } = await request(server, `POST /taking/${code}/${what}`, { body: { ...own, ...body } });
    return { error, status, taking: reply as Taking };
  };
  return {
    send,
    begin: (beginner: object = {}) => send('attempts', { name: null, group: null, personal: null, ...beginner }),
    answer: (attemptId: string, index: number, { answerId = `answer-${index}`, choice = rightAt(index) }: { answerId?: string; choice?: unknown } = {}) =>
      send('answers', { attemptId, index, answerId, choice, thinkMs: 4_000 }),
  };
}

function rightAt(index: number) {
  const question = questionsOf(quest.content)[index];
  const key = question && quest.key[question.id];
  if (!question || !key) throw new Error(`no question ${index}`);
  const choice = rightChoice(question.ask, key.right);
  expect(kindOf(question.ask).marker(question.ask, key.right)(choice)).toBe(1);
  return choice;
}

describe('a run by link', () => {
  it('[SP2] [SP3] [SP5] is begun, answered, handed in and told, over HTTP alone', async () => {
    const { id, code } = await make();
    const phone = device(code);
    const found = await request(server, `GET /taking/${code}?language=uz`);
    expect(found.body).toMatchObject({ state: 'open', questions: questionsOf(quest.content).length, language: 'uz' });

    const begun = await phone.begin();
    const { attempt } = begun.taking;
    expect((await phone.begin()).taking.attempt.id).toBe(attempt.id);
    for (const { index } of attempt.items) expect((await phone.answer(attempt.id, index)).error).toBeNull();
    const again = await phone.answer(attempt.id, 0);
    expect(again.taking.attempt.items.every((item) => item.answer !== null && item.feedback === null)).toBe(true);
    expect(again.taking.attempt.result).toBeNull();

    const { taking } = await phone.send('finish', { attemptId: attempt.id });
    expect(taking.attempt.result?.right).toBe(taking.attempt.result?.marked);
    expect(taking.attempt.items.every((item) => item.feedback?.solution)).toBe(true);
    expect((await phone.answer(attempt.id, 0, { answerId: 'too-late-now' })).error).toBe('answer_too_late');
    expect((await phone.begin()).error).toBe('attempts_used_up');

    expect((await request(server, `GET /runs/${id}`, { token })).body).toMatchObject({ participants: 1, finished: 1 });
    const { attempts, questions } = (await request(server, `GET /runs/${id}/attempts`, { token })).body as { attempts: object[]; questions: { answered: number; meanCredit: number }[] };
    expect(attempts).toMatchObject([{ number: 1, attempt: 1, isOver: true, answered: attempt.items.length, right: attempt.items.length }]);
    expect(questions.every((q) => q.answered === 1 && q.meanCredit === 1)).toBe(true);
  });

  it('[SP3] a hundred times the same answer at once is stored once', async () => {
    const { id, code } = await make();
    const phone = device(code);
    const { attempt } = (await phone.begin()).taking;
    const replies = await Promise.all(Array.from({ length: 100 }, () => phone.answer(attempt.id, 0)));
    expect(new Set(replies.map((r) => r.error))).toEqual(new Set([null]));
    expect((await request(server, `GET /runs/${id}/attempts`, { token })).body).toMatchObject({ attempts: [{ answered: 1 }] });
  });

  it('[SP2] a hundred beginnings of one device at once are one attempt', async () => {
    const { id, code } = await make();
    const replies = await Promise.all(Array.from({ length: 100 }, () => device(code).begin()));
    expect(new Set(replies.map((r) => r.taking.attempt.id)).size).toBe(1);
    expect((await request(server, `GET /runs/${id}`, { token })).body).toMatchObject({ participants: 1 });
  });

  it('[SP1] opens and closes by the clock of the server, and can be extended', async () => {
    const now = clock.now();
    const { id, code } = await make({ feedback: 'afterClose' }, { opensAt: now + MINUTE, closesAt: now + 2 * MINUTE });
    const phone = device(code);
    expect((await phone.begin()).error).toBe('run_not_yet');
    await clock.advance(MINUTE);
    const { attempt } = (await phone.begin()).taking;
    await clock.advance(MINUTE);
    expect((await device(code, 'late').begin()).error).toBe('run_closed');
    expect((await phone.answer(attempt.id, 0)).error).toBeNull();
    await clock.advance(RUN_GRACE_MS + 1);
    expect((await phone.answer(attempt.id, 1)).error).toBe('answer_too_late');
    expect((await phone.send('state')).taking.attempt).toMatchObject({ isOver: true, result: { right: 1 } });

    const extended = await request(server, `PUT /runs/${id}/window`, { token, body: { opensAt: null, closesAt: clock.now() + MINUTE } });
    expect(extended.body).toMatchObject({ state: 'open' });
    expect((await phone.send('state')).taking.attempt).toMatchObject({ isOver: false, result: null });
    expect((await phone.answer(attempt.id, 1)).error).toBeNull();
  });

  it('[SP6] gives each question its own time, from when it is opened', async () => {
    const { code } = await make({ time: { by: 'question' }, canGoBack: false, feedback: 'atOnce' });
    const phone = device(code);
    const { attempt: { id, items } } = (await phone.begin()).taking;
    expect(items.every((item) => item.content === null)).toBe(true);
    const first = items[0]?.index ?? 0;
    expect((await phone.answer(id, first)).error).toBe('answer_not_open');
    expect((await phone.send('openings', { attemptId: id, position: 1 })).error).toBe('answer_not_open');

    const opened = (await phone.send('openings', { attemptId: id, position: 0 })).taking.attempt.items[0];
    await clock.advance(5_000);
    expect((await phone.send('openings', { attemptId: id, position: 0 })).taking.attempt.items[0]?.closesAt).toBe(opened?.closesAt);
    await clock.advance((opened?.closesAt ?? 0) - clock.now() + RUN_GRACE_MS);
    expect((await phone.answer(id, first)).taking.attempt.items[0]?.feedback).toMatchObject({ credit: 1 });
    const second = await phone.send('openings', { attemptId: id, position: 1 });
    await clock.advance((second.taking.attempt.items[1]?.closesAt ?? 0) - clock.now() + RUN_GRACE_MS + 1);
    expect((await phone.answer(id, items[1]?.index ?? 0)).error).toBe('answer_too_late');
  });

  it('[SP10] goes on on another device with six letters, and on the first one too', async () => {
    const { code } = await make();
    const [phone, tablet] = [device(code), device(code, 'tablet')];
    const { attempt, participant } = (await phone.begin()).taking;
    await phone.answer(attempt.id, 0);
    expect((await tablet.send('state')).error).toBe('attempt_not_found');
    expect((await tablet.send('devices', { resumeCode: 'AAAAAA' })).error).toBe('resume_code_wrong');

    const resumed = await tablet.send('devices', { resumeCode: ` ${participant.resumeCode.slice(0, 3).toLowerCase()} ${participant.resumeCode.slice(3)}` });
    expect(resumed.taking.attempt.id).toBe(attempt.id);
    expect(resumed.taking.attempt.items.filter((item) => item.answer !== null)).toHaveLength(1);
    await tablet.answer(attempt.id, 1);
    expect((await phone.answer(attempt.id, 2)).taking.attempt.items.filter((item) => item.answer !== null)).toHaveLength(3);
  });

  it('[SP10] the six letters cannot be tried out', async () => {
    const { code } = await make();
    const tries = await Promise.all(Array.from({ length: 40 }, (_, i) => device(code, `guesser-${i}`).send('devices', { resumeCode: 'BBBBBB' })));
    expect(tries.filter((t) => t.error === 'too_many').length).toBeGreaterThanOrEqual(20);
  });

  it('[SP11] knows a personal code again, and says when somebody else has it', async () => {
    const { code } = await make({ identify: 'code', groups: ['Ош', 'Хуҷанд'] });
    const personal = { mother: 'Гулнора', birthplace: 'Хуҷанд', day: 7, month: 3, olderSiblings: 2, word: '' };
    expect((await device(code).begin({ personal })).error).toBe('group_unknown');
    expect((await device(code).begin({ group: 'Ош' })).error).toBe('bad_request');
    expect((await device(code).begin({ personal, group: 'Ош' })).error).toBeNull();
    const twin = { ...personal, mother: 'gulnora' };
    expect((await device(code, 'b').begin({ personal: twin, group: 'Ош' })).error).toBe('personal_code_taken');
    expect((await device(code, 'b').begin({ personal: { ...twin, word: 'олма' }, group: 'Ош' })).error).toBeNull();
  });

  it('[P2] takes a whole name, cleaned as the games do it', async () => {
    const { code } = await make({ identify: 'name' });
    expect((await device(code).begin({ name: '  ' })).error).toBe('name_empty');
    expect((await device(code).begin({ name: 'x'.repeat(81) })).error).toBe('name_too_long');
    expect((await device(code).begin({ name: ' Айгүл \u200b Осмонова  Кубанычбековна ' })).taking.participant.name).toBe('Айгүл Осмонова Кубанычбековна');
  });

  it('[SP13] is there for its organiser alone', async () => {
    const { id } = await make();
    const claimed = await request(server, 'POST /session/claim', { body: { link: await makeOrganiserLink(server), name: 'Рустам' } });
    const other = (claimed.body as { token: string }).token;
    for (const endpoint of [`GET /runs/${id}`, `GET /runs/${id}/attempts`]) expect((await request(server, endpoint, { token: other })).code).toBe('not_found');
    expect((await request(server, `PUT /runs/${id}/window`, { token: other, body: { opensAt: null, closesAt: 1 } })).code).toBe('not_found');
    expect((await request(server, 'GET /runs', { token: other })).body).toEqual([]);
  });

  it('[SP9] [SP3] a link to nothing, and somebody else\'s attempt, are not there', async () => {
    const { code } = await make();
    const { attempt } = (await device(code).begin()).taking;
    await device(code, 'b').begin();
    expect((await device(code, 'b').answer(attempt.id, 0)).error).toBe('attempt_not_found');
    expect((await device('nowhere1').begin()).error).toBe('run_not_found');
  });

  // Last: links and sessions end by the clock too.
  it('[U6] has no names some days after it was closed, and all answers', async () => {
    const [closed, open] = [await make({ identify: 'name' }), await make({ identify: 'name' })];
    for (const { code } of [closed, open]) {
      const { attempt } = (await device(code).begin({ name: 'Айгүл' })).taking;
      expect((await device(code).answer(attempt.id, 0)).error).toBeNull();
    }
    await request(server, `PUT /runs/${closed.id}/window`, { token, body: { opensAt: null, closesAt: clock.now() } });
    await request(server, `PUT /runs/${open.id}/window`, { token, body: { opensAt: null, closesAt: clock.now() + 90 * 24 * 60 * MINUTE } });
    const rows = async ({ id }: Made) => ((await request(server, `GET /runs/${id}/attempts`, { token })).body as { attempts: { name: string | null; answered: number }[] }).attempts.map(({ name, answered }) => [name, answered]);
    await clock.advance(2 * 24 * 60 * MINUTE);
    expect((await request(server, 'PUT /retention', { token, body: { days: 1 } })).status).toBe(200);
    await vi.waitFor(async () => expect(await rows(closed)).toEqual([[null, 1]]));
    expect(await rows(open)).toEqual([['Айгүл', 1]]);
    await request(server, 'PUT /retention', { token, body: { days: null } });
  });
});
