import type { Translation } from '../../catalogue.ts';
import type { media as english } from './en.ts';

export const media: Translation<typeof english, 'uz'> = {
  'media.title': 'Rasm va tovush',
  'media.drop': 'Yoki faylni shu sahifaga torting, yoki rasmni joylang.',
  'media.addPicture': 'Rasm qoʻshish',
  'media.addSound': 'Tovush qoʻshish',
  'media.replacePicture': 'Boshqa rasm',
  'media.replaceSound': 'Boshqa tovush',
  'media.removePicture': 'Rasmni olib tashlash',
  'media.removeSound': 'Tovushni olib tashlash',
  'media.sound': 'Savol tovushi',
  'media.pictureOf': '{letter} varianti rasmi',
  'media.removePictureOf': '{letter} varianti rasmini olib tashlash',
  'media.sendingLabel': 'Faylning qanchasi yuborildi',
  'media.sending': '{n} % yuborildi',
  'media.preparing': 'Tayyorlanmoqda…',
};
