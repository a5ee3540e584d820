import type { Arrival } from '@tabarman/shared/protocol/intents.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '../../adapters/manual-clock.ts';
import { Phone } from '../../testing/phone.ts';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import { request } from '../../testing/request.ts';
import { startTestServer, type TestServer } from '../../testing/start-test-server.ts';
import { HALL_CODE_MS } from './hall-code.ts';

const secret = (name: string) => Buffer.from(`secret of ${name}`).toString('base64url');
const look = { pattern: 3, colour: 2 };
const bots = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `Bot ${from + n + 1}`);

describe('a crowd at the door', () => {
  const clock = manualClock(1_800_000_000_000);
  let server: TestServer;
  let organiser: Awaited<ReturnType<TestServer['claim']>>;
  const devices: Phone[] = [];

  beforeAll(async () => {
    server = await startTestServer({ JOINS_PER_SECOND: '1000' }, { clock });
    organiser = await server.claim();
  });
  afterAll(async () => {
    for (const device of devices) device.leave();
    await server.stop();
  });

  async function connect(cookie?: string): Promise<Phone> {
    const device = await Phone.connect(server.url, cookie ? { cookie } : {});
    devices.push(device);
    return device;
  }

  async function newGame(settings: object) {
    const { body: [quest] } = (await request(server, 'GET /quests', organiser)) as unknown as { body: [{ id: string }] };
    const { body } = await request(server, 'POST /games', { ...organiser, body: { questId: quest.id, settings, projectorLanguages: ['ky'] } });
    const { id, pin, projectorLink } = body as { id: string; pin: string; projectorLink: string };
    const desk = await connect(organiser.cookie);
    await desk.ask('desk:open', { gameId: id, device: 'test-desk', language: 'en' });
    const screen = await connect();
    const shown = await screen.ask('projector:open', { link: projectorLink.replace('/p/', '') });
    if (!shown.ok) throw new Error(shown.error);
    const give = (command: object) => request(server, `POST /games/${id}/commands`, { ...organiser, body: { command } });
    return { id, pin, desk, screen, give, code: () => shown.data.view.hallCode?.code ?? '' };
  }

  /** The reply to a join; the clock moves on to the end of its window. */
  async function join(device: Phone, pin: string, name: string | { offer: number; language: 'ky' }, hallCode?: string, as = typeof name === 'string' ? name : 'mine') {
    const asked = device.ask('game:join', { pin, secret: secret(as), name, look, language: 'ky', ...(hallCode === undefined ? {} : { hallCode }) });
    let isThere = false;
    const done = asked.finally(() => {
      isThere = true;
    });
    while (!isThere) {
      await clock.advance(20);
      await new Promise((go) => setImmediate(go));
    }
    return done;
  }

  const errorOf = async (reply: ReturnType<typeof join>) => {
    const got = await reply;
    return got.ok ? null : got.error;
  };

  it('[X1] is asked for the code of the hall, and a code of a turn ago will do', async () => {
    const { pin, code, give } = await newGame({ hasHallCode: true });
    const phone = await connect();
    const first = code();
    expect(await errorOf(join(phone, pin, 'Айпери'))).toBe('hall_code_needed');
    expect(await errorOf(join(phone, pin, 'Айпери', first === '0000' ? '0001' : '0000'))).toBe('hall_code_wrong');
    await clock.advance(HALL_CODE_MS);
    expect(await errorOf(join(phone, pin, 'Айпери', first))).toBeNull();
    expect(await errorOf(join(await connect(), pin, 'Farrukh'))).toBe('hall_code_needed');
    await give({ do: 'setHallCode', isOn: false });
    expect(await errorOf(join(await connect(), pin, 'Farrukh'))).toBeNull();
  });

  it('[X2] nobody is asked again: not for a name that was refused, not for a join sent again, not on the way back', async () => {
    const { pin, code, id } = await newGame({ hasHallCode: true });
    const phone = await connect();
    expect(await errorOf(join(phone, pin, 'Host', code(), 'mine'))).toBe('name_not_allowed');
    expect(await errorOf(join(phone, pin, 'Айпери', undefined, 'mine'))).toBeNull();
    expect(await errorOf(join(await connect(), pin, 'Айпери', undefined, 'mine'))).toBeNull();
    expect((await (await connect()).ask('game:resume', { gameId: id, secret: secret('mine'), language: 'ky' })).ok).toBe(true);
  });

  it('[X2] a right code is good for one seat, and never in what a phone receives', async () => {
    const { pin, code, give } = await newGame({ hasHallCode: true });
    const phone = await connect();
    await phone.ask('game:find', { pin, language: 'ky' });
    expect(await errorOf(join(phone, pin, 'Айпери', code()))).toBeNull();
    expect(await errorOf(join(phone, pin, 'Second seat'))).toBe('hall_code_needed');
    await give({ do: 'advance', step: 0 });
    await phone.hear('game:view', (m) => m.view.phase.name === 'round');
    expect(phone.frames.filter((frame) => frame.includes('hallCode') || frame.includes(`"${code()}"`))).toEqual([]);
  });

  it('[X3] three wrong codes are free, then each wrong one doubles the wait of its connection alone', async () => {
    const { pin, code } = await newGame({ hasHallCode: true });
    const bot = await connect();
    const wrong = String((Number(code()) + 5_000) % 10_000).padStart(4, '0');
    const tries = [];
    for (let n = 0; n < 5; n += 1) tries.push(await errorOf(join(bot, pin, 'Bot', wrong)));
    expect(tries).toEqual(['hall_code_wrong', 'hall_code_wrong', 'hall_code_wrong', 'hall_code_wrong', 'too_many']);
    expect(await errorOf(join(bot, pin, 'Bot', code()))).toBe('too_many');
    expect(await errorOf(join(await connect(), pin, 'Айпери', code()))).toBeNull();
  });

  it('[X4] offers names that the phone takes by number, and takes no others', async () => {
    const { pin } = await newGame({ names: 'generated' });
    const phone = await connect();
    const offered = await phone.ask('game:names', { pin, secret: secret('mine'), language: 'ky', roll: 1 });
    if (!offered.ok) throw new Error(offered.error);
    expect(offered.data.offers).toHaveLength(4);
    const [{ name, offer } = { name: '', offer: { offer: 0, language: 'ky' as const } }] = offered.data.offers;
    expect(await errorOf(join(phone, pin, name, undefined, 'mine'))).toBe('name_not_allowed');
    const reply = await join(phone, pin, { offer: offer.offer, language: 'ky' }, undefined, 'mine');
    expect(reply.ok && (reply.data as Arrival).me.name).toBe(name);
    const again = await (await connect()).ask('game:names', { pin, secret: secret('mine'), language: 'ky', roll: 1 });
    expect(again.ok && again.data.offers.map((o) => o.name)).not.toContain(name);
    expect(await (await connect()).ask('game:names', { pin, secret: secret('x'), language: 'ky', roll: 4 } as never)).toMatchObject({ error: 'bad_request' });
  });

  it('[X5] a name that waits is at the desk, and nowhere on the wall until it is approved; its owner is told', async () => {
    const { id, pin, desk, screen, give } = await newGame({ names: 'approved' });
    const phone = await connect();
    const joined = await join(phone, pin, 'Айпери');
    expect(joined.ok && joined.data.me.waitingName).toBe('Айпери');
    const crowd = await desk.ask('desk:crowd', {});
    if (!crowd.ok) throw new Error(crowd.error);
    expect(crowd.data).toMatchObject({ waitingCount: 1, waiting: [{ waitingName: 'Айпери' }] });
    expect((await request(server, `GET /games/${id}/crowd`, organiser)).body).toEqual(crowd.data);
    expect(await desk.ask('desk:players', { search: 'айпери', offset: 0 })).toMatchObject({ data: { found: 1 } });
    await clock.advance(300);
    await screen.hear('progress', ({ progress }) => progress.joined === 1);
    expect(screen.frames.join()).not.toContain('Айпери');
    await give({ do: 'approve', playerIds: crowd.data.waiting.map((w) => w.playerId) });
    expect((await phone.hear('game:me')).me).toMatchObject({ name: 'Айпери', waitingName: null });
  });

  it('[X7] forty bots go by one command and are told; who came later stays', async () => {
    const { pin, desk, give } = await newGame({});
    const phones = await Promise.all(bots(40).map(() => connect()));
    await Promise.all(phones.map((phone, n) => join(phone, pin, bots(40)[n] ?? '')));
    const friend = await connect();
    await join(friend, pin, 'Айпери');
    const crowd = await desk.ask('desk:crowd', {});
    const [burst] = crowd.ok ? crowd.data.bursts : [];
    expect(burst).toMatchObject({ count: 40, first: 1, through: 40 });
    await give({ do: 'removeBurst', first: burst?.first, through: burst?.through });
    await Promise.all(phones.map((phone) => phone.untilGone()));
    expect(friend.isConnected).toBe(true);
    expect(await desk.ask('desk:crowd', {})).toMatchObject({ data: { bursts: [] } });
  });

  it('[X10] a removed seat stays out by every way in, and comes back when the host lets it', async () => {
    const { id, pin, give, desk } = await newGame({});
    await join(await connect(), pin, 'Айпери', undefined, 'mine');
    const list = await desk.ask('desk:players', { search: '', offset: 0 });
    const playerId = list.ok ? list.data.players[0]?.playerId : '';
    await give({ do: 'remove', playerId });
    const back = () => connect().then((phone) => phone.ask('game:resume', { gameId: id, secret: secret('mine'), language: 'ky' }));
    expect(await back()).toEqual({ ok: false, error: 'seat_removed' });
    expect(await errorOf(join(await connect(), pin, 'Other', undefined, 'mine'))).toBe('seat_removed');
    expect(await errorOf(join(await connect(), pin, 'АЙПЕРИ', undefined, 'other'))).toBeNull();
    await give({ do: 'letBack', playerId });
    expect((await back()).ok).toBe(true);
  });
});

describe('a rush', () => {
  const come = async (played: PlayedGame, names: readonly string[], ms: number) => {
    const { hall, game } = played;
    const outcomes = names.map((name) => game.join({ playerId: `id-${name}`, name, language: 'ky', look, secretHash: name }));
    await hall.clock.advance(ms);
    return Promise.all(outcomes);
  };

  it('[X9] 300 people in ten seconds come in, 3,000 bots do not', async () => {
    const played = await PlayedGame.create(testHall());
    const { game, hall } = played;
    for (let n = 0; n < 10; n += 1) expect(new Set(await come(played, bots(30, n * 30), 1_000))).toEqual(new Set([null]));
    expect(game.crowd().joinsPerSecond).toBe(30);

    const outcomes = await come(played, bots(3_000, 1_000), 20);
    expect(outcomes.filter((o) => o === null).length).toBeLessThanOrEqual(1_730);
    expect(outcomes.filter((o) => o === 'game_locked').length).toBeGreaterThanOrEqual(1_270);
    expect(game.deskMessage('en').view).toMatchObject({ isLocked: true, isLockedByRush: true });
    expect(hall.sent.some(({ name, body }) => name === 'desk:view' && (body as { view: { isLockedByRush: boolean } }).view.isLockedByRush)).toBe(true);

    await game.command({ do: 'lock', isLocked: false }, played.desk);
    expect(await come(played, ['Айпери'], 20)).toEqual([null]);
    expect(game.deskMessage('en').view).toMatchObject({ isLocked: false, isLockedByRush: false });
    game.stop();
  });
});
