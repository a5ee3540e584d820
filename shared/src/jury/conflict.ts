import { skeletonOf } from '../kernel/skeleton.ts';
import type { Juror } from './juror.ts';

/** Why somebody does not judge a work. `country` is by the call's rule; `declared` is whatever the others are not. */
export const conflictTypes = ['personal', 'organisation', 'mentor', 'collaborator', 'country', 'declared'] as const;
export type ConflictType = (typeof conflictTypes)[number];
/** Who says so; `derived` follows from who juror and entrants are, `ticket` from whom a mentor helped. */
export const conflictSources = ['self', 'applicant', 'organiser', 'derived', 'ticket'] as const;
export type ConflictSource = (typeof conflictSources)[number];

export interface Conflict {
  readonly jurorId: string;
  readonly workId: string;
  readonly type: ConflictType;
  readonly source: ConflictSource;
  /** Written down: it holds whatever is computed later, until somebody takes it back. */
  readonly isPinned: boolean;
}

/** Of a work, what conflicts follow from. */
export interface Party {
  readonly id: string;
  /** Of who leads it. */
  readonly country: string | null;
  /** Every name it goes by; empty for none. */
  readonly organisations: readonly string[];
  readonly memberIds: readonly string[];
  readonly memberNames: readonly string[];
}

export interface PartyJuror extends Pick<Juror, 'name' | 'countries' | 'organisation'> {
  readonly id: string;
  /** The record of a person that the juror's account is tied to. */
  readonly entrantId: string | null;
}

/** JU9: what follows from who they are: the same organisation by the letters of one of its names, oneself among the members, and the own country where the call bars it. */
export function derivedConflicts(jurors: readonly PartyJuror[], works: readonly Party[], isOwnCountryBarred: boolean): Conflict[] {
  const parties = works.map((work) => ({ work, organisations: work.organisations.map(skeletonOf), names: work.memberNames.map(skeletonOf) }));
  return jurors.flatMap((juror) => {
    const [name, organisation] = [skeletonOf(juror.name), skeletonOf(juror.organisation)];
    return parties.flatMap(({ work, organisations, names }) => {
      const types: ConflictType[] = [];
      if ((juror.entrantId !== null && work.memberIds.includes(juror.entrantId)) || (name !== '' && names.includes(name))) types.push('personal');
      if (organisation !== '' && organisations.includes(organisation)) types.push('organisation');
      if (isOwnCountryBarred && work.country !== null && (juror.countries as readonly string[]).includes(work.country)) types.push('country');
      return types.map((type) => ({ jurorId: juror.id, workId: work.id, type, source: 'derived' as const, isPinned: false }));
    });
  });
}

/** A juror, or a mentor who helped those who make a work: by the account where both have one, else by the letters of the name. */
export interface KnownPerson {
  readonly userId: string | null;
  readonly name: string;
}

export function isSamePerson(a: KnownPerson, b: KnownPerson): boolean {
  if (a.userId !== null && b.userId !== null) return a.userId === b.userId;
  const skeleton = skeletonOf(a.name);
  return skeleton !== '' && skeleton === skeletonOf(b.name);
}

/** TB19: whoever helped those who make a work does not judge it. Once for each juror and work. */
export function mentorConflicts(jurors: readonly (KnownPerson & { readonly id: string })[], helped: readonly (KnownPerson & { readonly workId: string })[]): Conflict[] {
  return jurors.flatMap((juror) => [...new Set(helped.filter((mentor) => isSamePerson(juror, mentor)).map(({ workId }) => workId))]
    .map((workId) => ({ jurorId: juror.id, workId, type: 'mentor' as const, source: 'ticket' as const, isPinned: false })));
}

/** JU9: what was written down, and what is derived now; of one type between the same two, what was written. */
export function allConflicts(pinned: readonly Conflict[], derived: readonly Conflict[]): Conflict[] {
  const written = new Set(pinned.map(keyOf));
  return [...pinned, ...derived.filter((one) => !written.has(keyOf(one)))];
}
const keyOf = ({ jurorId, workId, type }: Conflict) => `${jurorId} ${workId} ${type}`;

/** Of a list, asked for one juror and one work. */
export function barredBy(conflicts: readonly Pick<Conflict, 'jurorId' | 'workId'>[]): (jurorId: string, workId: string) => boolean {
  const pairs = new Set(conflicts.map(({ jurorId, workId }) => `${jurorId} ${workId}`));
  return (jurorId, workId) => pairs.has(`${jurorId} ${workId}`);
}
