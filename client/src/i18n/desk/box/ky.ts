import type { Translation } from '../../catalogue.ts';
import type { box as en } from './en.ts';

export const box: Translation<typeof en, 'ky'> = {
  'box.title': 'Интернетсиз зал',
  'box.text': 'Бул ноутбук — толук зал. Уюштуруучудан келген файлды ачыңыз, адамдарды киргизиңиз, старт ачкычы айтылганда териңиз жана ойноңуз. Андан кийин натыйжаны жөнөтүңүз.',
  'box.none': 'Бул ноутбукта файл ачыла элек.',
  'box.open': 'Файл ачуу',
  'box.begun': 'квест ачык',
  'box.sealed': 'мөөрлөнгөн',
  'box.startKey': 'Старт ачкычы',
  'box.startKeyHint': 'Төрт тамгадан беш топ. Аны уюштуруучу айтат.',
  'box.begin': 'Квестти ачуу',
  'box.result': 'Борборго натыйжа',
  'box.fingerprint': 'Кол койгон: {key}. Уюштуруучу айткан менен салыштырыңыз.',
  'box.offline': 'Интернетсиз',
  'box.offlineText': 'Залдагы ноутбук бул оюнду бир файлдан жүргүзөт. Андагы квест старт ачкычына чейин мөөрлөнгөн.',
  'box.issue': 'Залга файл түзүү',
  'box.download': 'Файлды жүктөө',
  'box.showKey': 'Старт ачкычын көрсөтүү',
  'box.importedAt': 'натыйжа келди: {time}',
  'box.take': 'Натыйжаны кабыл алуу',
  'box.taken': 'Натыйжа таблицада.',
  'box.lateTitle': 'Өтө кеч',
  'box.takeLate': 'Баары бир кабыл алуу',
  'box.reason': 'Эмне үчүн',
};
