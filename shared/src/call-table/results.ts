import type { Call } from '../call/schema.ts';
import { remarkNames } from '../decision/names.ts';
import type { DecisionTable } from '../decision/table.ts';
import { remarkText } from '../decision/words.ts';
import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import { universityName, universityOf } from '../place/place-name.ts';
import type { ReportTable, TableCell } from '../report/tables.ts';
import type { VoteResult } from '../vote/views.ts';
import { hundredth, instant, namingOf } from './naming.ts';

/** A decision as it is, with how far it is on its way to the public. */
export interface ListedResults {
  readonly table: DecisionTable;
  /** Newest first; instants are epoch ms. */
  readonly versions: readonly { readonly number: number; readonly madeAt: number; readonly checkedAt: number | null; readonly releasedAt: number | null; readonly reason: Text | null }[];
  /** Of the works in the table; null before the counts are published. */
  readonly vote: VoteResult | null;
}

/** EX2: what a decision follows from and what it gives: works with all totals and remarks, means by criterion, awards, published counts, versions. */
export function resultsTables(call: Call, { table, versions, vote }: ListedResults, language: Language): ReportTable[] {
  const { say, heads, text, country, track } = namingOf(call, language);
  const names = remarkNames(call, language);
  const organisation = (of: string | null) => {
    const university = of === null ? undefined : universityOf(of);
    return university ? universityName(university, language).name : of;
  };
  const works = new Map(table.works.map((work) => [work.id, work]));
  return [
    {
      name: say('results'), widths: [6, 40, 24, 20, 16, 30, 12, 10, 10, 10, 10, 10, 12, 10, 10, 10, ...table.awards.map(() => 40)],
      rows: [
        [
          ...heads('number', 'work', 'team', 'track', 'country', 'organisation', 'asks', 'currency', 'total', 'mean', 'median', 'adjusted', 'spread', 'marked', 'abstained', 'recused'),
          ...table.awards.map(({ award }) => text(award.title)),
        ],
        ...table.works.map((work): TableCell[] => [
          work.number, work.title, work.team, track(work.track), country(work.country), organisation(work.organisation), work.asks || null, work.asks ? table.currency : null,
          ...[work.total, work.mean, work.median, work.adjusted, work.spread].map(hundredth), work.marked, work.abstained, work.recused,
          ...table.awards.map(({ award: { id } }) => (work.remarks[id] ? remarkText(language, work.remarks[id], names) : null)),
        ]),
      ],
    },
    {
      name: say('byCriterion'), widths: [6, 40, 40, 10, 10],
      rows: [heads('number', 'work', 'criterion', 'mean', 'marks'), ...table.works.flatMap(({ number, title, feedback }) => feedback.map(({ criterion, mean, marks }): TableCell[] => [number, title, names.criterion(criterion), hundredth(mean), marks]))],
    },
    {
      name: say('awards'), widths: [40, 6, 40, 24, 16, 12, 10],
      rows: [
        heads('award', 'number', 'work', 'team', 'country', 'amount', 'currency'),
        ...table.awards.flatMap(({ award, awarded }) => awarded.flatMap((id): TableCell[][] => {
          const work = works.get(id);
          const amount = award.amount ?? (work?.asks || null);
          return work ? [[text(award.title), work.number, work.title, work.team, country(work.country), amount, amount === null ? null : table.currency]] : [];
        })),
      ],
    },
    ...(vote === null ? [] : [{
      name: say('votes'), widths: [6, 40, 14, 14],
      rows: [heads('number', 'work', 'before', 'after'), ...vote.works.map(({ number, title, before, after }) => [number, title, before, after])],
    }]),
    {
      name: say('versions'), widths: [10, 20, 24, 24, 40],
      rows: [
        heads('version', 'state', 'markedFinal', 'releasedOn', 'reason'),
        ...versions.map(({ number, madeAt, checkedAt, releasedAt, reason }): TableCell[] => [
          number, say(releasedAt !== null ? 'version.released' : checkedAt !== null ? 'version.approved' : 'version.pending'), instant(madeAt), instant(releasedAt), reason && text(reason),
        ]),
      ],
    },
  ];
}
