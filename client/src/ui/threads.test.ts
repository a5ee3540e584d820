import { expect, it } from 'vitest';
import { figures } from './figures.ts';
import { createRandom } from '@tabarman/shared/kernel/random.ts';
import { weaveFigure } from '@tabarman/shared/weave/threads.ts';

const cloth = (seed: number) => ({ x: 22, y: 22, reach: 17, rise: 18, thread: 2, slip: 1.3, random: createRandom(seed) });

const runsOf = (path: string) => [...path.matchAll(/M([\d.]+) (\d+)v(\d+)/g)].map(([, x, y, length]) => ({ x: Number(x), y: Number(y), length: Number(length) }));

it('the same seed weaves the same cloth, another seed another', () => {
  expect(weaveFigure(figures[0], cloth(7))).toEqual(weaveFigure(figures[0], cloth(7)));
  expect(weaveFigure(figures[0], cloth(7))).not.toEqual(weaveFigure(figures[0], cloth(8)));
});

it('the twelve figures differ and each is woven in all its colours', () => {
  const woven = figures.map((figure) => weaveFigure(figure, cloth(1)));
  expect(new Set(woven.map((paths) => paths.join())).size).toBe(12);
  expect(woven.flat().filter((path) => path === '')).toEqual([]);
});

it('a figure stays inside its tile of 44 and is light enough for a cheap phone', () => {
  for (const figure of figures) {
    const paths = weaveFigure(figure, cloth(3));
    for (const { x, y, length } of paths.flatMap(runsOf)) {
      expect(x).toBeGreaterThan(2);
      expect(x).toBeLessThan(42);
      expect(y).toBeGreaterThan(1);
      expect(y + length).toBeLessThan(43);
    }
    expect(paths.join('').length).toBeLessThan(900);
  }
});
