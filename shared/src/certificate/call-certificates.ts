import type { DecidedWork, DecisionTable } from '../decision/table.ts';
import type { Language } from '../kernel/language.ts';
import type { CountryCode } from '../place/codes.ts';
import type { Certificate } from './certificates.ts';

/** Somebody who made a work or judged, as they are known now. */
export interface Holder {
  readonly id: string;
  /** Empty for who is erased. */
  readonly name: string;
  /** Whether they agreed to be named in public. */
  readonly isNamed: boolean;
  readonly language: Language;
  readonly country: CountryCode | null;
  readonly university: string | null;
}

type Decided = Pick<DecisionTable, 'awards' | 'works' | 'sayings'>;

/**
 * CE8: every certificate that a released decision of a call gives: one of each award to each who made the work, one of having taken part to each
 * who made a work that was not withdrawn, and one to each of `jurors`. Awards in their order, from the best; then works by number. Whoever is not
 * among `people` any more has no name.
 */
export function certificatesOfCall({ awards, works, sayings }: Decided, people: ReadonlyMap<string, Holder>, jurors: readonly Holder[]): Certificate[] {
  const awarded = new Set(awards.flatMap((one) => one.awarded));
  const of = (id: string): Facts => factsOf(people.get(id) ?? { id, name: '', isNamed: false, language: 'en', country: null, university: null });
  const workOf = ({ id, title, team }: DecidedWork) => ({ title, team, isPublic: awarded.has(id) });
  return [
    ...awards.flatMap(({ award, awarded: ids }) => ids.flatMap((id) => works.filter((work) => work.id === id)).flatMap((work) => work.memberIds.map((member): Certificate => (
      { ...of(member), kind: 'award', board: award.id, award: award.title, work: workOf(work) })))),
    ...works.filter((work) => tookPart(work, sayings)).flatMap((work) => work.memberIds.map((member): Certificate => (
      { ...of(member), kind: 'part', board: 'all', award: null, work: workOf(work) }))),
    ...jurors.map((juror): Certificate => ({ ...factsOf(juror), kind: 'juror', board: 'all', award: null, work: null })),
  ];
}

/** Who does not want an award took part all the same; who withdrew the work did not. */
export const tookPart = ({ id, bar }: Pick<DecidedWork, 'id' | 'bar'>, { bars }: Decided['sayings']): boolean => bar !== 'withdrawn' || bars.some((one) => one.work === id && one.bar === 'withdrawn');

type Facts = Pick<Certificate, 'holderId' | 'name' | 'publicName' | 'language' | 'country' | 'university' | 'place'>;

const factsOf = ({ id, name, isNamed, language, country, university }: Holder): Facts => ({ holderId: id, name, publicName: isNamed ? name : initialsOf(name), language, country, university, place: null });

/** CE9: enough to compare with a name that is at hand, and too little to learn one. */
export function initialsOf(name: string): string {
  return name.split(/[\s-]+/u).flatMap((word) => Array.from(word).find((letter) => /\p{Lu}|\p{Ll}|\p{Lo}/u.test(letter)) ?? []).map((letter) => `${letter.toLocaleUpperCase('ru')}.`).join(' ');
}
