import { almond, any, at, box, disc, except, horn, lozenge, roof, spindle, teeth, type Profile } from '@tabarman/shared/weave/profiles.ts';

/** Nested profiles, the outermost first. */
type Figure = readonly [outer: Profile, middle: Profile, inner: Profile];

/** The twelve figures of a player's look. Names are those of the weavers' motifs. */
export const figures = [
  // Diamond.
  [lozenge(0.95, 1), lozenge(0.62, 0.68), lozenge(0.3, 0.36)],
  // Spindle.
  [any(spindle(0.66, 1), at(0.85, lozenge(0.16, 0.34))), spindle(0.42, 0.72), spindle(0.2, 0.46)],
  // Moon.
  [disc(0.96, 0.92), disc(0.64, 0.62), disc(0.3, 0.34)],
  // Pomegranate.
  [
    any(disc(0.84, 0.72, -0.26), box(0.12, 0.3, 0.98), at(0.42, lozenge(0.2, 0.42, 0.62))),
    disc(0.56, 0.46, -0.26),
    any(at(0.24, lozenge(0.14, 0.2, -0.26)), lozenge(0.1, 0.3, -0.26)),
  ],
  // Almond.
  [almond(0.74, -0.98, 1), almond(0.48, -0.74, 0.56), almond(0.22, -0.5, 0.1)],
  // Ram's horns.
  [any(horn(1, 0.15), horn(-1, 0.15), lozenge(0.42, 0.42)), lozenge(0.27, 0.27), lozenge(0.12, 0.13)],
  // Comb.
  [any(box(0.95, -0.3, 0.3), teeth(-0.92, 0.92, 0.47)), box(0.74, -0.12, 0.12), any(box(0.1, -0.12, 0.12), at(0.47, box(0.1, -0.12, 0.12)))],
  // Amulet.
  [
    any((x, y) => y >= -0.28 && y <= 0.96 && x <= 0.98 * (1 - (y + 0.28) / 1.24), teeth(-0.95, -0.28, 0.47)),
    (x, y) => y >= -0.1 && y <= 0.56 && x <= 0.6 * (1 - (y + 0.1) / 0.66),
    lozenge(0.16, 0.18, 0.08),
  ],
  // Juniper.
  [
    any(roof(0.42, 1, 0.42, 0.8), roof(0.66, 0.62, 0.4, 0.7), roof(0.92, 0.2, 0.4, 0.6), box(0.14, -0.98, 0.6)),
    any(box(0.06, -0.6, 0.6), roof(0.5, 0.42, 0.12, 0.7), roof(0.72, 0, 0.12, 0.6)),
    lozenge(0.14, 0.18, -0.76),
  ],
  // Tulip.
  [
    any(except(disc(0.86, 0.86, 0.1), (x, y) => y > 0.2 && x > 0.22 && x < 0.5 && y > 0.9 - x * 0.9), lozenge(0.3, 0.6, 0.42), box(0.12, -0.98, -0.6), at(0.42, lozenge(0.34, 0.2, -0.8))),
    disc(0.52, 0.52, -0.06),
    lozenge(0.24, 0.44, 0.02),
  ],
  // Star.
  [any(lozenge(0.98, 1), box(0.66, -0.66, 0.66)), any(lozenge(0.6, 0.62), box(0.4, -0.4, 0.4)), lozenge(0.26, 0.28)],
  // Waves.
  [
    any(roof(0.96, 1, 0.34, 0.62), roof(0.96, 0.34, 0.34, 0.62), roof(0.96, -0.32, 0.34, 0.62)),
    any(roof(0.96, 0.9, 0.12, 0.62), roof(0.96, 0.24, 0.12, 0.62), roof(0.96, -0.42, 0.12, 0.62)),
    any(lozenge(0.1, 0.16, 0.48), lozenge(0.1, 0.16, -0.18), lozenge(0.1, 0.16, -0.84)),
  ],
] as const satisfies readonly Figure[];
