import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { expect, it } from 'vitest';
import { watchForLeaks } from './watch-for-leaks.ts';

it('[V3] hears an explanation that comes before its reveal, in any message, and none that comes with it', () => {
  const { hear, leaks } = watchForLeaks({ ...sixKinds(), preset: 'speed' });
  const told = (name: string, body: unknown) => hear({ number: 7, language: 'tg', name, body, bytes: 0 });
  const phase = (name: string, index: number, more = {}) => ({ view: { phase: { name, index, ...more } } });

  told('game:view', phase('question', 0));
  told('game:view', phase('reveal', 0, { solution: 'explanation 1 tg' }));
  told('reply', { ok: true, data: phase('reveal', 1, { solution: 'explanation 2 uz' }) });
  told('game:me', { me: { answer: 'explanation 1 ky explanation 2 ru' } });
  expect(leaks()).toEqual([]);

  told('reply', { ok: true, data: { ...phase('question', 2), hint: 'explanation 3 tg' } });
  expect(leaks()).toEqual(['phone 7 was told of question 2 before its reveal, in reply']);
});
