import type { Call } from '../call/schema.ts';
import type { Language } from '../kernel/language.ts';
import { type Text, textIn } from '../kernel/text.ts';
import { countryCodes } from '../place/codes.ts';
import { countryName, universityName, universityOf } from '../place/place-name.ts';
import type { DecidedWork } from './table.ts';
import { type RemarkNames, remarkText } from './words.ts';

type Named = Pick<Call, 'tracks' | 'criteria' | 'reference'>;

export function countryIn(code: string | null, language: Language): string {
  const known = countryCodes.find((one) => one === code);
  return known ? countryName(known, language) : (code ?? '—');
}

/** How the groups and criteria of a call are called in a language. */
export function remarkNames({ tracks, criteria, reference }: Named, language: Language): RemarkNames {
  const titled = (list: readonly { readonly id: string; readonly title: Text }[], id: string) => {
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

/** DC1: what a work is told of all awards, a line for each. */
export function toldText(call: Named & Pick<Call, 'awards'>, { remarks }: Pick<DecidedWork, 'remarks'>, language: Language): string {
  const names = remarkNames(call, language);
  return call.awards.flatMap(({ id, title }) => (remarks[id] && remarks[id].kind !== 'otherTrack' ? [`${textIn(title, language, call.reference)}: ${remarkText(language, remarks[id], names)}`] : [])).join('\n\n');
}
