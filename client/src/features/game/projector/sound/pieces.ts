import { lengthOf, type Note, read } from './notation.ts';

/*
 * The music of Tabarman, written for it. D without a sixth, as a komuz is tuned (D, A, D), in the valley's limping measure
 * of three, three and two; a dutar holds the ground and a doira keeps time.
 */

const EIGHTH = 280;

const komuz = `
  D4! . . A3 . . C4 . | D4 . . F4 . . G4 . |
  A4! . . G4 . . F4 . | D4 . . C4 . . A3 . |
  D4! . . A3 . . C4 . | D4 . . F4 . . G4 . |
  A4! . G4 F4 . D4 C4 . | D4 . . . . . . . |
  A4! . . C5 . . A4 . | G4 . . A4 . . F4 . |
  G4! . . F4 . . D4 . | C4 . . D4 . . . . |
  F4! . . G4 . . A4 . | C5 . . A4 . . G4 . |
  F4! . D4 C4 . A3 C4 . | D4 . . . . . . . |`;

const ground = '| D3 . . A2 . . A2 . | D3 . . A2 . . C3 . ';
const beat = '| D3! . . D3 . . D3 . ';
const rim = '| . . D3 . . D3 . D3 ';

export const lobby = {
  lengthMs: lengthOf(komuz, EIGHTH),
  notes: [
    ...read({ voice: 'komuz', stepMs: EIGHTH, gain: 0.5 }, komuz),
    ...read({ voice: 'dutar', stepMs: EIGHTH, gain: 0.34 }, ground.repeat(8)),
    ...read({ voice: 'dum', stepMs: EIGHTH, gain: 0.16 }, beat.repeat(16)),
    ...read({ voice: 'tak', stepMs: EIGHTH, gain: 0.05 }, rim.repeat(16)),
  ],
} as const;

const chord = (voice: 'komuz' | 'dutar' | 'bell', { at, gain, stepMs = 60 }: { at: number; gain: number; stepMs?: number }, words: string) =>
  read({ voice, stepMs, gain, from: at }, words);

/** A roll of the doira that grows for so long. */
function roll(forMs: number, gain: number): Note[] {
  const strokes = Math.round(forMs / 75);
  return Array.from({ length: strokes }, (_, i) => ({ at: i * 75, voice: 'tak' as const, pitch: 50, gain: gain * (0.25 + (0.75 * i) / strokes) }));
}

const hit = (at: number, gain: number): Note => ({ at, voice: 'dum', pitch: 50, gain });

/** Each is played once, when its scene begins. */
export const signals = {
  test: [...chord('komuz', { at: 0, gain: 0.6, stepMs: 180 }, 'D4 A4 D5'), ...chord('bell', { at: 600, gain: 0.4 }, 'D5'), hit(0, 0.4)],
  round: [...roll(600, 0.2), hit(600, 0.6), ...chord('dutar', { at: 600, gain: 0.5 }, 'D3 A3 D4'), ...chord('komuz', { at: 780, gain: 0.6, stepMs: 120 }, 'A4 C5 D5')],
  question: [...chord('dutar', { at: 0, gain: 0.4, stepMs: 120 }, 'D3 A3')],
  reveal: [hit(0, 0.4), ...chord('komuz', { at: 0, gain: 0.55 }, 'D4 A4 D5 F#5'), ...chord('bell', { at: 240, gain: 0.35 }, 'A5')],
  board: [{ at: 0, voice: 'wind' as const, pitch: 60, gain: 0.5 }, ...chord('komuz', { at: 700, gain: 0.4, stepMs: 110 }, 'A3 C4 D4 F4 G4 A4'), hit(1_360, 0.35)],
  /** Somebody came far up: the run goes on. */
  climb: chord('komuz', { at: 1_360, gain: 0.5, stepMs: 110 }, 'C5 D5 F5+D5'),
  sealed: [hit(0, 0.4), hit(560, 0.3), ...chord('dutar', { at: 0, gain: 0.45, stepMs: 280 }, 'D3 . A2 . D3')],
  opening: [...roll(1_800, 0.25), hit(1_800, 0.7), ...chord('dutar', { at: 1_800, gain: 0.5 }, 'D3 A3 D4')],
  crowd: [hit(0, 0.35), ...chord('dutar', { at: 0, gain: 0.45, stepMs: 110 }, 'F3 A3 C4 F4'), ...chord('komuz', { at: 440, gain: 0.4, stepMs: 160 }, 'A4 G4 A4')],
  third: [...roll(700, 0.2), hit(700, 0.6), ...chord('dutar', { at: 700, gain: 0.5 }, 'D3 A3'), ...chord('komuz', { at: 760, gain: 0.55, stepMs: 150 }, 'D4 F4 A4')],
  second: [...roll(800, 0.24), hit(800, 0.65), ...chord('dutar', { at: 800, gain: 0.5 }, 'D3 A3 D4'), ...chord('komuz', { at: 860, gain: 0.6, stepMs: 150 }, 'F4 A4 C5 D5')],
  winner: [
    ...roll(900, 0.3), hit(900, 0.8),
    ...chord('dutar', { at: 900, gain: 0.55 }, 'D3 A3 D4 F#4'),
    ...chord('komuz', { at: 900, gain: 0.65, stepMs: 170 }, 'D5! . A4 D5 F#5! . E5 D5 | A5! . . F#5 E5 . D5 . | E5! . D5 B4 A4 . B4 . | D5!+A4+F#4 . . . D5!+A4+F#4'),
    ...chord('bell', { at: 900, gain: 0.4, stepMs: 1_360 }, 'D5 A5 F#5 D6'),
    ...[900, 1_410, 1_920, 2_260, 2_770, 3_280, 3_620, 4_130, 4_980, 5_660].map((at) => hit(at, 0.45)),
  ],
  finished: [...chord('komuz', { at: 0, gain: 0.45, stepMs: 320 }, 'A4 G4 F4 D4 C4 . D4'), ...chord('dutar', { at: 0, gain: 0.4, stepMs: 640 }, 'D3 A2 C3 D3')],
  open: chord('bell', { at: 0, gain: 0.3, stepMs: 140 }, 'A4 D5'),
  timeUp: [hit(0, 0.6), ...chord('bell', { at: 0, gain: 0.5, stepMs: 20 }, 'D3 A3 D4')],
} as const satisfies Record<string, readonly Note[]>;

/** One pluck for each place from the tenth upward, each higher than the one before. */
export function placeSignal(place: number): Note[] {
  const scale = ['D4', 'F4', 'G4', 'A4', 'C5', 'D5', 'F5'];
  const name = scale[Math.min(scale.length - 1, Math.max(0, 10 - place))] ?? 'D4';
  return [hit(0, 0.4), ...chord('komuz', { at: 60, gain: 0.6 }, name), ...chord('dutar', { at: 60, gain: 0.4 }, 'D3 A3')];
}
