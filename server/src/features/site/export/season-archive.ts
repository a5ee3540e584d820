import type { VenueFacts } from '@tabarman/shared/venue/schema.ts';
import type { EntrantsOfSeasons } from '../../entrant/service.ts';
import type { Clock } from '../../game/ports.ts';
import { fileAddresses, fileName } from '../addresses.ts';
import { calendarOf } from '../calendar-page.ts';
import { draw } from '../draw.ts';
import type { PublicSeason, PublicSeasons } from '../public-seasons.ts';
import { resultsCsv, resultsData, resultsSchema } from '../results-data.ts';
import { releasedAt, type RulingsOf } from '../rulings-page.ts';
import { seasonLayout } from '../season-layout.ts';
import { viewOf } from '../view.ts';
import { type ArchiveSource, offered } from './exports.ts';
import { pagesOf } from './pages-of.ts';

export interface SeasonArchiveParts {
  readonly pages: PublicSeasons;
  readonly entrants: Pick<EntrantsOfSeasons, 'publicNames'>;
  readonly venues: (seasonId: string) => Promise<readonly VenueFacts[]>;
  readonly rulings: RulingsOf;
  readonly clock: Clock;
  readonly origin: () => string | null;
}

/** SI12: a season as files. */
export function seasonArchive({ pages, entrants, venues, rulings, clock, origin }: SeasonArchiveParts, found: PublicSeason): ArchiveSource {
  const { title, reference, languages } = found.season;
  return {
    id: found.id, title, reference, languages,
    async* files() {
      const data = await resultsData(found, pages);
      yield { name: 'results.json', text: JSON.stringify(data, null, 1) };
      yield { name: 'results.csv', text: resultsCsv(data, found) };
      yield { name: 'results.schema.json', text: resultsSchema() };
      const [halls, ruled, all] = [await venues(found.id), await rulings(found.id, releasedAt(found)), await pagesOf(found, pages)];
      for (const language of offered({ languages })) {
        const view = viewOf({ found, language, now: clock.now(), addresses: fileAddresses(language), origin: origin() });
        yield { name: `${language}/calendar.ics`, text: calendarOf(view) };
        for (const page of all) {
          const members = page.at === 'entry' ? await entrants.publicNames(found.id, page.id) : [];
          const drawn = await draw(view, page, { seasons: pages, members, venues: halls, rulings: ruled });
          if (drawn) yield { name: `${language}/${fileName(page)}`, text: seasonLayout(view, page, drawn) };
        }
      }
    },
  };
}
