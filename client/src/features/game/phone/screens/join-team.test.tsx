import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { Play } from '@tabarman/shared/testing/play.ts';
import { afterEach, expect, it } from 'vitest';
import { Hall } from '../hall.fixture.ts';
import { showPhone } from '../show-phone.fixture.tsx';

const own = { teams: { devices: 'own' as const, score: 'mean' as const, best: 3, talkMs: 0 } };

function withTeam(): Hall {
  const play = new Play(own);
  play.seat({ name: 'Нурбек', team: { name: 'Ала-Тоо' } });
  return new Hall(play);
}

async function join(): Promise<void> {
  fireEvent.change(screen.getByLabelText('Your name'), { target: { value: 'Айпери' } });
  await act(async () => fireEvent.submit(document.querySelector('form')!));
}

afterEach(() => {
  cleanup();
  localStorage.clear();
  history.replaceState(null, '', '/');
});

it('[M4] a team is chosen from the list, and its mates are named in the lobby', async () => {
  const { hall } = await showPhone({ hall: withTeam() });
  fireEvent.click(await screen.findByRole('radio', { name: /Ала-Тоо/ }));
  await join();
  await screen.findByText('Нурбек');
  expect(hall.play.state.teams.all.get(1)?.members).toHaveLength(2);
});

it('[M4] the code of a team mate chooses the team by itself', async () => {
  const hall = withTeam();
  history.replaceState(null, '', `/j/482913?team=${hall.play.state.teams.all.get(1)?.code}`);
  await showPhone({ hall });
  await waitFor(() => expect((screen.getByRole('radio', { name: /Ала-Тоо/ }) as HTMLInputElement).checked).toBe(true));
  await join();
  expect(hall.play.state.teams.all.get(1)?.members).toHaveLength(2);
});

it('[M10] a new team is made by its name, and refused when there is one', async () => {
  const { hall } = await showPhone({ hall: withTeam() });
  fireEvent.change(screen.getByLabelText('Name or code of the team'), { target: { value: 'АЛА ТОО' } });
  fireEvent.click(await screen.findByRole('radio', { name: /New team/ }));
  await join();
  await screen.findByText(/There is a team of this name already/);
  expect(hall.play.state.players.size).toBe(1);
});

it('[M11] who shares a phone is named with the team', async () => {
  const hall = new Hall(new Play({ teams: { devices: 'shared', talkMs: 0 } }));
  await showPhone({ hall });
  fireEvent.change(screen.getByLabelText('Member 1'), { target: { value: 'Айпери' } });
  fireEvent.change(screen.getByLabelText('Member 2'), { target: { value: 'Нурбек' } });
  fireEvent.change(screen.getByLabelText('Team name'), { target: { value: 'Ала-Тоо' } });
  await act(async () => fireEvent.submit(document.querySelector('form')!));
  expect(await screen.findByText('Айпери and Нурбек')).toBeDefined();
});

it('[M11] the names of who shares a phone are put right in the lobby', async () => {
  const hall = new Hall(new Play({ teams: { devices: 'shared', talkMs: 0 } }));
  await showPhone({ hall });
  fireEvent.change(screen.getByLabelText('Member 1'), { target: { value: 'Айпер' } });
  fireEvent.change(screen.getByLabelText('Team name'), { target: { value: 'Ала-Тоо' } });
  await act(async () => fireEvent.submit(document.querySelector('form')!));
  fireEvent.click(await screen.findByRole('button', { name: 'Change the names' }));
  fireEvent.change(screen.getByLabelText('Member 1'), { target: { value: 'Айпери' } });
  fireEvent.change(screen.getByLabelText('Member 2'), { target: { value: 'Нурбек' } });
  await act(async () => fireEvent.submit(document.querySelector('form')!));
  expect(await screen.findByText('Айпери and Нурбек')).toBeDefined();
  expect(hall.play.state.players.get('p1')?.members).toEqual(['Айпери', 'Нурбек']);
});
