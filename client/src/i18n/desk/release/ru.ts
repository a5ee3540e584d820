import type { Translation } from '../../catalogue.ts';
import type { release as en } from './en.ts';

export const release: Translation<typeof en, 'ru'> = {
  'release.title': 'Результаты',
  'release.text': 'Один составляет черновик, другой проверяет, затем результаты публикуются. До этого никто ничего не видит.',
  'release.back': 'Сезон',
  'release.none': 'Результатов пока нет.',
  'release.open': 'Ещё открыто:',
  'release.opening.no_game': 'ни одна игра не зачтена',
  'release.opening.window_open': 'залы ещё могут играть: их время не прошло',
  'release.opening.game_running': 'игра не закончена',
  'release.opening.open_appeals': 'апелляции ждут решения',
  'release.opening.ties': 'на черте стоят равные: нужна перестрелка',
  'release.opening.disputes_open': 'спорные ответы или апелляции ждут решения',
  'release.opening.appeal_window': 'время для апелляций ещё не закончилось',
  'release.version': 'Версия {n}',
  'release.draft': 'черновик',
  'release.released': 'опубликована {time}',
  'release.entries': 'Участников: {n}',
  'release.made': 'составлено: {name}, {time}',
  'release.checked': 'проверено: {name}, {time}',
  'release.makeDraft': 'Составить черновик',
  'release.draftAgain': 'Составить заново',
  'release.check': 'Всё верно',
  'release.release': 'Опубликовать',
};
