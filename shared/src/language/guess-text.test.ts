import { expect, it } from 'vitest';
import { guessTextLanguage } from './guess-text.ts';

it.each([
  ['ky', 'Фергана өрөөнү кайсы үч өлкөнүн ортосунда жайгашкан?'],
  ['ky', 'Ош шаарынын борборунда кайсы тоо бар? Сулайман-Тоо'],
  ['tg', 'Водии Фарғона байни кадом се кишвар ҷойгир аст?'],
  ['tg', 'Дар шаҳри Хуҷанд кадом дарё ҷорӣ мешавад?'],
  ['uz', 'Fargʻona vodiysi qaysi uch davlat orasida joylashgan?'],
  ['uz', "Kim bu xabarni birinchi bo'lib e'lon qilgan?"],
  ['ru', 'Между какими тремя странами лежит Ферганская долина?'],
  ['ru', 'Кто первым опубликовал эту новость? Ответ ищите в источнике. Писатель Өмүр и другие молчат, как и что именно он писал на стене.'],
  ['en', 'Which three countries share the Fergana valley?'],
  ['en', "Don't trust what you can't check: who was the first to post it?"],
])('[I7] tells %s', (language, text) => {
  expect(guessTextLanguage(text)).toBe(language);
});

it('[I7] says nothing of a text without letters', () => {
  expect(['', '1991', '???', '→ 12:30'].map(guessTextLanguage)).toEqual([null, null, null, null]);
});
