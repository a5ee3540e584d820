import type { Translation } from '../../catalogue.ts';
import type { visit as en } from './en.ts';

export const visit: Translation<typeof en, 'ru'> = {
  'visit.heading': 'Посещения публичных страниц',
  'visit.text': 'Считаются без куки; о посетителях ничего не известно. Программы не считаются. Браузер хранит страницу минуту — это одно посещение.',
  'visit.none': 'Публичные страницы ещё никто не открывал.',
  'visit.all': 'Всего: {n}',
  'visit.hint': 'Нажмите на день, чтобы прочитать.',
  'visit.says': '{day}: {n}',
  'visit.day': 'День',
  'visit.language': 'Язык',
  'visit.visits': 'Посещения',
};
