import type { Language } from '@tabarman/shared/kernel/language.ts';

export type CallPage = 'home' | 'rules' | 'works' | 'results';

/** Where the pages of a call and what they lead to are: on the server, or as files beside each other. */
export interface CallAddresses {
  page(page: CallPage, language: Language): string;
  /** What is the same for all calls. */
  readonly asset: (name: 'site.css' | 'icon.svg') => string;
  /** Where people take part and vote; null where nobody answers. */
  readonly takePart: string | null;
  readonly vote: string | null;
  /** Whether files of works can be had. */
  readonly hasFiles: boolean;
  /** Where the awards lie as data; null where that is the interface's. */
  data(name: 'results.csv' | 'results.json'): string | null;
}

export function liveAddresses(slug: string): CallAddresses {
  return {
    page: (page, language) => `/calls/${slug}/${language}${page === 'home' ? '' : `/${page}`}`,
    asset: (name) => `/${name}`,
    takePart: `/calls/${slug}/take-part`, vote: `/v/${slug}`, hasFiles: true, data: () => null,
  };
}

/** A folder for each language, and what all share above them. */
export function fileAddresses(here: Language): CallAddresses {
  return {
    page: (page, language) => `${language === here ? '' : `../${language}/`}${fileName(page)}`,
    asset: (name) => `../${name}`,
    takePart: null, vote: null, hasFiles: false, data: (name) => `../${name}`,
  };
}

export const fileName = (page: CallPage): string => `${page === 'home' ? 'index' : page}.html`;
