import type { Translation } from '../../catalogue.ts';
import type { reveal as english } from './en.ts';

export const reveal: Translation<typeof english, 'ky'> = {
  'reveal.title': 'Жарыялоо',
  'reveal.none': 'Экинчи киши бекиткен же жарыяланган чечим жарыяланат: азырынча андай жок.',
  'reveal.ofDraft': 'Бекитилген долбоор боюнча, {n}-версия; эмгек: {works}',
  'reveal.ofReleased': 'Жарыяланган чечим боюнча, {n}-версия; эмгек: {works}',
  'reveal.by': 'Орундардан мурда эмне көрсөтүлөт',
  'reveal.by.jury': 'Калыстар боюнча',
  'reveal.by.criterion': 'Критерийлер боюнча',
  'reveal.by.country': 'Өлкөлөр боюнча',
  'reveal.most': 'Экрандагы эмгектер',
  'reveal.wall': 'Проектор барагын ачуу',
  'reveal.stale': 'Чечим кайра түзүлдү: экран эч нерсе көрсөтпөйт. Бекитилгенден кийин кайра баштаңыз.',
  'reveal.begin': 'Жарыялоону баштоо',
  'reveal.beginAgain': 'Кайра баштоо',
  'reveal.end': 'Бүтүрүү',
  'reveal.next': 'Кийинкисин көрсөтүү',
  'reveal.back': 'Артка',
  'reveal.now': 'Азыр экранда',
  'reveal.coming': 'Кийинкиси',
  'reveal.soon': 'Биринчи сүрөт: эч нерсе көрсөтүлгөн жок',
  'reveal.over': 'Баары көрсөтүлдү.',
  'reveal.step': '{n}-кадам, баары {total}',
};
