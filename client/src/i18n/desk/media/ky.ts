import type { Translation } from '../../catalogue.ts';
import type { media as english } from './en.ts';

export const media: Translation<typeof english, 'ky'> = {
  'media.title': 'Сүрөт жана үн',
  'media.drop': 'Же файлды ушул баракка сүйрөңүз, же сүрөттү коюңуз.',
  'media.addPicture': 'Сүрөт кошуу',
  'media.addSound': 'Үн кошуу',
  'media.replacePicture': 'Башка сүрөт',
  'media.replaceSound': 'Башка үн',
  'media.removePicture': 'Сүрөттү алып салуу',
  'media.removeSound': 'Үндү алып салуу',
  'media.sound': 'Суроонун үнү',
  'media.pictureOf': '{letter} вариантынын сүрөтү',
  'media.removePictureOf': '{letter} вариантынын сүрөтүн алып салуу',
  'media.sendingLabel': 'Файлдын канчасы жөнөтүлдү',
  'media.sending': '{n} % жөнөтүлдү',
  'media.preparing': 'Даярдалууда…',
};
