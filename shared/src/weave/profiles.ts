/**
 * Whether a point lies in the figure: `across` is the distance from its axis (0 to 1), `along` the height above its
 * middle (-1 to 1). Figures are the same on both sides of the axis, as folding the warp before dyeing makes them.
 */
export type Profile = (across: number, along: number) => boolean;

export const lozenge = (width: number, height: number, at = 0): Profile => (x, y) => x / width + Math.abs(y - at) / height <= 1;
export const disc = (width: number, height: number, at = 0): Profile => (x, y) => (x / width) ** 2 + ((y - at) / height) ** 2 <= 1;
export const box = (width: number, bottom: number, top: number, from = 0): Profile => (x, y) => x >= from && x <= width && y >= bottom && y <= top;
export const any = (...profiles: readonly Profile[]): Profile => (x, y) => profiles.some((profile) => profile(x, y));
export const except = (profile: Profile, hole: Profile): Profile => (x, y) => profile(x, y) && !hole(x, y);
export const at = (x0: number, profile: Profile): Profile => (x, y) => profile(Math.abs(x - x0), y);

/** Pointed at both ends, fullest in the middle. */
export const spindle = (width: number, height: number): Profile => (x, y) => Math.abs(y) < height && x <= width * Math.cos((Math.PI / 2) * (y / height)) ** 1.4;

/** Round below, drawn out to a point above: an almond. */
export const almond = (width: number, bottom: number, top: number): Profile => {
  const middle = bottom + width;
  return (x, y) => (y <= middle ? x ** 2 + (y - middle) ** 2 <= width ** 2 : y <= top && x <= width * (1 - ((y - middle) / (top - middle)) ** 1.5));
};

/** An arrow roof: as high at the axis as `top`, falling outwards by `slope`. */
export const roof = (width: number, top: number, thick: number, slope: number): Profile => (x, y) =>
  x <= width && y <= top - x * slope && y >= top - thick - x * slope;

/** Teeth of a comb that stand across the whole width. */
export const teeth = (bottom: number, top: number, pitch: number): Profile => (x, y) => y >= bottom && y <= top && Math.abs(x / pitch - Math.round(x / pitch)) < 0.26;

/** A horn that leaves the axis, turns outwards and curls back under itself. */
export const horn = (up: 1 | -1, thick: number): Profile => {
  const cx = 0.5;
  const cy = 0.42;
  const radius = 0.36;
  return (x, y0) => {
    const y = y0 * up;
    const angle = Math.atan2(y - cy, x - cx);
    const distance = Math.hypot(x - cx, y - cy);
    const onCurl = Math.abs(distance - radius) <= thick && (angle > -1.9 || angle < -2.7);
    return onCurl || (x >= cx - radius - thick && x <= cx - radius + thick && y <= cy && y >= 0);
  };
};
