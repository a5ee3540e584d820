import { Play } from '@tabarman/shared/testing/play.ts';
import { sixWithMedia } from '@tabarman/shared/testing/six-kinds.ts';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { showLanguage } from '../../i18n/projector/messages.ts';
import { openProjector } from './projector/open-projector.ts';
import { Projector } from './projector/projector.tsx';
import { notesBetween } from './projector/sound/score.ts';
import { playTo, Wall } from './projector/wall.fixture.ts';
import { Hall } from './phone/hall.fixture.ts';
import { happen, showSeated } from './phone/show-phone.fixture.tsx';

const images = () => screen.queryAllByRole<HTMLImageElement>('img').filter((image) => image.tagName === 'IMG');
const asked: string[] = [];

// This test environment has no fonts: nothing ever loads.
Object.defineProperty(document, 'fonts', { value: new EventTarget() });

beforeEach(async () => {
  localStorage.clear();
  asked.length = 0;
  vi.stubGlobal('Image', class {
    set src(address: string) {
      asked.push(address);
    }
  });
  await showLanguage('en');
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function phoneAt(): Promise<Hall> {
  const { hall } = await showSeated({ hall: new Hall(new Play({ script: sixWithMedia() })) });
  await happen(hall, () => hall.play.openNext());
  return hall;
}

async function wallAt(prepare: (play: Play) => void = () => undefined): Promise<Wall> {
  const play = new Play({ script: sixWithMedia() });
  play.join('Айпери', 'Jasur');
  play.give({ do: 'setProjector', languages: ['en', 'uz'], isTestCard: false });
  const wall = new Wall(play);
  render(<Projector {...openProjector('secret-of-the-wall', wall.open)} page={new URL('http://192.168.1.5:3000/p/secret')} />);
  await act(() => wall.connect());
  playTo(play, 'question');
  prepare(play);
  act(() => wall.announce());
  return wall;
}

describe('pictures on a phone', () => {
  it('[O7] stand in room that is kept for them, small, with their words in the language of the player', async () => {
    await phoneAt();
    const [picture, ...options] = images();
    expect(picture?.getAttribute('src')).toBe(`/media/${'0'.repeat(32)}-small.webp`);
    expect([picture?.alt, picture?.getAttribute('width'), picture?.getAttribute('height')]).toEqual(['picture 0 en', '1600', '900']);
    expect(picture?.parentElement?.getAttribute('style')).toContain('--ratio: 1.77');
    expect(options.map(({ alt }) => alt)).toEqual(['picture 1 en', 'picture 2 en', 'picture 3 en', 'picture 4 en']);
    expect(screen.getByRole('button', { name: /picture 2 en option b en/ })).toBeDefined();
  });

  it('[O7] that do not come have their words in their place, and are asked for again', async () => {
    await phoneAt();
    vi.useFakeTimers();
    const room = images()[0]?.parentElement;
    fireEvent.error(images()[0]!);
    expect(room?.textContent).toBe('picture 0 en');
    act(() => void vi.advanceTimersByTime(1_000));
    expect(room?.querySelector('img')?.alt).toBe('picture 0 en');
    for (const wait of [3_000, 9_000]) {
      fireEvent.error(room!.querySelector('img')!);
      act(() => void vi.advanceTimersByTime(wait));
    }
    fireEvent.error(room!.querySelector('img')!);
    act(() => void vi.advanceTimersByTime(60_000));
    expect(room?.textContent).toBe('picture 0 en');
  });

  it('[O7] of options are loaded while the question is read, and not before', async () => {
    const { hall } = await showSeated({ hall: new Hall(new Play({ script: sixWithMedia() })) });
    await happen(hall, () => hall.play.host('advance'));
    expect(asked).toEqual([]);
    await happen(hall, () => playTo(hall.play, 'question'));
    expect(asked).toEqual(['1', '2', '3', '4'].map((id) => `/media/${id.repeat(32)}-small.webp`));
    expect(images()).toHaveLength(1);
  });

  it('[O8] a sound has its words on the phone, and nothing plays there', async () => {
    await phoneAt();
    expect(screen.getByText('sound en')).toBeDefined();
    expect(document.querySelector('audio')).toBeNull();
  });
});

describe('pictures and sounds on the wall', () => {
  it('[O7] the picture is large, with its words in the first language', async () => {
    await wallAt();
    expect(images().map(({ alt }) => alt)).toEqual(['picture 0 en']);
    expect(images()[0]?.getAttribute('src')).toBe(`/media/${'0'.repeat(32)}-large.webp`);
    expect(asked).toHaveLength(4);
  });

  it('[O8] the sound plays when its question comes, as loud as the desk says, and again when asked', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    const wall = await wallAt();
    expect(play).toHaveBeenCalledTimes(1);
    const audio = document.querySelector('audio')!;
    expect([audio.getAttribute('src'), audio.volume]).toEqual([`/media/${'a'.repeat(32)}.mp3`, wall.message().view.sound.volume]);
    wall.play.give({ do: 'setSound', volume: 0.2, isMuted: false });
    act(() => wall.announce());
    expect(audio.volume).toBe(0.2);
    wall.play.give({ do: 'setSound', volume: 0.2, isMuted: true });
    act(() => wall.announce());
    expect(audio.volume).toBe(0);
    expect(play).toHaveBeenCalledTimes(1);
    fireEvent.click(screen.getByRole('button', { name: 'Play again' }));
    expect(play).toHaveBeenCalledTimes(2);
  });

  it('[O8] [B10] a wall that comes while the question is answered does not play it by itself', async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockResolvedValue();
    await wallAt((game) => game.openNext());
    expect(play).not.toHaveBeenCalled();
    expect(screen.getByRole('button', { name: 'Play again' })).toBeDefined();
  });

  it('[O8] no music plays over it, the clock does', async () => {
    const { scene } = (await wallAt()).message().view;
    if (scene.name !== 'question') throw new Error(scene.name);
    const heard = (shown: typeof scene) => notesBetween({ scene: shown, since: 0, isNew: false }, 0, 9e15);
    const bare = { ...scene, contents: scene.contents.map((content) => ({ ...content, audio: undefined })) };
    expect(heard(bare).length).toBeGreaterThan(50);
    expect(heard(scene).length).toBeLessThan(20);
    expect(heard(scene).filter(({ voice }) => voice === 'tick')).toHaveLength(5);
  });
});
