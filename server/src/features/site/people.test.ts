import path from 'node:path';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { openDatabase } from '../../adapters/prisma-database.ts';
import { prismaStageResults } from '../../adapters/prisma-stage-results.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason, Registrant } from '../entrant/registrant.fixture.ts';
import { tableOf } from './released.fixture.ts';

const clock = manualClock(sample.entries.opensAt! + 1);
let server: TestServer;
let token: string;

beforeAll(async () => {
  server = await startTestServer({}, { clock });
  ({ token } = await server.claim());
});
afterAll(() => server.stop());

const text = async (address: string) => (await fetch(`${server.url}/s/${address}`)).text();

it('[SI11] a page of a team names who agreed to it, and from the moment on that they take it back nobody', async () => {
  const { id, slug } = await publishSeason(server, token, { ...sample, parts: { kind: 'players' }, consents: [...sample.consents, { ...sample.consents[0]!, id: 'public', isRequired: false }] });
  const player = new Registrant(server, slug, 'phone-of-a-player');
  await player.tell({ name: 'Эмир Асанов' });
  const agree = (isGiven: boolean) => player.ask('PUT /consents', { language: 'ky', consent: 'public', version: 1, isGiven });
  await agree(true);
  await player.ask('POST /team', { name: 'Эмир' });
  await player.ask('POST /team/entry');
  const [entry] = (await request(server, `GET /seasons/${id}/entries`, { token })).body as { id: string }[];
  const table = tableOf(1, () => 'Team');
  const database = await openDatabase(path.join(server.dataDir, 'app.db'));
  await prismaStageResults(database).put(id, 'national', {
    number: 1, table: { ...table, rows: table.rows.map((row) => ({ ...row, entry: { ...row.entry, id: entry!.id } })) }, hash: '0'.repeat(64),
    madeBy: null, madeAt: 1, checkedBy: null, checkedAt: 1, releasedAt: 1, reason: null,
  });
  await database.$disconnect();
  const page = `${slug}/ky/entries/${entry!.id}`;
  expect(await text(page)).toContain('Эмир Асанов');
  await agree(false);
  expect(await text(page)).not.toContain('Асанов');
});

it('[SI11] venues are told by name, place and times, and by nothing else', async () => {
  const { id, slug } = await publishSeason(server, token, sample);
  expect(await text(`${slug}/en/venues`)).toContain('Venues have not been named yet.');
  const venue = { name: 'Ош: <главный> корпус', place: 'ул. Ленина, 331', country: 'KG', region: 'KG-GO', plays: [{ stage: 'national', game: 'first', opensAt: null, closesAt: null }] };
  const { venues: [made] } = (await request(server, `POST /seasons/${id}/venues`, { token, body: { venue } })).body as { venues: { id: string }[] };
  const page = await text(`${slug}/en/venues`);
  expect(page).toContain('Ош: &lt;главный&gt; корпус');
  expect(page).toContain('ул. Ленина, 331 · Osh City');
  expect(page).toContain('Kyrgyzstan 06:00');
  expect(page).not.toContain(made!.id);
});
