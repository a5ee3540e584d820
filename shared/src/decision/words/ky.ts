import type { DecisionWords } from './en.ts';

export const ky: DecisionWords = {
  awarded: 'Сыйланды',
  reserve: 'Резерв, {place}-орун',
  passed: 'Сыйланган жок',
  cut: 'бардык орундар упайы жогору иштерге берилди',
  capped: '«{group}» тобунда сыйлык эң көп чегине жетти',
  budget: 'калган каражат жетпейт',
  kept: 'орун башка топтун эң аз үлүшү үчүн калтырылды',
  sum: 'башкалардын упайы чогуу көбүрөөк',
  notReserve: 'баш тартуудан кийин резервдегилер гана кирет',
  belowTotal: 'Баасы чектен төмөн',
  belowFloor: 'Эң аз чектен төмөн: {criteria}',
  noTotal: 'Бааланган жок',
  otherTrack: 'Башка багыттан',
  hasAnother: 'Башка сыйлыгы бар',
  notEligible: 'Шарттарга туура келбейт',
  withdrawn: 'Кайра алынды',
  conflict: 'Кызыкчылыктардын кагылышы',
};
