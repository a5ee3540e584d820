import { languages } from '@tabarman/shared/kernel/language.ts';
import { applyEdits } from '@tabarman/shared/quest/draft/apply.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { draftFrom } from '@tabarman/shared/quest/draft/to-quest.ts';
import { sixKinds } from '@tabarman/shared/testing/six-kinds.ts';
import { expect, it } from 'vitest';
import { editOf, findHits } from './replaced.ts';

const draft: Draft = { ...draftFrom(sixKinds(), [...languages]), title: { en: 'Osh (city). osh', ru: 'Ош', ky: 'йод' } };
const wish = { find: 'osh', put: 'Naryn', languages, isCaseKept: false };

it('[Q17] shows every text that would be changed, as it is and as it would be', () => {
  expect(findHits(draft, wish)).toEqual([{ at: { of: 'title' }, language: 'en', before: 'Osh (city). osh', after: 'Naryn (city). Naryn' }]);
  expect(findHits(draft, { ...wish, isCaseKept: true })[0]?.after).toBe('Osh (city). Naryn');
  expect(findHits(draft, { ...wish, languages: ['ru'] })).toEqual([]);
  expect(findHits(draft, { ...wish, find: '' })).toEqual([]);
});

it('[Q17] takes what is sought as it is written, and letters as people see them', () => {
  expect(findHits(draft, { ...wish, find: '(city).', put: '$&' })[0]?.after).toBe('Osh $& osh');
  expect(findHits(draft, { ...wish, find: 'и\u0306од', put: 'алма' })[0]?.after).toBe('алма');
});

it('[Q17] changes what was shown, and a text of which nothing is left is missing', () => {
  const hits = findHits(draft, { ...wish, find: 'ош', put: '' });
  expect(applyEdits(draft, hits.map(editOf)).draft.title).toEqual({ en: 'Osh (city). osh', ky: 'йод' });
});
