import type { Language } from '@tabarman/shared/kernel/language.ts';
import { segmentsOf, type SitePage } from '@tabarman/shared/site/page.ts';

/** Where the parts of a site are: on the server, or as files beside each other. */
export interface Addresses {
  page(page: SitePage, language: Language): string;
  /** What is the same for all seasons. */
  asset(name: 'site.css' | 'icon.svg'): string;
  /** What a season has once in each language, or once. */
  file(name: 'calendar.ics', language: Language): string;
  /** What a link to a page shows where it is shared; null where it is not made. */
  picture(page: SitePage, language: Language): string | null;
  data(name: 'results.csv' | 'results.json'): string;
  /** Where people register; null where nobody answers. */
  readonly register: string | null;
  /** Where a table is searched; null where nobody answers. */
  search: boolean;
}

export function liveAddresses(slug: string): Addresses {
  return {
    page: (page, language) => ['/s', slug, language, ...segmentsOf(page)].join('/'),
    asset: (name) => `/${name}`,
    file: (name, language) => `/s/${slug}/${language}/${name}`,
    picture: (page, language) => ['/s', slug, language, 'picture', ...segmentsOf(page)].join('/'),
    data: (name) => `/s/${slug}/${name}`,
    register: `/e/${slug}`,
    search: true,
  };
}

/** As files: a folder for each language, and what all share above them. They open without a server. */
export function fileAddresses(here: Language): Addresses {
  return {
    page: (page, language) => `${language === here ? '' : `../${language}/`}${fileName(page)}`,
    asset: (name) => `../${name}`,
    file: (name) => name,
    picture: () => null,
    data: (name) => `../${name}`,
    register: null,
    search: false,
  };
}

/** A page as a file of its language: no address holds a full stop where another has a slash. */
export function fileName(page: SitePage): string {
  return `${segmentsOf(page).join('.') || 'index'}.html`;
}
