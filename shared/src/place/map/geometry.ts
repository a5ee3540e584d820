import { type CityId, cityIds, type CountryCode, countryCodes, type RegionCode, regionCodes } from '../codes.ts';
import { flatten, type Point } from './albers.ts';
import topology from './central-asia-3.topo.json' with { type: 'json' };

/** What a part of the map covers, flat. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Shape {
  /** SVG path, flat. */
  readonly path: string;
  readonly box: Box;
}

interface Geometry {
  readonly id: string;
  readonly type: string;
  readonly arcs: unknown;
}

const { scale, translate } = topology.transform;
const degrees = ([x = 0, y = 0]: readonly number[]): Point => [x * (scale[0] ?? 1) + (translate[0] ?? 0), y * (scale[1] ?? 1) + (translate[1] ?? 0)];

/** Each border line once, its points counted from the one before. */
const arcs: readonly (readonly Point[])[] = topology.arcs.map((steps) => {
  let [x, y] = [0, 0];
  return steps.map(([dx = 0, dy = 0]) => flatten(degrees([(x += dx), (y += dy)])));
});

/** A ring goes along its lines one after another, some of them backwards (~index); where they meet, the point is there twice. */
function ringOf(lines: readonly number[]): Point[] {
  return lines.flatMap((line, i) => {
    const points = line < 0 ? (arcs[~line] ?? []).toReversed() : (arcs[line] ?? []);
    return i === 0 ? points : points.slice(1);
  });
}

function ringsOf({ type, arcs: lines }: Geometry): Point[][] {
  const polygons = (type === 'Polygon' ? [lines] : lines) as number[][][];
  return polygons.flat().map(ringOf);
}

function shapesOf<Id extends string>(geometries: readonly Geometry[], ids: readonly Id[]): ReadonlyMap<Id, Shape> {
  return new Map(ids.map((id) => {
    const geometry = geometries.find((g) => g.id === id);
    if (!geometry) throw new Error(`${id} is not on the map`);
    const rings = ringsOf(geometry);
    return [id, { path: rings.map((ring) => `M${ring.map(written).join('L')}Z`).join(''), box: boxAround(rings.flat()) }] as const;
  }));
}

const written = ([x, y]: Point) => `${x.toFixed(1)} ${y.toFixed(1)}`;

function boxAround(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}

export const regionShapes: ReadonlyMap<RegionCode, Shape> = shapesOf(topology.objects.regions.geometries, regionCodes);
export const countryShapes: ReadonlyMap<CountryCode, Shape> = shapesOf(topology.objects.countries.geometries, countryCodes);

export const cityPoints: ReadonlyMap<CityId, Point> = new Map(cityIds.map((id) => {
  const city = topology.objects.places.geometries.find((g) => g.id === id);
  if (!city) throw new Error(`${id} is not on the map`);
  return [id, flatten(degrees(city.coordinates))];
}));

const corners = [...countryShapes.values()].flatMap(({ box }): Point[] => [[box.left, box.top], [box.right, box.bottom]]);
export const wholeBox: Box = boxAround(corners);

/** The valley between its cities and the mountains around them. */
export const valleyBox: Box = boxAround([[69.3, 41.75], [73.95, 41.75], [69.3, 39.35], [73.95, 39.35]].map(([x = 0, y = 0]) => flatten([x, y])));
