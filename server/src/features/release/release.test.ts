import { languages } from '@tabarman/shared/kernel/language.ts';
import { season } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Phone } from '../../testing/phone.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const look = { pattern: 3, colour: 2 };
let server: TestServer;
let token: string;
let second: string;
let host: Phone;
let made: { id: string; slug: string };
let game: { id: string; pin: string };
const devices: Phone[] = [];
/** Of certificates of what is released: their pages are public too. */
let codes: string[] = [];

const facts = (name: string) => ({ name, country: 'KG', region: null, university: null, classes: [] });
const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
interface Results { openings: string[]; results: { number: number; hash: string; madeBy: string | null; checkedBy: string | null; releasedAt: number | null; reason: object | null }[] }
const stage = (action: string) => `/seasons/${made.id}/stages/national/results${action}`;
const results = async () => (await ask(`GET ${stage('')}`)).body as Results;
const newest = async () => (await results()).results[0]!;
const press = async (command: 'advance' | 'endGame') => {
  const { view } = await host.hear('desk:view');
  const reply = await host.ask('desk:command', { command: { do: command, step: view.step } });
  if (!reply.ok) throw new Error(reply.error);
};

/** Everything anybody may read of a season, as it is answered now. */
async function everythingPublic(): Promise<string> {
  const entries = (await ask(`GET /seasons/${made.id}/entries`)).body as { id: string }[];
  const pages = ['', '/calendar', '/venues', '/picture', '/picture/results/national/all', '/rules', '/results', '/rulings', '/archive', '/print', '/calendar.ics', '/results/national/all', '/results/national/all?find=a', '/results/national/country.KG',
    ...['country', 'region', 'university'].map((by) => `/results/national/by-${by}`), ...[1, 2, 3].map((version) => `/archive/national/${version}`), ...entries.map(({ id }) => `/entries/${id}`).sort()];
  const paths = [
    `/api/v1/seasons/by-slug/${made.slug}`, ...['', '/results.json', '/results.csv', '/qr.svg'].map((file) => `/s/${made.slug}${file}`), ...languages.flatMap((language) => pages.map((page) => `/s/${made.slug}/${language}${page}`)), '/c/en', ...codes.map((code) => `/c/${code}/ru`),
  ];
  const answers = await Promise.all(paths.map(async (path) => {
    const response = await fetch(server.url + path);
    const headers = [...response.headers].filter(([name]) => name !== 'date' && !name.startsWith('ratelimit'));
    return [path, response.status, headers, await response.text()];
  }));
  return JSON.stringify(answers);
}

beforeAll(async () => {
  server = await startTestServer();
  let cookie: string;
  ({ token, cookie } = await server.claim());
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
  ({ token: second } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string });
  made = (await ask('POST /seasons', { title: 'Табарман', language: 'ru' })).body as typeof made;
  await ask(`PUT /seasons/${made.id}`, { number: 0, season: { ...season, stages: season.stages.map((one) => ({ ...one, appealsHours: 0 })) } });
  await ask(`POST /seasons/${made.id}/versions`, {});
  await ask(`POST /seasons/${made.id}/entries`, { entries: [facts('Ala-Too'), facts('Pamir')] });
  const [quest] = (await ask('GET /quests')).body as { id: string }[];
  game = (await ask('POST /games', { questId: quest?.id, projectorLanguages: ['ky'] })).body as typeof game;
  host = await Phone.connect(server.url, { cookie });
  devices.push(host);
  await host.ask('desk:open', { gameId: game.id, device: 'desk-of-the-host-1', language: 'en' });
  for (const name of ['Ala-Too', 'Pamir']) {
    const phone = await Phone.connect(server.url);
    devices.push(phone);
    await phone.ask('game:join', { pin: game.pin, secret: Buffer.from(`secret of ${name}`).toString('base64url'), name, look, language: 'ky' });
  }
  await ask(`POST /seasons/${made.id}/games`, { gameId: game.id, stage: 'national', stageGame: 'first', venue: 'Osh' });
});
afterAll(async () => {
  for (const device of devices) device.leave();
  await server.stop();
});

// All public pages in five languages are read some times, with the pictures that are drawn for them.
describe('the results of a stage on their way to the public', () => {
  it('[RL1] nothing is drafted while a game runs', async () => {
    expect((await results()).openings).toEqual(['game_running']);
    expect((await ask(`POST ${stage('')}`)).code).toBe('result_open');
    await press('endGame');
    await host.hear('desk:view', ({ view }) => view.phase.name === 'finished' || view.phase.name === 'podium');
    const { view } = await host.hear('desk:view');
    if (view.phase.name !== 'finished') await press('endGame');
    await host.hear('desk:view', ({ view: now }) => now.phase.name === 'finished');
    await expect.poll(async () => (await results()).openings).toEqual([]);
  });

  it('[RL3] who made a draft does not check it, and nothing goes out unchecked', async () => {
    expect((await ask(`POST ${stage('')}`)).status).toBe(201);
    const { hash, madeBy, releasedAt } = await newest();
    expect([madeBy, releasedAt]).toEqual(['Айгүл', null]);
    expect((await ask(`PUT ${stage('/check')}`, { hash })).code).toBe('result_same_person');
    expect((await ask(`PUT ${stage('/release')}`, { hash })).code).toBe('result_stale');
    expect((await ask(`PUT ${stage('/check')}`, { hash: '0'.repeat(64) }, second)).code).toBe('result_stale');
    expect(((await ask(`PUT ${stage('/check')}`, { hash }, second)).body as Results).results[0]?.checkedBy).toBe('Рустам');
  });

  it('[RL2] [RL3] [RL6] what changed since the draft was checked is drafted anew, and until then nothing of it is public', async () => {
    const before = await everythingPublic();
    expect(before).not.toContain('Ala-Too');
    const entries = (await ask(`GET /seasons/${made.id}/entries`)).body as { id: string; name: string }[];
    await ask(`PUT /seasons/${made.id}/entries/${entries[0]?.id}/withdrawal`, { isWithdrawn: true });
    expect((await ask(`PUT ${stage('/release')}`, { hash: (await newest()).hash })).code).toBe('result_stale');
    await ask(`POST ${stage('')}`);
    expect(await everythingPublic()).toBe(before);
    await ask(`PUT /seasons/${made.id}/entries/${entries[0]?.id}/withdrawal`, { isWithdrawn: false });
  });

  it('[RL4] [RL5] what was checked is public from its release on', async () => {
    await ask(`POST ${stage('')}`);
    const { hash } = await newest();
    await ask(`PUT ${stage('/check')}`, { hash }, second);
    expect(((await ask(`PUT ${stage('/release')}`, { hash })).body as Results).results[0]?.releasedAt).not.toBeNull();
    const page = await (await fetch(`${server.url}/s/${made.slug}/uz/results`)).text();
    expect(page).toContain('Ala-Too');
    expect(page).toContain('Yakuniy natijalar');
    codes = ((await ask(`POST /seasons/${made.id}/stages/national/certificates`, {})).body as { certificates: { code: string }[] }).certificates.map(({ code }) => code);
  });

  it('[RL4] [RL6] an amendment has its reason, and until it is released the public sees the version before', async () => {
    expect((await ask(`POST ${stage('')}`)).code).toBe('result_nothing');
    const before = await everythingPublic();
    const entries = (await ask(`GET /seasons/${made.id}/entries`)).body as { id: string; name: string }[];
    const alaToo = entries.find(({ name }) => name === 'Ala-Too')!;
    await ask(`PUT /seasons/${made.id}/entries/${alaToo.id}`, { entry: facts('Sulaiman-Too') });
    await ask(`POST ${stage('')}`);
    const { hash } = await newest();
    await ask(`PUT ${stage('/check')}`, { hash }, second);
    expect(await everythingPublic()).toBe(before);
    expect((await ask(`PUT ${stage('/release')}`, { hash })).code).toBe('reason_missing');
    expect(((await ask(`PUT ${stage('/release')}`, { hash, reason: { ru: 'Исправлено название' } })).body as Results).results.map(({ number }) => number)).toEqual([2, 1]);
    const page = await (await fetch(`${server.url}/s/${made.slug}/ru/results`)).text();
    expect(page).toContain('Sulaiman-Too');
    expect(page).not.toContain('Ala-Too');
    expect(page).toContain('Исправлено название');
  });
});
