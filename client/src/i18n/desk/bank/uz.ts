import type { Translation } from '../../catalogue.ts';
import type { bank as en } from './en.ts';

export const bank: Translation<typeof en, 'uz'> = {
  'bank.title': 'Savollar banki',
  'bank.text': 'Barcha kvestlarning barcha savollari. Keraklilarini belgilab, ulardan kvest tuzing.',
  'bank.search': 'Istalgan tilda qidirish',
  'bank.anyKind': 'barcha turlar',
  'bank.language': 'Shu tilda toʻliq',
  'bank.anyLanguage': 'istalgan til',
  'bank.tags': 'Teglar',
  'bank.used': 'kvestda: {quests}',
  'bank.games': { other: '{n} ta oʻyinda oʻynalgan' },
  'bank.right': '{n} tadan {share} % toʻgʻri',
  'bank.discrimination': 'farqlash {value}',
  'bank.noKey': 'hali kaliti yoʻq',
  'bank.pick': '“{prompt}” savolini belgilash',
  'bank.picked': { other: '{n} ta savol belgilandi' },
  'bank.clear': 'Belgilarni olib tashlash',
  'bank.build': 'Ulardan kvest tuzish',
  'bank.buildTitle': 'Belgilangan savollardan kvest',
  'bank.questTitle': 'Kvest nomi',
  'bank.into': 'Qayerga',
  'bank.newQuest': 'yangi kvest',
  'bank.lost': 'Ayrim savollar endi yoʻq, ular tashlab ketildi.',
  'bank.none': 'Hozircha savol yoʻq. Kvest yozing yoki fayldan yuklang.',
  'bank.noneFound': 'Mos savol yoʻq. Kamroq soʻz bilan qidiring.',
};
