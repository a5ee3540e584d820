import type { RulesSection } from '../../season/rules-text.ts';
import { LAMBDA } from '../../jury/pairwise.ts';
import { formatNumber } from '../../language/number.ts';
import type { markTotals } from '../judged.ts';
import type { Criterion } from '../schema.ts';
import type { Telling } from './telling.ts';

/** JU1, PW1: by what, by whom and how works are judged, and which number decides. */
export function judgingLines(telling: Telling): RulesSection['lines'] {
  const { call: { jury }, word } = telling;
  return [
    ...(jury.total === 'strength' ? pairLines(telling) : markLines(telling, jury.total)),
    word('conflicts'), ...(jury.isOwnCountryBarred ? [word('ownCountry')] : []), ...(jury.isBlind ? [word('blind')] : []), word(`others.${jury.others}`),
    ...(jury.samples === 0 ? [] : [word('samples', { n: jury.samples })]),
  ];
}

function pairLines({ call: { criteria, jury }, language, word, text }: Telling): RulesSection['lines'] {
  return [
    word('pairs'),
    ...(criteria.length === 0 ? [] : [word('pairs.criteria'), criteria.map((one) => [text(one.title), text(one.about)].filter(Boolean).join('; '))]),
    word('pairs.next', { n: jury.reviews }), word('total.strength', { lambda: formatNumber(language, LAMBDA, { maxDecimals: 2 }) }), word('pairs.points'), word('pairs.seen'), word('pairs.tied'),
  ];
}

function markLines({ call: { criteria, jury, tracks }, word, text }: Telling, total: (typeof markTotals)[number]): RulesSection['lines'] {
  const { backgrounds } = jury;
  // Shares are the same for all works only where no criterion is of some tracks alone.
  const isOneForAll = criteria.every((one) => one.tracks.length === 0);
  const all = criteria.reduce((sum, { weight, isInformational }) => sum + (isInformational ? 0 : weight), 0);
  const criterion = (one: Criterion) => {
    const title = text(one.title);
    const name = one.isInformational ? word('criterion.informational', { title }) : isOneForAll ? word('criterion', { title, n: Math.round((one.weight / all) * 100) }) : word('criterion.weight', { title, n: one.weight });
    const of = one.tracks.map((id) => text(tracks.find((track) => track.id === id)?.title ?? {})).join(', ');
    return [
      name, text(one.about), ...(of === '' ? [] : [word('criterion.tracks', { list: of })]), ...(one.floor === null ? [] : [word('criterion.floor', { n: one.floor })]), ...(one.isCommentRequired ? [word('criterion.comment')] : []),
    ].filter(Boolean).join('; ');
  };
  const points = ({ scale }: Criterion) => scale.map(({ value, label }) => [String(value), text(label)].filter(Boolean).join(' – '));
  const isOneScale = new Set(criteria.map((one) => JSON.stringify(points(one)))).size === 1;
  const [first] = criteria;
  return [
    word('criteria'), criteria.map(criterion),
    ...(isOneScale && first ? [word('scale'), points(first)] : criteria.flatMap((one) => [word('scaleOf', { title: text(one.title) }), points(one)])),
    word('counting'), word(`total.${total}`), word('reviews', { n: jury.reviews }),
    ...(backgrounds.length === 0 ? [] : [word('backgrounds', { list: backgrounds.map(({ title, least }) => word('background', { title: text(title), n: least })).join(', ') })]),
  ];
}
