import { Play } from '@tabarman/shared/testing/play.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { DeskHall } from './desk-hall.fixture.ts';
import { GameDesk } from './game-desk.tsx';
import { openDesk } from './open-desk.ts';

const bots = Array.from({ length: 40 }, (_, n) => `Bot ${n + 1}`);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => act(async () => void fireEvent.click(button(name)));

beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  await showLanguage('en');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

async function shown(play: Play): Promise<DeskHall> {
  const hall = new DeskHall(play);
  render(<GameDesk gameId="game" onSignedOut={() => undefined} open={(options) => openDesk({ ...options, open: hall.open })} />);
  await act(async () => void (await hall.connect()));
  await settle();
  return hall;
}

/** The lists are asked for again, and are there. */
async function settle(): Promise<void> {
  await act(() => vi.advanceTimersByTimeAsync(2_000));
}

const openPlayers = () => act(async () => void fireEvent.click(screen.getByRole('tab', { name: /^Players/ })));
const waiting = () => within(screen.getByRole('region', { name: 'Names to decide about' }));

describe('names that wait', () => {
  const approving = () => {
    const play = new Play({ names: 'approved' });
    play.join('Айпери', 'Farrukh');
    return play;
  };

  it('[X5] are counted at the tab, stand with what the hall reads, and are approved one by one or together', async () => {
    const hall = await shown(approving());
    expect(screen.getByRole('tab', { name: /Players/ }).textContent).toBe('Players2');
    await openPlayers();
    expect(waiting().getByText('2 names wait for you')).toBeDefined();
    expect(waiting().getByText(`The hall reads: ${hall.play.state.players.get('p1')?.name}`)).toBeDefined();
    await press('Approve Айпери');
    await settle();
    expect(hall.play.state.players.get('p1')?.name).toBe('Айпери');
    await press('Approve 1');
    await settle();
    expect(hall.play.state.players.get('p2')?.name).toBe('Farrukh');
    expect(screen.queryByRole('region', { name: 'Names to decide about' })).toBeNull();
    expect(screen.getByRole('tab', { name: /Players/ }).textContent).toBe('Players');
  });

  it('[X5] can be changed or removed instead, by the name that was asked for', async () => {
    const hall = await shown(approving());
    await openPlayers();
    fireEvent.click(waiting().getByRole('button', { name: 'Rename Farrukh' }));
    expect(screen.getByLabelText<HTMLInputElement>('Name').value).toBe('Farrukh');
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Фаррух' } });
    await press('Save');
    fireEvent.click(waiting().getByRole('button', { name: 'Remove Айпери' }));
    await press('Remove the player');
    expect([hall.play.state.players.get('p2')?.name, hall.play.state.players.get('p1')?.isRemoved]).toEqual(['Фаррух', true]);
  });
});

describe('a burst of similar names', () => {
  it('[X7] is one line, and is out after one question that names it', async () => {
    const play = new Play();
    play.join('Айпери', ...bots);
    const hall = await shown(play);
    await openPlayers();
    expect(waiting().getByText('40 similar names')).toBeDefined();
    expect(waiting().getByText(/^Bot 1, Bot 2, .* and 32 more$/)).toBeDefined();
    await press('Remove all 40');
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByRole('heading').textContent).toBe('Remove these 40 players from the game?');
    hall.play.join('Bot 41');
    fireEvent.click(dialog.getByRole('button', { name: 'Remove all 40' }));
    await settle();
    expect(hall.commands()).toContainEqual({ do: 'removeBurst', first: 2, through: 41 });
    expect(hall.play.state.board).toHaveLength(2);
    expect(screen.queryByText(/similar name/)).toBeNull();
  });

  it('[X7] is gone when the host says that it is fine', async () => {
    const play = new Play();
    play.join(...bots);
    const hall = await shown(play);
    await openPlayers();
    await press('They are fine');
    await settle();
    expect(screen.queryByText(/similar name/)).toBeNull();
    expect(hall.play.state.board).toHaveLength(40);
  });
});

describe('removed players', () => {
  it('[X10] can be let back in', async () => {
    const play = new Play();
    play.join('Айпери');
    play.give({ do: 'remove', playerId: 'p1' });
    const hall = await shown(play);
    await openPlayers();
    await press('Let Айпери back in');
    expect(hall.play.state.players.get('p1')?.isRemoved).toBe(false);
  });
});

describe('renaming', () => {
  it('[X6] warns of a rude word, and does as the host means when pressed again', async () => {
    const play = new Play();
    play.join('Richard');
    const hall = await shown(play);
    await openPlayers();
    fireEvent.click(button('Rename Richard'));
    fireEvent.change(screen.getByLabelText('Name'), { target: { value: 'Dick' } });
    await press('Save');
    expect(screen.getByText(/^The list of rude words knows this name/)).toBeDefined();
    await press('Save all the same');
    expect(hall.play.state.players.get('p1')?.name).toBe('Dick');
  });
});

describe('the entry', () => {
  it('[X2] shows the code of the hall, turns it on and off, and opens and closes', async () => {
    const hall = await shown(new Play({ hasHallCode: true }));
    const entry = within(screen.getByRole('region', { name: 'Entry' }));
    expect(entry.getByText('4821')).toBeDefined();
    await act(async () => void fireEvent.click(entry.getByLabelText(/^Hall code/)));
    expect(hall.play.state.hasHallCode).toBe(false);
    expect(entry.queryByText('4821')).toBeNull();
    await act(async () => void fireEvent.click(entry.getByLabelText('Players can come in')));
    expect(hall.play.state.isLocked).toBe(true);
  });

  it('[X9] tells why it closed by itself, and opens at one press', async () => {
    const play = new Play();
    play.apply([{ type: 'gameLocked', v: 1, at: play.now, isLocked: true, by: 'rush' }]);
    const hall = await shown(play);
    const alarm = screen.getByText(/^Entry closed by itself/).closest<HTMLElement>('[role=alert]')!;
    await act(async () => void fireEvent.click(within(alarm).getByRole('button')));
    expect(hall.play.state.isLocked).toBe(false);
    expect(screen.queryByText(/Entry closed by itself/)).toBeNull();
  });
});
