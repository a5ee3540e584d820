import { render } from './instruments.ts';
import type { Note } from './notation.ts';

/** What plays. A browser keeps it blocked until somebody has touched the page. */
export interface Output {
  readonly isBlocked: () => boolean;
  readonly unblock: () => void;
  /** Calls back when it is blocked or no longer. */
  readonly watch: (notify: () => void) => () => void;
  /** The clock that the sound card counts, in seconds. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly setVolume: (volume: number) => void;
  /** Plays at a time of its clock; returns how to take it back. */
  readonly play: (note: Note, at: number) => () => void;
}

const FADE_S = 0.03;

/** The sound of this browser; null where it has none. */
export function openAudio(): Output | null {
  if (typeof AudioContext === 'undefined') return null;
  const context = new AudioContext({ latencyHint: 'playback' });
  const master = context.createGain();
  // Many notes at once are held down together instead of tearing.
  master.connect(context.createDynamicsCompressor()).connect(context.destination);
  const rendered = new Map<string, AudioBuffer>();

  function bufferOf({ voice, pitch }: Note): AudioBuffer {
    const key = `${voice} ${pitch}`;
    const known = rendered.get(key);
    if (known) return known;
    const samples = render(voice, pitch, context.sampleRate);
    const buffer = context.createBuffer(1, samples.length, context.sampleRate);
    buffer.copyToChannel(samples, 0);
    rendered.set(key, buffer);
    return buffer;
  }

  return {
    isBlocked: () => context.state !== 'running',
    unblock: () => void context.resume(),
    watch(notify) {
      context.addEventListener('statechange', notify);
      return () => context.removeEventListener('statechange', notify);
    },
    now: () => context.currentTime,
    // Ears hear in powers: half of the way sounds half as loud.
    setVolume: (volume) => void master.gain.setTargetAtTime(volume ** 2, context.currentTime, FADE_S),
    play(note, at) {
      const source = context.createBufferSource();
      source.buffer = bufferOf(note);
      const gain = context.createGain();
      gain.gain.value = note.gain;
      source.connect(gain).connect(master);
      source.start(Math.max(at, context.currentTime));
      return () => source.stop();
    },
  };
}
