import type { Language } from '@tabarman/shared/kernel/language.ts';
import { instantsPast } from '@tabarman/shared/season/dates.ts';
import { segmentsOf, type SitePage } from '@tabarman/shared/site/page.ts';
import type { VenueFacts } from '@tabarman/shared/venue/schema.ts';
import type { EntrantsOfSeasons } from '../entrant/service.ts';
import type { Clock } from '../game/ports.ts';
import { liveAddresses } from './addresses.ts';
import { calendarOf } from './calendar-page.ts';
import { draw } from './draw.ts';
import { seasonLayout } from './season-layout.ts';
import { keep, type KeptPage, PageCache } from './page-cache.ts';
import type { PublicSeason, PublicSeasons } from './public-seasons.ts';
import { drawPicture } from './picture.ts';
import { releasedAt, type RulingsOf } from './rulings-page.ts';
import { qrSvg } from './qr.ts';
import { resultsCsv, resultsData } from './results-data.ts';
import { type View, viewOf } from './view.ts';

export interface SiteServiceParts {
  readonly pages: PublicSeasons;
  readonly entrants: Pick<EntrantsOfSeasons, 'publicNames'>;
  readonly clock: Clock;
  /** SI11: the halls of a season, as they may be known. */
  readonly venues: (seasonId: string) => Promise<readonly VenueFacts[]>;
  /** DA14. */
  readonly rulings: RulingsOf;
  /** Where people reach this server; null when only this machine does. */
  readonly origin: () => string | null;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** Pictures that may wait. */
const MOST_DRAWING = 20;
const HTML = 'text/html; charset=utf-8';

/** The public pages of seasons and what lies beside them, made once and answered from memory. */
export class Site {
  readonly #parts: SiteServiceParts;
  readonly #cache = new PageCache(MOST_BYTES);
  #drawing = 0;
  #drawn: Promise<Buffer | null> = Promise.resolve(null);

  constructor(parts: SiteServiceParts) {
    this.#parts = parts;
  }

  find(slug: string): Promise<PublicSeason | null> {
    return this.#parts.pages.find(slug);
  }

  /** Null where there is no such page. What is searched is made anew each time: people look for all kinds of things. */
  async page(found: PublicSeason, language: Language, page: SitePage, find: string | null): Promise<KeptPage | null> {
    // People take back that they are named, and halls change, without a version of anything: these are in the key.
    const members = page.at === 'entry' ? await this.#parts.entrants.publicNames(found.id, page.id) : [];
    const venues = page.at === 'venues' ? (await this.#parts.venues(found.id)).map(({ name, place, country, region, plays }) => ({ name, place, country, region, plays })) : [];
    const rulings = page.at === 'rulings' ? await this.#parts.rulings(found.id, releasedAt(found)) : [];
    const make = async () => {
      const view = this.#view(found, language);
      const drawn = await draw(view, page, { seasons: this.#parts.pages, find, members, venues, rulings });
      return drawn && { type: HTML, body: Buffer.from(seasonLayout(view, page, drawn)) };
    };
    if (find === null) return this.#cache.get(this.#key(found, [language, ...segmentsOf(page), ...members, JSON.stringify([venues, rulings])]), make);
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

  /** SI10: what a link to a page shows. One after another: a picture takes a processor for a moment, and games go first. */
  async picture(found: PublicSeason, language: Language, page: SitePage): Promise<KeptPage | null> {
    if (this.#drawing >= MOST_DRAWING) return null;
    return this.#cache.get(this.#key(found, [language, 'picture', ...segmentsOf(page)]), async () => {
      const view = this.#view(found, language);
      const drawn = await draw(view, page, { seasons: this.#parts.pages, members: [] });
      if (!drawn) return null;
      const name = view.text(found.season.title);
      const picture = page.at === 'home' ? { over: 'Tabarman', title: name, below: drawn.description.split('\n')[0] ?? '' } : { over: name, title: drawn.title, below: drawn.description.replace(`${name}. `, '').replace(`${name} · `, '') };
      this.#drawing += 1;
      this.#drawn = this.#drawn.then(() => drawPicture(picture)).catch(() => null);
      const body = await this.#drawn;
      this.#drawing -= 1;
      return body && { type: 'image/png', body };
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
