import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Edit, TextPlace } from '@tabarman/shared/quest/draft/edits.ts';
import { placesOf } from '@tabarman/shared/quest/draft/places.ts';
import type { Draft } from '@tabarman/shared/quest/draft/schema.ts';
import { textAt } from '@tabarman/shared/quest/draft/units.ts';

export interface Wish {
  readonly find: string;
  readonly put: string;
  readonly languages: readonly Language[];
  readonly isCaseKept: boolean;
}

/** One text in which something is found: as it is, and as it would be. */
export interface Hit {
  readonly at: TextPlace;
  readonly language: Language;
  readonly before: string;
  readonly after: string;
}

/** Every text that would be changed, in reading order. Letters count as they are composed, whatever the keyboard sent. */
export function findHits(draft: Draft, { find, put, languages, isCaseKept }: Wish): Hit[] {
  const sought = find.normalize('NFC');
  if (sought === '') return [];
  const pattern = new RegExp(sought.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), isCaseKept ? 'gu' : 'giu');
  return placesOf(draft).flatMap((at) => languages.flatMap((language): Hit[] => {
    const before = textAt(draft, at)?.[language];
    const after = before?.normalize('NFC').replace(pattern, () => put);
    return before === undefined || after === undefined || after === before.normalize('NFC') ? [] : [{ at, language, before, after }];
  }));
}

export const editOf = ({ at, language, before, after }: Hit): Edit => ({ do: 'setText', at, language, text: after.trim() === '' ? null : after, was: before });
