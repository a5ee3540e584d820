import { Play } from '@tabarman/shared/testing/play.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { DeskHall } from './desk-hall.fixture.ts';
import { GameDesk } from './game-desk.tsx';
import { openDesk } from './open-desk.ts';

beforeEach(async () => {
  localStorage.clear();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  await showLanguage('en');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const dialog = () => within(screen.getByRole('dialog'));

/** Does something and lets the lists be asked for again. */
const does = (what: () => unknown) => act(async () => {
  await what();
  await vi.advanceTimersByTimeAsync(2_000);
});
const press = (name: string) => does(() => fireEvent.click(dialog().getByRole('button', { name })));

/** The desk's list of teams: two in Ала-Тоо, one alone. */
async function teams(): Promise<DeskHall> {
  const play = new Play({ teams: { devices: 'own', score: 'mean', best: 3, talkMs: 0 } });
  play.seat({ name: 'Нурбек', team: { name: 'Ала-Тоо' } });
  play.seat({ name: 'Айпери', team: { number: 1 } });
  play.seat({ name: 'Jasur' });
  play.give({ do: 'makeTeam', name: 'Lochinlar' });
  const hall = new DeskHall(play);
  render(<GameDesk gameId="game" onSignedOut={() => undefined} open={(options) => openDesk({ ...options, open: hall.open })} />);
  await does(() => hall.connect());
  await does(() => fireEvent.click(screen.getByRole('tab', { name: 'Teams' })));
  await does(() => fireEvent.click(screen.getByRole('button', { name: 'Change the team “Ала-Тоо”' })));
  return hall;
}

it('[M3] the host takes a member out and puts another in', async () => {
  const { play } = await teams();
  await press('Take Айпери out of the team');
  expect(play.state.teams.all.get(1)?.members).toEqual(['p1']);
  await press('Add Jasur');
  expect(play.state.teams.all.get(1)?.members).toEqual(['p1', 'p3']);
  expect(dialog().getByRole('heading', { name: '2 members' })).toBeDefined();
});

it('[M10] the host gives a team another name; one that is refused is said at the field', async () => {
  const { play } = await teams();
  const rename = async (name: string) => {
    fireEvent.change(dialog().getByLabelText('Team name'), { target: { value: name } });
    await press('Save');
  };
  await rename('lochinlar');
  expect(dialog().getByLabelText('Team name').getAttribute('aria-invalid')).toBe('true');
  await rename('Сулайман-Тоо');
  expect(play.state.teams.all.get(1)?.name).toEqual('Сулайман-Тоо');
});
