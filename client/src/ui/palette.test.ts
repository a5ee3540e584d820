import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Rgb = readonly [number, number, number];
type Theme = 'light' | 'dark';
type Matrix = readonly [Rgb, Rgb, Rgb];

const css = readFileSync(`${import.meta.dirname}/tokens.css`, 'utf8');
const declared = new Map([...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]));

function hexOf(name: string, theme: Theme): string {
  const value = declared.get(name) ?? '';
  const reference = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (reference !== undefined) return hexOf(reference, theme);
  const [, light, dark] = /^light-dark\((#\w{6}), (#\w{6})\)$/.exec(value) ?? [];
  const hex = (theme === 'light' ? light : dark) ?? value;
  if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`--${name} is no colour: ${value}`);
  return hex;
}

/** Linear light of a token, each channel 0 to 1 (sRGB transfer function, IEC 61966-2-1). */
function lightOf(name: string, theme: Theme): Rgb {
  const hex = hexOf(name, theme);
  const channel = (start: number) => {
    const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2, contrast ratio. */
function contrast(one: string, other: string, theme: Theme): number {
  const luminance = ([r, g, b]: Rgb) => 0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05;
  const [a, b] = [luminance(lightOf(one, theme)), luminance(lightOf(other, theme))];
  return Math.max(a, b) / Math.min(a, b);
}

const times = (matrix: Matrix, [x, y, z]: Rgb): Rgb => {
  const row = ([a, b, c]: Rgb) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
};

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear light. */
const visions = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>;

type Vision = keyof typeof visions;

/** Ottosson 2020: linear sRGB to OKLab, in which equal distances look about equally different. */
function oklab(light: Rgb): Rgb {
  const lms = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    light,
  ).map(Math.cbrt);
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [lms[0] ?? 0, lms[1] ?? 0, lms[2] ?? 0],
  );
}

function seenDistance(one: string, other: string, vision: Vision): number {
  const seen = (name: string) => {
    const [r, g, b] = times(visions[vision], lightOf(name, 'light'));
    const inGamut = (part: number) => Math.min(1, Math.max(0, part));
    return oklab([inGamut(r), inGamut(g), inGamut(b)]);
  };
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

const themes: readonly Theme[] = ['light', 'dark'];
const options = Array.from({ length: 8 }, (_, index) => `option-${index}`);

describe.each(themes)('%s theme', (theme) => {
  it.each([
    ...['ground', 'raised', 'sunken'].flatMap((under) => ['text', 'text-soft', 'link', 'right', 'wrong'].map((over) => [over, under])),
    ['on-accent', 'accent'],
    ['on-frame', 'frame'],
    ['on-frame-soft', 'frame'],
    ['on-notice', 'notice'],
    ['on-alarm', 'alarm'],
    ['cream', 'night'],
    ['ground', 'text'],
    ['ground', 'right'],
    ['ground', 'wrong'],
  ])('%s can be read on %s', (over, under) => {
    expect(contrast(over, under, theme)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ...options.map((option) => [`on-${option}`, option]),
    ...['ground', 'raised'].flatMap((under) => ['link', 'right', 'accent'].map((over) => [over, under])),
    ['cream', 'madder'],
    ['saffron', 'night'],
    ['text', 'ground'],
    ['text', 'raised'],
    ['text-soft', 'ground'],
    ['text-soft', 'raised'],
    ['on-frame', 'frame'],
    ['on-frame-soft', 'frame'],
  ])('%s can be read on %s from the back row', (over, under) => {
    expect(contrast(over, under, theme)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    ['focus', 'ground'],
    ['focus', 'raised'],
    ['line-strong', 'ground'],
    ['line-strong', 'raised'],
    ['accent', 'line'],
    ['accent', 'sunken'],
  ])('%s stands out from %s', (mark, under) => {
    expect(contrast(mark, under, theme)).toBeGreaterThanOrEqual(3);
  });
});

describe.each(Object.keys(visions) as Vision[])('with %s', (vision) => {
  it('no two options look alike', () => {
    const alike = options.flatMap((one, index) =>
      options.slice(index + 1).filter((other) => seenDistance(one, other, vision) < 0.1).map((other) => `${one} ${other}`),
    );
    expect(alike).toEqual([]);
  });
});

it('the simulation makes alike what people with a colour vision deficiency confuse', () => {
  expect(seenDistance('right', 'wrong', 'full')).toBeGreaterThan(0.2);
  expect(seenDistance('right', 'wrong', 'deuteranopia')).toBeLessThan(0.1);
});
