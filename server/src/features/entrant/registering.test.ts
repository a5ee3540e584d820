import { aida } from '@tabarman/shared/entrant/entrant.fixture.ts';
import type { PeopleOfSeasonView, RegisteringView } from '@tabarman/shared/entrant/views.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason, Registrant } from './registrant.fixture.ts';

const DAY_MS = 24 * 60 * 60_000;
const opensAt = sample.entries.opensAt!;
const clock = manualClock(opensAt - DAY_MS);
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

let people = 0;
const phone = (slug: string) => new Registrant(server, slug, `person-${(people += 1)}`);
/** The name of a different person each time: nobody is likely the same as another. */
const another = () => ({ name: `${String.fromCodePoint(1072 + (people % 30)).repeat(3)}бек Осмонов${String.fromCodePoint(1072 + (people % 7)).repeat(2)}`, bornOn: `2004-01-${String(1 + (people % 28)).padStart(2, '0')}` });
const entries = async (id: string) => (await request(server, `GET /seasons/${id}/entries`, { token })).body as { id: string; name: string; country: string; university: string | null; isWithdrawn: boolean }[];
const told = (view: unknown) => view as RegisteringView;

/** A captain and two members, not handed in. */
async function team(slug: string, name: string) {
  const members = [phone(slug), phone(slug), phone(slug)] as const;
  for (const member of members) await member.tell(another());
  const [captain, ...others] = members;
  const code = told((await captain.ask('POST /team', { name })).body).team?.invitation ?? '';
  for (const other of others) {
    await clock.advance(1);
    await other.ask('POST /team/members', { code });
  }
  return { captain, others, code };
}

describe('somebody registers', () => {
  it('[EN5] between the two dates alone', async () => {
    const { slug } = await publishSeason(server, token);
    expect((await phone(slug).ask('POST ', { language: 'ky', agreed: 1 })).code).toBe('entries_not_open');
    expect((await phone('nowhere').ask('POST ', { language: 'ky', agreed: 1 })).code).toBe('not_found');
    await clock.advance(2 * DAY_MS);
    expect((await phone(slug).ask('POST ', { language: 'ky', agreed: 1 })).status).toBe(201);
  });

  it('[EN11] field by field, sent twice or out of order, and goes on wherever the key is', async () => {
    const { slug } = await publishSeason(server, token);
    const here = phone(slug);
    expect((await here.ask('POST /state')).code).toBe('entrant_not_found');
    expect((await here.ask('PUT /record', { part: { year: 2 } })).code).toBe('entrant_not_found');
    await here.ask('POST ', { language: 'ky', agreed: 1 });
    await here.ask('PUT /record', { part: { year: 2 } });
    await here.ask('PUT /record', { part: { name: ' Токтогулова  Аида ' } });
    await here.ask('PUT /record', { part: { name: ' Токтогулова  Аида ' } });
    expect((await here.ask('PUT /record', { part: { university: 'nowhere' } })).code).toBe('home_invalid');
    expect((await here.ask('PUT /record', { part: { passport: 'AN1' } })).code).toBe('bad_request');
    const there = new Registrant(server, slug, here.key);
    expect((await there.state()).record).toMatchObject({ name: 'Токтогулова Аида', year: 2 });
    expect((await there.tell()).missing).toEqual([]);
  });

  it('[EN1] once for all seasons: the second one asks only for its own consents', async () => {
    const [first, second] = [await publishSeason(server, token), await publishSeason(server, token)];
    const here = phone(first.slug);
    await here.tell(another());
    const next = new Registrant(server, second.slug, here.key);
    expect((await next.ask('POST /state')).code).toBe('entrant_not_found');
    expect(told((await next.ask('POST ', { language: 'ky', agreed: 1 })).body)).toMatchObject({ missing: ['consents'], team: null });
  });

  it('[EN20] with an account, which opens the same record on another device, and has no second one', async () => {
    const { slug } = await publishSeason(server, token);
    const [here, there, third] = [phone(slug), phone(slug), phone(slug)];
    await here.tell(another());
    expect((await here.state()).account).toBe('none');
    expect((await here.ask('PUT /account', { isTied: true })).code).toBe('account_needed');
    expect(told((await here.ask('PUT /account', { isTied: true }, token)).body).account).toBe('tied');
    expect(told((await there.ask('POST /state', {}, token)).body).record.name).toBe((await here.state()).record.name);
    await third.tell(another());
    expect((await third.ask('PUT /account', { isTied: true }, token)).code).toBe('record_twice');
    expect(((await request(server, 'GET /own-data', { token })).body as { entrant: { record: object } }).entrant.record).toEqual((await here.state()).record);
    await here.ask('PUT /account', { isTied: false }, token);
    expect((await there.ask('POST /state', {}, token)).code).toBe('entrant_not_found');
  });

  it('[EN4] a consent is to one version, and can be taken back', async () => {
    const { slug } = await publishSeason(server, token);
    const here = phone(slug);
    await here.tell(another());
    expect((await here.ask('PUT /consents', { language: 'ky', consent: 'results', version: 2, isGiven: true })).code).toBe('not_found');
    await here.ask('PUT /consents', { language: 'ky', consent: 'results', version: 1, isGiven: false });
    expect(await here.state()).toMatchObject({ agreed: [], missing: ['consents'] });
    const kept = (await here.ask('POST /data')).body as { consents: { consent: string; withdrawnAt: number | null }[] };
    expect(kept.consents.map(({ consent, withdrawnAt }) => [consent, withdrawnAt !== null])).toEqual([['record', false], ['results', true]]);
  });
});

describe('a team', () => {
  it('[EN12] is handed in by its captain when it is whole, and is then an entry that follows it until entries close', async () => {
    const { id, slug } = await publishSeason(server, token);
    const { captain, others } = await team(slug, 'Ала-Тоо');
    expect((await others[0]!.ask('POST /team/entry')).code).toBe('forbidden');
    await others[0]!.ask('PUT /record', { part: { faculty: '' } });
    expect((await captain.ask('POST /team/entry')).code).toBe('team_not_ready');
    expect((await captain.state()).team).toMatchObject({ state: 'draft', faults: ['not_ready'], members: [{ isReady: true, isYou: true }, { isReady: false }, { isReady: true }] });
    await others[0]!.ask('PUT /record', { part: { faculty: 'Право' } });
    expect(told((await captain.ask('POST /team/entry')).body).team).toMatchObject({ state: 'handedIn', faults: [] });
    expect(await entries(id)).toMatchObject([{ name: 'Ала-Тоо', country: 'KG', university: 'oshsu', isWithdrawn: false }]);
    await captain.ask('PUT /team', { name: 'Сулайман', isOfWomen: false });
    for (const member of others) await member.ask('PUT /record', { part: { university: 'oshtu' } });
    expect(await entries(id)).toMatchObject([{ name: 'Сулайман', university: 'oshtu' }]);
    await captain.ask('POST /team/withdrawal');
    expect(await entries(id)).toMatchObject([{ isWithdrawn: true }]);
    await captain.ask('POST /team/entry');
    expect(await entries(id)).toMatchObject([{ isWithdrawn: false }]);
  });

  it('[EN13] is joined by the code of its captain, by whoever is in no other, as long as there is room', async () => {
    const { slug } = await publishSeason(server, token);
    const [first, second] = [await team(slug, 'Ала-Тоо'), await team(slug, 'Памир')];
    expect((await request(server, `POST /registering/${slug}/invitation`, { body: { code: ` ${first.code.toLowerCase()} ` } })).body).toEqual({ team: 'Ала-Тоо', members: 3 });
    expect((await first.others[0]!.ask('POST /team/members', { code: second.code })).code).toBe('entrant_in_team');
    expect((await first.others[0]!.ask('POST /team/members', { code: first.code })).status).toBe(200);
    expect((await first.others[0]!.ask('POST /team', { name: 'Третья' })).code).toBe('entrant_in_team');
    const next = phone(slug);
    await next.tell(another());
    expect((await next.ask('POST /team', { name: 'ала тоо' })).code).toBe('team_name_taken');
    expect((await next.ask('POST /team/members', { code: 'ABCD-EFGH' })).code).toBe('team_not_found');
    expect((await next.ask('POST /team/members', { code: first.code })).status).toBe(200);
    await first.captain.ask('POST /team/invitation');
    for (const [i, late] of [phone(slug), phone(slug), phone(slug)].entries()) {
      await late.tell(another());
      if (i === 0) expect((await late.ask('POST /team/members', { code: first.code })).code).toBe('team_not_found');
      const { invitation } = (await first.captain.state()).team!;
      expect((await late.ask('POST /team/members', { code: invitation })).code).toBe(i < 2 ? undefined : 'team_full');
    }
  });

  it('[EN13] goes on without whoever leaves; after a captain comes the next one, and nobody else takes members out', async () => {
    const { id, slug } = await publishSeason(server, token);
    const { captain, others: [second, third] } = await team(slug, 'Ала-Тоо');
    await captain.ask('POST /team/entry');
    const [, , last] = (await captain.state()).team!.members;
    expect((await second!.ask('POST /team/leaving', { memberId: last!.id })).code).toBe('forbidden');
    expect(told((await captain.ask('POST /team/leaving', { memberId: null })).body).team).toBeNull();
    expect((await second!.state()).team).toMatchObject({ isCaptain: true, faults: ['too_few'] });
    await second!.ask('POST /team/leaving', { memberId: last!.id });
    expect((await third!.state()).team).toBeNull();
    await second!.ask('POST /team/leaving', { memberId: null });
    expect(await entries(id)).toMatchObject([{ isWithdrawn: true }]);
  });

  it('[EN13] takes as many substitutes after entries close as the season allows', async () => {
    const { slug } = await publishSeason(server, token, { ...sample, entries: { opensAt, closesAt: clock.now() + 2 * DAY_MS } });
    const { captain, others, code } = await team(slug, 'Ала-Тоо');
    const draft = await team(slug, 'Памир');
    await captain.ask('POST /team/entry');
    await clock.advance(3 * DAY_MS);
    expect((await phone(slug).ask('POST ', { language: 'ky', agreed: 1 })).code).toBe('entries_not_open');
    expect((await draft.captain.ask('POST /team/entry')).code).toBe('entries_not_open');
    await others[0]!.ask('POST /team/leaving', { memberId: null });
    for (const expected of [undefined, undefined, 'substitutions_used_up']) {
      const late = phone(slug);
      await late.tell(another(), code);
      expect((await late.ask('POST /team/members', { code })).code).toBe(expected);
    }
    expect((await captain.state()).team).toMatchObject({ substitutions: { used: 2, most: 2 }, state: 'handedIn' });
  });

  it('[EN7] a single player is a team of one', async () => {
    const { id, slug } = await publishSeason(server, token, { ...sample, parts: { kind: 'players' }, entries: { opensAt, closesAt: clock.now() + 10 * DAY_MS } });
    const here = phone(slug);
    await here.tell(another());
    await here.ask('POST /team', { name: 'Нурлан' });
    await here.ask('POST /team/entry');
    expect(await entries(id)).toMatchObject([{ name: 'Нурлан' }]);
  });
});

describe('what others see', () => {
  it('[EN19] the birth date is in no answer but the own one, and members see of each other whether they are ready', async () => {
    const { id, slug } = await publishSeason(server, token, { ...sample, entries: { opensAt, closesAt: clock.now() + 10 * DAY_MS } });
    const { captain, others } = await team(slug, 'Ала-Тоо');
    await others[0]!.ask('PUT /record', { part: { bornOn: '2001-12-09', contact: 'secret@example.org' } });
    await captain.ask('POST /team/entry');
    const { pass } = await others[0]!.state();
    const list = await request(server, `GET /seasons/${id}/entrants`, { token });
    const seen = [list, await request(server, `GET /seasons/${id}/passes/${pass}`, { token }), await request(server, `GET /seasons/${id}/entries`, { token }), await captain.ask('POST /state')];
    expect(seen.filter(({ body }) => JSON.stringify(body).includes('2001-12-09'))).toEqual([]);
    expect(JSON.stringify(seen[3]?.body)).not.toContain('secret@example.org');
    expect((list.body as PeopleOfSeasonView).people.map(({ isOldEnough }) => isOldEnough)).toEqual([true, true, true]);
    expect((await others[0]!.state()).record.bornOn).toBe('2001-12-09');
    expect(aida.bornOn).not.toBe('2001-12-09');
  });
});
