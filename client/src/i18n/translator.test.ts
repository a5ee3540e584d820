import { expect, it } from 'vitest';
import { createTranslator } from './translator.ts';

const en = {
  plain: 'Join',
  of: '{n} of {total}',
  points: { one: '{n} point', other: '{n} points' },
} as const;

it('fills placeholders and writes numbers as the language does', () => {
  const t = createTranslator<typeof en>('en', en);
  expect(t('plain')).toBe('Join');
  expect(t('of', { n: 2, total: 12_345 })).toBe('2 of 12,345');
  expect(t('of', { n: '$&', total: '2026' })).toBe('$& of 2026');
});

it('takes the plural form of the number', () => {
  const t = createTranslator<typeof en>('en', en);
  expect([0, 1, 2].map((n) => t('points', { n }))).toEqual(['0 points', '1 point', '2 points']);

  const ru = { ...en, points: { one: '{n} балл', few: '{n} балла', many: '{n} баллов', other: '{n} балла' } };
  const tRu = createTranslator<typeof en>('ru', ru);
  expect([1, 3, 5, 21, 1.5].map((n) => tRu('points', { n }))).toEqual(['1 балл', '3 балла', '5 баллов', '21 балл', '1,5 балла']);
});

it('takes `other` where a language has one form for all numbers', () => {
  const ky = { ...en, points: { other: '{n} упай' } };
  expect(createTranslator<typeof en>('ky', ky)('points', { n: 1 })).toBe('1 упай');
});

it('knows its language', () => {
  expect(createTranslator<typeof en>('tg', en).language).toBe('tg');
});

it('knows which words it has', () => {
  const t = createTranslator<typeof en>('en', en);
  expect([t.has(Object.keys(en)[0] ?? ''), t.has('error.of_a_newer_server')]).toEqual([true, false]);
});
