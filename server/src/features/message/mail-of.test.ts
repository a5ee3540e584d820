import { writeLetter } from '@tabarman/shared/message/letter.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlText, plainText } from './mail-of.ts';

const letter = (text: string) => writeLetter({ kind: 'note', parts: { about: { line: text }, subject: { line: text }, text: { line: text } }, deadline: 1, language: 'en', reference: 'ru', name: text, reminder: 0 });
const ways = { page: 'https://quiz.example/s/a?b=1&c=2', stop: 'https://quiz.example/letters/stop/x' };

describe('a letter as a mail', () => {
  it('[ME8] whatever it says is text, and nothing is loaded from anywhere', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.constantFrom('<img src=//evil.example/x>', '"><script>', '</a><style>@import', "' onload='")), (text) => {
      const html = htmlText(letter(text.slice(0, 200)), ways);
      const tags = [...html.matchAll(/<\/?([a-z!][a-z]*)/gi)].map(([, tag = '']) => tag.toLowerCase());
      expect(tags.filter((tag) => !['!doctype', 'html', 'head', 'meta', 'title', 'body', 'div', 'p', 'br', 'strong', 'a', 'hr'].includes(tag))).toEqual([]);
      expect([...html.matchAll(/(?:src|href|url)\s*=?[("']+([^"')]+)/g)].map(([, url]) => url).filter((url) => !url?.startsWith('https://quiz.example/'))).toEqual([]);
    }));
  });

  it('[ME6] as plain text has short lines, and addresses whole', () => {
    const text = plainText(letter('word '.repeat(40)), ways);
    expect(text.split('\n').every((line) => line.length <= 72 || line.includes('https://'))).toBe(true);
    expect(text).toContain(`Open my page:\n${ways.page}`);
    expect(text.trimEnd().endsWith(ways.stop)).toBe(true);
    expect(plainText(letter('One'), { page: null, stop: null })).not.toContain('https://');
  });
});
