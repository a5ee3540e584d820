import type { Translation } from '../catalogue.ts';
import type { survey as en, surveyCounts as counts } from './en.ts';

export const survey: Translation<typeof en, 'uz'> = {
  'survey.choose': 'Oʻzingizga mosini tanlang',
  'survey.most': 'Koʻpi bilan {n} ta tanlash mumkin',
  'survey.write': 'Fikringizni yozing',
  'survey.words': 'Bitta soʻz yoki qisqa ibora yozing',
  'survey.word': '{n}-soʻz',
  'survey.rate': 'Shkaladan son tanlang',
  'survey.thanks': 'Rahmat. Javobingiz hisobga olindi.',
};

export const surveyCounts: Translation<typeof counts, 'uz'> = {
  'survey.mean': 'Oʻrtacha: {mean}',
  'survey.answers': 'Javoblar: {n}',
  'survey.waits': 'Qaysi javoblar koʻrsatilishini boshlovchi tanlaydi',
  'survey.onWall': 'Proyektorda',
  'survey.show': 'Koʻrsatish',
  'survey.hide': 'Olib tashlash',
};
