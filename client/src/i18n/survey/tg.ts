import type { Translation } from '../catalogue.ts';
import type { survey as en, surveyCounts as counts } from './en.ts';

export const survey: Translation<typeof en, 'tg'> = {
  'survey.choose': 'Чизеро, ки ба шумо мувофиқ аст, интихоб кунед',
  'survey.most': 'На бештар аз {n} интихоб кардан мумкин аст',
  'survey.write': 'Фикри худро нависед',
  'survey.words': 'Як калима ё ибораи кӯтоҳ нависед',
  'survey.word': 'Калимаи {n}',
  'survey.rate': 'Дар ҷадвали баҳо ададеро интихоб кунед',
  'survey.thanks': 'Ташаккур. Ҷавоби шумо ба ҳисоб гирифта шуд.',
};

export const surveyCounts: Translation<typeof counts, 'tg'> = {
  'survey.mean': 'Миёна: {mean}',
  'survey.answers': 'Ҷавобҳо: {n}',
  'survey.waits': 'Баранда интихоб мекунад, ки кадом ҷавобҳо нишон дода шаванд',
  'survey.onWall': 'Дар проектор',
  'survey.show': 'Нишон додан',
  'survey.hide': 'Гирифтан',
};
