export type Point = readonly [x: number, y: number];

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const [south, north, middle] = [radians(38), radians(44), radians(68)];
const n = (Math.sin(south) + Math.sin(north)) / 2;
const c = Math.cos(south) ** 2 + 2 * n * Math.sin(south);
const radius = (latitude: number) => Math.sqrt(c - 2 * n * Math.sin(latitude)) / n;
const top = radius(radians(41));
/** Units per radian: whole numbers are then about 600 m. */
const SCALE = 10_000;

/** Degrees of longitude and latitude on a flat map, y downwards: Albers' conic projection, which keeps areas. */
export function flatten([longitude, latitude]: Point): Point {
  const turn = n * (radians(longitude) - middle);
  const r = radius(radians(latitude));
  return [SCALE * r * Math.sin(turn), SCALE * (r * Math.cos(turn) - top)];
}
