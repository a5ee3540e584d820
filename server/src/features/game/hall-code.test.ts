import { randomIds } from '../../adapters/random-ids.ts';
import { describe, expect, it } from 'vitest';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import { HALL_CODE_MS, HallCode } from './hall-code.ts';

const START = 1_800_000_000_000;

describe('the code of the hall', () => {
  it('[X1] is four digits, the same within its time and after a restart, and of this game alone', () => {
    const mine = new HallCode('secret');
    const { code, until } = mine.at(START);
    expect([code.length, until]).toEqual([4, START + HALL_CODE_MS]);
    expect(mine.at(until - 1)).toEqual({ code, until });
    expect(new HallCode('secret').at(START)).toEqual({ code, until });
    expect(mine.at(until).until).toBe(until + HALL_CODE_MS);
    const others = Array.from({ length: 20 }, (_, n) => new HallCode(`secret ${n}`).at(START).code);
    expect(new Set(others).size).toBeGreaterThan(15);
  });

  it('[X1] is accepted while it is shown and for one turn after', () => {
    const hall = new HallCode('secret');
    const { code, until } = hall.at(START);
    expect([START, until - 1, until, until + HALL_CODE_MS - 1].map((now) => hall.accepts(code, now))).toEqual([true, true, true, true]);
    expect([until + HALL_CODE_MS, START - 1].map((now) => hall.accepts(code, now))).toEqual([false, false]);
    expect(hall.accepts('', START)).toBe(false);
  });

  it('[X1] is any of ten thousand: 24 bots with three tries each are let in once in more than sixty games', () => {
    const hall = new HallCode(randomIds().secret());
    const seen = new Set(Array.from({ length: 20_000 }, (_, n) => hall.at(START + n * HALL_CODE_MS).code));
    // Of 20,000 draws from 10,000 about 8,647 differ; from a smaller space far fewer would.
    expect(seen.size).toBeGreaterThan(8_300);
  });

  it('[X2] is sent anew to projector and desk at every turn, and to no phone', async () => {
    const played = await PlayedGame.create(testHall(), { settings: { hasHallCode: true } });
    const { hall, game } = played;
    await played.join('Айпери');
    const shown = () => game.projectorMessage().view.hallCode;
    const before = shown();
    hall.sent.length = 0;
    await hall.clock.advance(HALL_CODE_MS);
    const after = shown();
    expect([before?.code.length, after?.until]).toEqual([4, (before?.until ?? 0) + HALL_CODE_MS]);
    const views = hall.sent.filter(({ name }) => name === 'projector:view' || name === 'desk:view');
    expect(views.map(({ body }) => (body as { view: { hallCode: unknown } }).view.hallCode)).toEqual(Array.from({ length: 6 }, () => after));
    expect(hall.sent.filter(({ to }) => to.startsWith('players') || to === 'Айпери')).toEqual([]);

    await game.command({ do: 'setHallCode', isOn: false }, played.desk);
    hall.sent.length = 0;
    await hall.clock.advance(4 * HALL_CODE_MS);
    expect(hall.sent.filter(({ name }) => name === 'projector:view')).toEqual([]);
    game.stop();
  });
});
