import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { LiveHall, type Leader } from '../../testing/live-hall.ts';
import { request } from '../../testing/request.ts';
import { rightChoice } from '../../testing/right-choice.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR_MS = 60 * 60_000;
const [national, final] = sample.stages as [(typeof sample.stages)[0], (typeof sample.stages)[0]];
const season = {
  ...sample,
  stages: [{ ...national, appealsHours: 0, games: [national.games[0]!], qualification: { seats: [{ id: 'best', kind: 'top', per: 'all', take: 2 }], caps: [], leastPoints: null, reserves: { per: 'all', take: 2 }, confirmHours: 24 } }, final],
};
const clock = manualClock(Date.UTC(2026, 9, 22));
let server: TestServer;
let leader: Leader;
let second: string;
let seasonId: string;
let questId: string;
let rights: readonly Choice[];

interface Table {
  rows: { entry: { id: string; name: string }; place: number; verdict: { outcome: string } | null }[];
  ties: { rule: string; seats: number; entries: string[] }[];
  playOffs: { questions: number; isDecided: boolean }[];
  outlook: { entryId: string; outlook: string }[] | null;
}
const ask = async (endpoint: string, body?: unknown, token = leader.token) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const table = async (stage = 'national') => (await ask(`GET /seasons/${seasonId}/stages/${stage}/table`)).body as Table;
const idOf = async (name: string) => ((await ask(`GET /seasons/${seasonId}/entries`)).body as { id: string; name: string }[]).find((entry) => entry.name === name)!.id;
const seats = async () => {
  const entries = (await ask(`GET /seasons/${seasonId}/entries`)).body as { id: string; name: string }[];
  return ((await ask(`GET /seasons/${seasonId}/stages/national/seats`)).body as { entryId: string; state: string }[]).map(({ entryId, state }) => `${entries.find(({ id }) => id === entryId)?.name} ${state}`);
};
const answerSeat = async (name: string, isConfirmed: boolean) => ask(`PUT /seasons/${seasonId}/stages/national/seats/${await idOf(name)}`, { isConfirmed });
/** Each team answers as many questions right as it is told. */
const knows = (of: Readonly<Record<string, number>>) => (name: string, index: number) => (index < (of[name] ?? 0) ? rights[index]! : null);

async function release() {
  const path = `/seasons/${seasonId}/stages/national/results`;
  const { hash } = ((await ask(`POST ${path}`)).body as { results: { hash: string }[] }).results[0]!;
  await ask(`PUT ${path}/check`, { hash }, second);
  return ask(`PUT ${path}/release`, { hash, reason: { ru: 'Изменилось' } });
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  leader = await server.claim();
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
  ({ token: second } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string });
  const [quest] = (await ask('GET /quests')).body as { id: string }[];
  questId = quest!.id;
  const { content, key } = (await ask(`GET /quests/${questId}`)).body as Quest;
  rights = questionsOf(content).map(({ id, ask: asked }) => rightChoice(asked, key[id]!.right));
  ({ id: seasonId } = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string });
  await ask(`PUT /seasons/${seasonId}`, { number: 0, season });
  const facts = (name: string) => ({ name, country: 'KG', region: null, university: null, classes: [] });
  await ask(`POST /seasons/${seasonId}/entries`, { entries: ['Ала-Тоо', 'Памир', 'Манас', 'Ош'].map(facts) });
});
afterAll(() => server.stop());

describe('from a game to the seats of the next stage', () => {
  it('[QL10] while something is left to play, tells who can still get a seat', async () => {
    const hall = await LiveHall.open({ url: server.url, clock, leader }, { questId });
    for (const name of ['Ала-Тоо', 'Памир', 'Манас', 'Ош']) await hall.join(name, 'ru');
    await ask(`POST /seasons/${seasonId}/games`, { gameId: hall.gameId, stage: 'national', stageGame: 'first', venue: 'Ош' });
    const gives = knows({ 'Ала-Тоо': 2, Памир: 1, Манас: 1 });
    for (let i = 0; i < 2; i += 1) await hall.playNext(gives);
    expect(new Set((await table()).outlook?.map(({ outlook }) => outlook))).toEqual(new Set(['in', 'reach']));
    while (await hall.playNext(gives));
    await hall.finish();
    expect((await table()).outlook).toBeNull();
  });

  it('[QL5] [QL7] equal entries across the line play off, sudden death goes on in another game, and nobody else gets the seat meanwhile', async () => {
    const { ties } = await table();
    expect(ties).toEqual([{ rule: 'best', seats: 1, entries: [await idOf('Памир'), await idOf('Манас')].toSorted() }]);
    const tie = { rule: 'best', entries: ties[0]!.entries };
    const path = `POST /seasons/${seasonId}/stages/national/play-offs`;
    const play = async (gives: ReturnType<typeof knows>, questions: number) => {
      const hall = await LiveHall.open({ url: server.url, clock, leader }, { questId });
      const added = await ask(path, { ...tie, gameId: hall.gameId });
      for (const name of ['Манас', 'Памир']) await hall.join(name, 'uz');
      for (let i = 0; i < questions; i += 1) await hall.playNext(gives);
      await hall.finish();
      return added.status;
    };
    expect((await ask(path, { ...tie, entries: [await idOf('Памир'), await idOf('Ош')], gameId: 'nowhere' })).code).toBe('not_found');
    expect(await play(knows({ Манас: 1, Памир: 1 }), 3)).toBe(201);
    expect((await table()).ties).toHaveLength(1);
    expect(await play(knows({ Манас: 1 }), 1)).toBe(201);
    const { playOffs, ties: left, rows } = await table();
    expect([playOffs.map(({ questions, isDecided }) => [questions, isDecided]), left]).toEqual([[[4, true]], []]);
    expect(rows.find(({ entry }) => entry.name === 'Манас')?.verdict?.outcome).toBe('in');
  });

  it('[QL9] [ST11] released results offer the seats, and the next stage is played by those who hold one', async () => {
    expect(await seats()).toEqual([]);
    expect((await table('final')).rows).toEqual([]);
    expect((await release()).status).toBe(200);
    expect((await seats()).toSorted()).toEqual(['Ала-Тоо offered', 'Манас offered']);
    expect((await answerSeat('Ала-Тоо', true)).status).toBe(200);
    expect((await table('final')).rows.map(({ entry }) => entry.name).toSorted()).toEqual(['Ала-Тоо', 'Манас']);
    expect((await answerSeat('Ош', true)).code).toBe('seat_gone');
  });

  it('[QL6] [QL9] a seat that was not confirmed in time is the best reserve’s, and amended results say so', async () => {
    await clock.advance(25 * HOUR_MS);
    expect((await seats()).toSorted()).toEqual(['Ала-Тоо confirmed', 'Манас lapsed', 'Памир offered']);
    expect(Object.fromEntries((await table()).rows.map(({ entry, verdict }) => [entry.name, verdict?.outcome]))).toEqual({ 'Ала-Тоо': 'in', Манас: 'out', Памир: 'in', Ош: 'reserve' });
    expect((await release()).status).toBe(200);
    expect((await answerSeat('Памир', true)).status).toBe(200);
    await ask(`PUT /seasons/${seasonId}/entries/${await idOf('Ала-Тоо')}/withdrawal`, { isWithdrawn: true });
    expect((await seats()).toSorted()).toEqual(['Ала-Тоо withdrawn', 'Манас lapsed', 'Ош offered', 'Памир confirmed']);
    expect((await table('final')).rows.map(({ entry }) => entry.name).toSorted()).toEqual(['Ош', 'Памир']);
  });
});
