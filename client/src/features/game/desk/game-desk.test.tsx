import { serve } from '../../../desk/server.fixture.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../i18n/desk/messages.ts';
import { Toasts } from '../../../ui/toast.tsx';
import { DeskHall } from './desk-hall.fixture.ts';
import { GameDesk } from './game-desk.tsx';
import { openDesk } from './open-desk.ts';

let now = 0;

async function shown(hall = new DeskHall()): Promise<DeskHall> {
  render(
    <>
      <GameDesk gameId={hall.play.state.id} onSignedOut={onSignedOut} open={openAt(hall)} />
      <Toasts />
    </>,
  );
  await hall.connect();
  await screen.findByRole('heading', { level: 1 });
  return hall;
}

const openAt = (hall: DeskHall) => (options: Parameters<typeof openDesk>[0]) => openDesk({ ...options, open: hall.open, now: () => now });
const onSignedOut = vi.fn<() => void>();

/** A hall whose host looks at its newest state. */
async function shownAfter(prepare: (play: Play) => void): Promise<DeskHall> {
  const play = new Play();
  play.join('Айпери', 'Jasur', 'Сомон');
  prepare(play);
  return shown(new DeskHall(play));
}

/** The big button: the last thing of the bar, whatever its label is. */
const next = () => within(screen.getByRole('contentinfo')).getAllByRole('button').at(-1)!;
const openTab = (name: string) => fireEvent.click(screen.getByRole('tab', { name }));
const hasDialog = () => document.querySelector('dialog[open]') !== null;
const space = (target: Element = document.body) => {
  const isTaken = !fireEvent.keyDown(target, { key: ' ', code: 'Space' });
  return { isTaken, isReleaseTaken: !fireEvent.keyUp(target, { key: ' ', code: 'Space' }) };
};
const key = (code: string, character: string, target: Element = document.body) => fireEvent.keyDown(target, { key: character, code });
/** Lets everything that was set going reach the screen. */
const settle = () => act(async () => undefined);

beforeEach(async () => {
  serve({ 'GET /games/game/hosts': { data: { hosts: [], invitations: [] } } });
  localStorage.clear();
  now = 0;
  await showLanguage('en');
});
afterEach(cleanup);

describe('the one big button', () => {
  it('says what comes, from the lobby to the results', async () => {
    const hall = await shownAfter(() => undefined);
    const labels: string[] = [];
    while (hall.play.state.phase.name !== 'finished') {
      const label = next().firstElementChild?.textContent ?? '';
      if (labels.at(-1) !== label) labels.push(label);
      now += 1_000;
      fireEvent.click(next());
      await settle();
    }
    const question = ['Show the options now', 'Close and show the answer', 'Leaderboard', 'Next question'];
    const typed = ['Let them answer now', ...question.slice(1)];
    expect(labels).toEqual([
      'Start the game', 'Next question', ...question, ...question, ...question.slice(0, 3), 'Round 2', 'Next question',
      ...typed, ...question, ...typed.slice(0, 3), 'Podium', 'Announce the winner', 'Finish the game',
    ]);
    expect(screen.getByRole('link', { name: 'See the results' }).getAttribute('href')).toBe('/games/game/results');
  });

  it('[G14] where the clock leads says when it goes on, and P holds it', async () => {
    const play = new Play({ pace: 'clock' });
    play.join('Айпери');
    play.host('advance');
    now = play.now;
    const hall = await shown(new DeskHall(play));
    expect(screen.getByText('Goes on by itself in 8 s')).toBeTruthy();
    key('KeyP', 'p');
    await settle();
    expect(hall.play.state.isHeld).toBe(true);
    expect(screen.getByText('The clock is held')).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Resume' }));
    await settle();
    expect(screen.getByText('Goes on by itself in 8 s')).toBeTruthy();
  });

  it('[G3] takes a double click once', async () => {
    const hall = await shownAfter(() => undefined);
    fireEvent.click(next());
    fireEvent.click(next());
    await settle();
    fireEvent.click(next());
    await settle();
    expect(hall.commands()).toEqual([{ do: 'advance', step: 0 }]);
  });
});

describe('the ceremony', () => {
  async function ceremony(): Promise<DeskHall> {
    const play = new Play({ isLastRoundSealed: true });
    play.join('Айпери', 'Jasur', 'Сомон');
    play.openNext();
    ['p1', 'p2', 'p3'].forEach((id, i) => play.answer(id, samples.single.rightChoice, 1_000 + i * 500));
    play.host('endQuestion');
    play.host('endGame');
    return shown(new DeskHall(play));
  }
  const announced = () => screen.getAllByText('Announced').map((badge) => badge.closest('li')?.textContent);

  it('[B4] each press says whom it announces, and one step back takes it off the wall', async () => {
    const hall = await ceremony();
    expect(screen.queryByRole('button', { name: 'One step back' })).toBeNull();
    for (const label of ['Announce place 3', 'Announce place 2', 'Announce the winner']) {
      expect(next().textContent).toContain(label);
      now += 1_000;
      space();
      await settle();
    }
    expect(announced()).toHaveLength(3);
    fireEvent.click(screen.getByRole('button', { name: 'One step back' }));
    await settle();
    key('KeyB', 'и');
    await settle();
    expect(announced()).toEqual([expect.stringContaining('Сомон')]);
    expect(hall.commands().map((c) => c.do)).toEqual(['advance', 'advance', 'advance', 'back', 'back']);
  });

  it('[G3] a double press announces one place', async () => {
    const hall = await ceremony();
    space();
    await settle();
    space();
    await settle();
    expect(hall.commands()).toHaveLength(1);
  });

  it('[B1] in a sealed round the host sees the places, and that the hall does not', async () => {
    const play = new Play({ isLastRoundSealed: true });
    play.join('Айпери', 'Jasur');
    while (play.state.phase.name !== 'leaderboard' || play.state.phase.index < 3) play.host('advance');
    await shown(new DeskHall(play));
    expect(screen.getByText('Only you see the places: for the hall the board is sealed.')).toBeDefined();
    expect(within(screen.getByRole('region', { name: 'In the hall now' })).getByText('Jasur')).toBeDefined();
  });
});

describe('the sound', () => {
  const slider = () => screen.getByRole('slider', { name: 'Volume' });

  it('[B8] is set when the slider is let go, and a mute keeps the volume', async () => {
    const hall = await shownAfter(() => undefined);
    fireEvent.change(slider(), { target: { value: '0.7' } });
    fireEvent.change(slider(), { target: { value: '0.8' } });
    expect(hall.commands()).toEqual([]);
    fireEvent.pointerUp(slider());
    await settle();
    key('KeyM', 'ь');
    await settle();
    expect(screen.getByText('The projector is silent')).toBeDefined();
    fireEvent.click(screen.getByRole('button', { name: 'Turn sound on' }));
    await settle();
    fireEvent.click(screen.getByRole('button', { name: 'Test the sound' }));
    await settle();
    expect(hall.commands()).toEqual([
      { do: 'setSound', volume: 0.8, isMuted: false }, { do: 'setSound', volume: 0.8, isMuted: true }, { do: 'setSound', volume: 0.8, isMuted: false }, { do: 'testSound' },
    ]);
    expect(hall.play.state.sound).toEqual({ volume: 0.8, isMuted: false, tests: 1 });
  });
});

describe('Space', () => {
  it('presses the big button from anywhere, once while it is held', async () => {
    const hall = await shownAfter(() => undefined);
    expect(space()).toEqual({ isTaken: true, isReleaseTaken: true });
    fireEvent.keyDown(document.body, { key: ' ', code: 'Space', repeat: true });
    await settle();
    expect(hall.commands()).toEqual([{ do: 'advance', step: 0 }]);
  });

  it('is left to a button that was reached by keyboard, which the browser presses itself', async () => {
    const hall = await shownAfter(() => undefined);
    fireEvent.keyDown(document.body, { key: 'Tab', code: 'Tab' });
    next().focus();
    expect(space(next())).toEqual({ isTaken: false, isReleaseTaken: false });
    fireEvent.click(next());
    await settle();
    expect(hall.commands()).toHaveLength(1);
  });

  it('goes on after another button was clicked, without pressing that one again', async () => {
    const hall = await shownAfter((play) => play.openNext());
    const pause = screen.getByRole('button', { name: 'Pause' });
    fireEvent.pointerDown(pause);
    pause.focus();
    fireEvent.click(pause);
    await screen.findByRole('button', { name: 'Resume' });
    expect(space(document.activeElement ?? document.body)).toEqual({ isTaken: true, isReleaseTaken: true });
    await settle();
    expect(hall.commands().map((c) => c.do)).toEqual(['pause', 'advance']);
  });

  it('and letters are only letters while somebody types', async () => {
    const hall = await shownAfter((play) => play.openNext());
    const search = screen.getByRole('searchbox');
    search.focus();
    expect(space(search)).toEqual({ isTaken: false, isReleaseTaken: false });
    for (const [code, character] of [['KeyP', 'p'], ['KeyE', 'e'], ['Equal', '+'], ['KeyL', 'l']] as const) key(code, character, search);
    await settle();
    expect(hall.commands()).toEqual([]);
  });

  it('belongs to a dialog that is open', async () => {
    const hall = await shownAfter((play) => play.openNext());
    key('KeyS', 's');
    await waitFor(() => expect(hasDialog()).toBe(true));
    expect(space().isTaken).toBe(false);
    expect(hall.commands()).toEqual([]);
  });
});

describe('the keys', () => {
  it('pause, resume, add time, end the question and close the entry, each naming the step', async () => {
    const hall = await shownAfter((play) => play.openNext());
    for (const [code, character] of [['KeyP', 'з'], ['KeyP', 'p'], ['Equal', '='], ['KeyL', 'l'], ['KeyE', 'e']] as const) {
      key(code, character);
      await settle();
    }
    const { step } = new DeskHall().play.state;
    expect(hall.commands().map((c) => c.do)).toEqual(['pause', 'resume', 'addTime', 'lock', 'endQuestion']);
    expect(hall.commands().flatMap((c) => ('step' in c ? [c.step] : []))).toEqual([3, 4, 5, 6].map((s) => s + step));
    expect(hall.play.state).toMatchObject({ isLocked: true, phase: { name: 'reveal' } });
  });

  it('? tells them, and there the letters can be switched off on this device', async () => {
    const hall = await shownAfter((play) => play.openNext());
    key('Slash', '?');
    await waitFor(() => expect(hasDialog()).toBe(true));
    fireEvent.click(screen.getByLabelText('Letter keys work'));
    fireEvent.click(screen.getByRole('button', { name: 'Close' }));
    await waitFor(() => expect(hasDialog()).toBe(false));
    key('KeyE', 'e');
    await settle();
    expect(hall.commands()).toEqual([]);
    cleanup();
    await shown(hall);
    key('KeyE', 'e');
    await settle();
    expect(hall.commands()).toEqual([]);
    space();
    await settle();
    expect(hall.commands().map((c) => c.do)).toEqual(['advance']);
  });
});

describe('what is asked once', () => {
  it('skipping names the question, and Cancel leaves everything', async () => {
    const hall = await shownAfter((play) => play.openNext());
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    const dialog = await screen.findByRole('dialog', { name: 'Skip question 1?' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(hall.commands()).toEqual([]);
    key('KeyS', 's');
    fireEvent.click(within(await screen.findByRole('dialog', { name: 'Skip question 1?' })).getByRole('button', { name: 'Skip the question' }));
    await settle();
    expect(hall.commands()).toEqual([{ do: 'skipQuestion', step: 3 }]);
    expect(hall.play.state.phase).toMatchObject({ name: 'question', index: 1 });
  });

  it('skipping is forgotten when the game has moved on to another question', async () => {
    const hall = await shownAfter((play) => play.openNext());
    fireEvent.click(screen.getByRole('button', { name: 'Skip' }));
    await waitFor(() => expect(hasDialog()).toBe(true));
    hall.play.host('endQuestion');
    hall.play.openNext();
    hall.announce();
    await waitFor(() => expect(hasDialog()).toBe(false));
  });

  it('ending names the game, and says what becomes of the points', async () => {
    const hall = await shownAfter((play) => play.openNext());
    openTab('Hall');
    fireEvent.click(screen.getByRole('button', { name: 'End the game' }));
    const dialog = await screen.findByRole('dialog', { name: 'End “title en” for everyone?' });
    expect(dialog.textContent).toContain('The open question brings no points.');
    fireEvent.click(within(dialog).getByRole('button', { name: 'End the game' }));
    await settle();
    expect(hall.play.state.phase.name).toBe('podium');
  });

  it('removing names the player', async () => {
    const hall = await shownAfter(() => undefined);
    openTab('Players');
    fireEvent.click(await screen.findByRole('button', { name: 'Remove Jasur' }));
    const dialog = await screen.findByRole('dialog', { name: 'Remove Jasur from the game?' });
    expect(hall.commands()).toEqual([]);
    fireEvent.click(within(dialog).getByRole('button', { name: 'Remove the player' }));
    await settle();
    expect(hall.commands()).toEqual([{ do: 'remove', playerId: 'p2' }]);
  });
});

describe('what only the host sees', () => {
  it('the key, notes and explanation of the open question of every kind, and of the next', async () => {
    const hall = await shownAfter((play) => play.openNext());
    const right = { single: 'option b en', multi: 'option c en', boolean: 'True', number: '40 m en', order: 'option d en', text: 'Rudaki' };
    for (const [i, kind] of kindNames.entries()) {
      const open = screen.getByRole('region', { name: 'In the hall now' });
      expect(within(open).getByText(`prompt ${i + 1} en`)).toBeDefined();
      expect(within(open).getByText(`notes ${i + 1}`)).toBeDefined();
      expect(within(open).getByText(`explanation ${i + 1} en`)).toBeDefined();
      const marked = within(open).queryAllByText('Correct answer').map((mark) => mark.closest('li')?.textContent);
      // The order is its own key: the lines stand in it.
      if (kind === 'order') expect(within(open).getAllByRole('listitem').map((line) => line.textContent)).toEqual(['d', 'c', 'b', 'a'].map((id) => expect.stringContaining(`option ${id} en`)));
      else expect(marked.some((line) => line?.includes(right[kind]))).toBe(true);
      if (i + 1 < kindNames.length) expect(within(screen.getByRole('region', { name: 'Coming next' })).getByText(`prompt ${i + 2} en`)).toBeDefined();
      hall.play.host('endQuestion');
      if (i + 1 < kindNames.length) hall.play.openNext();
      hall.announce();
      await settle();
    }
    expect(screen.getByText('This is the last question. The winners follow.')).toBeDefined();
  });

  it('how many gave which answer, once it is shown', async () => {
    await shownAfter((play) => {
      play.openNext();
      play.answer('p1', samples.single.rightChoice);
      play.answer('p2', samples.single.wrongChoice);
      play.answer('p3', samples.single.rightChoice);
      play.host('endQuestion');
    });
    const counts = within(screen.getByRole('region', { name: 'In the hall now' })).getAllByRole('listitem').map((line) => line.textContent);
    expect(counts).toEqual([expect.stringMatching(/option a en0$/), expect.stringMatching(/option b en.*2$/), expect.stringMatching(/option c en1$/), expect.stringMatching(/option d en0$/)]);
  });

  it('how many of those connected have answered', async () => {
    const hall = await shownAfter((play) => play.openNext());
    expect(screen.getByText('Answered: 0 of 3')).toBeDefined();
    hall.play.answer('p1', samples.single.rightChoice);
    hall.announceProgress();
    expect(await screen.findByText('Answered: 1 of 3')).toBeDefined();
  });
});

describe('a refusal', () => {
  it('comes as a sentence in the language of the host', async () => {
    const hall = await shownAfter((play) => play.openNext());
    hall.play.host('endQuestion');
    await showLanguage('ru');
    hall.play.give = () => 'try_again';
    fireEvent.click(screen.getByRole('button', { name: 'Пауза' }));
    expect(await screen.findByText('Сейчас не удалось сохранить. Попробуйте ещё раз.')).toBeDefined();
  });

  it('of a new name stands at the name, which can be mended', async () => {
    const hall = await shownAfter(() => undefined);
    openTab('Players');
    fireEvent.click(await screen.findByRole('button', { name: 'Rename Jasur' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename Jasur' });
    const field = within(dialog).getByLabelText('Name');
    fireEvent.change(field, { target: { value: 'Айпери' } });
    fireEvent.submit(field.closest('form')!);
    expect(await within(dialog).findByText('This name is already taken. Choose another.')).toBeDefined();
    fireEvent.change(field, { target: { value: 'Jasur B' } });
    fireEvent.submit(field.closest('form')!);
    await waitFor(() => expect(hasDialog()).toBe(false));
    expect(hall.play.state.players.get('p2')?.name).toBe('Jasur B');
  });
});

describe('the connection', () => {
  it('dropped: a banner says what is safe, the picture stays, and nothing can be pressed', async () => {
    const hall = await shownAfter((play) => play.openNext());
    hall.lose();
    expect((await screen.findByText(/^Connection lost\. Nothing is lost\./)).closest('[role=alert]')).not.toBeNull();
    expect(screen.getByRole('region', { name: 'In the hall now' }).textContent).toContain('prompt 1 en');
    fireEvent.click(next());
    space();
    key('KeyP', 'p');
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
    await settle();
    expect(hall.commands()).toEqual([]);
    await hall.connect();
    await waitFor(() => expect(screen.queryByText(/^Connection lost/)).toBeNull());
    space();
    await settle();
    expect(hall.commands()).toHaveLength(1);
  });

  it('ended for good: the page says so and can be connected again', async () => {
    const hall = await shownAfter(() => undefined);
    hall.say('opened_elsewhere');
    fireEvent.click(await screen.findByRole('button', { name: 'Connect again' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Connect again' })).toBeNull());
  });

  it('signed out: the page that shows the way in is asked for', async () => {
    const hall = await shownAfter(() => undefined);
    hall.say('signed_out');
    await waitFor(() => expect(onSignedOut).toHaveBeenCalled());
  });

  it('is closed when the page is left', async () => {
    const hall = await shownAfter(() => undefined);
    expect(hall.isClosed).toBe(false);
    cleanup();
    expect(hall.isClosed).toBe(true);
  });
});

it('a game of somebody else is refused with the way back', async () => {
  const hall = new DeskHall();
  hall.refusal = 'forbidden';
  render(<GameDesk gameId="game" onSignedOut={onSignedOut} open={openAt(hall)} />);
  await hall.connect();
  expect((await screen.findByRole('alert')).textContent).toBe('You do not have access.');
  expect(screen.getByRole('link', { name: 'To the start page' })).toBeDefined();
});

it('the language changes on an open desk without losing the place', async () => {
  const hall = await shownAfter((play) => play.openNext());
  await showLanguage('uz');
  expect(await screen.findByText('prompt 1 uz')).toBeDefined();
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('title uz');
  expect(hall.commands()).toEqual([]);
});

it('the lobby holds everything to come in by: PIN, code and address', async () => {
  await shownAfter(() => undefined);
  const lobby = screen.getByRole('region', { name: 'In the hall now' });
  expect(within(lobby).getByText('482 913')).toBeDefined();
  expect(within(lobby).getByRole('img', { name: /\/j\/482913$/ })).toBeDefined();
  expect(within(lobby).getByText('3 players are in')).toBeDefined();
});

it('the projector opens beside the desk, and speaks one or two languages', async () => {
  const hall = await shownAfter(() => undefined);
  const open = screen.getByRole('link', { name: 'Open in a new window' });
  expect(new URL(open.getAttribute('href') ?? '').pathname).toBe('/p/secret-of-the-wall');
  expect(open.getAttribute('target')).toBe('_blank');
  const set = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name), { target: { value } });
  for (const [name, value] of [['Second language', 'ru'], ['First language', 'ru'], ['Second language', '']] as const) {
    set(name, value);
    await settle();
  }
  fireEvent.click(screen.getByRole('button', { name: 'Show the screen check' }));
  await settle();
  expect(hall.commands()).toEqual([
    { do: 'setProjector', languages: ['ky', 'ru'], isTestCard: false },
    { do: 'setProjector', languages: ['ru', 'ky'], isTestCard: false },
    { do: 'setProjector', languages: ['ru'], isTestCard: false },
    { do: 'setProjector', languages: ['ru'], isTestCard: true },
  ]);
});
