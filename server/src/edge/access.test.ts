import { contract } from '@tabarman/shared/protocol/contract.ts';
import { errors } from '@tabarman/shared/protocol/errors.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeOrganiserLink } from '../testing/make-organiser-link.ts';
import { request, type Answer } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/start-test-server.ts';
import { bodies } from './bodies.fixture.ts';

/** Every declared endpoint. */
const endpoints = Object.values(contract).flatMap((noun) => Object.values(noun)).map(({ '~orpc': { route, errorMap } }) => ({
  name: `${route.method} ${route.path}`,
  isOpen: JSON.stringify(typeof route.spec === 'function' ? route.spec({}) : {}).includes('"security":[]'),
  codes: Object.keys(errorMap),
}));

/** What whoever takes a run asks for, with nothing but its link. */
const taking = ['attempts', 'state', 'openings', 'answers', 'finish', 'devices'].map((what) => `POST /taking/{code}/${what}`).concat('GET /taking/{code}');

/** Whoever registers asks with the key of the device, a juror with the key of the own link. */
const registering = [contract.registering, contract.course, contract.takingPart, contract.seeking, contract.teamHelp, contract.judging, contract.claims, contract.mentoring, contract.ownGrants, contract.ownCertificates, contract.ownCollection].flatMap((noun) => Object.values(noun)).map(({ '~orpc': { route } }) => `${route.method} ${route.path}`);

let server: TestServer;
let owner: string;
let other: string;
let gameId: string;
let otherGameId: string;
let coHost: string;

beforeAll(async () => {
  server = await startTestServer();
  owner = (await server.claim()).token;
  const claimed = await request(server, 'POST /session/claim', { body: { link: await makeOrganiserLink(server), name: 'Рустам' } });
  other = (claimed.body as { token: string }).token;
  const [quest] = (await request(server, 'GET /quests', { token: owner })).body as { id: string }[];
  const game = await request(server, 'POST /games', { token: owner, body: { questId: quest?.id, projectorLanguages: ['ky', 'ru'] } });
  gameId = (game.body as { id: string }).id;
  const second = await request(server, 'POST /games', { token: other, body: { questId: quest?.id, projectorLanguages: ['ky'] } });
  otherGameId = (second.body as { id: string }).id;
  const invitation = await request(server, `POST /games/${gameId}/invitations`, { token: owner });
  const [, link] = (invitation.body as { link: string }).link.split('#');
  coHost = ((await request(server, 'POST /hosts/invitation', { body: { link, name: 'Айпери' } })).body as { key: string }).key;
});
afterAll(() => server.stop());

function call(endpoint: string, id: string, token?: string): Promise<Answer> {
  const body = bodies[endpoint];
  const sent = body === undefined ? {} : body instanceof Uint8Array ? { file: body } : { body };
  return request(server, endpoint.replace('{id}', id).replace('{language}', 'ky').replace('{table}', 'works').replace('{format}', 'xlsx').replace('{code}', 'nowhere1').replace(/^(GET \/taking\/\w+)$/, '$1?language=ky'), { ...(token === undefined ? {} : { token }), ...sent });
}

describe('who may ask for what', () => {
  it('[A5] all endpoints are known here: a new one must say what it takes', () => {
    expect(endpoints.length).toBeGreaterThanOrEqual(13);
    const writes = endpoints.map((e) => e.name).filter((name) => /^(POST|PUT|PATCH)/.test(name));
    expect(writes.sort()).toEqual(Object.keys(bodies).sort());
  });

  it('[A5] only opening a link, typing a rescue code, signing in, a seat, taking a run, registering, the lists of places and what is public of seasons need no session', () => {
    const open = ['POST /session/claim', 'POST /session', 'GET /session/passkey', 'POST /session/passkey', 'POST /games/{id}/answers', 'POST /hosts/invitation', 'POST /hosts/rescue', 'GET /places/{language}', 'GET /seasons/by-slug/{slug}', 'GET /calls/by-slug/{slug}', 'GET /calls/by-slug/{slug}/vote', 'POST /voting/{slug}/state', 'PUT /voting/{slug}/ballot', 'GET /calls/by-slug/{slug}/decision', 'POST /taking-part/{slug}/decision', 'GET /ceremonies/{key}', 'GET /reveals/{key}', ...taking, ...registering];
    expect(endpoints.filter((e) => e.isOpen).map((e) => e.name).sort()).toEqual(open.sort());
  });

  it.each(endpoints)('[A5] $name as a guest', async ({ name, isOpen }) => {
    const { code = 'done' } = await call(name, gameId);
    // What anybody may read is read; what anybody may write needs a proof in the body.
    if (isOpen && /^GET \/(places|session)/.test(name)) return expect(code).toBe('done');
    expect(code).toMatch(isOpen ? /^(link_used|wrong_sign_in|passkey_not_here|code_wrong|seat_not_found|run_not_found|entrant_not_found|not_found)$/ : /^signed_out$/);
  });

  it.each(endpoints.filter((e) => !e.isOpen && e.name.includes('/games/{id}')))('[A6] $name of a foreign game is a game that is not there', async ({ name }) => {
    const foreign = await call(name, gameId, other);
    expect(foreign.code).toBe('game_not_found');
    expect(foreign.body).toEqual((await call(name, 'never-was-one', other)).body);
  });

  it.each(endpoints.filter((e) => !e.isOpen))('[H5] $name as a co-host: everything of the one game, nothing of another, nothing else', async ({ name }) => {
    const isOfGame = name.includes('/games/{id}');
    expect((await call(name, gameId, coHost)).code === 'signed_out').toBe(!isOfGame);
    if (isOfGame) expect((await call(name, otherGameId, coHost)).code).toBe('signed_out');
  });

  it('[A6] the list holds own games only', async () => {
    expect((await request(server, 'GET /games', { token: other })).body).toMatchObject([{ id: otherGameId }]);
    expect((await request(server, 'GET /games', { token: owner })).body).toMatchObject([{ id: gameId, state: 'lobby', players: 0 }]);
  });

  it.each(endpoints.filter((e) => !e.isOpen && e.name !== 'DELETE /session'))('[A5] $name as the owner is answered, or refused with a declared code', async ({ name, codes }) => {
    const { status, code = 'done' } = await call(name, gameId, owner);
    const refusals = codes.filter((c) => !['signed_out', 'forbidden', 'game_not_found', 'bad_request', 'internal'].includes(c));
    expect(['done', ...refusals]).toContain(code);
    expect(status < 300).toBe(code === 'done');
  });

  it.each(endpoints)('[A13] $name declares its refusals with the status they have everywhere', ({ codes }) => {
    expect(codes).toEqual(expect.arrayContaining(['bad_request', 'signed_out', 'too_many', 'internal']));
    expect(codes.filter((code) => !Object.hasOwn(errors, code))).toEqual([]);
  });
});
