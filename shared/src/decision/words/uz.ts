import type { DecisionWords } from './en.ts';

export const uz: DecisionWords = {
  awarded: 'Mukofotlandi',
  reserve: 'Zaxira, {place}-oʻrin',
  passed: 'Mukofotlanmadi',
  cut: 'barcha oʻrinlar bahosi yuqoriroq ishlarga berildi',
  capped: '“{group}” guruhida mukofotlar eng koʻp chegaraga yetdi',
  budget: 'qolgan mablagʻ yetmaydi',
  kept: 'oʻrin boshqa guruhning eng kam ulushi uchun saqlandi',
  sum: 'boshqalarning bali birgalikda koʻproq',
  notReserve: 'voz kechilgandan keyin faqat zaxiradagilar kiradi',
  belowTotal: 'Bahosi chegaradan past',
  belowFloor: 'Eng kam chegaradan past: {criteria}',
  noTotal: 'Baholanmagan',
  otherTrack: 'Boshqa yoʻnalishdan',
  hasAnother: 'Boshqa mukofoti bor',
  notEligible: 'Shartlarga toʻgʻri kelmaydi',
  withdrawn: 'Qaytarib olingan',
  conflict: 'Manfaatlar toʻqnashuvi',
};
