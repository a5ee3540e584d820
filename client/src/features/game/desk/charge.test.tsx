import { serve } from '../../../desk/server.fixture.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { DeskHall } from './desk-hall.fixture.ts';
import { GameDesk } from './game-desk.tsx';
import { openDesk } from './open-desk.ts';

let now = 0;

async function shown(hall = new DeskHall()): Promise<DeskHall> {
  render(<GameDesk gameId={hall.play.state.id} onSignedOut={() => undefined} open={(options) => openDesk({ ...options, open: hall.open, now: () => now })} />);
  await hall.connect();
  await screen.findByRole('heading', { level: 1 });
  return hall;
}

const takenBy = (name: string) => `${name} has taken over on another device. Nothing is lost, and here you can watch.`;
const settle = () => act(async () => undefined);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name: new RegExp(name) }));

beforeEach(async () => {
  serve({ 'GET /games/game/hosts': { data: { hosts: [], invitations: [] } } });
  localStorage.clear();
  now = 0;
  await showLanguage('en');
});
afterEach(cleanup);

describe('the desk in charge', () => {
  it('[H2] is told by name who took over, loses nothing, and takes over again with one press', async () => {
    const hall = await shown();
    act(() => hall.takeOverElsewhere('Айгүл'));
    expect(screen.getByText(takenBy('Айгүл')).parentElement?.getAttribute('role')).toBe('alert');
    fireEvent.keyDown(document.body, { key: ' ', code: 'Space' });
    await settle();
    expect(hall.commands()).toEqual([]);

    press('Take over');
    await settle();
    expect(hall.commands()).toEqual([{ do: 'takeOver' }]);
    expect(screen.queryByText(takenBy('Айгүл'))).toBeNull();
    now += 1_000;
    press('Start the game');
    await settle();
    expect(hall.play.state.phase.name).toBe('round');
  });

  it('[H2] stays in charge over a refresh: the device calls itself the same', async () => {
    const hall = await shown();
    cleanup();
    await shown(hall);
    expect(screen.getByRole('button', { name: /Start the game/ })).toBeDefined();
    expect(hall.play.events.filter((e) => e.type === 'deskTaken')).toHaveLength(1);
  });

  it('[H2] a desk that opens beside it watches, and says who leads', async () => {
    const hall = new DeskHall();
    hall.takeOverElsewhere('Айгүл');
    await shown(hall);
    expect(screen.getByText('Айгүл runs the game on another device. Here you can watch.')).toBeDefined();
    expect(screen.getByRole('button', { name: 'Take over' })).toBeDefined();
  });
});

it('[H4] a desk that comes to a resting game says so, and goes on with the one big button', async () => {
  const play = new Play();
  play.openNext();
  play.host('endQuestion');
  play.give({ do: 'rest' });
  await shown(new DeskHall(play));
  expect(screen.getByText(/on a break because no host was connected/)).toBeDefined();
  now += 1_000;
  press('Go on with the game');
  await settle();
  expect(screen.queryByText(/on a break/)).toBeNull();
  expect(screen.getByRole('button', { name: /Leaderboard/ })).toBeDefined();
});
