import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { describe, expect, it } from 'vitest';
import { memoryJournal } from '../../adapters/memory-journal.ts';
import { PlayedGame, testHall } from '../../testing/played-game.ts';
import { JournalUnavailable } from './ports.ts';

const other = { id: 'co-host', name: 'Айгүл', device: 'phone' };
const at = (played: PlayedGame) => played.game.deskMessage('ky').view;

async function opened(hall = testHall()): Promise<PlayedGame> {
  const played = await PlayedGame.create(hall);
  await played.game.openDesk('desk', played.desk);
  return played;
}

describe('desks that open', () => {
  it('[H2] the first leads, the next watches until it takes over, and the first is told by name', async () => {
    const played = await opened();
    await played.game.openDesk('other', other);
    expect(at(played).charge).toMatchObject({ name: 'Гүлнара', device: 'laptop' });
    expect(at(played).desks.map((d) => d.name)).toEqual(['Гүлнара', 'Айгүл']);
    expect(await played.game.command({ do: 'advance', step: 0 }, other)).toBe('not_in_charge');

    await played.game.command({ do: 'takeOver' }, other);
    const told = played.hall.sent.findLast((s) => s.to === 'desk:ru')?.body as { view: unknown };
    expect(told.view).toMatchObject({ charge: { name: 'Айгүл', device: 'phone' } });
    expect(await played.host('advance')).toBe('not_in_charge');
    expect(await played.game.command({ do: 'advance', step: 0 }, other)).toBeNull();
  });

  it('[H2] a refresh stays in charge, also when another desk watched meanwhile', async () => {
    const played = await opened();
    await played.game.openDesk('other', other);
    played.game.leaveDesk('desk');
    await played.hall.clock.advance(5_000);
    played.game.leaveDesk('other');
    await played.game.openDesk('other again', other);
    await played.game.openDesk('desk again', played.desk);
    expect(at(played).charge?.device).toBe('laptop');
  });

  it('[H2] a device that is gone for a minute keeps nobody waiting: the next desk leads at once', async () => {
    const played = await opened();
    played.game.leaveDesk('desk');
    await played.hall.clock.advance(60_000);
    await played.game.openDesk('other', other);
    expect(at(played).charge?.device).toBe('phone');
  });

  it('[H2] after a restart the desk that led leads, whoever comes back first', async () => {
    const played = await opened();
    const game = await played.hall.start().open(played.game.gameId);
    if (!game) throw new Error('the game is not there');
    await game.openDesk('other', other);
    expect(game.deskMessage('ky').view.charge?.device).toBe('laptop');
    await game.openDesk('desk', played.desk);
    expect(await game.command({ do: 'advance', step: 0 }, played.desk)).toBeNull();
  });

  it('[H1] is one list of devices, however many pages are open', async () => {
    const played = await opened();
    await played.game.openDesk('a second page', played.desk);
    expect(at(played).desks).toHaveLength(1);
    played.game.dismissDesks(({ id }) => id === 'owner', 'withdrawn');
    expect(played.hall.sent.filter((s) => s.name === 'goodbye')).toEqual(['desk', 'a second page'].map((to) => ({ to, name: 'goodbye', body: 'withdrawn' })));
  });
});

describe('a hall without a host', () => {
  async function questionWithoutDesk(hall = testHall()): Promise<PlayedGame> {
    const played = await opened(hall);
    await played.join('Ayperi');
    await played.openNext();
    played.game.leaveDesk('desk');
    return played;
  }

  it('[H3] plays the question to its end, shows the answer for a while and rests', async () => {
    const played = await questionWithoutDesk();
    const { clock } = played.hall;
    const leftAt = clock.now();
    await clock.advance(5_000);
    await played.answer('id-Ayperi', samples.single.rightChoice);
    await clock.advance(2_000);
    expect(played.game.state.phase.name).toBe('reveal');
    await clock.advance(leftAt + 60_000 - 1 - clock.now());
    expect(played.game.state.isResting).toBe(false);
    await played.hall.clock.advance(1);
    expect(played.game.state.isResting).toBe(true);
    expect(played.game.state.scores.get('id-Ayperi')?.right).toBe(1);
    await played.hall.clock.advance(3 * 60 * 60_000);
    expect(played.game.state.phase.name).toBe('reveal');
  });

  it('[H3] leaves a reveal that comes later in sight for 20 seconds', async () => {
    const played = await questionWithoutDesk();
    for (let more = 0; more < 6; more += 1) await played.host('addTime');
    const { closesAt } = played.question.timing;
    await played.hall.clock.advance(closesAt + 500 - played.hall.clock.now());
    expect(played.game.state.phase.name).toBe('reveal');
    await played.hall.clock.advance(19_999);
    expect(played.game.state.isResting).toBe(false);
    await played.hall.clock.advance(1);
    expect(played.game.state.isResting).toBe(true);
  });

  it('[H3] does not rest while any desk is open, nor while a machine leads it', async () => {
    const played = await questionWithoutDesk();
    await played.game.openDesk('other', other);
    await played.hall.clock.advance(10 * 60_000);
    expect(played.game.state).toMatchObject({ isResting: false, phase: { name: 'reveal' } });
    played.game.leaveDesk('other');
    for (let minute = 0; minute < 5; minute += 1) {
      await played.hall.clock.advance(59_000);
      played.game.see();
    }
    expect(played.game.state.isResting).toBe(false);
    await played.hall.clock.advance(60_000);
    expect(played.game.state.isResting).toBe(true);
  });

  it('[H3] rests over a restart, which gives desks a minute to come back', async () => {
    const played = await questionWithoutDesk();
    await played.hall.clock.advance(10 * 60_000);
    expect(played.game.state.isResting).toBe(true);
    const again = await played.hall.start().open(played.game.gameId);
    expect(again?.projectorMessage().view.scene).toMatchObject({ name: 'rest' });

    await again?.openDesk('desk', played.desk);
    expect(again?.deskMessage('ky').view).toMatchObject({ isResting: true, next: 'goOn', phase: { name: 'reveal' } });
    expect(await again?.command({ do: 'advance', step: again.state.step }, played.desk)).toBeNull();
    expect(again?.projectorMessage().view.scene.name).toBe('reveal');

    const later = await played.hall.start().open(played.game.gameId);
    await played.hall.clock.advance(59_999);
    expect(later?.state.isResting).toBe(false);
    await played.hall.clock.advance(1);
    expect(later?.state.isResting).toBe(true);
  });

  it('[H3] tries again when the rest could not be stored', async () => {
    const journal = memoryJournal();
    const { append } = journal;
    const played = await questionWithoutDesk(testHall({ journal }));
    await played.hall.clock.advance(50_000);
    journal.append = () => Promise.reject(new JournalUnavailable('locked'));
    await played.hall.clock.advance(10_000);
    expect(played.game.state.isResting).toBe(false);
    journal.append = append;
    await played.hall.clock.advance(60_000);
    expect(played.game.state.isResting).toBe(true);
  });
});
