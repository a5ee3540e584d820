import type { Language } from '../kernel/language.ts';

/** Each language in its own words: a name that is never translated. */
export const languageNames: { readonly [L in Language]: string } = {
  ky: 'Кыргызча',
  tg: 'Тоҷикӣ',
  uz: 'Oʻzbekcha',
  ru: 'Русский',
  en: 'English',
};
