import type { Translation } from '../../catalogue.ts';
import type { box as en } from './en.ts';

export const box: Translation<typeof en, 'uz'> = {
  'box.title': 'Internetsiz zal',
  'box.text': 'Bu noutbuk — toʻliq zal. Tashkilotchi bergan faylni oching, odamlarni kiriting, boshlash kaliti aytilganda kiriting va oʻynang. Keyin natijani yuboring.',
  'box.none': 'Bu noutbukda hali fayl ochilmagan.',
  'box.open': 'Fayl ochish',
  'box.begun': 'kvest ochiq',
  'box.sealed': 'muhrlangan',
  'box.startKey': 'Boshlash kaliti',
  'box.startKeyHint': 'Toʻrt harfdan besh guruh. Uni tashkilotchi aytadi.',
  'box.begin': 'Kvestni ochish',
  'box.result': 'Markaz uchun natija',
  'box.fingerprint': 'Imzolagan: {key}. Tashkilotchi aytgani bilan solishtiring.',
  'box.offline': 'Internetsiz',
  'box.offlineText': 'Zaldagi noutbuk bu oʻyinni bitta fayldan oʻtkazadi. Undagi kvest boshlash kalitigacha muhrlangan.',
  'box.issue': 'Zal uchun fayl yaratish',
  'box.download': 'Faylni yuklab olish',
  'box.showKey': 'Boshlash kalitini koʻrsatish',
  'box.importedAt': 'natija keldi: {time}',
  'box.take': 'Natijani qabul qilish',
  'box.taken': 'Natija jadvalda.',
  'box.lateTitle': 'Juda kech',
  'box.takeLate': 'Baribir qabul qilish',
  'box.reason': 'Nima uchun',
};
