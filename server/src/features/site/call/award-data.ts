import { toCsv } from '@tabarman/shared/exchange/to-csv.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { type AwardData, awardDataSchema } from '@tabarman/shared/site/award-data.ts';
import type { VoteResult } from '@tabarman/shared/vote/views.ts';
import * as z from 'zod';
import type { FoundCall } from './view.ts';

const time = (at: number) => new Date(at).toISOString();

/** EX1: the newest released version, and the counts of the vote once they are published. */
export function awardData({ slug, call: { title, currency } }: Pick<FoundCall, 'slug' | 'call'>, released: ReleasedView | null, vote: VoteResult | null): AwardData {
  return {
    format: 'tabarman-awards', version: 1, call: { slug, title, currency },
    released: released && {
      version: released.version, releasedAt: time(released.at), works: released.works,
      versions: released.versions.map(({ number, at, reason }) => ({ version: number, releasedAt: time(at), reason })),
      awards: released.awards.map(({ id, title: of, works }) => ({ id, title: of, works: works.map(({ number, title: name, team, people, country, total, amount }) => ({ number, title: name, team, people, country, total, amount })) })),
    },
    vote: vote && { at: vote.at, works: vote.works, cast: vote.cast, counted: vote.counted },
  };
}

const columns = ['award', 'award_title', 'number', 'title', 'team', 'people', 'country', 'total', 'amount', 'currency'];
/** Excel reads a file as UTF-8 only when it begins with this. */
const byteOrderMark = '\uFEFF';

/** TR38: the awards as one table; nothing in it begins a formula. */
export function awardsCsv({ call, released }: AwardData, { call: { reference } }: Pick<FoundCall, 'call'>): string {
  const rows = (released?.awards ?? []).flatMap(({ id, title, works }) => works.map((work) => [
    id, textIn(title, reference, reference), work.number, work.title, work.team ?? '', work.people.join('; '), work.country ?? '', work.total ?? '', work.amount ?? '', call.currency,
  ]));
  return byteOrderMark + toCsv([columns, ...rows], ',');
}

export const awardSchemaText = (): string => JSON.stringify(z.toJSONSchema(awardDataSchema), null, 2);
