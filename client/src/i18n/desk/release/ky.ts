import type { Translation } from '../../catalogue.ts';
import type { release as en } from './en.ts';

export const release: Translation<typeof en, 'ky'> = {
  'release.title': 'Жыйынтыктар',
  'release.text': 'Бирөө караламасын түзөт, башкасы текшерет, анан жарыяланат. Ага чейин эч ким эч нерсе көрбөйт.',
  'release.back': 'Сезон',
  'release.none': 'Азырынча жыйынтык жок.',
  'release.open': 'Дагы ачык:',
  'release.opening.no_game': 'эсептелген оюн жок',
  'release.opening.window_open': 'залдар дагы ойной алат: алардын убактысы өтө элек',
  'release.opening.game_running': 'оюн бүтө элек',
  'release.opening.open_appeals': 'апелляциялар чечим күтүүдө',
  'release.opening.ties': 'чекте теңдер турат: кошумча оюн керек',
  'release.opening.disputes_open': 'талаштуу жооптор же апелляциялар чечим күтүүдө',
  'release.opening.appeal_window': 'апелляция мөөнөтү бүтө элек',
  'release.version': '{n}-версия',
  'release.draft': 'каралама',
  'release.released': 'жарыяланган: {time}',
  'release.entries': 'Катышуучулар: {n}',
  'release.made': 'түзгөн: {name}, {time}',
  'release.checked': 'текшерген: {name}, {time}',
  'release.makeDraft': 'Каралама түзүү',
  'release.draftAgain': 'Кайра түзүү',
  'release.check': 'Баары туура',
  'release.release': 'Жарыялоо',
};
