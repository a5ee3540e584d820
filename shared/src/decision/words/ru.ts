import type { DecisionWords } from './en.ts';

export const ru: DecisionWords = {
  awarded: 'Награждена',
  reserve: 'Резерв, место {place}',
  passed: 'Не награждена',
  cut: 'все места у работ с более высокой оценкой',
  capped: 'у группы «{group}» уже наибольшее число наград',
  budget: 'оставшихся денег не хватает',
  kept: 'место оставлено, чтобы другая группа получила свой минимум',
  sum: 'у других вместе больше баллов',
  notReserve: 'после отказа входят только работы из резерва',
  belowTotal: 'Оценка ниже порога',
  belowFloor: 'Ниже минимума: {criteria}',
  noTotal: 'Не оценена',
  otherTrack: 'Из другого направления',
  hasAnother: 'Уже имеет другую награду',
  notEligible: 'Не отвечает условиям',
  withdrawn: 'Отозвана',
  conflict: 'Конфликт интересов',
};
