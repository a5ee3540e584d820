import type { CountryCode } from '../place/codes.ts';
import type { classes, Season, Stage } from '../season/schema.ts';

/** What a certificate is for: a place in a table, a seat in the next stage, or having taken part. */
export const certificateKinds = ['place', 'goesOn', 'part'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Whose table: of all, of a country, or of a class of the season. */
export type CertificateBoard = 'all' | CountryCode | (typeof classes)[number];

/** A row of released results, as far as certificates go. */
export interface ReleasedRow {
  readonly entry: { readonly id: string; readonly name: string; readonly country: CountryCode; readonly university: string | null; readonly classes: readonly string[] };
  readonly place: number;
  readonly games: number;
  readonly verdict: { readonly outcome: string } | null;
}

/** Which certificate, whatever the results say at a time. */
export interface CertificateKey {
  readonly entryId: string;
  readonly kind: CertificateKind;
  readonly board: CertificateBoard;
}

/** A certificate with what it says. */
export interface Certificate extends CertificateKey {
  readonly name: string;
  readonly country: CountryCode;
  readonly university: string | null;
  /** Of a place; null on the others. */
  readonly place: number | null;
}

type Of = Pick<Stage, 'comparison' | 'country'>;

/**
 * CE1: every certificate that released results give: one for each of the first `places` of each table, one for each seat in the next
 * stage, one for each entry that played. Best first; an entry’s own stand together.
 */
export function certificatesOf(rows: readonly ReleasedRow[], season: Pick<Season, 'classes'>, stage: Of, places: number): Certificate[] {
  const played = rows.filter(({ games }) => games > 0);
  const boards = boardsOf(played, season, stage).map((board) => ({ board, places: placesOn(played, board, stage) }));
  return played.flatMap(({ entry, verdict }): Certificate[] => {
    const facts = { entryId: entry.id, name: entry.name, country: entry.country, university: entry.university };
    return [
      ...boards.flatMap(({ board, places: on }): Certificate[] => {
        const place = on.get(entry.id);
        return place === undefined || place > places ? [] : [{ ...facts, kind: 'place', board, place }];
      }),
      ...(verdict?.outcome === 'in' ? [{ ...facts, kind: 'goesOn' as const, board: 'all' as const, place: null }] : []),
      { ...facts, kind: 'part', board: 'all', place: null },
    ];
  });
}

/** CE4: what results say of one certificate; null when they give it no more. A place below the first few is still a place. */
export function findCertificate(rows: readonly ReleasedRow[], season: Pick<Season, 'classes'>, stage: Of, key: CertificateKey): Certificate | null {
  return certificatesOf(rows, season, stage, Infinity).find(({ entryId, kind, board }) => entryId === key.entryId && kind === key.kind && board === key.board) ?? null;
}

/** CE4: whether two certificates say the same. */
export function saysTheSame(a: Certificate, b: Certificate): boolean {
  return a.entryId === b.entryId && a.kind === b.kind && a.board === b.board && a.place === b.place && a.name === b.name && a.country === b.country && a.university === b.university;
}

/** Countries that are not compared have no table in common, and so no class has one. */
export function boardsOf(rows: readonly ReleasedRow[], season: Pick<Season, 'classes'>, { comparison, country }: Of): CertificateBoard[] {
  const countries = [...new Set(rows.map(({ entry }) => entry.country))].sort();
  if (country === null && comparison === 'apart') return countries;
  return ['all', ...(country === null && countries.length > 1 ? countries : []), ...season.classes];
}

/** Places on one table: equal ones share the better place, and the next is skipped. */
export function placesOn(rows: readonly ReleasedRow[], board: CertificateBoard, { comparison }: Of): ReadonlyMap<string, number> {
  const on = rows.filter(({ entry }) => board === 'all' || entry.country === board || entry.classes.includes(board));
  const sorted = comparison === 'apart' ? on : [...on].sort((a, b) => a.place - b.place);
  const places = new Map<string, number>();
  let place = 0;
  sorted.forEach((row, i) => {
    if (sorted[i - 1]?.place !== row.place) place = i + 1;
    places.set(row.entry.id, place);
  });
  return places;
}
