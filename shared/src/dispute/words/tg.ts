import type { DisputeWords } from './en.ts';

export const tg: DisputeWords = {
  game: 'ҳакамони бозӣ',
  appeal: 'ҳакамони эътироз',
  upheld: 'Эътироз қонеъ карда шуд.',
  declined: 'Эътироз рад карда шуд.',
  same: 'Бо ҷавоби дуруст якхела',
  spelling: 'Навишти дигари ҷавоби дуруст',
  wrong: 'Ҷавоби дуруст нест',
  vague: 'Аз он чи савол талаб мекунад, камтар дақиқ',
};
