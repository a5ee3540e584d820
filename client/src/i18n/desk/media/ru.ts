import type { Translation } from '../../catalogue.ts';
import type { media as english } from './en.ts';

export const media: Translation<typeof english, 'ru'> = {
  'media.title': 'Картинка и звук',
  'media.drop': 'Или перетащите файл на эту страницу, или вставьте картинку.',
  'media.addPicture': 'Добавить картинку',
  'media.addSound': 'Добавить звук',
  'media.replacePicture': 'Другая картинка',
  'media.replaceSound': 'Другой звук',
  'media.removePicture': 'Убрать картинку',
  'media.removeSound': 'Убрать звук',
  'media.sound': 'Звук вопроса',
  'media.pictureOf': 'Картинка варианта {letter}',
  'media.removePictureOf': 'Убрать картинку варианта {letter}',
  'media.sendingLabel': 'Сколько файла отправлено',
  'media.sending': 'Отправлено {n} %',
  'media.preparing': 'Подготавливается…',
};
