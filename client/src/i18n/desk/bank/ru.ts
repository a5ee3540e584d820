import type { Translation } from '../../catalogue.ts';
import type { bank as en } from './en.ts';

export const bank: Translation<typeof en, 'ru'> = {
  'bank.title': 'Банк вопросов',
  'bank.text': 'Все вопросы всех квестов. Отметьте нужные и соберите из них квест.',
  'bank.search': 'Поиск на любом языке',
  'bank.anyKind': 'все виды',
  'bank.language': 'Полностью на языке',
  'bank.anyLanguage': 'любой язык',
  'bank.tags': 'Метки',
  'bank.used': 'в: {quests}',
  'bank.games': { one: 'сыгран в {n} игре', few: 'сыгран в {n} играх', many: 'сыгран в {n} играх', other: 'сыгран в {n} игры' },
  'bank.right': '{share} % верно из {n}',
  'bank.discrimination': 'различение {value}',
  'bank.noKey': 'ключа пока нет',
  'bank.pick': 'Отметить «{prompt}»',
  'bank.picked': { one: 'отмечен {n} вопрос', few: 'отмечено {n} вопроса', many: 'отмечено {n} вопросов', other: 'отмечено {n} вопроса' },
  'bank.clear': 'Снять все отметки',
  'bank.build': 'Собрать из них квест',
  'bank.buildTitle': 'Квест из отмеченных вопросов',
  'bank.questTitle': 'Название квеста',
  'bank.into': 'Куда',
  'bank.newQuest': 'новый квест',
  'bank.lost': 'Некоторых вопросов уже нет, они пропущены.',
  'bank.none': 'Вопросов пока нет. Напишите квест или загрузите его из файла.',
  'bank.noneFound': 'Ничего не подходит. Ищите по меньшему числу слов.',
};
