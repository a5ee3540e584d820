import type { CourseView } from '@tabarman/shared/protocol/contract/course.ts';
import type { DisputesView } from '@tabarman/shared/protocol/contract/disputes.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { LiveHall, type Leader } from '../../testing/live-hall.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason, Registrant } from '../entrant/registrant.fixture.ts';

const HOUR_MS = 60 * 60_000;
const clock = manualClock(sample.entries.opensAt! + HOUR_MS);
const [national, final] = sample.stages as [Season['stages'][0], Season['stages'][0]];
const season: Season = {
  ...sample, parts: { kind: 'players' },
  stages: [{
    ...national, games: [national.games[0]!],
    qualification: { seats: [{ id: 'best', kind: 'top', per: 'all', take: 1 }], caps: [], leastPoints: null, reserves: { per: 'all', take: 2 }, confirmHours: 24 },
  }, final],
};
const typed = (id: string, accept: string): DraftQuestion => ({
  id, prompt: { ru: `Вопрос ${id}` }, limitMs: 20_000, points: 1_000, explanation: { ru: 'Потому.' }, source: null, notes: null, tags: [], marks: {},
  ask: { kind: 'text' }, right: { kind: 'text', accept: { ru: [accept] }, reject: {}, place: false },
});
let server: TestServer;
let leader: Leader;
let second: string;
let seasonId: string;
let slug: string;
const players = new Map<string, Registrant>();

const ask = (endpoint: string, body?: unknown, token = leader.token) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const stage = (path: string) => `/seasons/${seasonId}/stages/national${path}`;
const of = (name: string) => players.get(name)!;
const course = async (name: string, language = 'ru') => (await of(name).ask('POST /course', { language })).body as CourseView;
const appeal = (name: string, question: string, kind: 'accept' | 'remove') => of(name).ask('POST /course/national/appeals', { language: 'ru', stageGame: 'first', question, kind, grounds: 'Так писали и раньше.', sources: '' });

async function invited(name: string): Promise<{ id: string; token: string }> {
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
  const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name } })).body as { token: string };
  return { id: ((await ask('GET /session', undefined, token)).body as { id: string }).id, token };
}

async function release(): Promise<void> {
  const { hash } = ((await ask(`POST ${stage('/results')}`)).body as { results: { hash: string }[] }).results[0]!;
  await ask(`PUT ${stage('/results/check')}`, { hash }, second);
  expect((await ask(`PUT ${stage('/results/release')}`, { hash, reason: { ru: 'Изменилось' } })).status).toBe(200);
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  leader = await server.claim();
  ({ token: second } = await invited('Рустам'));
  const { id: questId } = (await ask('POST /quests', { title: 'Поэты', language: 'ru', languages: [] })).body as { id: string };
  const { draft } = (await ask(`GET /quests/${questId}/draft`)).body as { draft: { rounds: { id: string }[] } };
  await ask(`POST /quests/${questId}/edits`, { base: 0, edits: [typed('poet', 'Рудаки'), typed('city', 'Бухара')].map((question) => ({ do: 'addQuestion', round: draft.rounds[0]!.id, before: null, question })) });
  ({ id: seasonId, slug } = await publishSeason(server, leader.token, season));
  for (const [i, name] of ['Сомон', 'Памир', 'Хисор'].entries()) {
    const player = new Registrant(server, slug, `player-${i}`);
    await player.tell({ contact: `player-${i}@example.org`, name: `${name} Рустамов` });
    await player.ask('POST /team', { name });
    expect((await player.ask('POST /team/entry')).code).toBeUndefined();
    players.set(name, player);
  }
  const onlooker = new Registrant(server, slug, 'onlooker');
  await onlooker.tell({ name: 'Лола Каримова', contact: 'lola@example.org' });
  players.set('Лола', onlooker);
  await clock.advance(21 * 24 * HOUR_MS);
  const hall = await LiveHall.open({ url: server.url, clock, leader }, { questId });
  for (const name of ['Сомон', 'Памир', 'Хисор']) await hall.join(name, 'ru');
  await ask(`POST /seasons/${seasonId}/games`, { gameId: hall.gameId, stage: 'national', stageGame: 'first', venue: 'Душанбе' });
  const answers: Readonly<Record<string, readonly [string, string]>> = { Сомон: ['Рудаки', 'Бухара'], Памир: ['Рудаки', 'Самарканд'], Хисор: ['Хайям', 'Мерв'] };
  while (await hall.playNext((name, index) => ({ text: answers[name]![index]! })));
  await hall.finish();
}, 90_000);
afterAll(() => server.stop());

describe('the own entry in a season', () => {
  it('[CO1] before results are released there is what was asked and typed, and no place', async () => {
    const { team, isCaptain, stages } = await course('Памир');
    expect({ team, isCaptain }).toEqual({ team: 'Памир', isCaptain: true });
    expect(stages).toHaveLength(1);
    expect(stages[0]).toMatchObject({ stage: 'national', result: null, seat: null, certificates: [] });
    expect(stages[0]!.appeals.questions.map(({ question, number, answer }) => [question, number, answer])).toEqual([['poet', 1, 'Рудаки'], ['city', 2, 'Самарканд']]);
  });

  it('[CO1] who is in no entry has none, and a foreign key opens nothing', async () => {
    expect(await course('Лола')).toBeNull();
    expect((await new Registrant(server, slug, 'nobody').ask('POST /course', { language: 'ru' })).code).toBe('entrant_not_found');
    expect((await of('Лола').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: true })).code).toBe('not_found');
  });

  it('[CO3] an entry appeals for its own answer once, within the time, and reads the decision with its reasons', async () => {
    expect((await appeal('Сомон', 'poet', 'accept')).code).toBe('appeal_answer_counts');
    expect((await appeal('Памир', 'city', 'accept')).status).toBe(201);
    expect((await appeal('Памир', 'city', 'accept')).code).toBe('appeal_twice');
    expect((await course('Хисор')).stages[0]!.appeals.made).toEqual([]);
    const [game, jury] = [await invited('Судья'), await invited('Арбитр')];
    await ask(`PUT ${stage(`/jurors/${game.id}`)}`, { jury: 'game' });
    await ask(`PUT ${stage(`/jurors/${jury.id}`)}`, { jury: 'appeal' });
    const docket = (await ask(`GET ${stage('/disputes')}`)).body as DisputesView;
    const groups = docket.disputes.map(({ stageGame, question, language, group }) => ({ stageGame, question, language, group }));
    expect((await ask(`POST ${stage('/rulings')}`, { groups, isAccepted: false, comment: 'wrong' }, game.token)).status).toBe(201);
    const [made] = docket.appeals;
    expect((await ask(`PUT ${stage(`/appeals/${made!.id}`)}`, { isAccepted: false, reasons: { ru: 'Он жил в Бухаре.' } }, jury.token)).status).toBe(200);
    expect((await course('Памир')).stages[0]!.appeals.made).toMatchObject([{ question: 'city', number: 2, kind: 'accept', state: 'declined', reasons: { ru: 'Он жил в Бухаре.' } }]);
    await clock.advance(49 * HOUR_MS);
    expect((await appeal('Хисор', 'city', 'remove')).code).toBe('appeals_over');
  });

  it('[CO1] [CO2] released results tell the place, and who has a seat confirms it or gives it up', async () => {
    await release();
    const { stages: [shown] } = await course('Сомон', 'en');
    expect(shown).toMatchObject({ result: { number: 1, from: 1, to: 1, of: 3, right: 2, verdict: 'goes on' }, seat: { state: 'offered' } });
    expect((await course('Памир', 'en')).stages[0]).toMatchObject({ result: { from: 2, verdict: 'reserve 1' }, seat: null });
    expect((await of('Памир').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: true })).code).toBe('seat_gone');
    const confirmed = await of('Сомон').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: true });
    expect((confirmed.body as CourseView).stages[0]!.seat?.state).toBe('confirmed');
    await clock.advance(HOUR_MS);
    expect(((await of('Сомон').ask('PUT /course/national/seat', { language: 'ru', isConfirmed: false })).body as CourseView).stages[0]!.seat?.state).toBe('declined');
    expect((await course('Памир')).stages[0]!.seat?.state).toBe('offered');
  });

  it('[CO4] certificates are there once they are issued, for their own entry alone', async () => {
    expect((await course('Сомон')).stages[0]!.certificates).toEqual([]);
    expect((await ask(`POST ${stage('/certificates')}`, { places: 1 })).status).toBe(201);
    expect((await course('Сомон')).stages[0]!.certificates.map(({ kind }) => kind)).toContain('place');
    const certificate = (name: string, kind: string) => fetch(`${server.url}/api/v1/registering/${slug}/course/national/certificate`, {
      method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ key: of(name).key, language: 'tg', kind, board: 'all' }),
    });
    const sheet = await certificate('Сомон', 'place');
    expect(sheet.headers.get('content-type')).toContain('application/pdf');
    expect(Buffer.from(await sheet.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await certificate('Хисор', 'place')).status).toBe(404);
  });
});
