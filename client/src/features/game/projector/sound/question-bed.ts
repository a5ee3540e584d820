import type { ClockView } from '@tabarman/shared/game/views.ts';
import { type Note, pitchOf, type Voice } from './notation.ts';
import { signals } from './pieces.ts';

const STEP = 250;
const LAST_SECONDS = 5;
const ostinato = ['D3', 'D3', 'A2', 'D3', 'F3', 'D3', 'A2', 'C3'].map(pitchOf);

interface Bar {
  /** Up to this share of the time left. */
  readonly upTo: number;
  /** Every how many steps the dutar and the doira sound. */
  readonly dutar: number;
  readonly doira: number;
  readonly gain: number;
}

/** The less time is left, the denser it gets; the measure stays. */
const bars: readonly Bar[] = [
  { upTo: 1 / 3, dutar: 1, doira: 2, gain: 0.34 },
  { upTo: 2 / 3, dutar: 2, doira: 4, gain: 0.28 },
  { upTo: Infinity, dutar: 4, doira: 8, gain: 0.24 },
];

/**
 * What sounds while a question is open, between two instants: all of it hangs from the instant at which the time is up, so
 * that it cannot drift, and moves with it when time is added. While the time stands still there is silence.
 */
export function questionBed({ opensAt, closesAt, limitMs, pausedAt, heldUntil }: ClockView, from: number, until: number, hasMusic = true): Note[] {
  if (pausedAt !== null) return [];
  const start = Math.max(opensAt, heldUntil ?? opensAt);
  const within = ({ at }: Note) => at >= from && at < until;
  const moved = (notes: readonly Note[], by: number) => notes.map((note) => ({ ...note, at: note.at + by }));
  return [
    ...(hasMusic ? grid(Math.max(from, start), Math.min(until, closesAt), { closesAt, limitMs }) : []),
    ...Array.from({ length: LAST_SECONDS }, (_, i) => tick(closesAt, i + 1)).filter((note) => note.at >= start),
    ...moved(signals.open, opensAt).filter((note) => note.at >= start),
    ...moved(signals.timeUp, closesAt),
  ].filter(within);
}

function tick(closesAt: number, secondsLeft: number): Note {
  return { at: closesAt - secondsLeft * 1_000, voice: 'tick', pitch: pitchOf('A5') + LAST_SECONDS - secondsLeft, gain: 0.4 };
}

function grid(from: number, until: number, { closesAt, limitMs }: Pick<ClockView, 'closesAt' | 'limitMs'>): Note[] {
  const notes: Note[] = [];
  for (let left = Math.floor((closesAt - from) / STEP); left > 0 && closesAt - left * STEP < until; left -= 1) {
    const at = closesAt - left * STEP;
    const bar = bars.find(({ upTo }) => (left * STEP) / limitMs <= upTo);
    if (!bar) continue;
    const play = (voice: Voice, pitch: number, gain: number) => notes.push({ at, voice, pitch, gain });
    if (left % bar.dutar === 0) play('dutar', ostinato[(left / bar.dutar) % ostinato.length] ?? 50, bar.gain);
    if (left % bar.doira === 0) play('dum', 50, bar.gain * 0.7);
  }
  return notes;
}
