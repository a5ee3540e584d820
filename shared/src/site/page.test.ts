import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Audience, audienceOf } from '../season/leaderboard.ts';
import { pageAt, plainPages, segmentsOf, type SitePage } from './page.ts';

const slug = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,10}$/);
const part = fc.integer({ min: 1, max: 99_999 });
const audience = fc.constantFrom<Audience>({ by: 'all' }, { by: 'class', id: 'women' }, { by: 'country', id: 'KG' }, { by: 'region', id: 'UZ-FA' }, { by: 'university', id: 'oshsu' });
const pages: fc.Arbitrary<SitePage> = fc.oneof(
  fc.record({ at: fc.constantFrom(...plainPages) }),
  fc.record({ at: fc.constant('table' as const), stage: slug, audience, part }),
  fc.record({ at: fc.constant('groups' as const), stage: slug, by: fc.constantFrom('country' as const, 'region' as const, 'university' as const) }),
  fc.record({ at: fc.constant('past' as const), stage: slug, version: part, part }),
  fc.record({ at: fc.constant('entry' as const), id: slug }),
);

it('[SI2] every page has one address, and what is no address leads nowhere', () => {
  fc.assert(fc.property(pages, (page) => {
    expect(pageAt(segmentsOf(page))).toEqual(page);
  }));
  fc.assert(fc.property(fc.array(fc.oneof(slug, fc.constantFrom('results', 'archive', 'entries', 'home', 'all', 'by-country', '1', '2', '../x', '')), { maxLength: 5 }), (segments) => {
    const page = pageAt(segments);
    if (page) expect(segmentsOf(page)).toEqual(segments);
  }));
  for (const none of ['', 'all.', 'class.men', 'country.DE', 'region.KG', 'university.../etc', 'class.women.x']) expect(audienceOf(none)).toBeNull();
});
