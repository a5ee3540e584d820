import type { Translation } from '../catalogue.ts';
import type { survey as en, surveyCounts as counts } from './en.ts';

export const survey: Translation<typeof en, 'ky'> = {
  'survey.choose': 'Өзүңүзгө туура келгенин тандаңыз',
  'survey.most': 'Эң көп дегенде {n} тандаса болот',
  'survey.write': 'Оюңузду жазыңыз',
  'survey.words': 'Бир сөз же кыска сөз айкашын жазыңыз',
  'survey.word': '{n}-сөз',
  'survey.rate': 'Шкаладан сан тандаңыз',
  'survey.thanks': 'Рахмат. Жообуңуз эсепке алынды.',
};

export const surveyCounts: Translation<typeof counts, 'ky'> = {
  'survey.mean': 'Орточосу: {mean}',
  'survey.answers': 'Жооптор: {n}',
  'survey.waits': 'Кайсы жооптор көрсөтүлөрүн алып баруучу тандайт',
  'survey.onWall': 'Проектордо',
  'survey.show': 'Көрсөтүү',
  'survey.hide': 'Алып салуу',
};
