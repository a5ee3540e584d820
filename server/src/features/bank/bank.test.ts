import { afterAll, beforeAll, expect, it } from 'vitest';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

let server: TestServer;
let token: string;
beforeAll(async () => {
  server = await startTestServer();
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

interface Found {
  entries: { questId: string; questionId: string; games: number; usedIn: unknown[] }[];
  found: number;
}
const find = async (query = '') => (await request(server, `GET /bank${query}`, { token })).body as Found;
const pick = async (into: object, picks: object[]) => (await request(server, 'POST /bank/picks', { token, body: { into, picks } })).body as { questId: string; added: number };

it('[BK3] finds questions of all quests by words in any language', async () => {
  const all = await find();
  expect(all.found).toBeGreaterThan(20);
  expect((await find('?search=navruz')).found).toBe(1);
  expect((await find('?search=%D0%BD%D0%B0%D0%B2%D1%80%D1%83%D0%B7')).entries).toEqual((await find('?search=navruz')).entries);
  expect((await find('?search=navruz%20nowhere')).found).toBe(0);
});

it('[BK4] builds a quest of picked questions, which a game can be made of, and adds more to it', async () => {
  const { entries: [first, second, third] } = await find('?language=ky&limit=3');
  const { questId, added } = await pick({ title: 'Best of', language: 'ky', languages: ['tg'] }, [first!, second!, { questId: first!.questId, questionId: 'gone' }].map(({ questId: of, questionId }) => ({ questId: of, questionId })));
  expect(added).toBe(2);
  expect((await request(server, 'POST /games', { token, body: { questId, projectorLanguages: ['ky'] } })).code).toBeUndefined();
  expect((await pick({ questId }, [first!, third!].map(({ questId: of, questionId }) => ({ questId: of, questionId })))).added).toBe(2);
  const { body } = await request(server, `GET /quests/${questId}/draft`, { token });
  const ids = (body as { draft: { rounds: { questions: { id: string }[] }[] } }).draft.rounds.flatMap(({ questions }) => questions.map(({ id }) => id));
  expect(new Set(ids).size).toBe(4);
});

it('[BK2] knows what was changed since, where a question is used and how often it was played', async () => {
  const { entries: [first] } = await find('?language=ky&limit=1');
  const again = (await find()).entries.find(({ questionId, questId }) => questionId === first!.questionId && questId === first!.questId) ?? first!;
  expect(again.usedIn.length).toBeGreaterThan(1);
  expect(again.games).toBeGreaterThanOrEqual(1);
});
