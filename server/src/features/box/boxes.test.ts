import { season as fixture } from '@tabarman/shared/season/season.fixture.ts';
import type { BoxView, BundlesView } from '@tabarman/shared/protocol/contract/boxes.ts';
import type { VenuesView } from '@tabarman/shared/protocol/contract/venues.ts';
import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { type Leader, LiveHall } from '../../testing/live-hall.ts';
import { request } from '../../testing/request.ts';
import { rightChoice } from '../../testing/right-choice.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { twoHalves } from '../media/pictures.fixture.ts';
import { keyOfSeed, readResult, writeResult } from './files.ts';

const HOUR = 3_600_000;
const opensAt = Date.UTC(2026, 9, 22);
const clock = manualClock(opensAt - 24 * HOUR);

interface Side {
  readonly server: TestServer;
  readonly leader: Leader;
}
let centre: Side;
let box: Side;
let seasonId: string;
let venueId: string;
let quest: Quest;
let bundle: Buffer;
let bundleId: string;
let startKey: string;
let result: Buffer;

const ask = ({ server, leader }: Side, endpoint: string, body?: unknown) => request(server, endpoint, { token: leader.token, ...(body === undefined ? {} : { body }) });
const send = ({ server, leader }: Side, endpoint: string, file: Uint8Array) => request(server, endpoint, { token: leader.token, file });
const fetched = async ({ server, leader }: Side, address: string) => {
  const response = await fetch(`${server.url}/api/v1${address}`, { headers: { authorization: `Bearer ${leader.token}` } });
  if (!response.ok) throw new Error(await response.text());
  return Buffer.from(await response.arrayBuffer());
};
const opened = async () => ((await ask(box, 'GET /boxes')).body as BoxView)[0]!;
const state = async () => ((await ask(centre, `GET /seasons/${seasonId}/venues`)).body as VenuesView).venues[0]?.games[0]?.state;
const table = async () => ((await ask(centre, `GET /seasons/${seasonId}/stages/national/table`)).body as { rows: { entry: { name: string }; values: { points: number; right: number }; games: number }[] }).rows
  .map(({ entry, values, games }) => [entry.name, values.right, games]);

/** Whatever a question says, these letters are in it and nowhere else. */
const MARK = 'Жашыруун-7431';
const secret = <Q extends { prompt: Record<string, string> }>(question: Q): Q => ({ ...question, prompt: Object.fromEntries(Object.entries(question.prompt).map(([language, text]) => [language, `${text} ${MARK}`])) });

/** Two machines: the centre with a season, and a laptop that has never heard of it. */
beforeAll(async () => {
  const [one, other] = [await startTestServer({}, { clock }), await startTestServer({}, { clock })];
  centre = { server: one, leader: await one.claim('Айгүл') };
  box = { server: other, leader: await other.claim('Нурлан') };
  const [known] = (await ask(centre, 'GET /quests')).body as { id: string }[];
  const { id: picture } = (await send(centre, 'POST /media/pictures', await twoHalves().png().toBuffer())).body as { id: string };
  const { id: questId } = (await ask(centre, `POST /quests/${known?.id}/copy`)).body as { id: string };
  const { number, draft } = (await ask(centre, `GET /quests/${questId}/draft`)).body as { number: number; draft: { rounds: { questions: { prompt: Record<string, string> }[] }[] } };
  const short = { ...draft, rounds: [{ ...draft.rounds[0]!, questions: draft.rounds[0]!.questions.slice(0, 2).map(secret).map((question, i) => (i === 0 ? { ...question, picture: { id: picture, width: 400, height: 200, alt: { ky: 'Сүрөт', tg: 'Сурат', uz: 'Surat', ru: 'Картинка', en: 'A picture' } } } : question)) }] };
  const edited = await ask(centre, `POST /quests/${questId}/edits`, { base: number, edits: [{ do: 'replace', draft: short, was: draft }] });
  if (edited.status !== 200) throw new Error(JSON.stringify(edited.body));
  quest = (await ask(centre, `GET /quests/${questId}`)).body as Quest;
  ({ id: seasonId } = (await ask(centre, 'POST /seasons', { title: 'Табарман', language: 'ru' })).body as { id: string });
  const [national, final] = fixture.stages;
  const games = [{ ...national!.games[0]!, questId, opensAt, closesAt: opensAt + 6 * HOUR }];
  await ask(centre, `PUT /seasons/${seasonId}`, { number: 0, season: { ...fixture, stages: [{ ...national!, games }, final!] } });
  const facts = (name: string) => ({ name, country: 'KG', region: null, university: null, classes: [] });
  const entries = (await ask(centre, `POST /seasons/${seasonId}/entries`, { entries: ['Ала-Тоо', 'Памир', 'Манас'].map(facts) })).body as { id: string; name: string }[];
  const venue = { name: 'Баткен', place: '', country: 'KG', region: 'KG-B', plays: [{ stage: 'national', game: 'first', opensAt: null, closesAt: null }] };
  venueId = ((await ask(centre, `POST /seasons/${seasonId}/venues`, { venue })).body as VenuesView).venues[0]!.id;
  await ask(centre, `PUT /seasons/${seasonId}/venues/${venueId}/roster`, { entries: entries.filter(({ name }) => name !== 'Манас').map(({ id }) => id) });
});
afterAll(async () => {
  await centre.server.stop();
  await box.server.stop();
});

describe('a hall without a connection', () => {
  it('[HB1] is given a signed bundle, in which nobody reads the quest', async () => {
    const issued = (await ask(centre, `POST /seasons/${seasonId}/venues/${venueId}/bundles`, { stage: 'national', game: 'first' })).body as BundlesView;
    if (!issued.bundles) throw new Error(JSON.stringify(issued));
    bundleId = issued.bundles[0]!.id;
    bundle = await fetched(centre, `/seasons/${seasonId}/venues/${venueId}/bundles/${bundleId}`);
    expect(await state()).toBe('downloaded');
    ({ startKey } = (await ask(centre, `GET /seasons/${seasonId}/venues/${venueId}/bundles/${bundleId}/start-key`)).body as { startKey: string });
    expect(startKey).toMatch(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/);
    expect(JSON.stringify(quest.content)).toContain(MARK);
    expect(bundle.includes(MARK)).toBe(false);
    expect(bundle.includes(startKey)).toBe(false);
  });

  it('[HB2] opens only what its centre signed, and shows whose it is', async () => {
    const changed = Buffer.from(bundle);
    changed[changed.length - 1]! ^= 1;
    expect((await send(box, 'POST /boxes', changed)).code).toBe('bundle_damaged');
    expect((await send(box, 'POST /boxes', Buffer.from('nothing'))).code).toBe('bundle_unknown');
    for (let i = 0; i < 2; i += 1) expect((await send(box, 'POST /boxes', bundle)).status).toBe(201);
    const shown = (await ask(box, 'GET /boxes')).body as BoxView;
    expect(shown.map(({ venue, questions, isBegun, roster }) => [venue, questions, isBegun, roster.map(({ name }) => name)])).toEqual([['Баткен', 2, false, ['Ала-Тоо', 'Памир']]]);
    expect(shown[0]?.fingerprint).toBe(((await ask(centre, `GET /seasons/${seasonId}/bundles`)).body as BundlesView).fingerprint);
  });

  it('[HB3] gathers its players while the quest is sealed, and begins with the start key, in its window', async () => {
    expect((await ask(box, `POST /boxes/${bundleId}/game`, { projectorLanguages: ['ky'] })).status).toBe(201);
    expect((await ask(box, `POST /boxes/${bundleId}/game`, { projectorLanguages: ['ky'] })).code).toBe('hall_game_there');
    const { live } = await opened();
    const advance = () => ask(box, `POST /games/${live!.gameId}/commands`, { command: { do: 'advance', step: 0 } });
    expect((await ask(box, `PUT /boxes/${bundleId}/start-key`, { startKey: 'ABCD-EFGH-JKMN-PQRS-TVWX' })).code).toBe('start_key_wrong');
    await clock.advance(opensAt - clock.now());
    expect((await advance()).code).toBe('quest_sealed');
    const files = readdirSync(box.server.dataDir, { recursive: true, withFileTypes: true }).filter((file) => file.isFile()).map((file) => readFileSync(path.join(file.parentPath, file.name)));
    expect(files.some((bytes) => bytes.includes(MARK))).toBe(false);
    expect((await ask(box, `PUT /boxes/${bundleId}/start-key`, { startKey: startKey.toLowerCase().replaceAll('-', ' ') })).status).toBe(200);
    const { picture } = questionsOf(quest.content)[0]!;
    expect((await fetch(`${box.server.url}/media/${picture!.id}-large.webp`)).status).toBe(200);
  });

  it('[HB4] plays like any other, and hands nothing back before it is over', async () => {
    const { live } = await opened();
    const hall = await LiveHall.open({ url: box.server.url, clock, leader: box.leader }, { id: live!.gameId, pin: live!.pin });
    for (const name of ['Ала Тоо', 'Памир', 'Келгин']) await hall.join(name, 'ky');
    expect((await opened()).roster.map(({ isSeated }) => isSeated)).toEqual([true, true]);
    const rights = questionsOf(quest.content).map(({ id, ask: asked }) => rightChoice(asked, quest.key[id]!.right));
    const gives = (name: string, index: number) => (name === 'Ала Тоо' || (name === 'Памир' && index === 0) ? rights[index]! : null);
    expect((await ask(box, `GET /boxes/${bundleId}/result`)).code).toBe('result_not_over');
    while (await hall.playNext(gives));
    await hall.finish();
    result = await fetched(box, `/boxes/${bundleId}/result`);
    for (const secret of [startKey, startKey.replaceAll('-', ''), 'Келгин', 'Нурлан', 'desk-of-the-host-1']) expect(result.includes(secret)).toBe(false);
    expect(result.includes(MARK)).toBe(false);
  });

  it('[HB7] what was changed, is foreign or of another bundle is refused with its reason, which the log has', async () => {
    const flips = fc.sample(fc.tuple(fc.nat({ max: result.length - 1 }), fc.integer({ min: 1, max: 255 })), 12);
    for (const [at, by] of flips) {
      const changed = Buffer.from(result);
      changed[at]! ^= by;
      expect((await send(centre, 'POST /box-results', changed)).code).toMatch(/^bundle_(unknown|damaged)$/);
    }
    const read = readResult(result);
    if ('error' in read) throw new Error(read.error);
    const own = keyOfSeed(Buffer.alloc(32, 7));
    expect((await send(centre, 'POST /box-results', writeResult(own, read.result))).code).toBe('result_foreign');
    expect((await send(centre, 'POST /box-results', writeResult(own, { ...read.result, bundleId: 'another' }))).code).toBe('result_foreign');
    expect((await send(box, 'POST /box-results', result)).code).toBe('result_foreign');
    expect(await table()).toEqual(expect.arrayContaining([['Ала-Тоо', 0, 0]]));
    const { lines } = (await ask(centre, 'GET /audit?search=boxes.refuse')).body as { lines: { action: string }[] };
    expect(new Set(lines.map(({ action }) => action))).toEqual(new Set(['boxes.refuse.bundle_damaged', 'boxes.refuse.result_foreign', ...(lines.some(({ action }) => action.endsWith('unknown')) ? ['boxes.refuse.bundle_unknown'] : [])]));
  });

  it('[HB8] [ST9] imported once, however often and at once it comes, it is in the table of the stage', async () => {
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => send(centre, 'POST /box-results', result)));
    for (let i = 0; i < 3; i += 1) outcomes.push(await send(centre, 'POST /box-results', result));
    expect(outcomes.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 201));
    expect(await table()).toEqual(expect.arrayContaining([['Ала-Тоо', 2, 1], ['Памир', 1, 1], ['Манас', 0, 0]]));
    expect(await state()).toBe('resultsIn');
    expect((await ask(centre, `GET /seasons/${seasonId}/games`)).body).toMatchObject([{ venue: 'Баткен', isFinished: true, seats: [{ name: 'Ала Тоо' }, { name: 'Памир' }, { name: '№ 3', entryId: null }] }]);
  });

  it('[HB8] a later result of the same hall does not take the place of the first', async () => {
    await clock.advance(1_000);
    const { live } = await opened();
    await ask(box, `POST /games/${live!.gameId}/commands`, { command: { do: 'takeOver' } });
    const { tally } = (await ask(box, `POST /games/${live!.gameId}/corrections/preview`, { correction: { what: 'void', index: 0 } })).body as { tally: number };
    expect((await ask(box, `POST /games/${live!.gameId}/commands`, { command: { do: 'correct', tally, correction: { what: 'void', index: 0 }, reason: 'two were right' } })).code).toBeUndefined();
    expect((await send(centre, 'POST /box-results', await fetched(box, `/boxes/${bundleId}/result`))).code).toBe('result_differs');
    expect(await table()).toEqual(expect.arrayContaining([['Ала-Тоо', 2, 1]]));
    expect((await send(centre, 'POST /box-results', result)).status).toBe(201);
  });

  it('[HB8] [VN4] what comes too late is taken by an organiser with a reason, and is not lost', async () => {
    const second = ((await ask(centre, `POST /seasons/${seasonId}/venues/${venueId}/bundles`, { stage: 'national', game: 'first' })).body as BundlesView).bundles.find(({ id }) => id !== bundleId)!;
    const read = readResult(result);
    if ('error' in read) throw new Error(read.error);
    await send(box, 'POST /boxes', await fetched(centre, `/seasons/${seasonId}/venues/${venueId}/bundles/${second.id}`));
    await ask(box, `POST /boxes/${second.id}/game`, { projectorLanguages: ['ky'] });
    const key = ((await ask(centre, `GET /seasons/${seasonId}/venues/${venueId}/bundles/${second.id}/start-key`)).body as { startKey: string }).startKey;
    await ask(box, `PUT /boxes/${second.id}/start-key`, { startKey: key });
    const { gameId } = ((await ask(box, 'GET /boxes')).body as BoxView).find(({ id }) => id === second.id)!.live!;
    for (let over = false; !over;) {
      const { view } = (await ask(box, `GET /games/${gameId}`)).body as { view: { step: number; phase: { name: string } } };
      over = view.phase.name === 'finished';
      if (!over) await ask(box, `POST /games/${gameId}/commands`, { command: { do: 'endGame', step: view.step } });
    }
    const late = await fetched(box, `/boxes/${second.id}/result`);
    await clock.advance(10 * 24 * HOUR);
    expect((await send(centre, 'POST /box-results', late)).code).toBe('result_late');
    expect((await send(centre, `POST /box-results?reason=${encodeURIComponent('The road was closed')}`, late)).body).toMatchObject({ reason: 'The road was closed', importedAt: expect.any(Number) });
  });
});
