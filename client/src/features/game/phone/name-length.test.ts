import { afterEach, expect, it, vi } from 'vitest';
import { nameLength } from './name-length.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

it('counts what people see', () => {
  expect(['Айпери', 'Шаҳноза', 'Oʻgʻiloy', 'é', '👨‍👩‍👧', ''].map(nameLength)).toEqual([6, 7, 8, 1, 1, 0]);
});

it('counts code points in a browser that cannot segment', () => {
  vi.stubGlobal('Intl', {});
  expect(['Айпери', '👍', ''].map(nameLength)).toEqual([6, 1, 0]);
});
