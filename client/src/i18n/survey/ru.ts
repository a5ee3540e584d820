import type { Translation } from '../catalogue.ts';
import type { survey as en, surveyCounts as counts } from './en.ts';

export const survey: Translation<typeof en, 'ru'> = {
  'survey.choose': 'Выберите то, что вам подходит',
  'survey.most': 'Можно выбрать не больше {n}',
  'survey.write': 'Напишите, что вы думаете',
  'survey.words': 'Напишите слово или короткую фразу',
  'survey.word': 'Слово {n}',
  'survey.rate': 'Выберите число на шкале',
  'survey.thanks': 'Спасибо. Ваш ответ учтён.',
};

export const surveyCounts: Translation<typeof counts, 'ru'> = {
  'survey.mean': 'Среднее: {mean}',
  'survey.answers': 'Ответов: {n}',
  'survey.waits': 'Ведущий выбирает, какие ответы показать',
  'survey.onWall': 'На проекторе',
  'survey.show': 'Показать',
  'survey.hide': 'Убрать',
};
