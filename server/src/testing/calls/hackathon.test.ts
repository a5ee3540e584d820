import path from 'node:path';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { ListedSheet } from '@tabarman/shared/call-table/sheets.ts';
import type { InboxLineView } from '@tabarman/shared/protocol/contract/messages.ts';
import type { RevealPictureView, RevealView } from '@tabarman/shared/protocol/contract/reveals.ts';
import type { VoteDeskView, VoteView } from '@tabarman/shared/vote/views.ts';
import type { DecisionView, OwnDecisionView, ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import type { Organisers } from '../organisers.ts';
import { answered, request } from '../request.ts';
import { startTestServer, type TestServer } from '../start-test-server.ts';
import { hearEverything } from './every-address.ts';
import { hearPushed } from './every-push.ts';
import { ideas } from './hackathon-works.ts';
import { Hackathon } from './hackathon.ts';
import { recountCall, storedBallots } from './recount-call.ts';
import { decisive, recountVotes, recountWall } from './recount.ts';
import { openScene, type Scene, sceneSettings } from './scene.ts';

const clock = manualClock(Date.UTC(2026, 8, 1));
let server: TestServer;
let hackathon: Hackathon;
let organisers: Organisers;
let scene: Scene;

beforeAll(async () => {
  server = await startTestServer(sceneSettings, { clock, clientFolder: path.resolve(import.meta.dirname, '../../../../client/public') });
  scene = await openScene(server, clock);
  ({ organisers } = scene);
  hackathon = await Hackathon.publish(scene, { teams: 6, jurors: 6 });
  await hackathon.gather();
  await hackathon.work();
  await hackathon.judge();
  await hackathon.vote();
});
afterAll(async () => {
  await scene.end();
  await server.stop();
});

/** The other organiser, by the own account. */
async function colleagueAsJuror(): Promise<string> {
  const { people } = await answered<{ people: { id: string; name: string }[] }>(server, 'GET /people', { token: organisers.first.token });
  const juror = { name: 'Рустам', countries: [], languages: ['ru'], organisation: '', background: null, most: null };
  const { view } = await hackathon.told.desk<{ view: JuryView }>('POST /jury/jurors', { juror, personId: people.find(({ name }) => name === juror.name)!.id });
  return view.jurors.find((one) => one.juror.name === juror.name)!.id;
}

/** Every file of a call in which a work is named, or its team by its id. */
const tables = ['tables/people/json', ...['works', 'sheets', 'results'].flatMap((table) => ['json', 'csv', 'xlsx'].map((format) => `tables/${table}/${format}`))];

/** The addresses behind which somebody hears of a work. What is kept of oneself names what one has a conflict with by its id alone. */
function hearing(workId: string, jurorId: string, parts: Readonly<Record<string, string>> = {}) {
  return async (who: Pick<Parameters<typeof hearEverything>[2], 'key' | 'token' | 'onlyReads'>) => {
    const { title, team } = (await hackathon.told.works()).flatMap(({ id, name }) => ideas.filter((idea) => id === workId && idea.team === name))[0]!;
    const { summary } = ideas.find((idea) => idea.team === team)!;
    const texts = [title, ...Object.values(summary)].map((text) => JSON.stringify(text).slice(1, -1));
    const heard = await hearEverything({ server, clock }, hackathon.told, { ...who, parts: { workId, jurorId, ...parts } });
    // The archive holds the public pages, for whoever may have it.
    if ([...heard].some(([address, text]) => address.startsWith('/calls/') && text.includes(title))) heard.delete('GET /calls/{id}/site');
    return [...heard].flatMap(([address, text]) => ([...texts, ...(address === 'GET /own-data' ? [] : [workId])].some((secret) => text.includes(secret)) ? [address] : []));
  };
}

describe('a whole hackathon', () => {
  it('[WK10] one work was withdrawn, and one came later than the others as it was allowed to', async () => {
    const works = await hackathon.told.works();
    expect(works.map(({ arrival, withdrawnAt, extensions }) => [arrival, withdrawnAt !== null, extensions.length])).toEqual([
      ['onTime', false, 0], ['extended', false, 1], ['onTime', false, 0], ['onTime', false, 0], ['onTime', false, 0], ['onTime', true, 0],
    ]);
  });

  it('[JU12] all jurors marked the same samples', async () => {
    expect((await hackathon.told.jury()).samples.map(({ done }) => done)).toEqual([6, 6]);
  });

  it('[JU10] a work in conflict is behind no address of the juror', async () => {
    const { told } = hackathon;
    const { conflicts, works, assignments, sheets } = await told.jury();
    expect(new Set(conflicts.map(({ source }) => source))).toEqual(new Set(['derived', 'organiser', 'applicant', 'self']));
    for (const { jurorId, workId } of conflicts) {
      const { key } = told.jurors.find(({ id }) => id === jurorId)!;
      const judge = (endpoint: string, body: object = {}) => {
        const [method, path = ''] = endpoint.split(' ');
        return request(server, `${method} /calls/by-slug/${told.slug}/judging${path}`, { body: { key, ...body } });
      };
      const sheet = { marks: {}, comments: {}, toApplicant: '', toJury: '' };
      const heard = [await judge('POST '), await judge(`POST /works/${workId}`), await judge(`PUT /works/${workId}/draft`, { base: 0, sheet }), await judge(`POST /works/${workId}/sheets`, { id: 'a-sheet-of-none', workVersion: 1, kind: 'abstained', sheet })];
      expect(heard.map(({ code }) => code)).toEqual([undefined, 'not_found', 'not_found', 'not_found']);
      const text = JSON.stringify(heard.map(({ body }) => body));
      expect([text.includes(workId), text.includes(JSON.stringify(works.find(({ id }) => id === workId)!.title))]).toEqual([false, false]);
      expect([...assignments, ...sheets.filter(({ kind }) => kind !== 'recused')].filter((one) => one.jurorId === jurorId && one.workId === workId)).toEqual([]);
    }
  });

  it('[JU10] [DC14] a work in conflict is behind no address that there is: neither for who comes by a link nor for who works at the desk', async () => {
    const { told } = hackathon;
    const own = await colleagueAsJuror();
    const { works } = await told.jury();
    // The first juror has a conflict with the first work already.
    const byLink = told.jurors[0]!;
    await told.desk(`PUT /jury/jurors/${own}/conflicts/${works[0]!.id}`, { type: 'collaborator', source: 'organiser', note: '', isThere: true });
    const hear = hearing(works[0]!.id, own);
    // A gallery and a vote show it to everybody meanwhile.
    const everybody = await hear({ key: null, onlyReads: true });
    expect(everybody.every((address) => /^\/calls\/|^GET \/calls\/by-slug\//.test(address))).toBe(true);
    const beyond = async (who: Parameters<typeof hear>[0]) => (await hear(who)).filter((address) => !everybody.includes(address));
    expect(await beyond({ key: byLink.key })).toEqual([]);
    expect(await beyond({ key: null, token: organisers.first.token, onlyReads: true })).toEqual(expect.arrayContaining(['teams', 'works', 'works/{workId}', 'decision', 'decision/outlook', 'jury', ...tables].map((what) => `GET /calls/{id}/${what}`)));
    expect(await beyond({ key: null, token: organisers.second })).toEqual([]);
  });

  it('[JU10] [JU29] [DC14] nor does anything of it come by itself, by a socket or to who waits, whatever is said of it meanwhile', async () => {
    const { told } = hackathon;
    const { works: [work], sheets, conflicts, assignments } = await told.jury();
    const workId = work!.id;
    const barred = new Set(conflicts.flatMap((one) => (one.workId === workId ? [one.jurorId] : [])));
    const owed = (jurorId: string) => assignments.some((one) => one.jurorId === jurorId && !sheets.some((sheet) => sheet.jurorId === jurorId && sheet.workId === one.workId && sheet.kind !== 'draft') && !conflicts.some((other) => other.jurorId === jurorId && other.workId === one.workId));
    const [speaker, listener] = told.jurors.filter(({ id }) => !barred.has(id) && !owed(id) && sheets.some((sheet) => sheet.jurorId === id && sheet.workId === workId && sheet.kind === 'marks'));
    let said = 0;
    const words = 'Сөз ушул иш жөнүндө';
    const speaks = async () => {
      const { status } = await request(server, `POST /calls/by-slug/${told.slug}/judging/works/${workId}/notes`, { body: { key: speaker!.key, id: `a-note-${(said += 1)}-of-it`, text: words } });
      expect(status).toBe(201);
    };
    const hear = async (who: { readonly key: string | null; readonly token?: string }) => {
      const heard = await hearPushed({ server, clock }, told, { ...who, parts: { workId } }, speaks);
      return [...heard].flatMap(([address, text]) => ([workId, work!.title, words].some((secret) => text.includes(secret)) ? [address] : []));
    };
    expect(await hear({ key: listener!.key })).toEqual(['POST /calls/by-slug/{slug}/judging/deliberation']);
    expect(await hear({ key: told.jurors[0]!.key })).toEqual([]);
    expect(await hear({ key: null, token: organisers.second })).toEqual([]);
  });

  it('[EX3] whoever judges has only their own sheets in a file while somebody can still review, and afterwards all but those of works in conflict', async () => {
    const { told } = hackathon;
    const { sheets, conflicts, jurors } = await told.jury();
    const counted = sheets.filter(({ kind }) => kind === 'marks').length;
    const of = async (token: string) => (await told.desk<{ sheets: ListedSheet[] }>('GET /tables/sheets/json', undefined, token)).sheets;
    expect((await of(organisers.first.token)).filter(({ kind }) => kind === 'marks')).toHaveLength(counted);
    expect(await of(organisers.second)).toEqual([]);
    await told.until(told.phase('review').closesAt);
    const own = jurors.find(({ account }) => account !== null)!.id;
    const barred = new Set(conflicts.flatMap(({ jurorId, workId }) => (jurorId === own ? [workId] : [])));
    const seen = (await of(organisers.first.token)).filter(({ work }) => !barred.has(work.id));
    expect(seen.length).toBeLessThan(counted);
    expect(await of(organisers.second)).toEqual(seen);
  });

  it('[DC1] [DC2] [DC11] [DC15] [EX4] what is released keeps every rule, tells everybody why, and is what the sheets say, counted again with nothing of the product', async () => {
    const { told, takers } = hackathon;
    const before = await request(server, `GET /calls/by-slug/${told.slug}/decision`);
    expect(before.code).toBe('not_found');
    await hackathon.decide();
    const { table, versions: [version] } = await told.desk<DecisionView>('GET /decision');
    const released = (await request(server, `GET /calls/by-slug/${told.slug}/decision`)).body as ReleasedView;
    expect(version?.releasedAt).not.toBeNull();

    const work = (id: string) => table.works.find((one) => one.id === id)!;
    for (const { award, awarded, isLeastDropped } of table.awards) {
      expect([awarded.length <= award.count, isLeastDropped]).toEqual([true, false]);
      for (const { most } of award.quotas) {
        for (const of of Map.groupBy(awarded, (id) => work(id).country).values()) expect(of.length).toBeLessThanOrEqual(most);
      }
      for (const id of awarded) expect(work(id).total).toBeGreaterThanOrEqual(award.leastTotal ?? 0);
    }
    const all = table.awards.flatMap(({ awarded }) => awarded);
    expect(new Set(all).size).toBe(all.length);
    expect(version?.awards.map(({ works }) => works.toSorted())).toEqual(table.awards.map(({ awarded }) => awarded.toSorted()));

    const heard = await Promise.all(takers.map(async (taker) => (await taker.ask('POST /decision')).body as OwnDecisionView));
    // One is in no team.
    expect(heard.filter((own) => own === null)).toHaveLength(1);
    for (const own of heard.filter((one) => one !== null)) expect(own.remarks.map(({ award }) => award)).toEqual(told.call.awards.map(({ id }) => id));

    const counted = recountCall(server.dataDir, told.id);
    expect(counted.size).toBe(5);
    const near = (figure: number | null) => (figure === null ? null : expect.closeTo(figure, 5));
    for (const { id, total, mean, median, adjusted, spread, marked, feedback } of table.works) {
      const again = counted.get(id);
      if (!again) {
        expect([total, mean, median, adjusted, spread, marked]).toEqual([null, null, null, null, null, 0]);
        continue;
      }
      expect({ total, mean, median, adjusted, spread, marked }).toEqual({ total: near(decisive(again, table.kind)), mean: near(again.mean), median: near(again.median), adjusted: near(again.adjusted), spread: near(again.spread), marked: again.marked });
      expect(Object.fromEntries(feedback.map(({ criterion, mean: of }) => [criterion, of]))).toEqual(again.means);
    }
    for (const { works } of released.awards) for (const { number, total } of works) expect(total).toEqual(near(decisive(counted.get(table.works.find((one) => one.number === number)!.id)!, table.kind)));
  });

  it('[JU10] [DC14] [DC17] nor once awards are released, where the work has none', async () => {
    const { told } = hackathon;
    const own = (await told.jury()).jurors.find(({ account }) => account !== null)!.id;
    const { table } = await told.desk<DecisionView>('GET /decision');
    const other = table.works.find(({ id, marked }) => marked > 0 && table.awards.every(({ awarded }) => !awarded.includes(id)))!.id;
    await told.desk(`PUT /jury/jurors/${own}/conflicts/${other}`, { type: 'collaborator', source: 'organiser', note: '', isThere: true });
    await told.desk('POST /reveal', { by: 'jury', most: 10, language: 'ru', presenterId: organisers.first.personId });
    const { batches: [batch] } = await answered<{ batches: { id: string }[] }>(server, 'GET /messages', { token: organisers.first.token });
    const everybody = await hearing(other, own)({ key: null, onlyReads: true });

    expect((await hearing(other, own)({ key: null, token: organisers.second })).filter((address) => !everybody.includes(address))).toEqual([]);

    const makers = (await told.works()).find(({ id }) => id === other)!.members.map(({ name }) => name);
    const readers = async (token: string) => (await answered<{ readers: { name: string }[] }>(server, `GET /messages/${batch!.id}`, { token })).readers.map(({ name }) => name);
    expect(await readers(organisers.first.token)).toEqual(expect.arrayContaining(makers));
    expect((await readers(organisers.second)).filter((name) => makers.includes(name))).toEqual([]);
  });

  it('[EX4] what a wall shows at every step of a reveal is what the sheets say, counted again with nothing of the product', async () => {
    const { told } = hackathon;
    const counted = recountCall(server.dataDir, told.id);
    const { table } = await told.desk<DecisionView>('GET /decision');
    const shown = table.works.filter(({ bar }) => bar === null).flatMap(({ id, number }) => {
      const again = counted.get(id);
      const total = again ? decisive(again, table.kind) : null;
      return again && total !== null ? [{ id, number, total, parts: again.byJuror }] : [];
    });
    const order = [...new Set(shown.flatMap(({ parts }) => Object.keys(parts)))].toSorted();
    const { running } = await told.desk<RevealView>('POST /reveal', { by: 'jury', most: 30, language: 'ru', presenterId: organisers.first.personId });
    const key = running!.link.replace('/p/reveal-', '');
    for (let step = 0; step <= running!.steps.length; step += 1) {
      const wall = await answered<RevealPictureView>(server, `GET /reveals/${key}`);
      const again = recountWall(shown, order, step);
      expect(new Map(wall.rows.map(({ number, soFar, gained, place, total }) => [number, { soFar, gained, place, total }]))).toEqual(new Map((step === 0 ? [] : shown).map(({ id, number }) => {
        const { soFar, gained, place, total } = again.get(id)!;
        const near = (figure: number | null) => (figure === null ? null : expect.closeTo(figure, 5));
        return [number, { soFar: near(soFar), gained: near(gained), place, total: near(total) }];
      })));
      await told.desk('PUT /reveal', { version: running!.version + step, to: 'next' });
    }
  });

  it('[VO5] [ME5] [CE8] [EX4] in the end everybody has a letter, the counts of the vote are public and those of the stored ballots, and certificates are given', async () => {
    const { told, takers } = hackathon;
    const { bursts } = await told.desk<VoteDeskView>('GET /vote');
    const ballots = storedBallots(server.dataDir, told.id);
    await hackathon.end();
    const inboxes = await Promise.all(takers.map(async (taker) => (await taker.ask('POST /messages', { language: 'ru' })).body as readonly InboxLineView[]));
    expect(inboxes.filter((lines) => lines.some(({ letter }) => letter.subject.includes('Решение'))).length).toBeGreaterThanOrEqual(24);
    const { result } = (await request(server, `GET /calls/by-slug/${told.slug}/vote`)).body as VoteView;
    expect(result).toMatchObject({ cast: 30, counted: 16 });
    expect(result?.bursts.map(({ isCounted }) => isCounted)).toContain(false);
    const out = new Set(bursts.flatMap(({ kind, work, from, to, id }) => ballots.filter((one) => one.works.includes(work) && (kind === 'place' ? one.source !== null && id.endsWith(`:${one.source}`) : from <= one.at && one.at <= to)).map(({ voter }) => voter)));
    const { counts, ...again } = recountVotes(ballots, out);
    expect(result).toMatchObject(again);
    expect(result!.works.map(({ work, before, after }) => [work, { before, after }])).toEqual(result!.works.map(({ work }) => [work, counts.get(work) ?? { before: 0, after: 0 }]));
    expect((await told.desk<{ certificates: readonly object[] }>('GET /certificates')).certificates.length).toBeGreaterThan(30);
  });
});
