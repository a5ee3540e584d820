import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { languageNames } from '../language/language-names.ts';
import { countryName } from '../place/place-name.ts';
import type { ReportTable, TableCell } from '../report/tables.ts';
import { seriesOf, type Totals, totalsOn } from './figures.ts';
import type { GrantBoard, GrantView, ReportView } from './views.ts';
import { type GrantWord, grantWord } from './words.ts';

/** The definitions that stand beside the numbers. */
export const definitions = ['how.reach', 'how.engagement', 'how.activity', 'how.total', 'how.unknown'] as const satisfies readonly GrantWord[];

/** The end of time: the newest that is known. */
const EVER = '9999-12-31';

/** GR12: all of a call's grants as tables for whoever gives the money, in the reader's language. Nobody's name is in them, nor the notes of organisers. */
export function grantTables({ call, grants }: GrantBoard, language: Language): ReportTable[] {
  const say = (word: GrantWord) => grantWord(language, word);
  const heads = (...words: readonly GrantWord[]) => words.map(say);
  const of = (grant: GrantView): TableCell[] => [grant.work.number, grant.work.title];
  const publications = grants.flatMap((grant) => grant.publications.map((publication) => ({ grant, publication })));
  const totals = totalsOn(publications.map(({ publication }) => publication), EVER);
  return [
    {
      name: say('grants'), widths: [6, 40, 16, 24, 16, 12, 12, 12, 10, 12, 12, 12, 12, 12, 12, 12, 12],
      rows: [
        heads('number', 'work', 'country', 'award', 'state', 'signedOn', 'endedOn', 'amount', 'currency', 'paid', 'due', 'accepted', 'overdue', 'publications', 'reach', 'engagement', 'activity'),
        ...grants.map((grant) => {
          const { all } = totalsOn(grant.publications, EVER);
          return [
            ...of(grant), countryName(grant.work.country, language), textIn(grant.award, language, 'ru'), say(`state.${grant.state}`), grant.signedOn, grant.endedOn, grant.terms.amount, grant.terms.currency, grant.paid, grant.due,
            grant.reports.filter(({ state }) => state === 'accepted').length, grant.overdue.length, grant.publications.length, all.reach, all.engagement, all.activity,
          ];
        }),
      ],
    },
    {
      name: say('money'), widths: [6, 40, 8, 10, 12, 10, 16, 16, 12],
      rows: [
        heads('number', 'work', 'tranche', 'percent', 'amount', 'currency', 'after', 'state', 'paidOn'),
        ...grants.flatMap((grant) => grant.tranches.map(({ percent, amount, after, state, paidOn }, i) => [...of(grant), i + 1, percent, amount, grant.terms.currency, after, say(`tranche.${state}`), paidOn])),
      ],
    },
    {
      name: say('reports'), widths: [6, 40, 8, 12, 16, 12, 12, 60, 40, 40, 40],
      rows: [heads('number', 'work', 'report', 'dueOn', 'state', 'submittedOn', 'spent', 'done', 'next', 'links', 'comment'), ...grants.flatMap((grant) => grant.reports.map((report) => [...of(grant), ...reportCells(report, say)]))],
    },
    {
      name: say('numbers'), widths: [6, 40, 40, 40, 12, 14, 20, 16, 12, 12, 12, 12, 12, 12],
      rows: [
        heads('number', 'work', 'title', 'address', 'kind', 'language', 'topic', 'country', 'publishedOn', 'on', 'reach', 'likes', 'shares', 'messages'),
        ...publications.flatMap(({ grant, publication: { title, url, kind, language: written, topic, country, publishedOn, readings } }) => {
          const about: TableCell[] = [...of(grant), title, url, say(`kind.${kind}`), languageNames[written], say(`topic.${topic}`), countryName(country, language), publishedOn];
          return readings.length === 0 ? [[...about, null, null, null, null, null]] : readings.map(({ on, reach, likes, shares, messages }) => [...about, on, reach, likes, shares, messages]);
        }),
      ],
    },
    { name: say('totals'), widths: [20, 24, 10, 12, 12, 12], rows: [['', ...heads('group', 'works', 'reach', 'engagement', 'activity')], ...totalRows(totals, language, say)] },
    { name: say('howCounted'), widths: [100, 20], rows: [[textIn(call.title, language, 'ru'), call.currency], ...definitions.map((word) => [say(word), null])] },
  ];
}

/** GR12: the same as data, with the totals over time. */
export function grantData({ call, decisions, grants }: GrantBoard) {
  const works = grants.flatMap(({ publications }) => publications);
  return {
    format: 'tabarman-grants', version: 1, call, decisions,
    grants: grants.map((grant) => {
      const { id, number, title, country } = grant.work;
      const { awardId, award, terms, signedOn, endedOn, endReason, state, overdue, tranches, paid, due, reports, publications, isAwarded } = grant;
      return { work: { id, number, title, country }, awardId, award, isAwarded, terms, signedOn, endedOn, endReason, state, overdue, tranches, paid, due, reports, publications };
    }),
    totals: totalsOn(works, EVER), series: seriesOf(works),
  } as const;
}

function reportCells({ number, dueOn, state, steps }: ReportView, say: (word: GrantWord) => string): TableCell[] {
  const submitted = steps.findLast(({ act }) => act === 'submit');
  const said = steps.findLast(({ comment }) => comment !== null)?.comment ?? null;
  const { spent = null, done = null, next = null, links = [] } = submitted?.content ?? {};
  return [number, dueOn, say(`report.${state}`), submitted ? new Date(submitted.at).toISOString().slice(0, 10) : null, spent, done, next, links.join(' ') || null, said];
}

function totalRows({ all, byLanguage, byCountry, byTopic }: Totals, language: Language, say: (word: GrantWord) => string): TableCell[][] {
  const cells = ({ works, reach, engagement, activity }: Totals['all']): TableCell[] => [works, reach, engagement, activity];
  return [
    [say('all'), null, ...cells(all)],
    ...byLanguage.map((row) => [say('language'), languageNames[row.of], ...cells(row)]),
    ...byCountry.map((row) => [say('country'), countryName(row.of, language), ...cells(row)]),
    ...byTopic.map((row) => [say('topic'), say(`topic.${row.of}`), ...cells(row)]),
  ];
}
