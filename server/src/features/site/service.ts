import type { Language } from '@tabarman/shared/kernel/language.ts';
import { instantsPast } from '@tabarman/shared/season/dates.ts';
import { segmentsOf, type SitePage } from '@tabarman/shared/site/page.ts';
import type { EntrantsOfSeasons } from '../entrant/service.ts';
import type { Clock } from '../game/ports.ts';
import { liveAddresses } from './addresses.ts';
import { calendarOf } from './calendar-page.ts';
import { draw } from './draw.ts';
import { seasonLayout } from './season-layout.ts';
import { keep, type KeptPage, PageCache } from './page-cache.ts';
import type { PublicSeason, PublicSeasons } from './public-seasons.ts';
import { qrSvg } from './qr.ts';
import { resultsCsv, resultsData } from './results-data.ts';
import { type View, viewOf } from './view.ts';

export interface SiteServiceParts {
  readonly pages: PublicSeasons;
  readonly entrants: Pick<EntrantsOfSeasons, 'publicNames'>;
  readonly clock: Clock;
  /** Where people reach this server; null when only this machine does. */
  readonly origin: () => string | null;
}

const MOST_BYTES = 64 * 1024 * 1024;
const HTML = 'text/html; charset=utf-8';

/** The public pages of seasons and what lies beside them, made once and answered from memory. */
export class Site {
  readonly #parts: SiteServiceParts;
  readonly #cache = new PageCache(MOST_BYTES);

  constructor(parts: SiteServiceParts) {
    this.#parts = parts;
  }

  find(slug: string): Promise<PublicSeason | null> {
    return this.#parts.pages.find(slug);
  }

  /** Null where there is no such page. What is searched is made anew each time: people look for all kinds of things. */
  async page(found: PublicSeason, language: Language, page: SitePage, find: string | null): Promise<KeptPage | null> {
    // Asked each time, and part of the key: who takes a consent back is named no longer.
    const members = page.at === 'entry' ? await this.#parts.entrants.publicNames(found.id, page.id) : [];
    const make = async () => {
      const view = this.#view(found, language);
      const drawn = await draw(view, page, { seasons: this.#parts.pages, members, find });
      return drawn && { type: HTML, body: Buffer.from(seasonLayout(view, page, drawn)) };
    };
    if (find === null) return this.#cache.get(this.#key(found, [language, ...segmentsOf(page), ...members]), make);
    const made = await make();
    return made && keep(made);
  }

  calendar(found: PublicSeason, language: Language): Promise<KeptPage | null> {
    return this.#cache.get(this.#key(found, [language, 'calendar.ics']), async () => ({ type: 'text/calendar; charset=utf-8', body: Buffer.from(calendarOf(this.#view(found, language))) }));
  }

  /** SI8. */
  data(found: PublicSeason, name: 'results.csv' | 'results.json'): Promise<KeptPage | null> {
    return this.#cache.get(this.#key(found, [name]), async () => {
      const data = await resultsData(found, this.#parts.pages);
      return name === 'results.json' ? { type: 'application/json; charset=utf-8', body: Buffer.from(JSON.stringify(data)) } : { type: 'text/csv; charset=utf-8', body: Buffer.from(resultsCsv(data, found)) };
    });
  }

  /** The QR code of the short address; null when nobody else reaches this server. */
  async qr(found: PublicSeason): Promise<KeptPage | null> {
    const origin = this.#parts.origin();
    if (origin === null) return null;
    return this.#cache.get(this.#key(found, ['qr.svg']), async () => ({ type: 'image/svg+xml', body: Buffer.from(qrSvg(`${origin}/s/${found.slug}`)) }));
  }

  #view(found: PublicSeason, language: Language): View {
    return viewOf({ found, language, now: this.#parts.clock.now(), addresses: liveAddresses(found.slug), origin: this.#parts.origin() });
  }

  #key({ season, stamp }: PublicSeason, rest: readonly string[]): string {
    return [stamp, instantsPast(season, this.#parts.clock.now()), this.#parts.origin() ?? '', ...rest].join(' ');
  }
}
