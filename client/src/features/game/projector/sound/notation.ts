/** What the projector can play. */
export const voices = ['komuz', 'dutar', 'dum', 'tak', 'bell', 'tick', 'wind'] as const;
export type Voice = (typeof voices)[number];

export interface Note {
  /** In ms: from the beginning of its piece, or epoch ms of the server's clock once it is scheduled. */
  readonly at: number;
  readonly voice: Voice;
  /** MIDI number: 69 is A4 at 440 Hz. */
  readonly pitch: number;
  /** 0 to 1. */
  readonly gain: number;
}

const letters: Readonly<Record<string, number>> = { C: 0, D: 2, E: 4, F: 5, G: 7, A: 9, B: 11 };

/** The MIDI number of a name such as `A4` or `F#5`. */
export function pitchOf(name: string): number {
  const [, letter = '', sharp = '', octave = ''] = /^([A-G])(#?)(\d)$/.exec(name) ?? [];
  const step = letters[letter];
  if (step === undefined) throw new Error(`no such pitch: ${name}`);
  return 12 * (Number(octave) + 1) + step + sharp.length;
}

export interface Part {
  readonly voice: Voice;
  readonly stepMs: number;
  readonly gain: number;
  /** When its first step is. */
  readonly from?: number;
}

/** Reads one part: a word for each step, a pitch or `.` for none; `D4+A4` sounds together, `D4!` louder, `|` is for the eye. */
export function read({ voice, stepMs, gain, from = 0 }: Part, words: string): Note[] {
  const steps = words.split(/\s+/).filter((word) => word !== '|' && word !== '');
  return steps.flatMap((word, i) =>
    word === '.' ? [] : word.replace('!', '').split('+').map((name) => ({
      at: from + i * stepMs, voice, pitch: pitchOf(name), gain: word.endsWith('!') ? Math.min(1, gain * 1.5) : gain,
    })));
}

/** Where a part that was read in these words ends. */
export function lengthOf(words: string, stepMs: number): number {
  return stepMs * words.split(/\s+/).filter((word) => word !== '|' && word !== '').length;
}
