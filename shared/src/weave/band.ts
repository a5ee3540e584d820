import { any, at, disc, lozenge, type Profile, spindle } from './profiles.ts';

export type Dye = 'madder' | 'cream' | 'indigo' | 'saffron' | 'teal';

interface Placed {
  /** Dyed profiles, the outermost first. */
  readonly layers: readonly (readonly [Dye, Profile])[];
  readonly x: number;
  readonly y: number;
  readonly reach: number;
  readonly rise: number;
}

/** One repeat of the cloth. */
export const band = { width: 288, height: 176 };

const great: Placed['layers'] = [
  ['madder', any(lozenge(0.86, 1), at(0.74, lozenge(0.26, 0.34)))],
  ['cream', any(lozenge(0.64, 0.76), at(0.74, lozenge(0.12, 0.18)))],
  ['indigo', lozenge(0.5, 0.6)],
  ['saffron', lozenge(0.34, 0.42)],
  ['madder', lozenge(0.18, 0.22)],
];

const medallion: Placed['layers'] = [
  ['teal', any(disc(0.74, 0.6), lozenge(0.2, 1), at(0.34, lozenge(0.15, 0.36, 0.6)), at(0.34, lozenge(0.15, 0.36, -0.6)), at(0.86, lozenge(0.14, 0.22)))],
  ['cream', disc(0.56, 0.47)],
  ['madder', disc(0.45, 0.38)],
  ['saffron', lozenge(0.3, 0.3)],
  ['indigo', lozenge(0.14, 0.14)],
];

const column: Placed['layers'] = [
  ['saffron', spindle(1, 1)],
  ['madder', spindle(0.66, 0.72)],
  ['cream', spindle(0.34, 0.42)],
];

const bud: Placed['layers'] = [
  ['madder', lozenge(1, 1)],
  ['saffron', lozenge(0.64, 0.66)],
  ['indigo', lozenge(0.32, 0.34)],
];

/** Great figures in the middle, and between them columns of small ones, half a step lower. */
export const placed: readonly Placed[] = [
  { layers: great, x: 72, y: 88, reach: 57, rise: 84 },
  { layers: medallion, x: 216, y: 88, reach: 57, rise: 84 },
  ...[0, 144].flatMap((x): Placed[] => [
    { layers: column, x, y: 88, reach: 12, rise: 46 },
    { layers: bud, x, y: 4, reach: 14, rise: 30 },
    { layers: bud, x, y: 172, reach: 14, rise: 30 },
  ]),
];
