import type { DisputesView } from '@tabarman/shared/protocol/contract/disputes.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import { season as sample } from '@tabarman/shared/season/season.fixture.ts';
import type { Season } from '@tabarman/shared/season/schema.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { LiveHall, type Leader } from '../../testing/live-hall.ts';
import { type Mailbox, startMailbox } from '../../testing/mailbox.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { publishSeason, Registrant } from '../entrant/registrant.fixture.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const clock = manualClock(sample.entries.opensAt! + HOUR_MS);
const [national, final] = sample.stages as [Season['stages'][0], Season['stages'][0]];
const season: Season = {
  ...sample, parts: { kind: 'players' },
  stages: [{
    ...national, games: [national.games[0]!],
    qualification: { seats: [{ id: 'best', kind: 'top', per: 'all', take: 1 }], caps: [], leastPoints: null, reserves: { per: 'all', take: 2 }, confirmHours: 24 },
  }, final],
};
const typed = (id: string, accept: string): DraftQuestion => ({
  id, prompt: { ru: `Вопрос ${id}` }, limitMs: 20_000, points: 1_000, explanation: { ru: 'Потому.' }, source: null, notes: null, tags: [], marks: {},
  ask: { kind: 'text' }, right: { kind: 'text', accept: { ru: [accept] }, reject: {}, place: false },
});
const names = ['Сомон', 'Памир', 'Хисор'] as const;

interface Batch { readonly id: string; readonly kind: string; readonly state: string; readonly people: string; readonly deadline: number | null; readonly planned: number }

let server: TestServer;
let mailbox: Mailbox;
let leader: Leader;
let second: string;
let seasonId: string;
const players = new Map<string, Registrant>();

const ask = (endpoint: string, body?: unknown, token = leader.token) => request(server, endpoint, { token, ...(body === undefined ? {} : { body }) });
const stage = (path: string) => `/seasons/${seasonId}/stages/national${path}`;
const batches = async (kind: string) => ((await ask('GET /messages')).body as { batches: Batch[] }).batches.filter((one) => one.kind === kind);
/** It is prepared when whatever happened has been answered. */
const prepared = async (kind: string, count: number) => {
  await expect.poll(async () => (await batches(kind)).length, { timeout: 15_000 }).toBe(count);
  return batches(kind);
};

async function invited(name: string): Promise<{ id: string; token: string }> {
  const { link } = (await ask('POST /people/invitations', { role: 'organiser', scope: { countries: [], languages: [] } })).body as { link: string };
  const { token } = (await request(server, 'POST /session/claim', { body: { link: link.split('#')[1], name } })).body as { token: string };
  return { id: ((await ask('GET /session', undefined, token)).body as { id: string }).id, token };
}

/** Somebody looks at it and lets it go out; the letters that arrive. */
async function approve(id: string): Promise<string[]> {
  const { hash, readers } = (await ask(`GET /messages/${id}`)).body as { hash: string; readers: readonly unknown[] };
  const before = mailbox.mails.length;
  expect((await ask(`PUT /messages/${id}/approval`, { hash })).status).toBe(200);
  // ME12: they leave one after another.
  await expect.poll(async () => {
    await clock.advance(MINUTE_MS / 60);
    return mailbox.mails.length;
  }, { timeout: 15_000 }).toBe(before + readers.length);
  return mailbox.mails.slice(before).map(({ subject = '', text = '' }) => `${subject}\n${text}`);
}

beforeAll(async () => {
  [server, mailbox] = await Promise.all([startTestServer({}, { clock }), startMailbox()]);
  leader = await server.claim();
  ({ token: second } = await invited('Рустам'));
  await ask('PUT /mail', { server: { ...mailbox.server, perMinute: 60 } });
  const { id: questId } = (await ask('POST /quests', { title: 'Города', language: 'ru', languages: [] })).body as { id: string };
  const { draft } = (await ask(`GET /quests/${questId}/draft`)).body as { draft: { rounds: { id: string }[] } };
  await ask(`POST /quests/${questId}/edits`, { base: 0, edits: [typed('poet', 'Рудаки'), typed('city', 'Бухара')].map((question) => ({ do: 'addQuestion', round: draft.rounds[0]!.id, before: null, question })) });
  const made = await publishSeason(server, leader.token, season);
  seasonId = made.id;
  for (const [i, name] of names.entries()) {
    const player = new Registrant(server, made.slug, `player-${i}`);
    await player.tell({ contact: `player-${i}@example.org`, name: `${name} Рустамов` });
    await player.ask('POST /team', { name });
    expect((await player.ask('POST /team/entry')).code).toBeUndefined();
    players.set(name, player);
  }
  await clock.advance(21 * 24 * HOUR_MS);
  const hall = await LiveHall.open({ url: server.url, clock, leader }, { questId });
  for (const name of names) await hall.join(name, 'ru');
  await ask(`POST /seasons/${seasonId}/games`, { gameId: hall.gameId, stage: 'national', stageGame: 'first', venue: 'Душанбе' });
  const answers: Readonly<Record<string, readonly [string, string]>> = { Сомон: ['Рудаки', 'Бухара'], Памир: ['Рудаки', 'Самарканд'], Хисор: ['Хайям', 'Мерв'] };
  while (await hall.playNext((name, index) => ({ text: answers[name]![index]! })));
  await hall.finish();
}, 90_000);
afterAll(async () => {
  await server.stop();
  await mailbox.stop();
});

describe('what happens in a season', () => {
  it('[ME17] a decided appeal is written to whoever appealed, with the outcome and the reasons', async () => {
    expect((await players.get('Памир')!.ask('POST /course/national/appeals', { language: 'ru', stageGame: 'first', question: 'city', kind: 'accept', grounds: 'Так писали и раньше.', sources: '' })).status).toBe(201);
    const [game, jury] = [await invited('Судья'), await invited('Арбитр')];
    await ask(`PUT ${stage(`/jurors/${game.id}`)}`, { jury: 'game' });
    await ask(`PUT ${stage(`/jurors/${jury.id}`)}`, { jury: 'appeal' });
    const { disputes, appeals: [appeal] } = (await ask(`GET ${stage('/disputes')}`)).body as DisputesView;
    await ask(`POST ${stage('/rulings')}`, { groups: disputes.map(({ stageGame, question, language, group }) => ({ stageGame, question, language, group })), isAccepted: false, comment: 'wrong' }, game.token);
    expect((await ask(`PUT ${stage(`/appeals/${appeal!.id}`)}`, { isAccepted: false, reasons: { ru: 'Он жил в Бухаре.' } }, jury.token)).status).toBe(200);
    const [batch] = await prepared('appeal.decided', 1);
    expect(batch).toMatchObject({ state: 'drafted', planned: 1 });
    const [letter] = await approve(batch!.id);
    expect(letter).toContain('Апелляция канааттандырылган жок.');
    expect(letter).toContain('Он жил в Бухаре.');
    expect(mailbox.envelopes.at(-1)).toEqual(['player-1@example.org']);
  });

  it('[ME17] released results offer seats, and a reserve who gets one is written to with an own time to confirm', async () => {
    await clock.advance(49 * HOUR_MS);
    const { hash } = ((await ask(`POST ${stage('/results')}`)).body as { results: { hash: string }[] }).results[0]!;
    await ask(`PUT ${stage('/results/check')}`, { hash }, second);
    const releasedAt = clock.now();
    expect((await ask(`PUT ${stage('/results/release')}`, { hash })).status).toBe(200);
    const [first] = await prepared('seat.offered', 1);
    expect(first).toMatchObject({ planned: 1, deadline: releasedAt + 24 * HOUR_MS });
    const seats = (await ask(`GET ${stage('/seats')}`)).body as { entryId: string; state: string }[];
    await clock.advance(HOUR_MS);
    await ask(`PUT ${stage(`/seats/${seats[0]!.entryId}`)}`, { isConfirmed: false });
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
    for (const places of [1, 3]) expect((await ask(`POST ${stage('/certificates')}`, { places })).status).toBe(201);
    const [batch] = await prepared('certificate.ready', 1);
    expect(batch).toMatchObject({ state: 'drafted', planned: 3 });
    expect((await approve(batch!.id)).every((letter) => letter.includes('/e/'))).toBe(true);
    const inbox = (await players.get('Хисор')!.ask('POST /messages', { language: 'ru' })).body as readonly { letter: { subject: string } }[];
    expect(inbox.map(({ letter }) => letter.subject)).toContainEqual(expect.stringMatching(/сертификат/iu));
    expect(await batches('certificate.ready')).toHaveLength(1);
  });
});
