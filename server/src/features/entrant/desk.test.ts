import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PassView, PeopleOfSeasonView } from '@tabarman/shared/entrant/views.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { openDatabase } from '../../adapters/prisma-database.ts';
import { prismaEntrants, prismaRegistrations } from '../../adapters/prisma-entrants.ts';
import { prismaSeasons } from '../../adapters/prisma-seasons.ts';
import { prismaEntries } from '../../adapters/prisma-stages.ts';
import { randomIds } from '../../adapters/random-ids.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason, Registrant } from './registrant.fixture.ts';
import { EntrantsOfSeasons } from './service.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(sample.entries.opensAt! + DAY_MS);
const open = (part: Partial<Season> = {}): Season => ({ ...sample, entries: { opensAt: sample.entries.opensAt, closesAt: clock.now() + 2 * DAY_MS }, ...part });
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim('Айгүл'));
});
afterAll(() => server.stop());

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const list = async (id: string, by = token) => (await ask(`GET /seasons/${id}/entrants`, undefined, by)).body as PeopleOfSeasonView;
const bytes = () => readdirSync(server.dataDir).filter((name) => name.startsWith('app.db')).map((name) => readFileSync(path.join(server.dataDir, name)).toString('utf8')).join('\n');

let people = 0;
async function person(slug: string, part: Parameters<Registrant['tell']>[0]) {
  people += 1;
  const one = new Registrant(server, slug, `desk-person-${people}`);
  await one.tell({ bornOn: `200${people % 8}-0${1 + (people % 9)}-1${people % 10}`, ...part });
  await clock.advance(1);
  return one;
}

async function handedIn(slug: string, name: string, members: readonly Registrant[]) {
  const [captain, ...others] = members;
  const { team } = (await captain!.ask('POST /team', { name })).body as { team: { invitation: string } };
  for (const other of others) {
    await clock.advance(1);
    await other.ask('POST /team/members', { code: team.invitation });
  }
  expect((await captain!.ask('POST /team/entry')).code).toBeUndefined();
}

async function invited(role: string, countries: string[]) {
  const { link } = (await ask('POST /people/invitations', { role, scope: { countries, languages: [] } })).body as { link: string };
  return ((await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Мадина' } })).body as { token: string }).token;
}

describe('the desk of those who register', () => {
  it('[EN4] [EN9] sees what everybody lacks and how they were checked, by whom and when; a check falls with what it was about', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    const aida = await person(slug, { name: 'Аида Токтогулова', faculty: '' });
    const [seen] = (await list(id)).people;
    expect(seen).toMatchObject({ name: 'Аида Токтогулова', missing: ['faculty'], checks: [], isOldEnough: true });
    for (const layer of ['contact', 'university']) await ask(`PUT /seasons/${id}/entrants/${seen?.id}/checks`, { layer, isChecked: true });
    expect((await list(id)).people[0]?.checks).toEqual([{ layer: 'contact', at: clock.now(), by: 'Айгүл' }, { layer: 'university', at: clock.now(), by: 'Айгүл' }]);
    await ask(`PUT /seasons/${id}/entrants/${seen?.id}/checks`, { layer: 'university', isChecked: false });
    await aida.ask('PUT /record', { part: { contact: '+996 555 000 111' } });
    expect((await list(id)).people[0]?.checks).toEqual([]);
    expect((await ask(`PUT /seasons/${id}/entrants/nobody/checks`, { layer: 'list', isChecked: true })).code).toBe('not_found');
    expect((await ask('GET /seasons/nowhere/entrants')).code).toBe('not_found');
  });

  it('[EN10] checks whom a list names, once each, and keeps nothing of the list', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    await person(slug, { name: 'Азиз Алиев', bornOn: '2004-05-06' });
    await person(slug, { name: 'Бахтиёр Каримов', university: 'oshtu' });
    const { lines, people: after } = (await ask(`POST /seasons/${id}/entrants/list`, { university: 'oshsu', text: 'Aliyev Aziz; 06.05.2004\nКаримов Бахтиёр\nНезнакомов Никто' })).body as { lines: object[]; people: PeopleOfSeasonView };
    expect(lines).toEqual([{ name: 'Aliyev Aziz', found: 1 }, { name: 'Каримов Бахтиёр', found: 0 }, { name: 'Незнакомов Никто', found: 0 }]);
    expect(after.people.map(({ checks }) => checks.map(({ layer }) => layer))).toEqual([['list'], []]);
    expect(bytes()).not.toContain('Незнакомов');
  });

  it('[EN14] likely duplicates wait for a person: two stay two, one keeps everything of both', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    const older = await person(slug, { name: 'Дина Асанова', bornOn: '2003-03-03', faculty: 'Право' });
    await person(slug, { name: 'Асанова Дина', bornOn: '2003-03-03' });
    const newer = await person(slug, { name: 'Асанов Эмир', bornOn: '2001-01-01' });
    const [pair, ...others] = (await list(id)).pairs;
    expect([pair?.by, others]).toEqual([['name', 'birth'], []]);
    expect((await ask(`POST /seasons/${id}/entrants/decision`, { one: pair?.one.id, other: 'nobody', areOne: true })).code).toBe('not_found');
    await ask(`POST /seasons/${id}/entrants/decision`, { one: pair?.one.id, other: pair?.other.id, areOne: false });
    expect((await list(id)).pairs).toEqual([]);

    await newer.ask('PUT /record', { part: { name: 'Dina Asanova', bornOn: '2003-03-03' } });
    await older.ask('PUT /record', { part: { year: 4, contact: '' } });
    await newer.ask('PUT /record', { part: { faculty: '' } });
    await newer.ask('POST /team', { name: 'Ала-Тоо' });
    const keptId = (await list(id)).people[0]?.id;
    const wanted = (await list(id)).pairs.find(({ one, other }) => [one, other].some((side) => side.id === keptId) && [one, other].some((side) => side.name === 'Dina Asanova'));
    await ask(`POST /seasons/${id}/entrants/decision`, { one: wanted?.one.id, other: wanted?.other.id, areOne: true });
    expect(await older.state()).toMatchObject({ record: { name: 'Dina Asanova', faculty: 'Право', contact: 'desk-person-' + people + '@example.org' }, team: { name: 'Ала-Тоо', isCaptain: true } });
    expect(await newer.state()).toEqual(await older.state());
  });

  it('[EN14] two records in two teams of a season are not made one: somebody leaves a team first', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    const twins = [await person(slug, { name: 'Рано Юсупова', bornOn: '2002-02-02' }), await person(slug, { name: 'Yusupova Rano', bornOn: '2002-02-02' })];
    for (const [i, twin] of twins.entries()) await twin.ask('POST /team', { name: ['Сыр', 'Аму'][i] });
    const [pair] = (await list(id)).pairs;
    const decide = () => ask(`POST /seasons/${id}/entrants/decision`, { one: pair?.one.id, other: pair?.other.id, areOne: true });
    expect((await decide()).code).toBe('entrant_in_team');
    await twins[1]!.ask('POST /team/leaving', { memberId: null });
    expect((await decide()).code).toBeUndefined();
    expect((await twins[1]!.state()).team?.name).toBe('Сыр');
  });

  it('[EN18] the door sees a name, whether it is old enough and the team by a code, and notes who let in', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    const aida = await person(slug, { name: 'Аида Токтогулова', bornOn: '2010-01-01' });
    const { pass, passLink } = await aida.state();
    expect(passLink).toBe(`/desk/seasons/${id}/people?pass=${pass}`);
    const host = await invited('host', []);
    expect((await ask(`GET /seasons/${id}/passes/${pass.toLowerCase()}`, undefined, host)).body).toMatchObject({ name: 'Аида Токтогулова', isOldEnough: false, isReady: false, team: null, seenAt: null });
    expect((await ask(`GET /seasons/${id}/passes/ABCD-EFGH`, undefined, host)).code).toBe('not_found');
    expect(((await ask(`PUT /seasons/${id}/passes/${pass}`, undefined, host)).body as PassView).seenAt).toBe(clock.now());
    const second = await publishSeason(server, token, open());
    const next = new Registrant(server, second.slug, aida.key);
    await next.ask('POST ', { language: 'ky', agreed: 1 });
    expect((await aida.state()).checks).toMatchObject([{ layer: 'venue' }]);
    expect((await next.state()).checks).toEqual([]);
    expect((await next.state()).pass).not.toBe(pass);
  });

  it('[A26] an organiser of one country sees and checks the people of it alone', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    await person(slug, { name: 'Аида Токтогулова' });
    await person(slug, { name: 'Саодат Раҳимова', country: 'TJ', region: 'TJ-SU' });
    const tajik = await invited('organiser', ['TJ']);
    expect((await list(id, tajik)).people.map(({ name }) => name)).toEqual(['Саодат Раҳимова']);
    const [kyrgyz] = (await list(id)).people;
    expect([await ask(`PUT /seasons/${id}/entrants/${kyrgyz?.id}/checks`, { layer: 'list', isChecked: true }, tajik), await ask(`POST /seasons/${id}/entrants/${kyrgyz?.id}/link`, undefined, tajik)].map(({ code }) => code)).toEqual(['forbidden', 'forbidden']);
  });

  it('[EN20] a new link opens the record of somebody who has lost theirs', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    await person(slug, { name: 'Аида Токтогулова' });
    const { link } = (await ask(`POST /seasons/${id}/entrants/${(await list(id)).people[0]?.id}/link`)).body as { link: string };
    const [address, key = ''] = link.split('#me=');
    expect(address).toBe(`/e/${slug}`);
    expect((await new Registrant(server, slug, key).state()).record.name).toBe('Аида Токтогулова');
  });
});

describe('what the rest of a season knows of them', () => {
  it('[EN16] an entry that may not play is told to the tables of its stages', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    const members = [await person(slug, { name: 'Аида Токтогулова' }), await person(slug, { name: 'Эмир Асанов' }), await person(slug, { name: 'Нурлан Осмонов' })];
    await handedIn(slug, 'Ала-Тоо', members);
    const verdict = async () => ((await ask(`GET /seasons/${id}/stages/national/table`)).body as { rows: { verdict: { reason?: string } }[] }).rows[0]?.verdict;
    expect((await verdict())?.reason).not.toBe('not_eligible');
    await members[1]!.ask('PUT /record', { part: { bornOn: '2012-01-01' } });
    expect(await verdict()).toEqual({ outcome: 'out', reason: 'not_eligible' });
    await members[1]!.ask('PUT /record', { part: { bornOn: '2002-01-01' } });
    await members[1]!.ask('POST /team/leaving', { memberId: null });
    expect(await verdict()).toEqual({ outcome: 'out', reason: 'not_eligible' });
  });

  it('[EN17] members who agreed to it are named in public, the others not, and nobody with anything else', async () => {
    const consents = [...sample.consents, { ...sample.consents[0]!, id: 'public', isRequired: false }];
    const { id, slug } = await publishSeason(server, token, open({ consents }));
    const members = [await person(slug, { name: 'Эмир Асанов' }), await person(slug, { name: 'Аида Токтогулова' }), await person(slug, { name: 'Нурлан Осмонов' })];
    for (const member of members) await member.ask('PUT /consents', { language: 'ky', consent: 'public', version: 1, isGiven: true });
    await members[2]!.ask('PUT /consents', { language: 'ky', consent: 'public', version: 1, isGiven: false });
    await handedIn(slug, 'Ала-Тоо', members);
    const [entry] = (await ask(`GET /seasons/${id}/entries`)).body as { id: string }[];
    const database = await openDatabase(path.join(server.dataDir, 'app.db'));
    const entrants = new EntrantsOfSeasons({
      seasons: prismaSeasons(database), entrants: prismaEntrants(database), registrations: prismaRegistrations(database), entries: prismaEntries(database), ids: randomIds(), clock, secret: '',
      calls: { leave: async () => false, endOf: async () => null, meet: async () => false },
    });
    expect(await entrants.publicNames(id, entry?.id ?? '')).toEqual(['Аида Токтогулова', 'Эмир Асанов']);
    expect([await entrants.publicNames(id, 'nobody'), await entrants.publicNames('nowhere', entry?.id ?? '')]).toEqual([[], []]);
    await database.$disconnect();
  });

  it('[EN15] whoever is erased leaves a team while entries are open; later the entry stays with nothing of the person', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    const [aida, emir, nurlan] = [await person(slug, { name: 'Аида Бекмурзаева' }), await person(slug, { name: 'Эмир Байзаков' }), await person(slug, { name: 'Нурлан Осмонов' })];
    const early = await person(slug, { name: 'Ранняя Пташкина' });
    await early.ask('POST /team', { name: 'Одна' });
    expect((await early.ask('POST /erasure', { name: 'Кто-то' })).code).toBe('not_confirmed');
    expect((await early.ask('POST /erasure', { name: 'Ранняя Пташкина' })).body).toEqual({});
    expect((await early.ask('POST /state')).code).toBe('entrant_not_found');
    await handedIn(slug, 'Ала-Тоо', [aida, emir, nurlan]);
    await clock.advance(3 * DAY_MS);
    expect(bytes()).toContain('Бекмурзаева');
    const ofAida = (await list(id)).people.find(({ name }) => name === 'Аида Бекмурзаева');
    await ask(`POST /seasons/${id}/entrants/${ofAida?.id}/erasure`);
    expect(['Бекмурзаева', 'Пташкина', aida.key.replaceAll('.', '') + '@'].filter((word) => bytes().includes(word))).toEqual([]);
    expect((await emir.state()).team).toMatchObject({ name: 'Ала-Тоо', state: 'handedIn', members: [{ name: '—' }, {}, {}] });
    expect((await ask(`GET /seasons/${id}/stages/national/table`)).body).toMatchObject({ rows: [{ entry: { name: 'Ала-Тоо', isWithdrawn: false } }] });
    expect(((await ask(`GET /seasons/${id}/stages/national/table`)).body as { rows: { verdict: { reason?: string } }[] }).rows[0]?.verdict.reason).not.toBe('not_eligible');
  });

  it('[EN15] a single player’s name goes out of the entry too', async () => {
    const { id, slug } = await publishSeason(server, token, open({ parts: { kind: 'players' } }));
    const solo = await person(slug, { name: 'Соло Играева' });
    await handedIn(slug, 'Соло Играева', [solo]);
    await clock.advance(3 * DAY_MS);
    await solo.ask('POST /erasure', { name: 'Соло Играева' });
    expect((await ask(`GET /seasons/${id}/entries`)).body).toMatchObject([{ name: '—' }]);
    expect(bytes()).not.toContain('Играева');
  });

  it('[EN15] records that nobody looks at go so many days after their last season, if that is set', async () => {
    const { id, slug } = await publishSeason(server, token, open());
    await person(slug, { name: 'Забытая Забытова' });
    await clock.advance(100 * DAY_MS);
    await ask('PUT /retention', { days: 200 });
    await expect.poll(async () => (await list(id)).people.length).toBe(1);
    await ask('PUT /retention', { days: 30 });
    await expect.poll(async () => (await list(id)).people.length).toBe(0);
    expect(bytes()).not.toContain('Забытова');
  });
});
