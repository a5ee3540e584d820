import type { Translation } from '../../catalogue.ts';
import type { visit as en } from './en.ts';

export const visit: Translation<typeof en, 'tg'> = {
  'visit.heading': 'Боздиди саҳифаҳои оммавӣ',
  'visit.text': 'Бе кукиҳо ҳисоб мешавад; дар бораи меҳмонон чизе маълум нест. Барномаҳо ҳисоб намешаванд. Браузер саҳифаро як дақиқа нигоҳ медорад — ин як боздид аст.',
  'visit.none': 'Саҳифаҳои оммавиро ҳанӯз касе накушодааст.',
  'visit.all': 'Ҳамагӣ: {n}',
  'visit.hint': 'Барои хондан рӯзро пахш кунед.',
  'visit.says': '{day}: {n}',
  'visit.day': 'Рӯз',
  'visit.language': 'Забон',
  'visit.visits': 'Боздидҳо',
};
