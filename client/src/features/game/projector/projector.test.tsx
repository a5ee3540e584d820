import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import { kindNames, samples } from '@tabarman/shared/testing/six-kinds.ts';
import { act, cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showLanguage } from '../../../i18n/projector/messages.ts';
import { openProjector } from './open-projector.ts';
import { Projector } from './projector.tsx';
import { answerAll, playTo, Wall } from './wall.fixture.ts';

const page = new URL('http://192.168.1.5:3000/p/secret');

async function shown(wall = new Wall()): Promise<Wall> {
  render(<Projector {...openProjector('secret-of-the-wall', wall.open)} page={page} />);
  await act(() => wall.connect());
  return wall;
}

async function shownAfter(prepare: (play: Play) => void, languages: Language[] = ['en']): Promise<Wall> {
  const play = new Play();
  play.join('Айпери', 'Jasur', 'Сомон', 'Dilnoza');
  play.give({ do: 'setProjector', languages, isTestCard: false });
  prepare(play);
  return shown(new Wall(play));
}

const text = () => document.body.textContent;
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

// This test environment has no fonts: nothing ever loads.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeEach(async () => {
  localStorage.clear();
  await showLanguage('en');
});
afterEach(cleanup);

describe('the code of the hall', () => {
  const withCode = (prepare: (play: Play) => void = () => undefined) => {
    const play = new Play({ hasHallCode: true });
    play.give({ do: 'setProjector', languages: ['en'], isTestCard: false });
    prepare(play);
    return shown(new Wall(play));
  };
  const code = () => screen.queryByLabelText('4 8 2 1')?.textContent;

  it('[X2] stands beside the PIN in the lobby and in the corner of every scene after it', async () => {
    const wall = await withCode();
    expect([code(), text()?.includes('Hall code')]).toEqual(['4821', true]);
    while (wall.play.state.phase.name !== 'question') wall.play.host('advance');
    act(() => wall.announce());
    expect(code()).toBe('4821');
  });

  it('[X2] is gone while nobody can come in', async () => {
    await withCode((play) => play.give({ do: 'lock', isLocked: true }));
    expect(code()).toBeUndefined();
  });

  it('[X1] goes away when it lets nobody in any more', async () => {
    vi.useFakeTimers();
    await withCode();
    expect(code()).toBe('4821');
    await act(() => vi.advanceTimersByTimeAsync(9_000 + 15_000));
    expect(code()).toBeUndefined();
    vi.useRealTimers();
  });
});

describe('opening', () => {
  it('asks for the game of the link and shows it', async () => {
    const wall = await shownAfter(() => undefined);
    expect(wall.link).toBe('secret-of-the-wall');
    expect(heading()).toBe('title en');
  });

  it('says why a link opens nothing', async () => {
    const wall = new Wall();
    wall.refusal = 'game_not_found';
    await shown(wall);
    expect(heading()).toContain('Game not found');
  });

  it('tries again when the server asks for patience', async () => {
    const wall = new Wall();
    wall.refusal = 'try_again';
    await shown(wall);
    expect(heading()).toBe('Loading…');
    wall.refusal = null;
    await act(() => wall.connect());
    expect(heading()).toBe('title ky');
  });

  it('a dropped connection is said, and the picture stays', async () => {
    const wall = await shownAfter(() => undefined);
    act(() => wall.lose());
    expect(text()).toContain('Reconnecting…');
    expect(heading()).toBe('title en');
    await act(() => wall.connect());
    expect(text()).not.toContain('Reconnecting…');
  });

  it('a connection that ended is said', async () => {
    const wall = await shownAfter(() => undefined);
    act(() => wall.say('misbehaved'));
    expect(heading()).toBe('Connection lost');
  });

  it('speaks the first of the languages that the desk chose', async () => {
    const wall = await shownAfter(() => undefined);
    wall.play.give({ do: 'setProjector', languages: ['tg', 'ru'], isTestCard: false });
    await act(async () => wall.announce());
    expect(await screen.findByText('Рамзи PIN-и бозӣ')).toBeTruthy();
    expect(heading()).toBe('title tgtitle ru');
  });
});

describe('the way in', () => {
  const scenes = ['round', 'question', 'reveal', 'leaderboard', 'finished'] as const;

  it.each(scenes)('PIN and address stay visible in the scene %s', async (scene) => {
    await shownAfter((play) => playTo(play, scene));
    expect(text()).toContain('482\u00A0913');
    expect(text()).toContain('192.168.1.5:3000');
  });

  it.each(['lobby', ...scenes] as const)('neither is shown in the scene %s when the game is locked', async (scene) => {
    await shownAfter((play) => {
      play.give({ do: 'lock', isLocked: true });
      playTo(play, scene);
    });
    expect(screen.queryByText(/192\.168/)).toBeNull();
    expect(screen.queryByRole('img', { name: 'Scan the QR code' })).toBeNull();
  });

  it('the lobby shows code, address and PIN, and says when phones cannot reach it', async () => {
    const wall = new Wall();
    render(<Projector {...openProjector('secret-of-the-wall', wall.open)} page={new URL('http://localhost:3000/p/x')} />);
    wall.play.give({ do: 'setProjector', languages: ['en'], isTestCard: false });
    await act(() => wall.connect());
    expect(screen.getByRole('img', { name: 'Scan the QR code' })).toBeTruthy();
    expect(screen.getByText('482 913')).toBeTruthy();
    expect(text()).toContain('Phones cannot reach this address');
  });
});

describe('the lobby', () => {
  it('counts who is in and shows the newest first', async () => {
    const wall = await shownAfter(() => undefined);
    expect(text()).toContain('4 players are in');
    const names = () => within(screen.getByRole('list')).getAllByRole('listitem').map((item) => item.textContent);
    expect(names()).toEqual(['Dilnoza', 'Сомон', 'Jasur', 'Айпери']);
    wall.play.join('Шаҳноза');
    act(() => wall.count(wall.progress()));
    expect(text()).toContain('5 players are in');
    await vi.waitFor(() => expect(names()[0]).toBe('Шаҳноза'), { timeout: 10_000 });
  });

  it('says that nobody is there yet', async () => {
    const wall = new Wall();
    wall.play.give({ do: 'setProjector', languages: ['en'], isTestCard: false });
    await shown(wall);
    expect(text()).toContain('Waiting for the first player…');
  });

  it('the test card stands in for every scene while the desk shows it', async () => {
    const wall = await shownAfter(() => undefined);
    wall.play.give({ do: 'setProjector', languages: ['en'], isTestCard: true });
    act(() => wall.announce());
    expect(heading()).toBe('Screen check');
    expect(text()).toContain('Can the back row read this?');
  });
});

describe('a round', () => {
  it('shows its number, name and questions', async () => {
    await shownAfter((play) => playTo(play, 'round'), ['en', 'ru']);
    expect(heading()).toBe('first round enfirst round ru');
    expect(text()).toContain('Round 1 of 2');
    expect(text()).toContain('3 questions');
  });

  it('without a name it shows the quest', async () => {
    await shownAfter((play) => {
      playTo(play, 'leaderboard', { index: 2 });
      play.host('advance');
    });
    expect(heading()).toBe('title en');
  });
});

describe('a question', () => {
  it('is alone while it is read; then the options come with it', async () => {
    const wall = await shownAfter((play) => playTo(play, 'question'), ['en', 'uz']);
    expect(heading()).toBe('prompt 1 enprompt 1 uz');
    expect(text()).not.toContain('option a');
    expect(text()).toContain('Read the question');
    wall.play.openNext();
    act(() => wall.announce());
    expect(within(screen.getByRole('list')).getAllByRole('listitem').map((o) => o.textContent)).toEqual(
      ['A', 'B', 'C', 'D'].map((letter) => `${letter}option ${letter.toLowerCase()} enoption ${letter.toLowerCase()} uz`),
    );
    expect(text()).toContain('Answered: 0 of 4');
    expect(text()).toContain('Choose one answer');
  });

  it('counts the answers of those who are connected', async () => {
    const wall = await shownAfter((play) => {
      playTo(play, 'question');
      answerAll(play, []);
    });
    act(() => wall.count({ joined: 9, connected: 7, answered: 5, newest: [] }));
    expect(text()).toContain('Answered: 5 of 7');
  });

  it('a pause is said in words, and so is its end', async () => {
    const wall = await shownAfter((play) => {
      playTo(play, 'question');
      play.openNext();
      play.host('pause');
    });
    expect(text()).toContain('Paused');
    wall.play.host('resume');
    act(() => wall.announce());
    expect(text()).not.toContain('Paused');
  });

  it('[T6] says that the time stands still after an interruption', async () => {
    await shownAfter((play) => {
      playTo(play, 'question');
      play.openNext();
      play.wait(5_000);
      play.give({ do: 'recover', from: play.now - 2_000 });
    });
    expect(text()).toContain('The time stands still');
  });

  it('says when the time is up', async () => {
    await shownAfter((play) => {
      playTo(play, 'question');
      play.openNext();
      play.now += 20_000;
    });
    expect(text()).toContain('Time is up');
  });

  it('[V5] says openly that a translation is missing, and shows the text once', async () => {
    const play = new Play();
    const { content } = play.script;
    const [round] = content.rounds;
    Object.assign(round?.questions[0]?.prompt ?? {}, { tg: undefined, ky: undefined });
    play.give({ do: 'setProjector', languages: ['tg', 'ky'], isTestCard: false });
    playTo(play, 'question');
    await shown(new Wall(play));
    expect(heading()).toBe('prompt 1 en');
    expect(text()).toContain('English');
  });

  it.each(kindNames.map((kind, index) => ({ kind, index })))('of the kind $kind can be asked and revealed', async ({ index }) => {
    const wall = await shownAfter((play) => {
      playTo(play, 'question', { index });
      answerAll(play, ['p1', 'p2']);
    });
    expect(heading()).toBe(`prompt ${index + 1} en`);
    wall.play.host('advance');
    act(() => wall.announce());
    expect(heading()).toBe(`prompt ${index + 1} en`);
    expect(text()).toContain(`explanation ${index + 1} en`);
    expect(text()).toContain(`Source: source ${index + 1}`);
  });
});

describe('a reveal', () => {
  async function revealed(index: number, languages: Language[] = ['en']): Promise<Wall> {
    return shownAfter((play) => playTo(play, 'reveal', { index, right: ['p1', 'p2', 'p3'] }), languages);
  }
  const lines = () => screen.getAllByRole('listitem').map((item) => item.textContent);

  it('counts each option and marks what was right by a word', async () => {
    await revealed(kindNames.indexOf('single'));
    expect(lines()).toEqual(['Aoption a en0', 'Boption b en Correct3', 'Coption c en1', 'Doption d en0']);
  });

  it('shows both languages', async () => {
    await revealed(kindNames.indexOf('single'), ['en', 'ru']);
    expect(lines()[1]).toBe('Boption b en Correctoption b ru3');
    expect(text()).toContain('explanation 1 enexplanation 1 ru');
  });

  it('marks every right option of several', async () => {
    await revealed(kindNames.indexOf('multi'));
    expect(lines().filter((line) => line.includes('Correct'))).toHaveLength(2);
  });

  it('says true and false in the languages of the projector', async () => {
    await revealed(kindNames.indexOf('boolean'), ['en', 'ru']);
    await screen.findByText('Правда');
    expect(lines()).toEqual(['ATrue CorrectПравда3', 'BFalseЛожь1']);
  });

  it('shows the right order, with how many put each in its place', async () => {
    await revealed(kindNames.indexOf('order'));
    expect(lines()).toEqual(['1Doption d en3', '2Coption c en3', '3Boption b en3', '4Aoption a en3']);
  });

  it('shows the right number over what the hall gave', async () => {
    await revealed(kindNames.indexOf('number'));
    expect(text()).toContain('40\u00A0m en');
    expect(lines().filter((line) => line.endsWith('3'))).toEqual(['37,5\u00A0m en – 50\u00A0m en:3'.replace(',', '.')]);
  });

  it('shows the right answer and the commonest of the hall', async () => {
    await revealed(kindNames.indexOf('text'));
    expect(text()).toContain('RudakiCorrect answer');
    expect(lines()).toEqual(['РудакиCorrect3', 'Навои1']);
  });
});

describe('the board', () => {
  it('shows the best with their points, and shared places as such', async () => {
    await shownAfter((play) => {
      playTo(play, 'question', { index: 1 });
      answerAll(play, ['p3']);
      playTo(play, 'leaderboard', { index: 1 });
    });
    expect(heading()).toBe('Leaderboard');
    const rows = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(rows[0]).toMatch(/^1Сомон/);
    expect(rows.slice(1).every((row) => row.startsWith('=shared place2'))).toBe(true);
  });

  it('[B11] names the biggest climb, also of somebody who is not in the picture', async () => {
    await shownAfter((play) => {
      playTo(play, 'leaderboard', { right: ['p1', 'p2', 'p3'] });
      playTo(play, 'leaderboard', { index: 2, right: ['p4'] });
    });
    const climb = screen.getByText('Biggest climb').parentElement;
    expect(climb?.textContent).toContain('Dilnoza');
    expect(climb?.textContent).toContain('places up');
  });
});

describe('the end', () => {
  it('the podium has the best three, best first', async () => {
    const wall = await shownAfter((play) => playTo(play, 'podium', { right: ['p1', 'p2', 'p3'] }));
    expect(heading()).toBe('Who are the winners?');
    expect(text()).not.toMatch(/Айпери|Jasur|Сомон|Dilnoza/);
    for (const names of [/Сомон/, /Jasur/, /Айпери/]) {
      wall.play.host('advance');
      act(() => wall.announce());
      expect(text()).toMatch(names);
    }
    expect(heading()).toBe('Congratulations!');
    const steps = screen.getAllByRole('list')[0]?.children ?? [];
    expect([...steps].map((step) => step.textContent.match(/Айпери|Jasur|Сомон|Dilnoza/)?.[0])).toEqual(['Айпери', 'Jasur', 'Сомон']);
  });

  it('[S4] who shares a place shares a step', async () => {
    await shownAfter((play) => {
      playTo(play, 'question');
      play.openNext();
      for (const id of ['p1', 'p2']) play.answer(id, { option: 'b' }, 1_000);
      play.host('endGame');
      while (play.state.phase.name !== 'podium' || play.state.phase.cursor !== 1) play.host('advance');
    });
    const [steps] = screen.getAllByRole('list');
    expect([...(steps?.children ?? [])].length).toBeLessThan(3);
  });

  it('afterwards the board stays, with thanks', async () => {
    await shownAfter((play) => playTo(play, 'finished', { right: ['p2'] }));
    expect(heading()).toBe('Thank you for playing!');
    expect(screen.getAllByRole('listitem')[0]?.textContent).toContain('Jasur');
  });
});

describe('a sealed last round', () => {
  async function sealed(prepare: (play: Play) => void, names = ['Айпери', 'Jasur', 'Сомон', 'Dilnoza', 'Фаррух']): Promise<Wall> {
    const play = new Play({ isLastRoundSealed: true });
    play.join(...names);
    play.give({ do: 'setProjector', languages: ['en'], isTestCard: false });
    prepare(play);
    return shown(new Wall(play));
  }

  it('[B1] cloth hangs before the board', async () => {
    await sealed((play) => playTo(play, 'leaderboard', { index: 3, right: ['p1'] }));
    expect(heading()).toBe('The board is sealed until the ceremony');
    expect(text()).not.toMatch(/Айпери|Jasur/);
  });

  it('[B4] the ceremony lists who was announced, the newest first, up to the podium, and no PIN is in the picture', async () => {
    const wall = await sealed((play) => playTo(play, 'podium', { right: ['p1', 'p2', 'p3', 'p4', 'p5'] }));
    const step = (press: 'advance' | 'back') => {
      wall.play.host(press);
      act(() => wall.announce());
      return screen.queryAllByRole('listitem').map((item) => /Айпери|Jasur|Сомон|Dilnoza|Фаррух/.exec(item.textContent)?.[0]).filter(Boolean);
    };
    expect(step('advance')).toEqual(['Фаррух']);
    expect(step('advance')).toEqual(['Dilnoza', 'Фаррух']);
    expect(step('back')).toEqual(['Фаррух']);
    step('advance');
    expect(new Set(step('advance'))).toEqual(new Set(['Сомон']));
    expect(text()).not.toContain('482\u00A0913');
  });

  it('[B6] a crowd is thanked by name', async () => {
    const names = Array.from({ length: 40 }, (_, i) => `Player ${i + 1}`);
    const wall = await sealed((play) => {
      play.openNext();
      names.forEach((_, i) => play.answer(`p${i + 1}`, { option: 'b' }, 1_000 + i * 100));
      play.host('endQuestion');
      play.host('endGame');
      play.host('advance');
    }, names);
    expect(heading()).toBe('Thank you for playing!');
    expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual(names.slice(25));
    wall.play.host('advance');
    act(() => wall.announce());
    expect(heading()).toBe('Among the best 25');
  });
});

it('[H3] without a host the wall shows a calm screen, and afterwards what was there', async () => {
  const wall = await shownAfter((before) => {
    playTo(before, 'reveal');
    before.give({ do: 'rest' });
  });
  expect(heading()).toBe('Break');
  expect(screen.getByText('The host is on the way back. All points are safe.')).toBeDefined();
  wall.play.host('advance');
  act(() => wall.announce());
  expect(text()).not.toContain('Break');
  expect(text()).toContain('Correct');
});

describe('the corner', () => {
  it('offers nothing but full screen, and F does the same in any keyboard layout', async () => {
    const asked = vi.fn<() => Promise<void>>().mockResolvedValue();
    document.documentElement.requestFullscreen = asked;
    await shownAfter((play) => playTo(play, 'question'));
    const buttons = screen.getAllByRole('button');
    expect(buttons.map((button) => button.textContent)).toEqual(['Full screen (F)']);
    fireEvent.keyDown(document.body, { code: 'KeyF', key: 'а' });
    fireEvent.click(buttons[0]!);
    expect(asked).toHaveBeenCalledTimes(2);
    fireEvent.keyDown(document.body, { code: 'KeyF', key: 'f', ctrlKey: true });
    expect(asked).toHaveBeenCalledTimes(2);
  });
});

describe('a correction', () => {
  const answered = (play: Play) => {
    play.openNext();
    play.answer('p1', samples.single.rightChoice);
    play.answer('p2', samples.single.wrongChoice);
    play.host('endQuestion');
  };

  it('[C4] is told over the scene with how many it moves and why, and goes away', async () => {
    vi.useFakeTimers();
    const wall = await shownAfter(answered);
    await act(async () => {
      wall.play.correct({ what: 'key', index: 0, right: samples.single.otherRight }, 'The map is old');
      wall.announce();
    });
    expect(text()).toContain('Question 1 was corrected: 2 players move.');
    expect(text()).toContain('Reason: The map is old');
    await act(() => vi.advanceTimersByTimeAsync(16_000));
    expect(text()).not.toContain('was corrected');
    vi.useRealTimers();
  });

  it('[C4] waits while a question is open, and is no news to a screen that comes later', async () => {
    const wall = await shownAfter((play) => {
      answered(play);
      play.openNext();
    });
    await act(async () => {
      wall.play.correct({ what: 'void', index: 0 });
      wall.announce();
    });
    expect(text()).not.toContain('no longer counts');
    await act(async () => {
      wall.play.host('endQuestion');
      wall.announce();
    });
    expect(text()).toContain('Question 1 no longer counts');
    cleanup();
    wall.play.now += 120_000;
    await shown(new Wall(wall.play));
    expect(text()).not.toContain('no longer counts');
  });
});
