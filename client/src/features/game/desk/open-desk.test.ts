import { describe, expect, it } from 'vitest';
import { DeskHall } from './desk-hall.fixture.ts';
import { type Desk, openDesk } from './open-desk.ts';

interface Opened {
  readonly hall: DeskHall;
  readonly desk: Desk;
  readonly wait: (ms: number) => void;
}

async function opened(hall = new DeskHall()): Promise<Opened> {
  let now = 0;
  const desk = openDesk({ gameId: hall.play.state.id, language: 'en', device: hall.device, open: hall.open, now: () => now });
  await hall.connect();
  return { hall, desk, wait: (ms) => void (now += ms) };
}

const viewOf = (desk: Desk) => desk.state.getState().message?.view;

describe('one press, one step', () => {
  it('[G3] a double click makes one step, even when the first answer is back before the second click', async () => {
    const { hall, desk, wait } = await opened();
    await desk.give({ do: 'advance', step: 0 });
    expect(viewOf(desk)?.phase.name).toBe('round');
    wait(120);
    await desk.give({ do: 'advance', step: 1 });
    expect(hall.commands()).toEqual([{ do: 'advance', step: 0 }]);
    wait(600);
    await desk.give({ do: 'advance', step: 1 });
    expect(viewOf(desk)?.phase.name).toBe('question');
  });

  it('[G3] while a step is under way no other is sent', async () => {
    const { hall, desk } = await opened();
    const first = desk.give({ do: 'advance', step: 0 });
    const second = desk.give({ do: 'endGame', step: 0 });
    expect(await Promise.all([first, second])).toEqual([null, null]);
    expect(hall.commands()).toHaveLength(1);
  });

  it('[G3] what another desk did first is no refusal to speak of, and the newest view comes', async () => {
    const { hall, desk } = await opened();
    hall.play.host('advance');
    expect(await desk.give({ do: 'advance', step: 0 })).toBeNull();
    expect(hall.play.state.phase.name).toBe('round');
    hall.announce();
    expect(viewOf(desk)?.phase.name).toBe('round');
  });

  it('[G3] a press just when the time runs out does not skip the answer that nobody has seen', async () => {
    const { hall, desk, wait } = await opened();
    hall.play.openNext();
    hall.announce();
    wait(1_000);
    hall.play.wait(60_000);
    hall.announce();
    wait(200);
    await desk.give({ do: 'advance', step: hall.play.state.step });
    expect(hall.commands()).toEqual([]);
    expect(viewOf(desk)?.phase.name).toBe('reveal');
  });

  it('more time, or a new name, is no reason to wait', async () => {
    const { hall, desk, wait } = await opened();
    hall.play.openNext();
    hall.announce();
    wait(1_000);
    await desk.give({ do: 'addTime', step: hall.play.state.step });
    await desk.give({ do: 'advance', step: hall.play.state.step });
    expect(viewOf(desk)?.phase.name).toBe('reveal');
  });

  it('passes on every other refusal', async () => {
    const { hall, desk } = await opened();
    hall.play.join('Айпери', 'Jasur');
    expect(await desk.give({ do: 'rename', playerId: 'p1', name: 'Jasur' })).toBe('name_taken');
    expect(await desk.give({ do: 'pause', step: 0 })).toBe('not_now');
  });
});

describe('the newest view stays', () => {
  it('leaves an older one aside, and takes one of a later owner of the game', async () => {
    const { hall, desk } = await opened();
    const old = hall.message();
    hall.play.host('advance');
    hall.announce();
    hall.announce(old);
    expect(viewOf(desk)?.phase.name).toBe('round');
    hall.announce({ ...old, epoch: 2 });
    expect(viewOf(desk)?.phase.name).toBe('lobby');
  });

  it('is asked for again on every connection, so that a refresh or a drop leads back to the same place', async () => {
    const { hall, desk } = await opened();
    hall.lose();
    hall.play.host('advance');
    await hall.connect();
    expect(viewOf(desk)?.phase.name).toBe('round');
  });

  it('comes in the language chosen last', async () => {
    const { hall, desk } = await opened();
    expect(viewOf(desk)?.title).toBe('title en');
    desk.readIn('tg');
    desk.readIn('tg');
    await expect.poll(() => viewOf(desk)?.title).toBe('title tg');
    expect(hall.asked.filter((a) => a.intent === 'desk:open')).toHaveLength(2);
    await hall.connect();
    expect(viewOf(desk)?.title).toBe('title tg');
  });

  it('counts go on between views', async () => {
    const { hall, desk } = await opened();
    hall.play.join('Айпери');
    hall.announceProgress();
    expect(desk.state.getState().progress?.joined).toBe(1);
  });
});

describe('a desk that cannot be opened', () => {
  it('says why', async () => {
    const hall = new DeskHall();
    hall.refusal = 'forbidden';
    const { desk } = await opened(hall);
    expect(desk.state.getState()).toMatchObject({ message: null, refusal: 'forbidden' });
  });

  it('is asked for again when the server could not answer just then', async () => {
    const hall = new DeskHall();
    hall.refusal = 'try_again';
    const { desk } = await opened(hall);
    expect(await hall.connect()).toBe(false);
    expect(desk.state.getState().refusal).toBeNull();
  });
});
