import type { DeskItem } from '@tabarman/shared/collection/views.ts';
import type { GrantBoard } from '@tabarman/shared/grant/views.ts';
import type { DecisionView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { answered } from '../request.ts';
import { startTestServer, type TestServer } from '../start-test-server.ts';
import { collect, reportAgain, reportGrants, signGrants } from './afterwards.ts';
import { tellGrants } from './alone-calls.ts';
import { DAY_MS } from './call-of.ts';
import { recountCall } from './recount-call.ts';
import { decisive } from './recount.ts';
import { openScene, type Scene } from './scene.ts';

const clock = manualClock(Date.UTC(2026, 8, 1));
let server: TestServer;
let scene: Scene;
let grants: Awaited<ReturnType<typeof tellGrants>>;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  scene = await openScene(server, clock);
  grants = await tellGrants(scene);
});
afterAll(async () => {
  await scene.end();
  await server.stop();
});

describe('a whole call for grants', () => {
  it('[DC2] [DC11] [JU15] nobody judged the own country, no cap or budget is broken, and the totals are what the sheets say', async () => {
    const { told } = grants;
    const { table } = await told.desk<DecisionView>('GET /decision');
    const { award, awarded } = table.awards[0]!;
    const given = table.works.filter(({ id }) => awarded.includes(id));
    expect(given.length).toBe(6);
    for (const of of Map.groupBy(given, ({ country }) => country).values()) expect(of.length).toBe(2);
    expect(given.reduce((sum, { asks }) => sum + asks, 0)).toBeLessThanOrEqual(award.budget ?? 0);

    const { sheets, works, jurors } = await told.jury();
    expect(sheets).toHaveLength(36);
    for (const { jurorId, workId } of sheets) {
      const from = jurors.find(({ id }) => id === jurorId)!.juror.countries;
      expect(from.includes(works.find(({ id }) => id === workId)!.country!)).toBe(false);
    }
    const counted = recountCall(server.dataDir, told.id);
    for (const { id, total } of table.works) expect(total).toBeCloseTo(decisive(counted.get(id)!, table.kind)!, 5);
  });

  it('[GR10] [GR11] what was awarded is agreed, paid in part, and reported by those who made it', async () => {
    const { told, takers } = grants;
    await signGrants(scene, told);
    await clock.advance(32 * DAY_MS);
    await reportGrants(scene, told, takers);
    const board = await told.desk<GrantBoard>('GET /grants');
    const first = (state: string) => board.grants.filter(({ reports: [report] }) => report?.state === state).length;
    expect([first('accepted'), first('submitted'), first('draft')]).toEqual([4, 1, 1]);
    for (const { paid } of board.grants) expect(paid).toBeGreaterThan(0);
  });

  it('[GR4] [GR5] [GR8] a month later reports are accepted, returned and late, and published works have numbers of several weeks', async () => {
    const { told, takers } = grants;
    await clock.advance(48 * DAY_MS);
    await reportAgain(scene, told, takers);
    const { grants: all } = await told.desk<GrantBoard>('GET /grants');
    expect(all.flatMap(({ reports }) => reports[1]!.state).toSorted()).toEqual(['accepted', 'accepted', 'draft', 'draft', 'returned', 'submitted']);
    expect(all.map(({ overdue }) => overdue.length).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 1, 2]);
    const publications = all.flatMap((grant) => grant.publications);
    expect(publications.length).toBeGreaterThan(4);
    for (const { readings } of publications) expect(readings.length).toBeGreaterThan(2);
  });

  it('[PB1] [PB2] the collection has what was given and looked at, with its licence, and not what nobody looked at yet', async () => {
    const { told, takers } = grants;
    await collect(scene, told, takers);
    const states = (await answered<readonly DeskItem[]>(server, 'GET /collection', { token: scene.organisers.first.token })).map(({ state }) => state);
    expect(states.toSorted()).toEqual(['offered', 'public', 'public', 'public', 'public', 'public']);
    const page = await (await fetch(`${server.url}/collection/ru`)).text();
    expect(page).toContain('Мост через Сох');
  });
});
