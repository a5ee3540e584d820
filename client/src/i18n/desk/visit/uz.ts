import type { Translation } from '../../catalogue.ts';
import type { visit as en } from './en.ts';

export const visit: Translation<typeof en, 'uz'> = {
  'visit.heading': 'Ochiq sahifalarga tashriflar',
  'visit.text': 'Cookie fayllarisiz sanaladi; kim kirgani nomaʼlum. Dasturlar sanalmaydi. Brauzer sahifani bir daqiqa saqlaydi — bu bitta tashrif.',
  'visit.none': 'Ochiq sahifalarni hali hech kim ochmagan.',
  'visit.all': 'Jami: {n}',
  'visit.hint': 'Oʻqish uchun kunni bosing.',
  'visit.says': '{day}: {n}',
  'visit.day': 'Kun',
  'visit.language': 'Til',
  'visit.visits': 'Tashriflar',
};
