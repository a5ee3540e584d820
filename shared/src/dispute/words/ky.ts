import type { DisputeWords } from './en.ts';

export const ky: DisputeWords = {
  game: 'оюн калыстар тобу',
  appeal: 'апелляция калыстар тобу',
  upheld: 'Апелляция канааттандырылды.',
  declined: 'Апелляция канааттандырылган жок.',
  same: 'Туура жооп менен бирдей',
  spelling: 'Туура жооптун башкача жазылышы',
  wrong: 'Туура жооп эмес',
  vague: 'Суроодо талап кылынгандан так эмес',
};
