import type { Point } from './albers.ts';

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
const LETTER = 0.58;

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

  const badges = new Map(wanted.filter((label) => label.badge !== null && isPoint(label.at, room)).map(({ id, at }) => {
    const box = { width: badge, height: badge };
    // Where badges crowd, the last one overlaps rather than being missed.
    const place = settle([at, ...around(at, badge * 0.6), ...around(at, badge * 1.1)], box) ?? at;
    return [id, place] as const;
  }));

  return wanted.map(({ id, at, name, badge: text }) => {
    const anchor = badges.get(id);
    const width = name.length * size * LETTER;
    const height = size * 1.1;
    const places = anchor ? beside(anchor, { width, height }, badge) : [at, ...around(at, height * 0.55), ...around(at, height)];
    const place = isPoint(at, room) ? settle(places, { width, height }) : null;
    return { id, badge: anchor && text !== null ? { text, at: anchor } : null, name: place && { text: name, at: place } };
  });
}

function around([x, y]: Point, by: number): Point[] {
  return [[x, y - by], [x, y + by], [x - by, y], [x + by, y], [x - by, y - by], [x + by, y - by], [x - by, y + by], [x + by, y + by]];
}

/** Right of its badge, left of it, below, above. */
function beside([x, y]: Point, { width, height }: Size, badge: number): Point[] {
  const across = badge / 2 + width / 2 + 0.2;
  const along = badge / 2 + height / 2;
  return [[x + across, y], [x - across, y], [x, y + along], [x, y - along]];
}

function rectAt([x, y]: Point, { width, height }: Size): Rect {
  return { x: x - width / 2, y: y - height / 2, width, height };
}

const isPoint = ([x, y]: Point, { width, height }: Size) => x >= 0 && y >= 0 && x <= width && y <= height;

function isInside(rect: Rect, { width, height }: Size): boolean {
  return rect.x >= 0 && rect.y >= 0 && rect.x + rect.width <= width && rect.y + rect.height <= height;
}

function touch(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
