import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { type PlayersStage, playPlayers } from '../../testing/players-stage.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const clock = manualClock(sample.entries.opensAt! + HOUR_MS);

interface Batch { readonly id: string; readonly kind: string; readonly state: string; readonly people: string; readonly deadline: number | null; readonly planned: number }

let server: TestServer;
let mailbox: Mailbox;
let stage: PlayersStage;

const batches = async (kind: string) => ((await stage.ask('GET /messages')).body as { batches: Batch[] }).batches.filter((one) => one.kind === kind);
/** It is prepared when whatever happened has been answered. */
const prepared = async (kind: string, count: number) => {
  await expect.poll(async () => (await batches(kind)).length, { timeout: 15_000 }).toBe(count);
  return batches(kind);
};

/** Somebody looks at it and lets it go out; the letters that arrive. */
async function approve(id: string): Promise<string[]> {
  const { hash, readers } = (await stage.ask(`GET /messages/${id}`)).body as { hash: string; readers: readonly unknown[] };
  const before = mailbox.mails.length;
  expect((await stage.ask(`PUT /messages/${id}/approval`, { hash })).status).toBe(200);
  // ME12: they leave one after another.
  await expect.poll(async () => {
    await clock.advance(MINUTE_MS / 60);
    return mailbox.mails.length;
  }, { timeout: 15_000 }).toBe(before + readers.length);
  return mailbox.mails.slice(before).map(({ subject = '', text = '' }) => `${subject}\n${text}`);
}

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer({}, { clock }), startMailbox()]);
  stage = await playPlayers(server, clock);
  await stage.ask('PUT /mail', { server: { ...mailbox.server, perMinute: 60 } });
});
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('what happens in a season', () => {
  it('[ME17] a decided appeal is written to whoever appealed, with the outcome and the reasons', async () => {
    expect((await stage.player('Памир').ask('POST /course/national/appeals', { language: 'ru', stageGame: 'first', question: 'city', kind: 'accept', grounds: 'Так писали и раньше.', sources: '' })).status).toBe(201);
    await stage.declineAppeal('Он жил в Бухаре.');
    const [batch] = await prepared('appeal.decided', 1);
    expect(batch).toMatchObject({ state: 'drafted', planned: 1 });
    const [letter] = await approve(batch!.id);
    expect(letter).toContain('Апелляция канааттандырылган жок.');
    expect(letter).toContain('Он жил в Бухаре.');
    expect(mailbox.envelopes.at(-1)).toEqual(['player-1@example.org']);
  });

  it('[ME17] released results offer seats, and a reserve who gets one is written to with an own time to confirm', async () => {
    await clock.advance(49 * HOUR_MS);
    const releasedAt = clock.now();
    await stage.release();
    const [first] = await prepared('seat.offered', 1);
    expect(first).toMatchObject({ planned: 1, deadline: releasedAt + 24 * HOUR_MS });
    const seats = (await stage.ask(`GET ${stage.stage('/seats')}`)).body as { entryId: string; state: string }[];
    await clock.advance(HOUR_MS);
    await stage.ask(`PUT ${stage.stage(`/seats/${seats[0]!.entryId}`)}`, { isConfirmed: false });
    const [promoted] = (await prepared('seat.offered', 2)).filter(({ id }) => id !== first!.id);
    expect(promoted).toMatchObject({ planned: 1, deadline: releasedAt + 25 * HOUR_MS });
    // Whoever gave up the seat is not asked any more.
    expect((await batches('seat.offered')).find(({ id }) => id === first!.id)?.planned).toBe(0);
    const [letter] = await approve(promoted!.id);
    expect(letter).toMatch(/^Аракет керек: /u);
  });

  it('[ME17] a seat that nobody confirmed in time goes on by itself, and is told of', async () => {
    const until = Math.max(...(await batches('seat.offered')).map(({ deadline }) => deadline ?? 0));
    await clock.advance(until - clock.now());
    expect(await batches('seat.offered')).toHaveLength(2);
    await clock.advance(1);
    const all = await prepared('seat.offered', 3);
    expect(all.filter(({ planned }) => planned > 0)).toHaveLength(1);
  });

  it('[ME17] certificates that are there are told of once', async () => {
    for (const places of [1, 3]) expect((await stage.ask(`POST ${stage.stage('/certificates')}`, { places })).status).toBe(201);
    const [batch] = await prepared('certificate.ready', 1);
    expect(batch).toMatchObject({ state: 'drafted', planned: 3 });
    expect((await approve(batch!.id)).every((letter) => letter.includes('/e/'))).toBe(true);
    const inbox = (await stage.player('Хисор').ask('POST /messages', { language: 'ru' })).body as readonly { letter: { subject: string } }[];
    expect(inbox.map(({ letter }) => letter.subject)).toContainEqual(expect.stringMatching(/сертификат/iu));
    expect(await batches('certificate.ready')).toHaveLength(1);
  });
});
