import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import type { Note } from './notation.ts';
import { signals } from './pieces.ts';
import { keyOf, notesBetween, type Shown } from './score.ts';
import type { Output } from './web-audio.ts';

/** How far ahead notes are given to the sound card: a page in the background is woken once a second. */
const AHEAD_MS = 1_500;
/** A signal begins a breath after its picture, so that its first note is not late. */
const BREATH_MS = 60;

export interface Player {
  /** Takes over what the wall shows now. */
  readonly show: (view: ProjectorView) => void;
  /** Hands on what begins to sound soon; to be called a few times a second. */
  readonly tick: () => void;
}

/** Plays the score of what the wall shows: on the clock of the sound card, by the server's time. */
export function createPlayer(output: Output, serverNow: () => number): Player {
  let shown: Shown | null = null;
  let tests: number | null = null;
  /** Up to here everything was handed on. */
  let horizon = 0;
  let ahead: { readonly at: number; readonly takeBack: () => void }[] = [];

  function hand(note: Note): void {
    const takeBack = output.play(note, output.now() + (note.at - serverNow()) / 1_000);
    ahead.push({ at: note.at, takeBack });
  }

  /** What has not begun is taken back: it belongs to a picture that is gone, or to another time. */
  function restart(now: number): void {
    for (const { at, takeBack } of ahead) if (at > now) takeBack();
    ahead = [];
    horizon = now;
  }

  function show({ scene, sound }: ProjectorView): void {
    const now = serverNow();
    output.setVolume(sound.isMuted ? 0 : sound.volume);
    const isSame = shown !== null && keyOf(shown.scene) === keyOf(scene);
    if (!isSame || JSON.stringify(shown?.scene) !== JSON.stringify(scene)) {
      restart(now);
      shown = isSame && shown ? { ...shown, scene } : { scene, since: now + BREATH_MS, isNew: shown !== null };
    }
    if (tests !== null && sound.tests > tests && !output.isBlocked()) for (const note of signals.test) hand({ ...note, at: note.at + now + BREATH_MS });
    tests = sound.tests;
    tick();
  }

  function tick(): void {
    const now = serverNow();
    const until = now + AHEAD_MS;
    // While it is blocked time goes by: what was due then is not made up for.
    if (shown === null || output.isBlocked()) {
      horizon = now;
      return;
    }
    ahead = ahead.filter(({ at }) => at > now);
    for (const note of notesBetween(shown, Math.max(horizon, now - BREATH_MS), until)) hand(note);
    horizon = Math.max(horizon, until);
  }

  return { show, tick };
}
