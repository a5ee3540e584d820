import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as otherWork } from 'node:timers/promises';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { languageNames } from '@tabarman/shared/language/language-names.ts';
import type { VenueFacts } from '@tabarman/shared/venue/schema.ts';
import type { EntrantsOfSeasons } from '../../entrant/service.ts';
import type { Clock } from '../../game/ports.ts';
import { fileAddresses, fileName } from '../addresses.ts';
import { calendarOf } from '../calendar-page.ts';
import { draw } from '../draw.ts';
import { html } from '../html.ts';
import type { PublicSeason, PublicSeasons } from '../public-seasons.ts';
import { resultsCsv, resultsData, resultsSchema } from '../results-data.ts';
import { releasedAt, type RulingsOf } from '../rulings-page.ts';
import { seasonLayout } from '../season-layout.ts';
import { viewOf } from '../view.ts';
import { pagesOf } from './pages-of.ts';
import { zipFile } from './zip-file.ts';

interface ExportsParts {
  readonly pages: PublicSeasons;
  readonly entrants: Pick<EntrantsOfSeasons, 'publicNames'>;
  readonly venues: (seasonId: string) => Promise<readonly VenueFacts[]>;
  readonly rulings: RulingsOf;
  readonly clock: Clock;
  readonly origin: () => string | null;
  /** Where archives lie while they are sent; emptied at the start. */
  readonly folder: string;
  /** Where style and icon lie. */
  readonly clientFolder: string;
  readonly hasRoom: () => boolean;
}

/** After that an archive has been sent. */
const SENT_MS = 30 * 60_000;
const assets = ['site.css', 'icon.svg'] as const;
/** A page takes a millisecond: games go between them. */
const PAGES_AT_ONCE = 8;

/** SI12: a season as a folder of files that needs no server: pages in all its languages, style, and the results as data. */
export class Exports {
  readonly #parts: ExportsParts;
  /** One after another: it is work of seconds. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: ExportsParts) {
    this.#parts = parts;
    rmSync(parts.folder, { recursive: true, force: true });
    mkdirSync(parts.folder, { recursive: true, mode: 0o700 });
  }

  /** The path of the archive; null when the disk has no room. */
  async make(found: PublicSeason): Promise<string | null> {
    const making = this.#turn.then(() => this.#make(found));
    this.#turn = making.catch(() => null);
    return making;
  }

  async #make(found: PublicSeason): Promise<string | null> {
    const { folder, hasRoom, pages, clock } = this.#parts;
    if (!hasRoom()) return null;
    for (const old of readdirSync(folder)) if (clock.now() - Number(old.split('.')[1]) > SENT_MS) rmSync(path.join(folder, old), { force: true });
    const file = path.join(folder, `${found.id}.${clock.now()}.zip`);
    const zip = zipFile(`${file}.part`);
    try {
      for (const name of assets) await zip.add(name, readFileSync(path.join(this.#parts.clientFolder, name)));
      const data = await resultsData(found, pages);
      await zip.add('results.json', JSON.stringify(data, null, 1));
      await zip.add('results.csv', resultsCsv(data, found));
      await zip.add('results.schema.json', resultsSchema());
      await zip.add('index.html', startPage(found));
      await this.#addPages(found, zip);
      await zip.end();
    } catch (error) {
      zip.abandon();
      if (existsSync(`${file}.part`)) rmSync(`${file}.part`);
      throw error;
    }
    renameSync(`${file}.part`, file);
    return file;
  }

  async #addPages(found: PublicSeason, zip: ReturnType<typeof zipFile>): Promise<void> {
    const { pages, entrants, venues, clock, origin } = this.#parts;
    const halls = await venues(found.id);
    const rulings = await this.#parts.rulings(found.id, releasedAt(found));
    const all = await pagesOf(found, pages);
    let made = 0;
    for (const language of offered(found)) {
      const view = viewOf({ found, language, now: clock.now(), addresses: fileAddresses(language), origin: origin() });
      await zip.add(`${language}/calendar.ics`, calendarOf(view));
      for (const page of all) {
        const members = page.at === 'entry' ? await entrants.publicNames(found.id, page.id) : [];
        const drawn = await draw(view, page, { seasons: pages, members, venues: halls, rulings });
        if (drawn) await zip.add(`${language}/${fileName(page)}`, seasonLayout(view, page, drawn));
        made += 1;
        if (made % PAGES_AT_ONCE === 0) await otherWork();
      }
    }
  }
}

const offered = ({ season }: PublicSeason): Language[] => languages.filter((one) => season.languages.includes(one));

/** Leads to the languages. */
function startPage(found: PublicSeason): string {
  const { season } = found;
  return html`<!doctype html>
<html lang="${season.reference}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${season.title[season.reference] ?? found.slug}</title>
<link rel="icon" href="icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="site.css">
</head>
<body>
<main><h1>${season.title[season.reference] ?? found.slug}</h1>
<ul>${offered(found).map((one) => html`<li><a href="${one}/index.html" lang="${one}">${languageNames[one]}</a></li>`)}</ul></main>
</body>
</html>
`.text;
}
