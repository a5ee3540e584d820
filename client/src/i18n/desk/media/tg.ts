import type { Translation } from '../../catalogue.ts';
import type { media as english } from './en.ts';

export const media: Translation<typeof english, 'tg'> = {
  'media.title': 'Сурат ва садо',
  'media.drop': 'Ё файлро ба ин саҳифа кашед, ё суратро гузоред.',
  'media.addPicture': 'Иловаи сурат',
  'media.addSound': 'Иловаи садо',
  'media.replacePicture': 'Сурати дигар',
  'media.replaceSound': 'Садои дигар',
  'media.removePicture': 'Гирифтани сурат',
  'media.removeSound': 'Гирифтани садо',
  'media.sound': 'Садои савол',
  'media.pictureOf': 'Сурати варианти {letter}',
  'media.removePictureOf': 'Гирифтани сурати варианти {letter}',
  'media.sendingLabel': 'Чӣ қадари файл фиристода шуд',
  'media.sending': '{n} % фиристода шуд',
  'media.preparing': 'Омода мешавад…',
};
