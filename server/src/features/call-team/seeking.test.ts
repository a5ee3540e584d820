import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import { emptyCard } from '@tabarman/shared/call-team/card.ts';
import { emptyProfile } from '@tabarman/shared/call-team/profile.ts';
import type { Profile } from '@tabarman/shared/call-team/profile-schema.ts';
import type { CallTeamsView, SeekingView } from '@tabarman/shared/call-team/views.ts';
import type { EntrantDataView } from '@tabarman/shared/entrant/views.ts';
import type { EntrantRecord } from '@tabarman/shared/entrant/record.ts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const texts = { ky: 'и', tg: 'и', uz: 'i', ru: 'и', en: 'i' };
const hackathon: Call = {
  ...grants, roles: [{ id: 'journalist', title: texts, least: 1 }, { id: 'it', title: texts, least: 1 }],
  withWhom: { kind: 'teams', least: 2, most: 3, countries: 2, closesAt: null },
  phases: grants.phases.map((phase) => (phase.id === 'works' ? { ...phase, rights: ['register', 'team', 'work'] } : phase)),
};
const clock = manualClock(worksBegin(grants)! + 60_000);
let server: TestServer;
let token: string;
let id: string;
let slug: string;
let people = 0;

/** Somebody who takes part and told this of themselves. */
async function person(name: string, profile: Partial<Profile> = {}, record: Partial<EntrantRecord> = {}): Promise<CallTaker> {
  const one = new CallTaker(server, slug, `seeker${(people += 1)}`);
  await one.tell(hackathon, { name: `${name} Толук аты`, ...record });
  await one.ask('PUT /profile', { profile: { ...emptyProfile, name, languages: ['ru'], isListed: true, ...profile } });
  return one;
}
const seen = async (one: CallTaker) => (await one.ask('POST /people')).body as SeekingView;
const idOf = async (one: CallTaker) => (await seen(one)).you.id;
const desk = async () => (await request(server, `GET /calls/${id}/teams`, { token })).body as CallTeamsView;
const tellTime = () => clock.advance(1_000);

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());
beforeEach(async () => {
  ({ id, slug } = await publishCall(server, token, hackathon));
});

describe('people of a call', () => {
  it('[TB5] others see what somebody chose to show, and nothing of who is not listed', async () => {
    const aida = await person('Аида', { about: 'Вода', reach: '@aida', skills: [{ id: 'reporting', level: 3 }], shows: ['skills'] });
    await person('Тайна', { about: 'Скрытая', isListed: false, shows: ['about'] });
    const other = await person('Рустам');
    const answer = await other.ask('POST /people');
    expect((answer.body as SeekingView).people).toEqual([{
      id: await idOf(aida), hasTeam: false, wants: [],
      shown: { name: 'Аида', role: null, country: null, languages: null, skills: [{ id: 'reporting', level: 3 }], experience: null, topics: null, about: null },
    }]);
    expect(JSON.stringify(answer.body)).not.toMatch(/Вода|@aida|Скрытая|Тайна|Толук/);
    expect((await new CallTaker(server, slug, 'stranger').ask('POST /people')).code).toBe('entrant_not_found');
  });

  it('[TB5] the own data has what was told and asked, and erasure leaves nothing of it', async () => {
    const aida = await person('Аида', { about: 'Пишу о воде' });
    await aida.ask('POST /ideas', { title: 'Карта воды', text: 'Арыки' });
    const { own: none } = await seen(aida);
    expect(none).toBeNull();
    const data = (await aida.ask('POST /data')).body as EntrantDataView;
    expect(data.profiles[0]?.profile.about).toBe('Пишу о воде');
    expect([data.ideas[0]?.title, data.ideasWanted[0]?.title]).toEqual(['Карта воды', 'Карта воды']);
    const other = await person('Рустам');
    await aida.ask('POST /erasure', { name: 'Аида Толук аты' });
    const rest = JSON.stringify([(await other.ask('POST /people')).body, await desk()]);
    expect(rest).not.toMatch(/Аида|воды|воде/);
  });

  it('ideas are put on the board, wished for and taken away by their own', async () => {
    const [aida, rustam] = [await person('Аида'), await person('Рустам')];
    expect((await aida.ask('POST /ideas', { title: ' \u200B', text: '' })).code).toBe('idea_empty');
    await aida.ask('POST /ideas', { title: 'Карта воды', text: 'Арыки' });
    const [idea] = (await seen(rustam)).ideas;
    expect(idea).toMatchObject({ title: 'Карта воды', by: 'Аида', isYours: false, youWant: false, wanted: 1 });
    await rustam.ask(`PUT /ideas/${idea!.id}/wish`, { isWanted: true });
    expect((await seen(aida)).ideas[0]).toMatchObject({ wanted: 2, isYours: true });
    expect((await rustam.ask(`POST /ideas/${idea!.id}/removal`)).code).toBe('not_found');
    await aida.ask(`POST /ideas/${idea!.id}/removal`);
    expect((await seen(rustam)).ideas).toEqual([]);
  });
});

describe('coming together', () => {
  it('[TB7] [TB8] a team says whom it looks for, somebody asks, and comes when its lead says yes', async () => {
    const [lead, rustam] = [await person('Аида'), await person('Рустам', { skills: [{ id: 'backend', level: 2 }] })];
    await rustam.ask('PUT /role', { role: 'it' });
    await lead.ask('POST /work', { name: 'Арык' });
    expect((await rustam.ask('PUT /card', { card: emptyCard })).code).toBe('team_not_found');
    await lead.ask('PUT /card', { card: { ...emptyCard, roles: ['it'], skills: ['backend'], text: 'Нужен программист', isOpen: true } });
    const [team] = (await seen(rustam)).teams;
    expect(team).toMatchObject({ name: 'Арык', size: 1, card: { text: 'Нужен программист' }, fit: { role: true, skills: ['backend'] } });
    await tellTime();
    const asked = await rustam.ask('POST /asks', { text: 'Умею', asked: { kind: 'request', teamId: team!.id } });
    expect((asked.body as SeekingView).asks[0]).toMatchObject({ kind: 'request', state: 'asked', youAnswer: null, youTakeBack: true, waitsFor: ['team'] });
    expect((await rustam.ask('POST /asks', { text: '', asked: { kind: 'request', teamId: team!.id } })).code).toBe('ask_twice');
    const [one] = (await seen(lead)).asks;
    expect(one).toMatchObject({ text: 'Умею', youAnswer: 'team', person: { isYou: false, shown: { name: 'Рустам' } } });
    const done = (await lead.ask(`PUT /asks/${one!.id}/answer`, { side: 'team', isYes: true })).body as SeekingView;
    expect(done.own?.mates.map(({ name }) => name)).toEqual(['Аида', 'Рустам']);
    expect(done.own?.faults).toEqual([{ code: 'role_unfilled', more: 1, role: 'journalist' }, { code: 'countries_few', more: 1 }]);
    expect((await rustam.state()).work).toMatchObject({ name: 'Арык', isLead: false });
  });

  it('[TB8] whoever invites without a team begins one; an acceptance ends what else was asked', async () => {
    const [aida, rustam, nodira] = [await person('Аида'), await person('Рустам'), await person('Нодира')];
    const rustamId = await idOf(rustam);
    await tellTime();
    for (const one of [aida, nodira]) await one.ask('POST /asks', { text: 'К нам', asked: { kind: 'invitation', personId: rustamId } });
    const { asks, own } = await seen(rustam);
    expect([asks.length, own]).toEqual([2, null]);
    const fromAida = asks.find(({ team }) => team?.number === 1)!;
    expect((await nodira.ask(`PUT /asks/${fromAida.id}/answer`, { side: 'person', isYes: true })).code).toBe('forbidden');
    await tellTime();
    const come = (await rustam.ask(`PUT /asks/${fromAida.id}/answer`, { side: 'person', isYes: true })).body as SeekingView;
    expect(come.asks.map(({ state }) => state).toSorted()).toEqual(['accepted', 'lapsed']);
    expect(come.own?.mates.map(({ name, isLead }) => [name, isLead])).toEqual([['Аида', true], ['Рустам', false]]);
    expect((await rustam.ask(`PUT /asks/${fromAida.id}/taking-back`)).code).toBe('forbidden');
  });

  it('[TB8] who came to a team by its code meanwhile is not moved by what was asked before', async () => {
    const [aida, nodira, rustam] = [await person('Аида'), await person('Нодира'), await person('Рустам')];
    await aida.ask('POST /work', { name: 'Арык' });
    const { work } = (await nodira.ask('POST /work', { name: 'Тоо' })).body as { work: { invitation: string } };
    const team = (await seen(rustam)).teams.find(({ name }) => name === 'Арык')!;
    await rustam.ask('POST /asks', { text: '', asked: { kind: 'request', teamId: team.id } });
    await tellTime();
    await rustam.ask('POST /work/members', { code: work.invitation });
    const [one] = (await seen(aida)).asks;
    expect(one?.state).toBe('lapsed');
    expect((await aida.ask(`PUT /asks/${one!.id}/answer`, { side: 'team', isYes: true })).code).toBe('ask_over');
    expect((await rustam.state()).work?.name).toBe('Тоо');
  });

  it('[TB8] nobody is asked who is not listed, and nothing is asked when teams stand fast', async () => {
    const [aida, hidden] = [await person('Аида'), await person('Тайна', { isListed: false })];
    const personId = await idOf(hidden);
    expect((await aida.ask('POST /asks', { text: '', asked: { kind: 'invitation', personId } })).code).toBe('not_found');
    expect((await aida.ask('POST /asks', { text: '', asked: { kind: 'invitation', personId: await idOf(aida) } })).code).toBe('not_found');
    await clock.advance(worksEnd(grants)! - clock.now() + 1);
    expect((await aida.ask('POST /ideas', { title: 'Поздно', text: '' })).code).toBe('teams_not_open');
    await clock.advance(worksBegin(grants)! + 60_000 - clock.now());
  });
});

describe('the schedule', () => {
  it('[TB12] is written at the desk and read by those who take part, in the order of beginnings', async () => {
    const aida = await person('Аида');
    const item = (title: string, hour: number) => ({ title: { ru: title }, place: {}, startsAt: hour * 3_600_000, endsAt: hour * 3_600_000 + 1, link: null });
    const saved = await request(server, `PUT /calls/${id}/schedule`, { token, body: { items: [item('Сдача', 9), item('Открытие', 4)] } });
    expect((saved.body as CallTeamsView).schedule.map(({ title }) => title.ru)).toEqual(['Открытие', 'Сдача']);
    expect((await seen(aida)).schedule).toEqual([item('Открытие', 4), item('Сдача', 9)]);
    expect((await request(server, `PUT /calls/${id}/schedule`, { token, body: { items: [{ ...item('Назад', 5), endsAt: 0 }] } })).code).toBe('bad_request');
  });
});

describe('the workspace of a team', () => {
  it('[TB13] its members alone read it; who leaves reads it no more, the lead may take anything away, and who is erased leaves nothing', async () => {
    const [aida, rustam, other] = [await person('Аида'), await person('Рустам'), await person('Нодира')];
    expect((await other.ask('POST /notes', { text: 'План', url: null })).code).toBe('team_not_found');
    const { work } = (await aida.ask('POST /work', { name: 'Арык' })).body as { work: { invitation: string } };
    await rustam.ask('POST /work/members', { code: work.invitation });
    await rustam.ask('POST /notes', { text: 'Тайный черновик', url: 'https://example.org/plan' });
    expect((await rustam.ask('POST /notes', { text: 'x', url: 'javascript:alert(1)' })).code).toBe('bad_request');
    expect((await seen(aida)).own?.notes).toMatchObject([{ text: 'Тайный черновик', url: 'https://example.org/plan', by: 'Рустам', mayRemove: true }]);
    expect(JSON.stringify([await seen(other), await desk()])).not.toContain('Тайный');
    expect(((await rustam.ask('POST /data')).body as EntrantDataView).teamNotes).toMatchObject([{ text: 'Тайный черновик', team: 'Арык' }]);
    await aida.ask('POST /notes', { text: 'Встреча в пять', url: null });
    const [newest] = (await seen(rustam)).own!.notes.filter(({ by }) => by === 'Аида');
    expect((await rustam.ask(`POST /notes/${newest!.id}/removal`)).code).toBe('not_found');
    await rustam.ask('POST /work/leaving', { memberId: null });
    expect((await seen(rustam)).own).toBeNull();
    await rustam.ask('POST /erasure', { name: 'Рустам Толук аты' });
    expect((await seen(aida)).own?.notes.map(({ text }) => text)).toEqual(['Встреча в пять']);
  });
});

describe('what organisers propose', () => {
  it('[TB9] moves nobody: each is asked, the first who says yes begins the new team, who says no stays', async () => {
    const [aida, rustam, nodira] = [await person('Аида'), await person('Рустам'), await person('Нодира')];
    await aida.ask('POST /work', { name: 'Арык' });
    const [a, r, n] = [await idOf(aida), await idOf(rustam), await idOf(nodira)];
    const before = await desk();
    const propose = (teams: object) => request(server, `POST /calls/${id}/teams/proposals`, { token, body: { teams } });
    await tellTime();
    const proposed = await propose([{ teamId: before.teams[0]!.id, members: [a] }, { teamId: null, members: [r, n] }]);
    expect(proposed.status).toBe(201);
    const { teams, asks } = proposed.body as CallTeamsView;
    expect(teams).toEqual(before.teams);
    expect(asks.map(({ personId }) => personId).toSorted()).toEqual([r, n].toSorted());
    expect((await propose([{ teamId: null, members: [r, r] }])).code).toBe('proposal_stale');
    const own = (await seen(rustam)).asks[0]!;
    expect(own).toMatchObject({ kind: 'proposal', team: null, with: ['Нодира'], youAnswer: 'person' });
    await tellTime();
    await nodira.ask(`PUT /asks/${(await seen(nodira)).asks[0]!.id}/answer`, { side: 'person', isYes: true });
    const begun = await desk();
    expect(begun.teams.map(({ members }) => members)).toEqual([[a], [n]]);
    expect(begun.asks.find(({ personId }) => personId === r)?.teamId).toBe(begun.teams[1]!.id);
    await rustam.ask(`PUT /asks/${own.id}/answer`, { side: 'person', isYes: false });
    expect((await desk()).teams.map(({ members }) => members)).toEqual([[a], [n]]);
    expect((await desk()).asks.map(({ state }) => state).toSorted()).toEqual(['accepted', 'declined']);
  });

  it('[TB9] a proposal made anew takes the place of the one before, and can be taken back', async () => {
    const [aida, rustam] = [await person('Аида'), await person('Рустам')];
    const members = [await idOf(aida), await idOf(rustam)];
    const propose = async () => (await request(server, `POST /calls/${id}/teams/proposals`, { token, body: { teams: [{ teamId: null, members }] } })).body as CallTeamsView;
    await propose();
    const { asks } = await propose();
    expect(asks.filter(({ state }) => state === 'takenBack')).toHaveLength(2);
    const open = asks.filter(({ state }) => state === 'asked').map((one) => one.id);
    const back = (await request(server, `PUT /calls/${id}/teams/proposals/taking-back`, { token, body: { asks: open } })).body as CallTeamsView;
    expect(back.asks.every(({ state }) => state === 'takenBack')).toBe(true);
    expect((await seen(aida)).own).toBeNull();
  });
});
