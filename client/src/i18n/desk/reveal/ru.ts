import type { Translation } from '../../catalogue.ts';
import type { reveal as english } from './en.ts';

export const reveal: Translation<typeof english, 'ru'> = {
  'reveal.title': 'Оглашение',
  'reveal.none': 'Оглашают решение, которое одобрил второй человек или которое опубликовано: такого пока нет.',
  'reveal.ofDraft': 'По одобренному проекту, версия {n}; работ: {works}',
  'reveal.ofReleased': 'По опубликованному решению, версия {n}; работ: {works}',
  'reveal.by': 'Что показать до мест',
  'reveal.by.jury': 'По членам жюри',
  'reveal.by.criterion': 'По критериям',
  'reveal.by.country': 'По странам',
  'reveal.most': 'Работ на экране',
  'reveal.wall': 'Открыть страницу проектора',
  'reveal.stale': 'Решение составлено заново: экран ничего не показывает. Начните снова после одобрения.',
  'reveal.begin': 'Начать оглашение',
  'reveal.beginAgain': 'Начать заново',
  'reveal.end': 'Завершить',
  'reveal.next': 'Показать дальше',
  'reveal.back': 'Назад',
  'reveal.now': 'Сейчас на экране',
  'reveal.coming': 'Дальше',
  'reveal.soon': 'Первая картинка: ничего не показано',
  'reveal.over': 'Всё показано.',
  'reveal.step': 'Шаг {n} из {total}',
};
