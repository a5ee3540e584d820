import { cityIds, countryCodes, regionCodes } from '@tabarman/shared/place/codes.ts';
import type { GroupRow } from '@tabarman/shared/game/views.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitTo, pointAt, within } from './frame.ts';
import { cityPoints, countryShapes, regionShapes, valleyBox, wholeBox } from '@tabarman/shared/place/map/geometry.ts';
import { labelPoints } from './label-points.ts';
import { levelsOf } from '@tabarman/shared/place/map/levels.ts';
import { placeLabels } from './place-labels.ts';

const row = (id: string, score: number, place: number | null): GroupRow => ({ id, name: id, language: 'en', players: 9, mean: score, score, place });

describe('the map', () => {
  it('holds every region, country and city, each inside the whole', () => {
    expect([regionShapes.size, countryShapes.size, cityPoints.size]).toEqual([regionCodes.length, countryCodes.length, cityIds.length]);
    for (const { box } of regionShapes.values()) {
      expect(box.left).toBeGreaterThanOrEqual(wholeBox.left);
      expect(box.bottom).toBeLessThanOrEqual(wholeBox.bottom);
    }
  });

  it('has north above and east on the right', () => {
    const at = (id: 'bishkek' | 'dushanbe' | 'nukus') => cityPoints.get(id) ?? [0, 0];
    expect(at('bishkek')[1]).toBeLessThan(at('dushanbe')[1]);
    expect(at('bishkek')[0]).toBeGreaterThan(at('nukus')[0]);
  });

  it('fits a part of it into any room, whole and in the middle', () => {
    fc.assert(fc.property(fc.double({ min: 5, max: 90, noNaN: true }), fc.double({ min: 5, max: 50, noNaN: true }), (width, height) => {
      const frame = fitTo(valleyBox, { width, height });
      const [left, top] = within(frame, [valleyBox.left, valleyBox.top]);
      const [right, bottom] = within(frame, [valleyBox.right, valleyBox.bottom]);
      expect(left).toBeCloseTo(width - right);
      expect(top).toBeCloseTo(height - bottom);
      expect(Math.min(left, top)).toBeCloseTo(0);
    }));
  });
});

describe('tones', () => {
  it('rise with the score, and equal scores have equal ones', () => {
    const { of, range } = levelsOf([row('a', 900, 1), row('b', 700, 2), row('c', 700, 2), row('d', 100, 4), row('e', 800, null)]);
    expect(['a', 'b', 'c', 'd', 'e', 'f'].map(of)).toEqual([5, 4, 4, 1, 'few', 'none']);
    expect(range).toEqual([100, 900]);
  });

  it('one alone is the best; without any there is no range', () => {
    expect(levelsOf([row('a', 5, 1)]).of('a')).toBe(5);
    expect(levelsOf([row('a', 5, null)]).range).toBeNull();
  });
});

describe('labels', () => {
  const room = { width: 53, height: 27 };
  const letters = { size: 1.92, badge: 2.7 };
  const overlap = (a: number[], b: number[]) => Math.abs((a[0] ?? 0) - (b[0] ?? 0)) < ((a[2] ?? 0) + (b[2] ?? 0)) / 2 - 0.01 && Math.abs((a[1] ?? 0) - (b[1] ?? 0)) < ((a[3] ?? 0) + (b[3] ?? 0)) / 2 - 0.01;

  it('never touch each other: names in any number, of any length', () => {
    const frame = fitTo(wholeBox, room);
    fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...regionCodes), fc.integer({ min: 2, max: 22 })), { maxLength: 20 }), (wanted) => {
      const placed = placeLabels(wanted.map(([id, length], i) => ({ id: `${id}${i}`, at: pointAt(frame, labelPoints[id]), name: 'm'.repeat(length), badge: null })), room, letters);
      const boxes = placed.flatMap(({ name }) => (name ? [[...name.at, name.text.length * letters.size * 0.62, letters.size * 1.1]] : []));
      boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(overlap(a, b)).toBe(false)));
    }));
  });

  it('every place has its badge, also where no name finds room', () => {
    const frame = fitTo(wholeBox, room);
    const placed = placeLabels(regionCodes.map((id, i) => ({ id, at: pointAt(frame, labelPoints[id]), name: 'm'.repeat(30), badge: String(i + 1) })), room, letters);
    expect(placed.filter(({ badge }) => badge !== null).length).toBe(regionCodes.length);
  });
});
