import type { Language } from '../kernel/language.ts';
import { kindOf } from '../quest/kinds/all.ts';
import { valueOf } from '../stats/estimate.ts';
import type { LanguageDif } from './fairness.ts';
import { LEAST_PLAYERS, type QuestionFigures } from './figures.ts';
import type { Column, Table } from './table.ts';

/** Why somebody should look at a question, the gravest first. `share` is 0 to 1, `options` are letters or words of a bar. */
export type Reason =
  | { readonly why: 'againstKey' }
  | { readonly why: 'bestChose'; readonly option: string }
  | { readonly why: 'harderIn' | 'easierIn'; readonly language: Language }
  | { readonly why: 'almostNobody' | 'almostAll' | 'noTime' | 'guessed'; readonly share: number }
  | { readonly why: 'appeals'; readonly n: number }
  | { readonly why: 'tellsLittle' }
  | { readonly why: 'unused'; readonly options: readonly string[] };

export const reasons = ['againstKey', 'bestChose', 'harderIn', 'easierIn', 'almostNobody', 'noTime', 'appeals', 'guessed', 'tellsLittle', 'almostAll', 'unused'] as const;

const NOBODY = 0.1;
const ALL = 0.95;
const LITTLE = 0.1;
const NO_TIME = 0.25;
const GUESSED = 0.1;
const BEST = 0.27;
/** By chance alone a correlation of n players times √n is below minus this in 5 of 100 cases (R. A. Fisher, 1915). */
const ONE_SIDED_95 = 1.645;

/** Z12: what is striking about a question, in the order of how grave it is. A void question was looked at. */
export function reasonsOf(column: Column, table: Table, figures: QuestionFigures, difs: readonly LanguageDif[]): Reason[] {
  const { played, isMarked } = column;
  const { there, answered } = figures;
  const appeals = played.appeals.size;
  if (!isMarked) return [];
  const objected: Reason[] = appeals > 0 ? [{ why: 'appeals', n: appeals }] : [];
  if (there < LEAST_PLAYERS) return objected;
  const rest = valueOf(figures.itemRest);
  const isAgainst = rest !== null && rest * Math.sqrt(table.complete.length) < -ONE_SIDED_95;
  const p = valueOf(figures.difficulty) ?? 0;
  const preferred = preferredByBest(column, table);
  const unanswered = 1 - answered / there;
  const guessed = answered === 0 ? 0 : figures.rapid / answered;
  const unused = unusedOptions(column, figures);
  const found: Reason[] = [
    ...(isAgainst ? [{ why: 'againstKey' } as const] : []),
    ...(preferred === null ? [] : [{ why: 'bestChose', option: preferred } as const]),
    ...difs.flatMap(({ language, dif }): Reason[] => ('class' in dif && dif.class === 'C' ? [{ why: dif.delta < 0 ? 'harderIn' : 'easierIn', language }] : [])),
    ...(p < NOBODY ? [{ why: 'almostNobody', share: p } as const] : []),
    ...(unanswered > NO_TIME ? [{ why: 'noTime', share: unanswered } as const] : []),
    ...objected,
    ...(guessed > GUESSED ? [{ why: 'guessed', share: guessed } as const] : []),
    ...(rest !== null && !isAgainst && rest < LITTLE && p >= NOBODY && p <= ALL ? [{ why: 'tellsLittle' } as const] : []),
    ...(p > ALL ? [{ why: 'almostAll', share: p } as const] : []),
    ...(unused.length > 0 ? [{ why: 'unused', options: unused } as const] : []),
  ];
  return found.toSorted((a, b) => reasons.indexOf(a.why) - reasons.indexOf(b.why));
}

/** The wrong option that more of the best 27 % chose than the right one: the key may be another. */
function preferredByBest({ played, answers }: Column, { complete }: Table): string | null {
  const { ask } = played.content;
  if (ask.kind !== 'single' && ask.kind !== 'boolean') return null;
  if (complete.length < LEAST_PLAYERS) return null;
  // Players stand in the table best first.
  const best = complete.slice(0, Math.round(complete.length * BEST)).flatMap((player) => answers[player]?.choice ?? []);
  const bars = kindOf(ask).distribution(ask, played.key.right, best);
  const right = bars.find((bar) => bar.right)?.count ?? 0;
  const [most] = bars.filter((bar) => !bar.right).sort((a, b) => b.count - a.count);
  return most && most.count > right ? most.option ?? null : null;
}

function unusedOptions({ played: { content: { ask } } }: Column, { bars, answered }: QuestionFigures): string[] {
  if ((ask.kind !== 'single' && ask.kind !== 'multi') || answered < LEAST_PLAYERS) return [];
  return bars.flatMap(({ count, right, option }) => (count === 0 && !right && option !== undefined ? [option] : []));
}
