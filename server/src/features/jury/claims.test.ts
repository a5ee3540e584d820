import { grants } from '@tabarman/shared/call/call.fixture.ts';
import { worksBegin } from '@tabarman/shared/call/windows.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyRow } from '../../adapters/database-rows.fixture.ts';
import { manualClock } from '../../adapters/manual-clock.ts';
import type { CallTaker } from '../../testing/call-taker.ts';
import { callWithWorks } from '../../testing/judged-call.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const DAY_MS = 24 * 60 * 60_000;
const clock = manualClock(worksBegin(grants)! + DAY_MS);
const who = { countries: [], languages: ['ru'], organisation: '', background: null, most: null };

let server: TestServer;
let token: string;
let id: string;
let slug: string;
let takers: CallTaker[];
let works: string[];
let claims = 0;

const ask = (endpoint: string, body?: unknown, by = token) => request(server, endpoint, { token: by, ...(body === undefined ? {} : { body }) });
const jury = async (by = token) => (await ask(`GET /calls/${id}/jury`, undefined, by)).body as JuryView;
const name = (at: number, part: object, claimId = `claim-${String((claims += 1)).padStart(4, '0')}`) => takers[at]!.ask('PUT /conflicts', { id: claimId, claim: { of: 'person', type: 'personal', words: 'тууганыбыз', ...part } });
const claimed = async (at: number) => (await jury()).claims.filter((one) => one.workId === works[at]);
const bars = async (jurorId: string) => (await jury()).conflicts.filter((one) => one.jurorId === jurorId && one.source === 'applicant').map((one) => [one.workId, one.type, one.isClaimed]);
const answer = (claim: string, body: object, by = token) => ask(`PUT /calls/${id}/jury/claims/${claim}`, { jurorIds: [], reason: '', ...body }, by);

async function invite(juror: string, part: object = {}, personId: string | null = null): Promise<{ id: string; key: string }> {
  const { view, link } = (await ask(`POST /calls/${id}/jury/jurors`, { juror: { ...who, name: juror, ...part }, personId })).body as { view: JuryView; link: string | null };
  return { id: view.jurors.find((one) => one.juror.name === juror)!.id, key: link?.split('#')[1] ?? '' };
}

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  ({ id, slug, takers, workIds: works } = await callWithWorks(server, token, ['А', 'Б', 'В', 'Г', 'Д'].map((title) => ({ title, asks: 100 }))));
});
afterAll(() => server.stop());

describe('whom those who make a work name', () => {
  it('[JU26] bars at once whoever is of that name, who comes later too, and nothing that is computed or taken back by hand drops it', async () => {
    const known = await invite('Атын Аташат');
    expect((await name(0, { name: 'аташат АТЫН' }, 'claim-twice')).body).toEqual((await name(0, { name: 'аташат АТЫН' }, 'claim-twice')).body);
    expect(await bars(known.id)).toEqual([[works[0], 'personal', true]]);
    await name(1, { name: 'Кийин Келет', type: 'mentor' });
    const later = await invite('Кийин Келет');
    expect(await bars(later.id)).toEqual([[works[1], 'mentor', true]]);
    await ask(`PUT /calls/${id}/jury/jurors/${later.id}`, { juror: { ...who, name: 'Башка Ат' } });
    await ask(`PUT /calls/${id}/jury/jurors/${later.id}/conflicts/${works[1]}`, { type: 'mentor', source: 'organiser', note: '', isThere: false });
    expect(await bars(later.id)).toEqual([[works[1], 'mentor', true]]);
  });

  it('[JU27] waits for an organiser where it is an organisation or more than a quarter of the jury; three stand at most', async () => {
    const [one, other, third] = [await invite('Чек Бир', { organisation: 'Чек Уюм' }), await invite('Чек Эки'), await invite('Чек Үч')];
    await name(2, { of: 'organisation', name: 'чек уюм', type: 'organisation' });
    await name(2, { name: 'Чек Эки' });
    await name(2, { name: 'Чек Үч' });
    expect((await claimed(2)).map(({ state }) => state)).toEqual(['waits', 'holds', 'waits']);
    expect([await bars(one.id), await bars(other.id), await bars(third.id)]).toEqual([[], [[works[2], 'personal', true]], []]);
    expect((await name(2, { name: 'Чек Төрт' })).code).toBe('claims_enough');
    await Promise.all([1, 2, 3, 4].map((at) => name(1, { of: 'organisation', name: `Уюм ${at}` })));
    expect(await claimed(1)).toHaveLength(3);
  });

  it('[JU28] holds until an organiser takes it back with a reason, which those who made the work read', async () => {
    const [organisation, , last] = await claimed(2);
    const juror = await invite('Тандалган');
    expect((await answer(organisation!.id, { isHolding: true, jurorIds: [juror.id] })).code).toBeUndefined();
    expect(await bars(juror.id)).toEqual([[works[2], 'organisation', true]]);
    expect((await answer(last!.id, { isHolding: false })).code).toBe('reason_missing');
    for (const claim of [last!, organisation!]) expect((await answer(claim.id, { isHolding: false, reason: 'тааныш эмес' })).code).toBeUndefined();
    expect(await bars(juror.id)).toEqual([]);
    expect((await answer(last!.id, { isHolding: true })).code).toBe('claim_over');
    expect((await name(2, { name: 'Чек Үч' }, last!.id.slice(-10))).code).toBeUndefined();
    expect(await claimed(2)).toHaveLength(3);
    expect((await takers[2]!.ask('POST /conflicts')).body).toMatchObject({ isOpen: true, claims: [{ reason: 'тааныш эмес' }, { reason: null }, { reason: 'тааныш эмес' }] });
    expect((await claimed(2)).map(({ answeredBy }) => answeredBy)).toEqual(['Айгүл', null, 'Айгүл']);
    expect((await takers[0]!.ask('POST /conflicts', { key: 'x'.repeat(32) })).code).toBe('entrant_not_found');
  });

  it('[JU10] [JU28] is told to no juror, by a link or at the desk, and whether it means anybody to nobody who makes works', async () => {
    const juror = await invite('Эч Билбейт');
    await name(3, { name: 'Эч Билбейт', words: 'жашыруун сөз' });
    await name(3, { name: 'Жок Адам', words: 'жашыруун сөз' });
    const told = (await takers[3]!.ask('POST /conflicts')).body as { claims: object[] };
    const [first, second] = told.claims.map((one) => ({ ...one, id: '', name: '', at: 0 }));
    expect(first).toEqual(second);
    await clock.advance(20 * DAY_MS);
    const judge = (what = '') => request(server, `POST /calls/by-slug/${slug}/judging${what}`, { body: { key: juror.key } });
    const state = (await judge()).body as JudgingView;
    expect(state.queue.map(({ id: work }) => work).toSorted()).toEqual(works.filter((work) => work !== works[3]).toSorted());
    expect(JSON.stringify([state, (await judge('/data')).body])).not.toMatch(/жашыруун|applicant/);
    const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
    const { token: second_ } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name: 'Рустам' } })).body as { token: string };
    const { people } = (await ask('GET /people')).body as { people: { id: string; name: string }[] };
    await invite('Рустам', {}, people.find((one) => one.name === 'Рустам')!.id);
    const seen = await jury(second_);
    expect([seen.claims, seen.conflicts.some(({ isClaimed }) => isClaimed)]).toEqual([[], true]);
    expect(JSON.stringify(seen)).not.toMatch(/жашыруун|тууганыбыз/);
    expect((await answer((await claimed(3))[0]!.id, { isHolding: false, reason: 'жок' }, second_)).code).toBe('forbidden');
  });

  it('[JU27] bars nobody by itself once reviews began, and nobody is named when judging is over', async () => {
    const juror = await invite('Кеч Аталган');
    await name(4, { name: 'Кеч Аталган' });
    expect([(await claimed(4)).map(({ state }) => state), await bars(juror.id)]).toEqual([['waits'], []]);
    await clock.advance(20 * DAY_MS);
    expect((await name(4, { name: 'Дагы Бирөө' })).code).toBe('claims_closed');
  });

  it('[JU25] [U1] [U3] of a juror who is forgotten neither name nor words are left in a claim, and it bars them still', async () => {
    const { jurors } = await jury();
    const juror = jurors.find((one) => one.juror.name === 'Эч Билбейт')!.id;
    expect(JSON.stringify(everyRow(server.dataDir))).toContain('Эч Билбейт');
    await ask(`POST /calls/${id}/jury/jurors/${juror}/erasure`);
    expect(JSON.stringify(everyRow(server.dataDir))).not.toContain('Эч Билбейт');
    expect(await bars(juror)).toEqual([[works[3], 'personal', true]]);
    const own = (await takers[3]!.ask('POST /data')).body as { claims: { name: string }[] };
    expect(own.claims.map((one) => one.name)).toEqual(['', 'Жок Адам']);
  });
});
