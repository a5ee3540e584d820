import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaKinds, topics } from '../grant/topics.ts';
import { languages } from '../kernel/language.ts';
import { countryCodes } from '../place/codes.ts';
import { sampleItem } from './collection.fixture.ts';
import { FEED_PAGE, idOf, jsonFeed, readFeed, rssFeed } from './feed.ts';
import { itemSchema, type PublicItem } from './item.ts';
import { licenceName, licences, licenceUrl } from './licence.ts';
import { everything, inOrder, isWanted } from './search.ts';

const origin = 'https://one.example';
const parts = { origin, title: 'Tabarman', description: 'Works', language: null, page: 1 };
const shown: PublicItem = { ...sampleItem, code: 'ABC234', addedAt: Date.UTC(2026, 11, 1), changedAt: Date.UTC(2026, 11, 2), source: null };

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 });
const text = fc.dictionary(fc.constantFrom(...languages), word, { minKeys: 1, noNullPrototype: true });
const item = fc.record({
  title: text, summary: text, url: fc.webUrl({ validSchemes: ['http', 'https'] }).filter((url) => itemSchema.shape.url.safeParse(url).success), kind: fc.constantFrom(...mediaKinds), languages: fc.uniqueArray(fc.constantFrom(...languages), { minLength: 1 }),
  countries: fc.uniqueArray(fc.constantFrom(...countryCodes), { minLength: 1 }), topics: fc.uniqueArray(fc.constantFrom(...topics), { minLength: 1, maxLength: 4 }), licence: fc.constantFrom(...licences),
  credit: word.map((one) => one.trim()).filter((one) => one !== ''), publishedOn: fc.constant('2026-12-20'),
});

describe('a work of the collection', () => {
  it('[PB1] has licence, languages, countries, topics and whom to name', () => {
    expect(itemSchema.parse(sampleItem)).toEqual(sampleItem);
    for (const part of ['licence', 'credit', 'url'] as const) expect(itemSchema.safeParse({ ...sampleItem, [part]: '' }).success).toBe(false);
    for (const part of ['languages', 'countries', 'topics'] as const) expect(itemSchema.safeParse({ ...sampleItem, [part]: [] }).success).toBe(false);
    expect(itemSchema.safeParse({ ...sampleItem, title: {} }).success).toBe(false);
    expect(itemSchema.safeParse({ ...sampleItem, url: 'javascript:alert(1)' }).success).toBe(false);
  });

  it('[PB1] names its licence and where its text is', () => {
    expect(licences.map(licenceName)).toEqual(['CC0 1.0', 'CC BY 4.0', 'CC BY-SA 4.0', 'CC BY-NC 4.0', 'CC BY-NC-SA 4.0', 'CC BY-ND 4.0', 'CC BY-NC-ND 4.0']);
    expect(licenceUrl('CC-BY-NC-SA-4.0')).toBe('https://creativecommons.org/licenses/by-nc-sa/4.0/');
  });

  it('[PB3] is found by words of any language, however they are typed, and by what it is', () => {
    expect(isWanted(shown, { ...everything, find: 'ozbekiston SUV' })).toBe(true);
    expect(isWanted(shown, { ...everything, find: 'вода' })).toBe(true);
    expect(isWanted(shown, { ...everything, find: 'вода xyz' })).toBe(false);
    expect(isWanted(shown, { find: null, language: 'uz', country: 'UZ', topic: 'border', kind: 'video' })).toBe(true);
    for (const other of [{ language: 'en' }, { country: 'KG' }, { topic: 'women' }, { kind: 'audio' }] as const) expect(isWanted(shown, { ...everything, ...other })).toBe(false);
  });
});

describe('the feeds', () => {
  it('[PB5] JSON Feed 1.1 has a version, and every work an id, an address, a text and its date', () => {
    const feed = jsonFeed([shown], { ...parts, language: 'uz' });
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', title: 'Tabarman', feed_url: 'https://one.example/collection/uz/feed.json', language: 'uz' });
    expect(feed.items).toMatchObject([{ id: 'https://one.example/k/ABC234', url: 'https://one.example/collection/uz/ABC234', title: 'Oʻzbekiston suvi', date_published: '2026-12-01T00:00:00.000Z', language: 'uz' }]);
    expect(feed.items[0]?.content_text).toContain('CC BY-SA 4.0');
  });

  it('[PB5] RSS 2.0 is XML whatever stands in a title', () => {
    const feed = rssFeed([{ ...shown, title: { en: '<b>&"\u0007\uD800' } }], { ...parts, language: 'en' });
    expect(feed).toContain('<title>&lt;b&gt;&amp;&quot;');
    for (const char of ['\u0007', '\uD800']) expect(feed).not.toContain(char);
    expect(feed.match(/<item>/g)).toHaveLength(1);
  });

  it('[PB6] what one instance writes, page by page, another reads back whole', () => {
    fc.assert(fc.property(fc.array(item, { maxLength: 5 }), fc.constantFrom(null, ...languages), (works, language) => {
      const items = works.map((work, i): PublicItem => ({ ...itemSchema.parse(work), code: `AAAAA${i}`, addedAt: i, changedAt: i, source: null }));
      const read = readFeed(JSON.parse(JSON.stringify(jsonFeed(items, { ...parts, language }))))!;
      expect(read.entries.map(({ item: of }) => of)).toEqual(works.map((work) => itemSchema.parse(work)));
      expect(read.entries.map(({ id }) => id)).toEqual(items.map((one) => idOf(one, origin)));
    }));
    const many = Array.from({ length: FEED_PAGE + 1 }, (_, i): PublicItem => ({ ...shown, code: `B${String(i).padStart(5, '0')}` }));
    const first = readFeed(jsonFeed(many, parts))!;
    expect([first.entries.length, first.next]).toEqual([FEED_PAGE, 'https://one.example/collection/feed.json?page=2']);
    const second = readFeed(jsonFeed(many, { ...parts, page: 2 }))!;
    expect([second.entries.length, second.next]).toEqual([1, null]);
  });

  it('[PB6] a work that came from elsewhere keeps the name that it has there', () => {
    const source = { feed: 'https://two.example/collection/feed.json', name: 'Two', id: 'https://two.example/k/XYZ234', url: 'https://two.example/k/XYZ234' };
    const read = readFeed(jsonFeed([{ ...shown, source }], parts))!;
    expect(read.entries).toMatchObject([{ id: source.id, before: 'Two' }]);
  });

  it('[PB6] other feeds are read, and what says no licence cannot be taken', () => {
    const foreign = { version: 'https://jsonfeed.org/version/1', title: 'A blog', items: [{ id: 7, url: 'https://blog.example/7', title: 'Seven' }] };
    expect(readFeed(foreign)?.entries).toEqual([{ id: '7', title: 'Seven', url: 'https://blog.example/7', before: '', item: null, fault: 'incomplete' }]);
    expect(readFeed({ ...foreign, items: [{ id: 'x', url: 'ftp://x', _tabarman: { ...sampleItem, source: null } }] })?.entries[0]?.fault).toBe('no_address');
    for (const other of [null, 'x', {}, { version: 'https://jsonfeed.org/version/1.1', title: 'x' }, { ...foreign, items: [{}] }]) expect(readFeed(other)).toBeNull();
  });

  it('[PB5] the newest come first, and the order in which they were found changes nothing', () => {
    const items = [3, 1, 2].map((addedAt) => ({ ...shown, code: `C${addedAt}`, addedAt }));
    expect(inOrder(items).map(({ addedAt }) => addedAt)).toEqual([3, 2, 1]);
    expect(inOrder(items.toReversed())).toEqual(inOrder(items));
  });
});
