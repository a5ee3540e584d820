import { season as fixture } from '@tabarman/shared/season/season.fixture.ts';
import type { VenuesView } from '@tabarman/shared/protocol/contract/venues.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR = 3_600_000;
const now = Date.now();
const everywhere = { countries: [], languages: [] };

let server: TestServer;
let token: string;
let seasonId: string;
let host: { token: string; id: string };
let stranger: { token: string; id: string };
let entries: { id: string; name: string }[];

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const facts = (name: string) => ({ name, country: 'KG', region: null, university: null, classes: [] });
const play = (game: string) => ({ stage: 'national', game, opensAt: null, closesAt: null });
const venue = (name: string, plays = ['first', 'second', 'third'].map(play)) => ({ name, place: 'Lenin street 331', country: 'KG', region: 'KG-GO', plays });
const venues = async (by = token) => (await ask(`GET /seasons/${seasonId}/venues`, undefined, by)).body as VenuesView;
const at = async (name: string, by = token) => (await venues(by)).venues.find((one) => one.name === name);
const gameAt = async (name: string, game: string, by = token) => (await at(name, by))?.games.find((one) => one.game === game);

async function invited(name: string) {
  const { body } = await ask('POST /people/invitations', { role: 'host', scope: everywhere });
  const claimed = await request(server, 'POST /session/claim', { body: { link: (body as { link: string }).link.split('#')[1], name } });
  const { token: own, person } = claimed.body as { token: string; person: { id: string } };
  return { token: own, id: person.id };
}

/** A national stage whose first game is open, whose second begins in an hour for all, and whose third lies far ahead. */
beforeAll(async () => {
  server = await startTestServer();
  ({ token } = await server.claim());
  [host, stranger] = [await invited('Нурлан'), await invited('Фаррух')];
  const [quest] = (await ask('GET /quests')).body as { id: string }[];
  const [first, second] = fixture.stages[0]!.games;
  const games = [
    { ...first!, questId: quest!.id, opensAt: now - HOUR, closesAt: now + HOUR }, { ...second!, questId: quest!.id, opensAt: now + HOUR, closesAt: now + 3 * HOUR },
    { ...first!, id: 'third', questId: quest!.id, opensAt: now + 100 * HOUR, closesAt: now + 102 * HOUR },
  ];
  ({ id: seasonId } = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string });
  await ask(`PUT /seasons/${seasonId}`, { number: 0, season: { ...fixture, stages: [{ ...fixture.stages[0]!, games }, ...fixture.stages.slice(1)] } });
  entries = (await ask(`POST /seasons/${seasonId}/entries`, { entries: [facts('Ала-Тоо'), facts('Манас')] })).body as typeof entries;
});
afterAll(() => server.stop());

describe('the halls of a season', () => {
  it('[VN8] a venue is added once by its name, for games that the season has', async () => {
    expect((await ask(`POST /seasons/${seasonId}/venues`, { venue: venue('Ош') })).status).toBe(201);
    expect((await ask(`POST /seasons/${seasonId}/venues`, { venue: venue('Ош') })).code).toBe('venue_name_taken');
    expect((await ask(`POST /seasons/${seasonId}/venues`, { venue: venue('Талас', [play('nowhere')]) })).code).toBe('not_found');
    expect((await ask(`POST /seasons/${seasonId}/venues`, { venue: venue('Талас', [{ ...play('first'), opensAt: now + 2 * HOUR } as never]) })).code).toBe('venue_no_window');
    expect((await ask(`POST /seasons/${seasonId}/venues`, { venue: venue('Жалал-Абад') })).status).toBe(201);
  });

  it('[VN5] its host sees the own hall alone, and checks in who is expected there, with who and when', async () => {
    const { id } = (await at('Ош'))!;
    await ask(`PUT /seasons/${seasonId}/venues/${id}/hosts`, { people: [host.id, 'nobody'] });
    await ask(`PUT /seasons/${seasonId}/venues/${id}/roster`, { entries: [entries[0]!.id, 'nobody'] });
    expect((await venues(host.token)).venues.map(({ name, hosts, roster }) => [name, hosts, roster])).toEqual([['Ош', [{ id: host.id, name: 'Нурлан' }], [entries[0]!.id]]]);
    expect((await venues(stranger.token)).venues).toEqual([]);
    const checkIn = (entryId: string, isHere: boolean, by: string) => ask(`PUT /seasons/${seasonId}/venues/${id}/check-ins/${entryId}`, { stage: 'national', game: 'first', isHere }, by);
    expect((await checkIn(entries[0]!.id, true, stranger.token)).code).toBe('forbidden');
    expect((await checkIn(entries[1]!.id, true, host.token)).code).toBe('not_found');
    await checkIn(entries[0]!.id, true, host.token);
    const noted = (await gameAt('Ош', 'first'))?.here;
    expect(noted).toEqual([{ entryId: entries[0]!.id, at: expect.any(Number), by: 'Нурлан' }]);
    await checkIn(entries[0]!.id, true, token);
    expect((await gameAt('Ош', 'first'))?.here).toEqual(noted);
    await checkIn(entries[0]!.id, false, host.token);
    expect((await gameAt('Ош', 'first'))?.here).toEqual([]);
    for (const [what, body] of [['hosts', { people: [] }], ['roster', { entries: [] }]] as const) expect((await ask(`PUT /seasons/${seasonId}/venues/${id}/${what}`, body, host.token)).code).toBe('forbidden');
  });

  it('[VN6] [VN7] its host makes the game from the quest of the season, which counts by itself with its seats matched', async () => {
    const { id } = (await at('Ош'))!;
    const make = (game: string, by: string) => ask(`POST /seasons/${seasonId}/venues/${id}/games`, { stage: 'national', game, projectorLanguages: ['ky'] }, by);
    expect((await gameAt('Ош', 'first'))?.state).toBe('notReady');
    expect((await make('first', stranger.token)).code).toBe('forbidden');
    expect((await make('first', host.token)).status).toBe(201);
    expect((await make('first', host.token)).code).toBe('hall_game_there');
    const { live, state } = (await gameAt('Ош', 'first', host.token))!;
    expect([state, live?.isMine]).toEqual(['ready', true]);
    const phone = await Phone.connect(server.url);
    const joined = await phone.ask('game:join', { pin: live!.pin, secret: 'x'.repeat(32), name: 'Ала Тоо', look: { pattern: 1, colour: 1 }, language: 'ky' });
    if (!joined.ok) throw new Error(joined.error);
    expect((await gameAt('Ош', 'first'))?.seated).toEqual([entries[0]!.id]);
    const advance = async () => {
      const { view } = (await ask(`GET /games/${live!.gameId}`, undefined, host.token)).body as { view: { step: number } };
      return ask(`POST /games/${live!.gameId}/commands`, { command: { do: 'advance', step: view.step } }, host.token);
    };
    await advance();
    await advance();
    expect(await gameAt('Ош', 'first')).toMatchObject({ state: 'playing', question: 1 });
    phone.leave();
    expect((await ask(`DELETE /seasons/${seasonId}/venues/${id}`)).code).toBe('venue_in_use');
  });

  it('[VN2] [G13] a game that all halls begin together waits for its instant, and is led by the clock', async () => {
    const { id } = (await at('Ош'))!;
    expect((await ask(`POST /seasons/${seasonId}/venues/${id}/games`, { stage: 'national', game: 'second', projectorLanguages: ['ky'] }, host.token)).status).toBe(201);
    const { live } = (await gameAt('Ош', 'second'))!;
    expect((await ask(`POST /games/${live!.gameId}/commands`, { command: { do: 'advance', step: 0 } }, host.token)).code).toBe('start_too_early');
    const { view } = (await ask(`GET /games/${live!.gameId}`, undefined, host.token)).body as { view: { settings: { pace: string } } };
    expect(view.settings.pace).toBe('clock');
  });

  it('[VN1] no game is made before the quest is given out, unless the organiser says so', async () => {
    const { id } = (await at('Ош'))!;
    const make = () => ask(`POST /seasons/${seasonId}/venues/${id}/games`, { stage: 'national', game: 'third', projectorLanguages: ['ky'] }, host.token);
    expect((await make()).code).toBe('download_closed');
    const terms = { downloadFrom: now - HOUR, downloadUntil: now + HOUR, resultsUntil: now + 200 * HOUR };
    expect((await ask(`PUT /seasons/${seasonId}/hall-terms`, { stage: 'national', game: 'third', terms }, host.token)).code).toBe('forbidden');
    await ask(`PUT /seasons/${seasonId}/hall-terms`, { stage: 'national', game: 'third', terms });
    expect((await venues()).terms.find(({ game }) => game === 'third')).toEqual({ stage: 'national', game: 'third', terms, isUsual: false });
    expect((await make()).status).toBe(201);
  });

  it('[VN3] what was played is in nobody else’s table, and in no results, until the window of all halls is over', async () => {
    const games = async (by: string) => ((await ask(`GET /seasons/${seasonId}/games`, undefined, by)).body as { stageGame: string; venue: string; seats: { points: number | null }[] }[]).filter((one) => one.stageGame === 'first');
    expect((await games(host.token))[0]).toMatchObject({ venue: 'Ош', seats: [{ points: 0 }] });
    expect((await games(stranger.token))[0]?.seats).toEqual([expect.objectContaining({ points: null })]);
    const played = async (by: string) => ((await ask(`GET /seasons/${seasonId}/stages/national/table`, undefined, by)).body as { rows: { entry: { name: string }; games: number }[] }).rows.find(({ entry }) => entry.name === 'Ала-Тоо')?.games;
    expect([await played(token), await played(host.token), await played(stranger.token)]).toEqual([1, 1, 0]);
    expect((await ask(`GET /seasons/${seasonId}/stages/national/results`)).body).toMatchObject({ openings: expect.arrayContaining(['window_open']) });
  });

  it('[ST9] a game that is let count names its hall, which is a venue from then on', async () => {
    const [quest] = (await ask('GET /quests')).body as { id: string }[];
    const { id } = (await ask('POST /games', { questId: quest?.id, projectorLanguages: ['ky'] })).body as { id: string };
    await ask(`POST /seasons/${seasonId}/games`, { gameId: id, stage: 'national', stageGame: 'first', venue: 'Баткен' });
    expect((await at('Баткен'))?.plays).toEqual([]);
    expect((await ask(`DELETE /seasons/${seasonId}/venues/${(await at('Жалал-Абад'))?.id}`)).code).toBeUndefined();
    expect(await at('Жалал-Абад')).toBeUndefined();
  });

  it('[U1] own data holds the halls that somebody runs', async () => {
    expect((await ask('GET /own-data', undefined, host.token)).body).toMatchObject({ venues: [{ name: 'Ош' }] });
  });
});
