import type { Language } from '@tabarman/shared/kernel/language.ts';
import { type Text, textIn } from '@tabarman/shared/kernel/text.ts';
import type { SeasonWord } from '@tabarman/shared/season/words/en.ts';
import { seasonWord } from '@tabarman/shared/season/words.ts';
import type { SitePage } from '@tabarman/shared/site/page.ts';
import type { SiteWord } from '@tabarman/shared/site/words/en.ts';
import { siteWord } from '@tabarman/shared/site/words.ts';
import type { Addresses } from './addresses.ts';
import type { Html } from './html.ts';
import type { PublicSeason } from './public-seasons.ts';

type Parts = Readonly<Record<string, string | number>>;

/** What every page is made from. */
export interface View {
  readonly found: PublicSeason;
  readonly language: Language;
  /** Epoch ms. */
  readonly now: number;
  readonly addresses: Addresses;
  /** Where people reach this server; null when only this machine does. */
  readonly origin: string | null;
  readonly say: (word: SiteWord, parts?: Parts) => string;
  readonly season: (word: SeasonWord, parts?: Parts) => string;
  readonly text: (text: Text) => string;
  readonly link: (page: SitePage) => string;
}

export function viewOf(given: Pick<View, 'found' | 'language' | 'now' | 'addresses' | 'origin'>): View {
  const { found, language, addresses } = given;
  return {
    ...given,
    say: (word, parts) => siteWord(language, word, parts),
    season: (word, parts) => seasonWord(language, word, parts),
    text: (text) => textIn(text, language, found.season.reference),
    link: (page) => addresses.page(page, language),
  };
}

/** A page before its frame. */
export interface Drawn {
  readonly title: string;
  readonly description: string;
  readonly main: Html;
}
