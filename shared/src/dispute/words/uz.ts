import type { DisputeWords } from './en.ts';

export const uz: DisputeWords = {
  game: 'oʻyin hakamlari',
  appeal: 'apellyatsiya hakamlari',
  upheld: 'Apellyatsiya qanoatlantirildi.',
  declined: 'Apellyatsiya rad etildi.',
  same: 'Toʻgʻri javob bilan bir xil',
  spelling: 'Toʻgʻri javobning boshqacha yozilishi',
  wrong: 'Bu toʻgʻri javob emas',
  vague: 'Savolda soʻralganidan kamroq aniq',
};
