import type { Profile } from './profiles.ts';

interface Cloth {
  /** Middle of the figure. */
  readonly x: number;
  readonly y: number;
  /** Half of its width and of its height. */
  readonly reach: number;
  readonly rise: number;
  /** Width of one thread. */
  readonly thread: number;
  /** How far a bundle of threads may slip. */
  readonly slip: number;
  readonly random: () => number;
}

const bundle = 3;

/** The stretches of one thread that lie in the profile, as distances from the figure's top. */
function stretchesOf(profile: Profile, across: number, rise: number): { from: number; to: number }[] {
  const stretches: { from: number; to: number }[] = [];
  for (let row = 0; row < 2 * rise; row += 1) {
    if (!profile(across, 1 - (row + 0.5) / rise)) continue;
    const last = stretches.at(-1);
    if (last?.to === row) last.to = row + 1;
    else stretches.push({ from: row, to: row + 1 });
  }
  return stretches;
}

/**
 * Weaves a figure as the ikat of the Fergana valley is woven: threads run upwards and are dyed before; a figure is exact
 * across them and frays along them, because tied bundles of threads slip a little, all the colours of a thread together.
 * Gives one path per profile, to be stroked as wide as a thread, the first below the others; the same cloth and sequence
 * of chance give the same paths.
 */
export function weaveFigure(profiles: readonly Profile[], { x, y, reach, rise, thread, slip, random }: Cloth): string[] {
  const half = Math.floor(reach / thread);
  const paths = profiles.map(() => '');
  let bundleSlip = 0;
  for (let column = -half; column <= half; column += 1) {
    if ((column + half) % bundle === 0) bundleSlip = (random() - 0.5) * 2 * slip;
    const threadSlip = bundleSlip + (random() - 0.5) * slip;
    const left = Math.round((x + column * thread) * 10) / 10;
    profiles.forEach((profile, layer) => {
      for (const { from, to } of stretchesOf(profile, Math.abs(column) / (half + 0.5), rise)) {
        // Dye creeps a little further in each colour.
        const start = Math.round(y - rise + from + threadSlip + (random() - 0.5) * slip * 0.5);
        const length = Math.max(1, Math.round(to - from + (random() - 0.5) * slip * 0.5));
        paths[layer] += `M${left} ${start}v${length}`;
      }
    });
  }
  return paths;
}
