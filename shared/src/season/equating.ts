/** What one entry has of the questions everybody played (`anchor`) and of those of its own country (`own`). */
export interface AnchorResult {
  readonly id: string;
  readonly country: string;
  readonly anchor: number;
  readonly own: number;
}

export interface EquatingSizes {
  /** Questions everybody played. */
  readonly anchors: number;
  /** Questions of one country's own; the same number in each. */
  readonly own: number;
}

export interface Equated {
  readonly id: string;
  readonly country: string;
  readonly score: number;
}

export interface EquatedCountry {
  readonly country: string;
  readonly entries: number;
  /** What is added to every score of this country. */
  readonly shift: number;
  /** Standard error of the shift; null where one entry says nothing of how entries differ. */
  readonly error: number | null;
}

export interface Equating {
  /** In the order given. */
  readonly entries: readonly Equated[];
  readonly countries: readonly EquatedCountry[];
}

/**
 * ST8: scores of entries that played different questions, made comparable by the anchors (mean equating; Kolen & Brennan, Test
 * Equating, Scaling, and Linking, 3rd ed., 2014, ch. 4):
 *
 *   score = A + (O − Ō_c) + Ō + (Ā_c − Ā) · own / anchors
 *
 * A and O are an entry's right answers among anchors and own questions, Ō_c and Ā_c the means of its country, Ō and Ā those of all.
 * The error of a country's shift follows from d = O − A · own / anchors: √(s²_c/n_c + s²/n), s² being sample variances. Null when there
 * is no anchor: such scores are not comparable, and no table joins them.
 */
export function equate(results: readonly AnchorResult[], { anchors, own }: EquatingSizes): Equating | null {
  if (anchors < 1 || results.length === 0) return null;
  const ratio = own / anchors;
  const all = momentsOf(results, ratio);
  const byCountry = new Map<string, AnchorResult[]>();
  for (const result of results) byCountry.set(result.country, [...(byCountry.get(result.country) ?? []), result]);
  const countries = [...byCountry].sort(([a], [b]) => (a < b ? -1 : 1)).map(([country, members]) => {
    const of = momentsOf(members, ratio);
    const variance = of.variance === null || all.variance === null ? null : of.variance / members.length + all.variance / results.length;
    return { country, entries: members.length, shift: all.own - of.own + (of.anchor - all.anchor) * ratio, error: variance === null ? null : Math.sqrt(variance) };
  });
  const shifts = new Map(countries.map(({ country, shift }) => [country, shift]));
  return { entries: results.map(({ id, country, anchor, own: mine }) => ({ id, country, score: anchor + mine + (shifts.get(country) ?? 0) })), countries };
}

function momentsOf(results: readonly AnchorResult[], ratio: number) {
  const n = results.length;
  const mean = (value: (result: AnchorResult) => number) => results.reduce((sum, result) => sum + value(result), 0) / n;
  const difference = ({ own, anchor }: AnchorResult) => own - anchor * ratio;
  const middle = mean(difference);
  const variance = n < 2 ? null : results.reduce((sum, result) => sum + (difference(result) - middle) ** 2, 0) / (n - 1);
  return { own: mean((r) => r.own), anchor: mean((r) => r.anchor), variance };
}
