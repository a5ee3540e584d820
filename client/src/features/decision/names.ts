import type { Call } from '@tabarman/shared/call/schema.ts';
import type { DecidedWork } from '@tabarman/shared/decision/table.ts';
import type { RemarkNames } from '@tabarman/shared/decision/words.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { countryCodes } from '@tabarman/shared/place/codes.ts';
import { countryName, universityName, universityOf } from '@tabarman/shared/place/place-name.ts';

/** How a work is called among others. */
export const workName = ({ number, title, team }: Pick<DecidedWork, 'number' | 'title' | 'team'>): string => `${number}. ${title}${team === null ? '' : ` · ${team}`}`;

export function countryIn(code: string | null, language: Language): string {
  const known = countryCodes.find((one) => one === code);
  return known ? countryName(known, language) : (code ?? '—');
}

/** How the groups and criteria of a call are called in a language. */
export function namesOf({ tracks, criteria, reference }: Pick<Call, 'tracks' | 'criteria' | 'reference'>, language: Language): RemarkNames {
  const titled = (list: readonly { readonly id: string; readonly title: Call['title'] }[], id: string) => {
    const found = list.find((one) => one.id === id);
    return (found && textIn(found.title, language, reference)) || id;
  };
  return {
    criterion: (id) => titled(criteria, id),
    group: (by, of) => {
      if (by === 'country') return countryIn(of, language);
      if (by === 'track') return titled(tracks, of);
      const university = universityOf(of);
      return university ? universityName(university, language).name : of;
    },
  };
}
