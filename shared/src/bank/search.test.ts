import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inAll, samples } from '../testing/six-kinds.ts';
import { isFound, searchedText } from './search.ts';

const key = (right: (typeof samples)['text']['right']) => ({ right, explanation: { uz: 'Panjrudda tugʻilgan' } });
const text = searchedText({ prompt: { tg: 'Асосгузори адабиёти форсу тоҷик кист?', en: 'Who founded it?' }, ask: samples.text.ask }, key(samples.text.right));

it('[BK1] finds a question by the beginnings of its words in any language, its answers and explanation too', () => {
  for (const query of ['асосгуз', 'асосгузори тоҷ', 'who FOUNDED', 'rudak', 'Рӯдакӣ', 'tugilgan', '', '  ']) expect([query, isFound(query, text)]).toEqual([query, true]);
  for (const query of ['сосгузори', 'who lost', 'navoiy']) expect([query, isFound(query, text)]).toEqual([query, false]);
});

it('[BK1] finds every question by any of its own words', () => {
  const prompt = inAll('Which rivers make the Sirdaryo');
  const searched = searchedText({ prompt, ask: samples.single.ask }, null);
  fc.assert(fc.property(fc.subarray(['Which', 'rivers', 'make', 'Sirdaryo', 'option', 'ky']), (own) => {
    expect(isFound(own.join(' '), searched)).toBe(true);
  }));
});
