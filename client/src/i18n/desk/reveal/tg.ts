import type { Translation } from '../../catalogue.ts';
import type { reveal as english } from './en.ts';

export const reveal: Translation<typeof english, 'tg'> = {
  'reveal.title': 'Эълон',
  'reveal.none': 'Қароре эълон мешавад, ки каси дуюм тасдиқ кардааст ё нашр шудааст: ҳоло чунин нест.',
  'reveal.ofDraft': 'Аз рӯи лоиҳаи тасдиқшуда, нусхаи {n}; корҳо: {works}',
  'reveal.ofReleased': 'Аз рӯи қарори нашршуда, нусхаи {n}; корҳо: {works}',
  'reveal.by': 'Пеш аз ҷойҳо чӣ нишон дода мешавад',
  'reveal.by.jury': 'Аз рӯи ҳакамон',
  'reveal.by.criterion': 'Аз рӯи меъёрҳо',
  'reveal.by.country': 'Аз рӯи кишварҳо',
  'reveal.most': 'Корҳо дар экран',
  'reveal.wall': 'Саҳифаи проекторро кушодан',
  'reveal.stale': 'Қарор аз нав тартиб дода шуд: экран чизе нишон намедиҳад. Баъди тасдиқ аз нав оғоз кунед.',
  'reveal.begin': 'Оғози эълон',
  'reveal.beginAgain': 'Аз нав оғоз кардан',
  'reveal.end': 'Тамом кардан',
  'reveal.next': 'Баъдиро нишон додан',
  'reveal.back': 'Бозгашт',
  'reveal.now': 'Ҳоло дар экран',
  'reveal.coming': 'Баъдӣ',
  'reveal.soon': 'Тасвири аввал: чизе нишон дода нашудааст',
  'reveal.over': 'Ҳама нишон дода шуд.',
  'reveal.step': 'Қадами {n} аз {total}',
};
