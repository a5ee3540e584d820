import type { Translation } from '../../catalogue.ts';
import type { bank as en } from './en.ts';

export const bank: Translation<typeof en, 'tg'> = {
  'bank.title': 'Бонки саволҳо',
  'bank.text': 'Ҳамаи саволҳои ҳамаи квестҳо. Лозимиҳоро қайд кунед ва аз онҳо квест созед.',
  'bank.search': 'Ҷустуҷӯ бо ҳар забон',
  'bank.anyKind': 'ҳамаи намудҳо',
  'bank.language': 'Пурра бо забони',
  'bank.anyLanguage': 'ҳар забон',
  'bank.tags': 'Тамғаҳо',
  'bank.used': 'дар: {quests}',
  'bank.games': { other: 'дар {n} бозӣ бозида шуд' },
  'bank.right': '{share} % дуруст аз {n}',
  'bank.discrimination': 'фарқгузорӣ {value}',
  'bank.noKey': 'ҳоло калид надорад',
  'bank.pick': 'Қайд кардани «{prompt}»',
  'bank.picked': { other: '{n} савол қайд шуд' },
  'bank.clear': 'Гирифтани ҳамаи қайдҳо',
  'bank.build': 'Аз онҳо квест сохтан',
  'bank.buildTitle': 'Квест аз саволҳои қайдшуда',
  'bank.questTitle': 'Номи квест',
  'bank.into': 'Ба куҷо',
  'bank.newQuest': 'квести нав',
  'bank.lost': 'Баъзе саволҳо дигар нестанд, онҳо гузошта шуданд.',
  'bank.none': 'Ҳоло савол нест. Квест нависед ё аз файл ворид кунед.',
  'bank.noneFound': 'Саволи мувофиқ нест. Бо калимаҳои камтар ҷустуҷӯ кунед.',
};
