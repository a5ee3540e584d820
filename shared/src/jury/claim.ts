import { skeletonOf } from '../kernel/skeleton.ts';
import type { ConflictType } from './conflict.ts';

/** Whom those who make a work name as somebody who should not judge it. */
export const claimKinds = ['person', 'organisation'] as const;
export type ClaimKind = (typeof claimKinds)[number];
/** It waits for an organiser, it holds, or it was taken back. */
export const claimStates = ['waits', 'holds', 'over'] as const;
export type ClaimState = (typeof claimStates)[number];
/** What can be between them; the country is by the call's rule, and whatever else is declared. */
export const claimTypes = ['personal', 'organisation', 'mentor', 'collaborator', 'declared'] as const satisfies readonly ConflictType[];
/** That stand for one work. */
export const MOST_CLAIMS = 3;
/** Of the jury, that one work bars without an organiser: a quarter, and one at least. */
const SHARE = 4;

interface NamedJuror {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
}

/** JU26: whom of the jury a claim means, by the letters of the name in whatever alphabet and order of its words. */
export function meantBy({ of, name }: { readonly of: ClaimKind; readonly name: string }, jurors: readonly NamedJuror[]): string[] {
  const wanted = keyOf(name);
  return wanted === '' ? [] : jurors.filter((juror) => keyOf(of === 'person' ? juror.name : juror.organisation) === wanted).map(({ id }) => id);
}
const keyOf = (name: string) => name.split(/\s+/).map(skeletonOf).filter((word) => word !== '').toSorted().join(' ');

export interface ClaimRoom {
  readonly of: ClaimKind;
  /** Whether the first review has not begun. */
  readonly isBefore: boolean;
  /** Jurors that it means, and those whom the work's other claims bar. */
  readonly meant: readonly string[];
  readonly barred: readonly string[];
  /** Jurors in all. */
  readonly jury: number;
}

/** JU27: nobody picks a jury: a claim holds at once when it names a person, before anybody reviews, and while the work's claims bar a quarter of the jury at most. */
export const holdsAtOnce = ({ of, isBefore, meant, barred, jury }: ClaimRoom): boolean =>
  of === 'person' && isBefore && new Set([...meant, ...barred]).size <= Math.max(1, Math.floor(jury / SHARE));
