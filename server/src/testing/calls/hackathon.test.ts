import type { DecisionView, OwnDecisionView, ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { openDesk } from '../organisers.ts';
import { request } from '../request.ts';
import { startTestServer, type TestServer } from '../start-test-server.ts';
import { Hackathon } from './hackathon.ts';
import { recountCall } from './recount-call.ts';

const clock = manualClock(Date.UTC(2026, 8, 1));
let server: TestServer;
let hackathon: Hackathon;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  hackathon = await Hackathon.publish({ server, clock, organisers: await openDesk(server), say: () => undefined }, { teams: 6, jurors: 6 });
  await hackathon.gather();
  await hackathon.work();
  await hackathon.judge();
}, 120_000);
afterAll(() => server.stop());

describe('a whole hackathon', () => {
  it('[WK10] one work was withdrawn, and one came later than the others as it was allowed to', async () => {
    const works = await hackathon.told.works();
    expect(works.map(({ arrival, withdrawnAt, extensions }) => [arrival, withdrawnAt !== null, extensions.length])).toEqual([
      ['onTime', false, 0], ['extended', false, 1], ['onTime', false, 0], ['onTime', false, 0], ['onTime', false, 0], ['onTime', true, 0],
    ]);
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

  it('[DC1] [DC2] [DC11] [DC15] what is released keeps every rule, tells everybody why, and is what the sheets say, counted again with nothing of the product', async () => {
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

    for (const taker of takers) {
      const own = (await taker.ask('POST /decision')).body as OwnDecisionView;
      expect(own?.remarks.map(({ award }) => award)).toEqual(told.call.awards.map(({ id }) => id));
    }

    const counted = recountCall(server.dataDir, told.id);
    expect(counted.size).toBe(5);
    for (const { id, total, feedback } of table.works) {
      const again = counted.get(id);
      expect(total === null ? undefined : { total, means: Object.fromEntries(feedback.map(({ criterion, mean }) => [criterion, mean])) }).toEqual(again && { total: expect.closeTo(again.total, 9), means: again.means });
    }
    for (const { works } of released.awards) for (const { number, total } of works) expect(total).toBeCloseTo(counted.get(table.works.find((one) => one.number === number)!.id)!.total, 9);
  });
});
