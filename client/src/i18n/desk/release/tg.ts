import type { Translation } from '../../catalogue.ts';
import type { release as en } from './en.ts';

export const release: Translation<typeof en, 'tg'> = {
  'release.title': 'Натиҷаҳо',
  'release.text': 'Як кас сиёҳнавис месозад, дигаре месанҷад, баъд нашр мешавад. То он вақт ҳеҷ кас чизе намебинад.',
  'release.back': 'Мавсим',
  'release.none': 'Ҳоло натиҷа нест.',
  'release.open': 'Ҳоло кушода:',
  'release.opening.no_game': 'ягон бозӣ ба ҳисоб гирифта нашудааст',
  'release.opening.window_open': 'толорҳо ҳоло бозида метавонанд: вақташон нагузаштааст',
  'release.opening.game_running': 'бозӣ тамом нашудааст',
  'release.opening.open_appeals': 'эътирозҳо қарор мунтазиранд',
  'release.opening.ties': 'дар ҳад баробарҳо ҳастанд: бозии иловагӣ лозим',
  'release.opening.disputes_open': 'ҷавобҳои баҳснок ё эътирозҳо мунтазири қароранд',
  'release.opening.appeal_window': 'вақти эътирозҳо ҳанӯз нагузаштааст',
  'release.version': 'Нусхаи {n}',
  'release.draft': 'сиёҳнавис',
  'release.released': 'нашр шуд: {time}',
  'release.entries': 'Иштирокчиён: {n}',
  'release.made': 'сохт: {name}, {time}',
  'release.checked': 'санҷид: {name}, {time}',
  'release.makeDraft': 'Сохтани сиёҳнавис',
  'release.draftAgain': 'Аз нав сохтан',
  'release.check': 'Ҳама дуруст',
  'release.release': 'Нашр кардан',
};
