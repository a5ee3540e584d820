import { cleanName } from '@tabarman/shared/kernel/name.ts';
import { expect, it } from 'vitest';
import { nameOf } from './names.ts';

it('[Y1] ten thousand simulated phones have names that a game accepts, each its own', () => {
  const cleaned = Array.from({ length: 10_000 }, (_, number) => cleanName(nameOf(number)));
  expect(cleaned.filter(({ ok }) => !ok)).toEqual([]);
  expect(new Set(cleaned.map((c) => (c.ok ? c.skeleton : null))).size).toBe(10_000);
});
