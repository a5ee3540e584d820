import type { Translation } from '../../catalogue.ts';
import type { visit as en } from './en.ts';

export const visit: Translation<typeof en, 'ky'> = {
  'visit.heading': 'Ачык барактарга кирүүлөр',
  'visit.text': 'Кукисиз эсептелет; ким киргени белгисиз. Программалар эсепке алынбайт. Браузер барактын көчүрмөсүн бир мүнөт сактайт — бул бир кирүү.',
  'visit.none': 'Ачык барактарды азырынча эч ким ачкан жок.',
  'visit.all': 'Баары: {n}',
  'visit.hint': 'Окуш үчүн күндү басыңыз.',
  'visit.says': '{day}: {n}',
  'visit.day': 'Күн',
  'visit.language': 'Тил',
  'visit.visits': 'Кирүүлөр',
};
