import path from 'node:path';
import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { worksBegin, worksEnd } from '@tabarman/shared/call/windows.ts';
import { voteEnd } from '@tabarman/shared/vote/ballot.ts';
import type { BallotView, VoteDeskView, VoteView } from '@tabarman/shared/vote/views.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { openDatabase } from '../../adapters/prisma-database.ts';
import { CallTaker, publishCall } from '../../testing/call-taker.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const HOUR_MS = 60 * 60_000;
const call: Call = { ...grants, vote: { most: 2, reviewHours: 24 }, phases: grants.phases.map((phase) => (phase.id === 'review' ? { ...phase, rights: ['review', 'vote'] } : phase)) };
const [end, over] = [worksEnd(call)!, voteEnd(call)!];
const clock = manualClock(worksBegin(call)! + HOUR_MS);
const AUTHORS = 4;
const FRIENDS = 24;
let server: TestServer;
let database: Awaited<ReturnType<typeof openDatabase>>;
let token: string;
let id: string;
let slug: string;
let authors: CallTaker[];
let works: string[];

/** With an address that was confirmed, as by a code that came. */
async function confirm(people: readonly CallTaker[]): Promise<void> {
  for (const one of people) {
    const found = await database.entrant.findFirstOrThrow({ where: { record: { path: '$.contact', equals: `${one.key.replaceAll('.', '')}@example.org` } } });
    await database.entrantCheck.create({ data: { id: `check-${found.id}`, entrantId: found.id, layer: 'contact', at: new Date(clock.now()) } });
  }
}

const vote = (one: CallTaker, ballot: readonly string[]) => request(server, `PUT /voting/${slug}/ballot`, { body: { key: one.key, works: ballot } });
const view = async () => (await request(server, `GET /calls/by-slug/${slug}/vote`)).body as VoteView;
const desk = async () => (await request(server, `GET /calls/${id}/vote`, { token })).body as VoteDeskView;
const publish = () => request(server, `POST /calls/${id}/vote/result`, { token });
const rule = (burst: string, isCounted: boolean, reason: string) => request(server, `PUT /calls/${id}/vote/bursts`, { token, body: { burst, isCounted, reason } });

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
  database = await openDatabase(path.join(server.dataDir, 'app.db'));
  ({ id, slug } = await publishCall(server, token, call));
  authors = Array.from({ length: AUTHORS }, (_, i) => new CallTaker(server, slug, `author${i}`));
  for (const one of authors) {
    await one.tell(call);
    await one.ask('POST /work', { name: '' });
    await one.write({ idea: { ru: 'Снять ручей' }, budget: [{ what: 'Камера', amount: 900 }] });
    expect((await one.ask('POST /work/versions')).code).toBeUndefined();
  }
});
afterAll(async () => {
  await database.$disconnect();
  await server.stop();
});

describe('the public vote on works', () => {
  const friends: CallTaker[] = [];

  it('[VO1] is not open before its phase, and shows no works', async () => {
    for (let i = 0; i < FRIENDS; i += 1) {
      const one = new CallTaker(server, slug, `friend${i}`);
      await one.tell(call);
      friends.push(one);
    }
    await confirm([...authors.slice(1), ...friends]);
    expect(await view()).toMatchObject({ state: 'coming', works: [], result: null });
    expect((await vote(friends[0]!, [])).code).toBe('vote_not_open');
  });

  it('[VO1] [VO2] takes one ballot of whoever is verified, never for the own, and the newest stands', async () => {
    await clock.advance(end + 25 * HOUR_MS - clock.now());
    works = (await view()).works.map((work) => work.id);
    expect(works).toHaveLength(AUTHORS);
    const [first, second] = authors as [CallTaker, CallTaker];
    expect((await vote(first, [works[1]!])).code).toBe('voter_not_verified');
    expect((await vote(second, [works[1]!])).code).toBe('ballot_own');
    expect((await vote(second, works.filter((_, i) => i !== 1))).code).toBe('ballot_too_many');
    expect((await vote(second, [works[0]!, works[0]!])).code).toBe('ballot_twice');
    expect((await vote(second, ['nowhere'])).code).toBe('ballot_unknown');
    expect((await vote(new CallTaker(server, slug, 'stranger'), [])).code).toBe('entrant_not_found');
    expect((await vote(second, [works[0]!, works[2]!])).body).toEqual({ refusal: null, works: [works[0], works[2]], own: works[1] });
    expect(((await vote(second, [works[3]!])).body as BallotView).works).toEqual([works[3]]);
    expect(((await request(server, `POST /voting/${slug}/state`, { body: { key: second.key } })).body as BallotView).works).toEqual([works[3]]);
  });

  it('[VO3] tells no counts by any route while it is open', async () => {
    const everything = async () => JSON.stringify([
      await view(), await desk(), await (await fetch(`${server.url}/calls/${slug}/ru`)).text(), (await request(server, `GET /calls/${id}/works`, { token })).body,
      (await request(server, `GET /calls/${id}`, { token })).body, (await request(server, `POST /voting/${slug}/state`, { body: { key: authors[2]!.key } })).body,
    ]);
    const before = await everything();
    for (const one of friends) expect((await vote(one, [works[0]!])).code).toBeUndefined();
    expect(await everything()).toBe(before);
    expect((await rule('rush:a:1', false, 'x')).code).toBe('vote_not_over');
    expect((await publish()).code).toBe('vote_not_over');
  });

  it('[VO4] holds bursts for review once it is closed, and takes no ballot any more', async () => {
    await clock.advance(over - clock.now());
    expect((await vote(friends[0]!, [])).code).toBe('vote_not_open');
    const seen = await desk();
    expect(seen).toMatchObject({ state: 'review', cast: FRIENDS + 1, counted: FRIENDS + 1, readyAt: over + 24 * HOUR_MS });
    expect(seen.bursts.map(({ work, ballots, ruling }) => [work, ballots, ruling])).toContainEqual([works[0], FRIENDS, null]);
    expect((await view()).result).toBeNull();
    expect((await rule(seen.bursts[0]!.id, false, ' ')).code).toBe('reason_missing');
    expect((await rule('rush:nothing:1', false, 'x')).code).toBe('not_found');
  });

  it('[VO5] publishes both counts after its hours, when every burst is ruled, once and for all', async () => {
    const { bursts } = await desk();
    expect((await publish()).code).toBe('vote_not_ready');
    await clock.advance(24 * HOUR_MS);
    expect((await publish()).code).toBe('vote_not_ready');
    for (const burst of bursts) expect((await rule(burst.id, false, 'Один зал за минуту')).status).toBe(200);
    expect((await publish()).status).toBe(201);
    const { result } = await view();
    expect(result).toMatchObject({ cast: FRIENDS + 1, counted: 1 });
    expect(result?.works.find(({ work }) => work === works[0])).toMatchObject({ before: FRIENDS, after: 0 });
    expect(result?.bursts[0]).toMatchObject({ isCounted: false, reason: 'Один зал за минуту' });
    expect((await publish()).code).toBe('vote_published');
    expect((await rule(bursts[0]!.id, true, 'x')).code).toBe('vote_published');
    expect((await database.ballot.findMany({ where: { callId: id } })).every(({ source }) => source === null)).toBe(true);
  });

  it('[U1] [U3] a ballot is among what is kept of a person, and goes with them', async () => {
    const [one] = friends as [CallTaker];
    const data = (await one.ask('POST /data')).body as { ballots: readonly { works: readonly string[] }[]; record: { name: string } };
    expect(data.ballots.map((ballot) => ballot.works)).toEqual([[works[0]]]);
    expect((await one.ask('POST /erasure', { name: data.record.name })).code).toBeUndefined();
    expect(await database.ballot.count({ where: { callId: id } })).toBe(FRIENDS);
  });
});
