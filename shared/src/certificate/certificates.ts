import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import type { CountryCode } from '../place/codes.ts';
import { localLanguages } from '../place/place-name.ts';
import type { classes, Season, Stage } from '../season/schema.ts';

/** What a certificate of a season is for: a place in a table, a seat in the next stage, or having taken part. */
export const seasonCertificateKinds = ['place', 'goesOn', 'part'] as const;
/** What a certificate of a call is for: an award, having taken part with a work, or having judged. */
export const callCertificateKinds = ['award', 'part', 'juror'] as const;
export const certificateKinds = ['place', 'goesOn', 'part', 'award', 'juror'] as const;
export type CertificateKind = (typeof certificateKinds)[number];

/** Whose table of a season: of all, of a country, or of a class of the season. */
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
  /** An entry of a season; a person or a juror of a call. */
  readonly holderId: string;
  readonly kind: CertificateKind;
  /** Of a place, whose table it is in; of an award, its id; `all` otherwise. */
  readonly board: string;
}

/** A certificate with what it says. */
export interface Certificate extends CertificateKey {
  /** Empty for somebody who is erased. */
  readonly name: string;
  /** The name as far as anybody may read it who has the code. */
  readonly publicName: string;
  /** In which it is written, unless another one is asked for. */
  readonly language: Language;
  readonly country: CountryCode | null;
  /** By its id in the list of universities, or in words. */
  readonly university: string | null;
  /** Of a place; null on the others. */
  readonly place: number | null;
  /** Of an award, what it is called; null on the others. */
  readonly award: Text | null;
  /** The work of a call that it is for; public where it was awarded. */
  readonly work: { readonly title: string; readonly team: string | null; readonly isPublic: boolean } | null;
}

/** What certificates are of: a stage of a season, or a call. */
export interface Occasion {
  readonly title: Text;
  /** The stage, and the one it leads to; null for what has no parts. */
  readonly stage: Text | null;
  readonly into: Text | null;
  readonly reference: Language;
}

type Of = Pick<Stage, 'comparison' | 'country'>;

/**
 * CE1: every certificate that released results give: one for each of the first `places` of each table, one for each seat in the next
 * stage, one for each entry that played. Best first; an entry’s own stand together.
 */
export function certificatesOf(rows: readonly ReleasedRow[], season: Pick<Season, 'classes'>, stage: Of, places: number): Certificate[] {
  const played = rows.filter(({ games }) => games > 0);
  const boards = boardsOf(played, season, stage).map((board) => ({ board, places: placesOn(played, board, stage) }));
  return played.flatMap(({ entry: { id, name, country, university }, verdict }): Certificate[] => {
    const facts = { holderId: id, name, publicName: name, language: localLanguages[country], country, university, place: null, award: null, work: null };
    return [
      ...boards.flatMap(({ board, places: on }): Certificate[] => {
        const place = on.get(id);
        return place === undefined || place > places ? [] : [{ ...facts, kind: 'place', board, place }];
      }),
      ...(verdict?.outcome === 'in' ? [{ ...facts, kind: 'goesOn' as const, board: 'all' }] : []),
      { ...facts, kind: 'part', board: 'all' },
    ];
  });
}

export const certificateKey = ({ holderId, kind, board }: CertificateKey): string => `${holderId} ${kind} ${board}`;

/** CE4: whether two certificates say the same to whoever reads them. */
export function saysTheSame(a: Certificate, b: Certificate): boolean {
  const said = ({ name, country, university, place, award, work }: Certificate) => JSON.stringify([name, country, university, place, award, work?.title, work?.team]);
  return certificateKey(a) === certificateKey(b) && said(a) === said(b);
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
