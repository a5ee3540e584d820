import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { samples } from '@tabarman/shared/testing/six-kinds.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Hall } from './hall.fixture.ts';
import { happen, showPhone, showSeated } from './show-phone.fixture.tsx';

const heading = () => screen.getByRole('heading', { level: 1 });
const click = (element: HTMLElement) => act(async () => void fireEvent.click(element));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const options = () => screen.queryAllByRole('button', { name: /option/ });

beforeEach(() => {
  localStorage.clear();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('before the game', () => {
  it('takes a PIN in two groups and opens the game with the sixth digit', async () => {
    await showPhone({ pin: null });
    const field = screen.getByLabelText<HTMLInputElement>('Enter the game PIN');
    expect(field.inputMode).toBe('numeric');
    fireEvent.change(field, { target: { value: '48 29a1' } });
    expect(field.value).toBe('482\u00A091');
    await act(async () => void fireEvent.change(field, { target: { value: '482913' } }));
    expect(heading().textContent).toBe('title en');
    expect(location.pathname).toBe('/j/482913');
  });

  it('says what is wrong with a PIN, and stays', async () => {
    await showPhone({ pin: '111111' });
    expect(screen.getByRole('alert').textContent).toBe('Game not found. Check the PIN.');
    expect(screen.getByLabelText<HTMLInputElement>('Enter the game PIN').value).toBe('111\u00A0111');
  });

  it('joins with a name, a look and a language, all on one screen', async () => {
    const { hall } = await showPhone();
    expect(within(screen.getByRole('group', { name: 'Choose your language' })).getAllByRole('radio').length).toBe(5);
    expect(within(screen.getByRole('group', { name: 'Your look' })).getAllByRole('radio').length).toBe(20);
    fireEvent.change(screen.getByLabelText('Your name'), { target: { value: 'Фаррух' } });
    fireEvent.click(screen.getByLabelText('Pattern 5'));
    fireEvent.click(screen.getByLabelText('Colour 2'));
    await click(button('Join'));
    expect(hall.asked.find((a) => a.intent === 'game:join')?.input).toMatchObject({ name: 'Фаррух', look: { pattern: 4, colour: 1 } });
    expect(heading().textContent).toBe('You are in');
    expect(screen.getAllByText('Фаррух').length).toBe(2);
    expect(screen.getByText('Host: Гүлнара')).toBeTruthy();
  });

  it('refuses an empty and a long name by itself, counted as people count, and the server the rest', async () => {
    const { hall } = await showPhone();
    await click(button('Join'));
    expect(screen.getByText('Enter your name.')).toBeTruthy();
    const field = screen.getByLabelText('Your name');
    fireEvent.change(field, { target: { value: 'ы'.repeat(21) } });
    expect(screen.getByText('The name is too long: at most 20 characters.')).toBeTruthy();
    expect(hall.asked.some((a) => a.intent === 'game:join')).toBe(false);
    fireEvent.change(field, { target: { value: 'Аnna' } });
    await click(button('Join'));
    expect(screen.getByText('Write the name in one alphabet, Cyrillic or Latin.')).toBeTruthy();
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('has buttons to try in the lobby, which send nothing, and asks before leaving', async () => {
    const { hall } = await showSeated();
    await click(button('Try the answer buttons'));
    await click(button(/Answer B/));
    expect(screen.getByText('You chose answer B. In the game it is sent at once.')).toBeTruthy();
    expect(hall.asked.some((a) => a.intent === 'game:answer')).toBe(false);
    await click(button('Leave the game'));
    expect(screen.getByText('Leave the game?')).toBeTruthy();
    await click(button('Cancel'));
    expect(heading().textContent).toBe('You are in');
    await click(button('Leave the game'));
    await click(button('Leave the game'));
    await click(button('Return as Айпери'));
    expect(heading().textContent).toBe('You are in');
  });
});

describe('a game', () => {
  it('opens a round with its name and the number of questions', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => hall.play.host('advance'));
    expect(heading().textContent).toBe('first round en');
    expect(screen.getByText('Round 1 of 2')).toBeTruthy();
    expect(screen.getByText('3 questions')).toBeTruthy();
  });

  it('[T1] shows the question while it is read and the options at the very moment they open', async () => {
    const { hall } = await showSeated();
    vi.useFakeTimers();
    await happen(hall, () => {
      hall.play.host('advance');
      hall.play.host('advance');
    });
    expect(heading().textContent).toBe('prompt 1 en');
    expect(screen.getByText('Read the question. You can answer in a moment.')).toBeTruthy();
    expect(options()).toEqual([]);
    await act(async () => {
      hall.play.now += 2_999;
      await vi.advanceTimersByTimeAsync(2_999);
    });
    expect(options()).toEqual([]);
    await act(async () => {
      hall.play.now += 1;
      await vi.advanceTimersByTimeAsync(1);
    });
    expect(options().length).toBe(4);
    expect(screen.getByText('Choose one answer')).toBeTruthy();
  });

  it('tells kept, saved and not saved apart, and keeps the answer in sight', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    hall.line = 'dead';
    await click(button(/option b/));
    expect(screen.getByText('Kept on your phone, sending…')).toBeTruthy();
    expect(screen.queryByText(/Received/)).toBeNull();
    expect(button(/option b/).getAttribute('aria-pressed')).toBe('true');
    hall.line = 'good';
    await waitFor(() => expect(screen.getAllByText(/Received/).length).toBe(2));
    expect(button(/option a/).getAttribute('aria-disabled')).toBe('true');
    await click(button(/option a/));
    expect(button(/option b/).getAttribute('aria-pressed')).toBe('true');
  });

  it('says that an answer was not saved, and why', async () => {
    const { hall, phone } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    await act(async () => phone.state.setState({ refused: { index: 0, error: 'answer_too_late' } }));
    expect(screen.getByText('Too late: the answer was not accepted.', { exact: false })).toBeTruthy();
    expect(screen.getAllByText(/Not received/).length).toBe(2);
  });

  it('[T3] stands still while the host pauses, and goes on', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    await happen(hall, () => hall.play.host('pause'));
    expect(screen.getByText('The host has paused the game. Your time stands still.')).toBeTruthy();
    expect(button(/option a/).getAttribute('aria-disabled')).toBe('true');
    await happen(hall, () => hall.play.host('resume'));
    expect(button(/option a/).getAttribute('aria-disabled')).toBeNull();
  });

  it('[T6] counts down to going on after an interruption', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    await happen(hall, () => {
      hall.play.now += 5_000;
      hall.play.give({ do: 'recover', from: hall.play.now - 1_000 });
    });
    expect(screen.getByText('The game goes on in 3 s')).toBeTruthy();
  });

  it('waits for the reveal when the time is up', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => {
      hall.play.openNext();
      hall.play.now += 20_000;
    });
    expect(screen.getByText('Time is up. Waiting for the correct answer…')).toBeTruthy();
    expect(button(/option a/).getAttribute('aria-disabled')).toBe('true');
  });

  it('takes the keys 1 to 8 for the options', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    await act(async () => void fireEvent.keyDown(document.body, { key: '9' }));
    expect(options().some((o) => o.getAttribute('aria-pressed') === 'true')).toBe(false);
    await act(async () => void fireEvent.keyDown(document.body, { key: '3' }));
    expect(button(/option c/).getAttribute('aria-pressed')).toBe('true');
  });

  it('says in words whether it was right, what was, what it earned and where one stands', async () => {
    const { hall, phone } = await showSeated();
    hall.play.join('Фаррух');
    await happen(hall, () => hall.play.openNext());
    await act(async () => phone.answer(samples.single.rightChoice));
    await happen(hall, () => hall.play.host('advance'));
    expect(heading().textContent).toBe('Correct');
    expect(screen.getByText('explanation 1 en')).toBeTruthy();
    expect(screen.getByText('Source: source 1')).toBeTruthy();
    expect(screen.getByText('+1,000')).toBeTruthy();
    expect(screen.getByText('option b en').parentElement?.textContent).toMatch(/Correct answer.*Your answer/);
    expect(screen.getByRole('banner').textContent).toBe('Айпери1,000 points');

    await happen(hall, () => hall.play.openNext());
    await happen(hall, () => hall.play.host('advance'));
    expect(heading().textContent).toBe('No answer');
  });

  it('says that speed only broke the tie under accuracy first', async () => {
    const { hall, phone } = await showSeated({ hall: new Hall(new Play({ preset: 'accuracy' })) });
    await happen(hall, () => hall.play.openNext());
    await act(async () => phone.answer(samples.single.rightChoice));
    await happen(hall, () => hall.play.host('advance'));
    expect(screen.getByText(/^Speed \d+: counts only when points are equal$/)).toBeTruthy();
    expect(screen.queryByText(/Speed ·/)).toBeNull();
  });

  it('[H3] without a host shows a calm screen, and afterwards the same answer with its points', async () => {
    const { hall, phone } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    await act(async () => phone.answer(samples.single.rightChoice));
    await happen(hall, () => hall.play.host('endQuestion'));
    const said = heading().textContent;
    await happen(hall, () => hall.play.give({ do: 'rest' }));
    expect(heading().textContent).toBe('Break');
    expect(screen.getByText('The host is on the way back. Your points are safe.')).toBeTruthy();
    await happen(hall, () => hall.play.host('advance'));
    expect(heading().textContent).toBe(said);
  });

  it('shows the own place and how far the next one is between questions, and the podium at the end', async () => {
    const { hall, phone } = await showSeated();
    hall.play.join('Фаррух');
    await happen(hall, () => hall.play.openNext());
    await act(async () => phone.answer(samples.single.wrongChoice));
    hall.play.answer('p2', samples.single.rightChoice, 4_000);
    await happen(hall, () => hall.play.host('advance'));
    await happen(hall, () => hall.play.host('advance'));
    expect(heading().textContent).toBe('Your place: 2');
    expect(screen.getByText('To place 1').parentElement?.textContent).toBe('To place 1900 points');

    await happen(hall, () => hall.play.host('endGame'));
    expect(heading().textContent).toBe('Congratulations!');
    expect(screen.getByText('Thank you for playing!')).toBeTruthy();
    const rows = within(screen.getByRole('heading', { name: 'Leaderboard' }).parentElement!).getAllByRole('listitem');
    expect(rows.map((row) => row.getAttribute('aria-current'))).toEqual([null, 'true']);

    await click(button('All questions and answers'));
    expect(screen.getByText('Incorrect · 0 points')).toBeTruthy();
    await happen(hall, () => hall.play.host('endGame'));
    expect(screen.getByText('Incorrect · 0 points')).toBeTruthy();
    await click(button('Join another game'));
    expect(screen.getByLabelText('Enter the game PIN')).toBeTruthy();
  });
});

describe('around the game', () => {
  it('moves the focus to the heading of each new screen', async () => {
    const { hall } = await showSeated();
    expect(document.activeElement).toBe(heading());
    await happen(hall, () => hall.play.openNext());
    expect(document.activeElement).toBe(heading());
    expect(heading().textContent).toBe('prompt 1 en');
  });

  it('changes the language without losing the place, and says it to the document', async () => {
    const { hall } = await showSeated();
    await happen(hall, () => hall.play.openNext());
    const field = screen.getByLabelText<HTMLSelectElement>('Language');
    await act(async () => void fireEvent.change(field, { target: { value: 'tg' } }));
    await waitFor(() => expect(heading().textContent).toBe('prompt 1 tg'));
    expect(document.documentElement.lang).toBe('tg');
    expect(document.title).toBe('title tg · Табарман');
    expect(screen.getByText('Як ҷавобро интихоб кунед')).toBeTruthy();
  });

  it('[V5] says when a question is shown in another language', async () => {
    const play = new Play();
    for (const { questions } of play.script.content.rounds) for (const q of questions) Reflect.deleteProperty(q.prompt, 'uz');
    const { hall } = await showSeated({ hall: new Hall(play), language: 'uz' });
    await happen(hall, () => hall.play.openNext());
    expect(heading().textContent).toBe('prompt 1 en');
    expect(heading().lang).toBe('en');
    expect(screen.getByText('Hali tarjima qilinmagan. Koʻrsatilgan til: English')).toBeTruthy();
  });

  it('says that the connection is lost, when the next try is and what is safe', async () => {
    const { hall } = await showSeated();
    await act(async () => hall.lose());
    const banner = screen.getByText(/Connection lost/);
    expect(banner.textContent).toBe('Connection lost. Next try in 2 sYour place, points and answer are safe.');
    expect(screen.getByText('No connection')).toBeTruthy();
    await act(async () => void (await hall.connect()));
    expect(screen.queryByText(/Connection lost/)).toBeNull();
  });

  it('stays calm when it was opened elsewhere, and plays here again', async () => {
    const { hall } = await showSeated();
    await act(async () => hall.say('opened_elsewhere'));
    expect(heading().textContent).toBe('The game is open in another tab or on another device');
    await click(button('Play here'));
    expect(heading().textContent).toBe('You are in');
  });

  it('says that the host has removed it', async () => {
    const { hall } = await showSeated();
    await act(async () => hall.say('removed'));
    expect(heading().textContent).toBe('The host has removed you from the game.');
  });
});
