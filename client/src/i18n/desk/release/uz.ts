import type { Translation } from '../../catalogue.ts';
import type { release as en } from './en.ts';

export const release: Translation<typeof en, 'uz'> = {
  'release.title': 'Natijalar',
  'release.text': 'Bir kishi qoralama tuzadi, boshqasi tekshiradi, keyin eʼlon qilinadi. Ungacha hech kim hech narsa koʻrmaydi.',
  'release.back': 'Mavsum',
  'release.none': 'Hali natija yoʻq.',
  'release.open': 'Hali ochiq:',
  'release.opening.no_game': 'hisobga olingan oʻyin yoʻq',
  'release.opening.window_open': 'zallar hali oʻynashi mumkin: ularning vaqti oʻtmagan',
  'release.opening.game_running': 'oʻyin tugamagan',
  'release.opening.open_appeals': 'apellyatsiyalar qaror kutmoqda',
  'release.opening.ties': 'chegarada tenglar bor: qoʻshimcha oʻyin kerak',
  'release.opening.disputes_open': 'bahsli javoblar yoki apellyatsiyalar qarorni kutmoqda',
  'release.opening.appeal_window': 'apellyatsiya muddati tugamagan',
  'release.version': '{n}-versiya',
  'release.draft': 'qoralama',
  'release.released': 'eʼlon qilingan: {time}',
  'release.entries': 'Ishtirokchilar: {n}',
  'release.made': 'tuzdi: {name}, {time}',
  'release.checked': 'tekshirdi: {name}, {time}',
  'release.makeDraft': 'Qoralama tuzish',
  'release.draftAgain': 'Qayta tuzish',
  'release.check': 'Hammasi toʻgʻri',
  'release.release': 'Eʼlon qilish',
};
