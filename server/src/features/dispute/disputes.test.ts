import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import type { DisputeChange, DisputesView } from '@tabarman/shared/protocol/contract/disputes.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { LiveHall, type Leader } from '../../testing/live-hall.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR_MS = 60 * 60_000;
const clock = manualClock(Date.UTC(2026, 9, 22));
const [national, final] = sample.stages as [(typeof sample.stages)[0], (typeof sample.stages)[0]];
let server: TestServer;
let leader: Leader;
let seasonId: string;
let questId: string;
let gameJuror: Juror;
let appealJuror: Juror;

interface Juror { readonly id: string; readonly token: string }
const ask = (endpoint: string, body?: unknown, token = leader.token) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const stage = (path: string) => `/seasons/${seasonId}/stages/national${path}`;
const docket = async (token = leader.token) => (await ask(`GET ${stage('/disputes')}`, undefined, token)).body as DisputesView;
const table = async () => ((await ask(`GET ${stage('/table')}`)).body as { rows: { entry: { name: string }; place: number; values: { right: number } }[] }).rows.map(({ entry, values }) => [entry.name, values.right]);
const openings = async () => ((await ask(`GET ${stage('/results')}`)).body as { openings: string[] }).openings;
const groupOf = async (text: string) => {
  const { stageGame, question, language, group } = (await docket()).disputes.find(({ spellings }) => spellings.some((one) => one.text === text))!;
  return { stageGame, question, language, group };
};
const rule = async (text: string, isAccepted: boolean, token = gameJuror.token, comment: unknown = isAccepted ? 'same' : 'wrong') => ask(`POST ${stage('/rulings')}`, { groups: [await groupOf(text)], isAccepted, comment }, token);
const entryOf = async (name: string) => (await docket()).entries.find((entry) => entry.name === name)!.id;
const appeal = async (name: string, asked: object, token = leader.token) => ask(`POST ${stage('/appeals')}`, { asked: { stageGame: 'first', entryId: await entryOf(name), ...asked }, grounds: 'Он писал и так', sources: 'Энциклопедия' }, token);

const typed = (id: string, prompt: string, accept: string): DraftQuestion => ({
  id, prompt: { ru: prompt, tg: `${prompt} (тҷ)` }, limitMs: 20_000, points: 1_000, explanation: { ru: 'Потому.', tg: 'Зеро.' }, source: null, notes: null, tags: [], marks: {},
  ask: { kind: 'text' }, right: { kind: 'text', accept: { ru: [accept], tg: [accept] }, reject: {}, place: false },
});

async function invited(role: string, name: string): Promise<Juror> {
  const { link } = (await ask('POST /people/invitations', { role, scope: { countries: [], languages: [] } })).body as { link: string };
  const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name } })).body as { token: string };
  const { id } = (await ask('GET /session', undefined, token)).body as { id: string };
  return { id, token };
}

/** A hall in which teams type these answers to the two questions. */
async function play(venue: string, answers: Readonly<Record<string, readonly [string, string]>>, language: 'ru' | 'tg', counts = true): Promise<LiveHall> {
  const hall = await LiveHall.open({ url: server.url, clock, leader }, { questId });
  for (const name of Object.keys(answers)) await hall.join(name, language);
  if (counts) await ask(`POST /seasons/${seasonId}/games`, { gameId: hall.gameId, stage: 'national', stageGame: 'first', venue });
  while (await hall.playNext((name, index) => ({ text: answers[name]![index]! })));
  await hall.finish();
  return hall;
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  leader = await server.claim();
  [gameJuror, appealJuror] = [await invited('reviewer', 'Судья'), await invited('reviewer', 'Арбитр')];
  ({ id: questId } = (await ask('POST /quests', { title: 'Поэты', language: 'ru', languages: ['tg'] })).body as { id: string });
  const { draft } = (await ask(`GET /quests/${questId}/draft`)).body as { draft: { rounds: { id: string }[] } };
  const add = (question: DraftQuestion) => ({ do: 'addQuestion', round: draft.rounds[0]!.id, before: null, question });
  await ask(`POST /quests/${questId}/edits`, { base: 0, edits: [
    { do: 'setText', at: { of: 'title' }, language: 'tg', text: 'Шоирон', was: null },
    add(typed('poet', 'Кто написал это?', 'Рудаки')), add(typed('city', 'Где он жил?', 'Бухара')),
  ] });
  ({ id: seasonId } = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string });
  await ask(`PUT /seasons/${seasonId}`, { number: 0, season: { ...sample, stages: [{ ...national, games: [national.games[0]!], appealsHours: 48 }, final] } });
  const facts = (name: string) => ({ name, country: 'TJ', region: null, university: null, classes: [] });
  await ask(`POST /seasons/${seasonId}/entries`, { entries: ['Сомон', 'Памир', 'Хисор', 'Вахш'].map(facts) });
  await play('Душанбе', { Сомон: ['Рудаки', 'Самарканд'], Памир: ['Абу Абдуллах', 'Бухара'] }, 'ru');
  await play('Хуҷанд', { Хисор: ['Абӯабдуллоҳ', 'Самарқанд'] }, 'tg');
});
afterAll(() => server.stop());

describe('the juries of a stage', () => {
  it('[DA10] nobody is in both, and who wrote the quest is not in the appeal jury', async () => {
    const appoint = (personId: string, jury: string | null) => ask(`PUT ${stage(`/jurors/${personId}`)}`, { jury });
    const { id: owner } = (await ask('GET /session')).body as { id: string };
    expect((await appoint(owner, 'appeal')).code).toBe('jury_author');
    await appoint(gameJuror.id, 'game');
    expect((await appoint(gameJuror.id, 'appeal')).code).toBe('jury_both');
    expect((await appoint('nobody', 'game')).code).toBe('not_found');
    const { jurors } = (await appoint(appealJuror.id, 'appeal')).body as DisputesView;
    expect(new Map(jurors.map(({ name, jury }) => [name, jury]))).toEqual(new Map([['Судья', 'game'], ['Арбитр', 'appeal']]));
  });

  it('[DA11] others neither read the list nor rule', async () => {
    const stranger = await invited('reviewer', 'Прохожий');
    expect((await ask(`GET ${stage('/disputes')}`, undefined, stranger.token)).code).toBe('not_found');
    expect((await rule('Самарканд', true, stranger.token)).code).toBe('not_in_jury');
    expect((await rule('Самарканд', true, appealJuror.token)).code).toBe('not_in_jury');
    expect((await rule('Самарканд', true, leader.token)).code).toBe('not_in_jury');
    expect((await docket(gameJuror.token)).mine).toBe('game');
  });
});

describe('answers of two halls in two languages', () => {
  it('[DA1] are one list with the question in all its languages', async () => {
    const { disputes, questions } = await docket();
    expect(disputes.map(({ language, spellings, entries, state }) => [language, spellings[0]?.text, entries, state])).toEqual(expect.arrayContaining([
      ['ru', 'Абу Абдуллах', 1, 'new'], ['ru', 'Самарканд', 1, 'new'], ['tg', 'Абӯабдуллоҳ', 1, 'new'], ['tg', 'Самарқанд', 1, 'new'],
    ]));
    expect(questions.map(({ content }) => content.prompt)).toEqual([{ ru: 'Кто написал это?', tg: 'Кто написал это? (тҷ)' }, { ru: 'Где он жил?', tg: 'Где он жил? (тҷ)' }]);
  });

  it('[DA2] [DA5] [DA12] what is ruled is corrected in every hall as its preview said, and once', async () => {
    const query = new URLSearchParams({ ...(await groupOf('Абу Абдуллах')), verdict: 'accept' });
    const change = (await ask(`GET ${stage(`/disputes/preview?${query.toString()}`)}`)).body as DisputeChange;
    expect(change.rows.find(({ name }) => name === 'Памир')?.right).toEqual([1, 2]);
    expect((await rule('Абу Абдуллах', true, gameJuror.token, { tg: 'худи ӯ' })).code).toBe('reason_missing');
    expect((await rule('Абу Абдуллах', true)).status).toBe(201);
    expect(await table()).toEqual(expect.arrayContaining([['Памир', 2], ['Сомон', 1], ['Хисор', change.rows.find(({ name }) => name === 'Хисор')?.right[1] ?? 0]]));
    await rule('Абӯабдуллоҳ', true);
    const before = await table();
    await rule('Абӯабдуллоҳ', true);
    expect(await table()).toEqual(before);
    expect(before).toContainEqual(['Хисор', 1]);
  });

  it('[DA13] results wait for what is not ruled on', async () => {
    expect(await openings()).toEqual(['disputes_open', 'appeal_window']);
    const { disputes } = await docket();
    const groups = disputes.filter(({ isWaiting }) => isWaiting).map(({ stageGame, question, language, group }) => ({ stageGame, question, language, group }));
    await ask(`POST ${stage('/rulings')}`, { groups, isAccepted: false, comment: 'wrong' }, gameJuror.token);
    expect(await openings()).toEqual(['appeal_window']);
  });

  it('[DA2] [DA5] a hall that comes later is corrected by what was ruled before', async () => {
    const late = await play('Бохтар', { Вахш: ['Абу Абдуллах', 'Бухара'] }, 'ru', false);
    await ask(`POST /seasons/${seasonId}/games`, { gameId: late.gameId, stage: 'national', stageGame: 'first', venue: 'Бохтар' });
    await expect.poll(table).toContainEqual(['Вахш', 2]);
    expect((await docket()).disputes.every(({ isWaiting }) => !isWaiting)).toBe(true);
  });
});

describe('appeals', () => {
  const decide = async (isAccepted: boolean, token = appealJuror.token, reasons: object = { ru: 'По энциклопедии' }) => ask(`PUT ${stage(`/appeals/${(await docket()).appeals.at(-1)!.id}`)}`, { isAccepted, reasons }, token);

  it('[DA4] [DA8] [DA9] for an answer that was typed: once, decided by the other jury with reasons, over the ruling', async () => {
    expect((await appeal('Сомон', { kind: 'accept', question: 'poet' })).code).toBe('appeal_answer_counts');
    expect((await appeal('Сомон', { kind: 'accept', question: 'city' })).status).toBe(201);
    expect((await appeal('Сомон', { kind: 'accept', question: 'city' })).code).toBe('appeal_twice');
    expect(await openings()).toContain('disputes_open');
    expect((await decide(true, gameJuror.token)).code).toBe('not_in_jury');
    expect((await decide(true, appealJuror.token, { tg: 'ҳа' })).code).toBe('reason_missing');
    await decide(true);
    expect(await table()).toContainEqual(['Сомон', 2]);
    expect((await decide(false)).code).toBe('appeal_settled');
    expect((await rule('Самарканд', false)).code).toBe('appeal_decided');
  });

  it('[DA6] [DA9] for a removal: not on an answer that counts, and then for nobody in any hall', async () => {
    expect((await appeal('Памир', { kind: 'remove', question: 'city', rests: { language: 'ru', text: 'Самарканд' } })).code).toBe('appeal_answer_counts');
    await appeal('Памир', { kind: 'remove', question: 'poet', rests: null });
    const query = new URLSearchParams({ appealId: (await docket()).appeals.at(-1)!.id, verdict: 'accept' });
    expect(((await ask(`GET ${stage(`/disputes/preview?${query.toString()}`)}`)).body as DisputeChange).rescored).toBe(4);
    await decide(true);
    expect(new Map(await table() as [string, number][])).toEqual(new Map([['Сомон', 1], ['Памир', 1], ['Вахш', 1], ['Хисор', 1]]));
  });

  it('[DA7] [DA13] they end, and results can be final then', async () => {
    await appeal('Вахш', { kind: 'remove', question: 'city', rests: null });
    await decide(false);
    expect(await openings()).toEqual(expect.arrayContaining(['appeal_window']));
    await clock.advance(48 * HOUR_MS + 1);
    expect(await openings()).not.toContain('appeal_window');
    expect((await appeal('Памир', { kind: 'remove', question: 'city', rests: null })).code).toBe('appeals_over');
  });
});
