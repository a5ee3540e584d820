import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldAnswer } from './fold.ts';
import { plainText } from './plain-text.ts';

it('[N10] answers that read alike come together, whatever the keyboard', () => {
  const groups = [
    ['Fargʻona', "farg'ona", 'FARGONA', 'Fargʻona!', ' Фарғона ', 'Fargʻona'],
    ['Хуҷанд', 'Khujand', 'hujand'],
    ['Ысык-Көл', 'ысык кол', 'Isik-Kol'],
    ['7 439', '7439', '7,439'],
    ['the Silk Road', 'Silkroad'],
    ['🦅', ' 🦅 '],
    ['Ош', 'Oш', 'osh'],
  ];
  const keys = groups.map((typed) => new Set(typed.map(foldAnswer)));
  for (const [i, group] of keys.entries()) expect([groups[i], group.size]).toEqual([groups[i], 1]);
  expect(new Set(keys.flatMap((group) => [...group])).size).toBe(groups.length);
});

it('[N10] different answers stay apart', () => {
  const typed = ['Ош', 'Аш', '35', '3,5', '-35', '🦅', '🦆', '!', '?', 'Андижан', 'Наманган'];
  expect(new Set(typed.map(foldAnswer)).size).toBe(typed.length);
});

it('[N10] a key never depends on case, outer spaces or invisible characters, and only a blank text has none', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...Array.from("абвгөүңқғҳўоʻ'´- .,19")) })), (typed) => {
    const key = foldAnswer(typed);
    expect(foldAnswer(`  ${typed}\u200B `)).toBe(key);
    expect(key === '').toBe(plainText(typed) === '');
  }));
});
