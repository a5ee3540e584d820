import type { Translation } from '../../catalogue.ts';
import type { reveal as english } from './en.ts';

export const reveal: Translation<typeof english, 'uz'> = {
  'reveal.title': 'Eʼlon qilish',
  'reveal.none': 'Ikkinchi kishi tasdiqlagan yoki chop etilgan qaror eʼlon qilinadi: hozircha bunday qaror yoʻq.',
  'reveal.ofDraft': 'Tasdiqlangan loyiha boʻyicha, {n}-nusxa; ishlar: {works}',
  'reveal.ofReleased': 'Chop etilgan qaror boʻyicha, {n}-nusxa; ishlar: {works}',
  'reveal.by': 'Oʻrinlardan oldin nima koʻrsatiladi',
  'reveal.by.jury': 'Hakamlar boʻyicha',
  'reveal.by.criterion': 'Mezonlar boʻyicha',
  'reveal.by.country': 'Davlatlar boʻyicha',
  'reveal.most': 'Ekrandagi ishlar',
  'reveal.wall': 'Proyektor sahifasini ochish',
  'reveal.stale': 'Qaror qayta tuzildi: ekran hech narsa koʻrsatmaydi. Tasdiqlangach qayta boshlang.',
  'reveal.begin': 'Eʼlonni boshlash',
  'reveal.beginAgain': 'Qayta boshlash',
  'reveal.end': 'Tugatish',
  'reveal.next': 'Keyingisini koʻrsatish',
  'reveal.back': 'Orqaga',
  'reveal.now': 'Hozir ekranda',
  'reveal.coming': 'Keyingi',
  'reveal.soon': 'Birinchi tasvir: hech narsa koʻrsatilmagan',
  'reveal.over': 'Hammasi koʻrsatildi.',
  'reveal.step': '{n}-qadam, jami {total}',
};
