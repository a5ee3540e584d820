import type { EntrantRecord } from './record.ts';

/** Somebody of whom nothing is missing. */
export const aida: EntrantRecord = {
  name: 'Токтогулова Аида', bornOn: '2005-04-17', country: 'KG', region: 'KG-GO', university: 'oshsu', otherUniversity: '', faculty: 'Журналистика', year: 2,
  languages: ['ky', 'ru'], contact: 'aida@example.org',
};
