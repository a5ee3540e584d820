import type { Item } from './item.ts';

/** A film with nothing missing. */
export const sampleItem: Item = {
  title: { uz: 'Oʻzbekiston suvi', ru: 'Вода Узбекистана' }, summary: { uz: 'Chegara qishlogʻidagi suv haqida film', ru: 'Фильм о воде в приграничном селе' },
  url: 'https://media.example/water', kind: 'video', languages: ['uz', 'ru'], countries: ['UZ'], topics: ['border', 'environment'], licence: 'CC-BY-SA-4.0', credit: 'Dilnoza Karimova', publishedOn: '2026-11-20',
};
