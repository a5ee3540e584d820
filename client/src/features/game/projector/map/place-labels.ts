import type { Point } from '@tabarman/shared/place/map/albers.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface WantedLabel<Id extends string> {
  readonly id: Id;
  readonly at: Point;
  readonly name: string;
  /** Stands in a badge of its own, also where there is no room for the name. */
  readonly badge: string | null;
}

export interface PlacedLabel<Id extends string> {
  readonly id: Id;
  readonly badge: { readonly text: string; readonly at: Point } | null;
  /** Where the middle of the name is; null where it has no room. */
  readonly name: { readonly text: string; readonly at: Point } | null;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Letters {
  /** Height of the letters. */
  readonly size: number;
  /** Diameter of a badge. */
  readonly badge: number;
}

/** Letters of Onest are about so wide; a little more keeps two names apart. */
const LETTER = 0.62;

/** How wide a name is about, in letters of this height. */
export const widthOf = (name: string, size: number): number => name.length * size * LETTER;

/**
 * Labels that do not touch, the first ones first. Badges are placed before names, for they must be there: a name that finds no
 * room beside its place is left out.
 */
export function placeLabels<Id extends string>(wanted: readonly WantedLabel<Id>[], room: Size, { size, badge }: Letters): PlacedLabel<Id>[] {
  const taken: Rect[] = [];
  const isFree = (rect: Rect) => isInside(rect, room) && !taken.some((other) => touch(rect, other));
  const settle = (around: readonly Point[], { width, height }: Size): Point | null => {
    const found = around.find((at) => isFree(rectAt(at, { width, height })));
    if (found) taken.push(rectAt(found, { width, height }));
    return found ?? null;
  };

  const leastCrowded = (around: readonly Point[], { width, height }: Size): Point => {
    const crowding = (at: Point) => taken.reduce((sum, other) => sum + shared(rectAt(at, { width, height }), other), 0);
    const [best = [0, 0]] = around.toSorted((a, b) => crowding(a) - crowding(b));
    taken.push(rectAt(best, { width, height }));
    return best;
  };

  const badges = new Map(wanted.filter((label) => label.badge !== null && isPoint(label.at, room)).map(({ id, at }) => {
    const box = { width: badge, height: badge };
    // Where badges crowd, the last one overlaps a little rather than being missed.
    const candidates = [at, ...[0.5, 0.8, 1.1, 1.5].flatMap((far) => around(at, badge * far))];
    const place = settle(candidates, box) ?? leastCrowded(candidates, box);
    return [id, place] as const;
  }));

  return wanted.map(({ id, at, name, badge: text }) => {
    const anchor = badges.get(id);
    const width = widthOf(name, size);
    const height = size * 1.1;
    const places = anchor ? beside(anchor, { width, height }, badge) : [at, ...[0.5, 1, 1.5].flatMap((far) => around(at, height * far))];
    const place = isPoint(at, room) ? settle(places, { width, height }) : null;
    return { id, badge: anchor && text !== null ? { text, at: anchor } : null, name: place && { text: name, at: place } };
  });
}

function around([x, y]: Point, by: number): Point[] {
  return [[x, y - by], [x, y + by], [x - by, y], [x + by, y], [x - by, y - by], [x + by, y - by], [x - by, y + by], [x + by, y + by]];
}

/** Right of its badge, left of it, below, above; then a little askew. */
function beside([x, y]: Point, { width, height }: Size, badge: number): Point[] {
  const across = badge / 2 + width / 2 + 0.2;
  const along = badge / 2 + height / 2;
  const askew = height * 0.6;
  return [
    [x + across, y], [x - across, y], [x, y + along], [x, y - along],
    [x + across, y + askew], [x - across, y + askew], [x + across, y - askew], [x - across, y - askew],
  ];
}

function rectAt([x, y]: Point, { width, height }: Size): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

const isPoint = ([x, y]: Point, { width, height }: Size) => x >= 0 && y >= 0 && x <= width && y <= height;

function isInside(rect: Rect, { width, height }: Size): boolean {
  return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;
}

/** The area that two have in common. */
function shared(a: Rect, b: Rect): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}

const touch = (a: Rect, b: Rect) => shared(a, b) > 0;
