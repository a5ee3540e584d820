import { expect, it } from 'vitest';
import { guessLanguage } from './guess.ts';

it('[L5] the first of our languages on the list is taken, whatever its script or country', () => {
  expect(guessLanguage(['ky-KG', 'ru', 'en'])).toBe('ky');
  expect(guessLanguage(['uz-Cyrl-UZ', 'ru'])).toBe('uz');
  expect(guessLanguage(['tg_TJ'])).toBe('tg');
  expect(guessLanguage(['en-US', 'ru'])).toBe('en');
  expect(guessLanguage(['fr', 'RU-ru'])).toBe('ru');
});

it('[L5] a neighbour language stands for one of ours that follows it, else for Russian, also when English follows', () => {
  expect(guessLanguage(['kk-KZ', 'en-US', 'en'])).toBe('ru');
  expect(guessLanguage(['kk', 'en', 'uz'])).toBe('uz');
  expect(guessLanguage(['tk'])).toBe('ru');
  expect(guessLanguage(['kaa', 'en'])).toBe('uz');
});

it('[L5] everyone else starts in English', () => {
  expect(guessLanguage(['tr-TR', 'de'])).toBe('en');
  expect(guessLanguage(['', 'x'])).toBe('en');
  expect(guessLanguage([])).toBe('en');
});
