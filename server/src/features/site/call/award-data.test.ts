import { grants } from '@tabarman/shared/call/call.fixture.ts';
import type { ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import { awardDataSchema } from '@tabarman/shared/site/award-data.ts';
import { describe, expect, it } from 'vitest';
import { awardData, awardsCsv } from './award-data.ts';

const found = { slug: 'grants', call: grants };
const at = Date.UTC(2026, 10, 30, 12);
const work = (number: number, title: string): ReleasedView['awards'][number]['works'][number] => ({ number, title, team: '@team', people: ['+7 Асан', 'Ӯғӣ "Ҷ"'], country: 'TJ', total: 81.25, amount: 4_900 });
const released: ReleasedView = {
  slug: 'grants', title: grants.title, reference: 'ru', currency: 'USD', kind: 'mean', version: 2, at, works: 9, accepted: [],
  versions: [{ number: 2, at, reason: { ru: 'Отказ' } }, { number: 1, at: at - 1_000, reason: null }],
  awards: [{ id: 'grant', title: { ru: 'Грант, большой' }, about: {}, isLeastDropped: false, works: [work(1, '=HYPERLINK("x")'), work(7, '-1+1')] }],
};
const vote = { at, works: [{ work: 'w1', number: 1, title: 'Ручей', before: 5, after: 3 }], cast: 6, counted: 4, bursts: [{ kind: 'place' as const, work: 'w1', ballots: 2, isCounted: false, reason: 'one hall' }] };

describe('released awards as data', () => {
  it('[EX1] keep their schema before anything is released, and after', () => {
    expect(awardDataSchema.parse(awardData(found, null, null))).toMatchObject({ released: null, vote: null });
    const data = awardDataSchema.parse(awardData(found, released, vote));
    expect(data.released).toMatchObject({ version: 2, releasedAt: '2026-11-30T12:00:00.000Z', works: 9, awards: [{ id: 'grant', works: [{ number: 1 }, { number: 7 }] }] });
    expect(data.vote).toEqual({ at, works: vote.works, cast: 6, counted: 4 });
  });

  it('[EX1] are a table in which nothing begins a formula', () => {
    const [head, first, second, ...more] = awardsCsv(awardData(found, released, vote), found).split('\r\n');
    expect(head).toBe('\uFEFFaward,award_title,number,title,team,people,country,total,amount,currency');
    expect(first).toBe(`grant,"Грант, большой",1,"'=HYPERLINK(""x"")",'@team,"'+7 Асан; Ӯғӣ ""Ҷ""",TJ,81.25,4900,USD`);
    expect(second).toContain(",7,'-1+1,");
    expect(more).toEqual([]);
  });
});
