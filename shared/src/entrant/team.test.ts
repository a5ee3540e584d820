import { describe, expect, it } from 'vitest';
import { seasonSchema } from '../season/schema.ts';
import { season } from '../season/season.fixture.ts';
import { entrySchema } from '../season/entry.ts';
import { aida } from './entrant.fixture.ts';
import { entryOf, entryState, whyNotHandIn } from './team.ts';

const open = season.entries.opensAt!;
const member = (part: Partial<typeof aida> = {}, isReady = true) => ({ record: { ...aida, ...part }, isReady });
const team = (...others: ReturnType<typeof member>[]) => ({ name: 'Ала-Тоо', captain: member(), members: [member(), ...others] });

describe('a team that registers', () => {
  it('[EN5] enters between the two dates; where one is missing entries are not open', () => {
    const { closesAt } = season.entries;
    expect([open - 1, open, closesAt! - 1, closesAt!].map((now) => entryState(season, now))).toEqual(['notOpen', 'open', 'open', 'closed']);
    expect([{ opensAt: null, closesAt }, { opensAt: open, closesAt: null }].map((entries) => entryState({ entries }, open))).toEqual(['notOpen', 'notOpen']);
  });

  it('[EN7] is handed in when it is named, of the right size and all are ready; everything that keeps it is said', () => {
    expect(whyNotHandIn(team(member(), member()), season, open)).toEqual([]);
    expect(whyNotHandIn({ ...team(member({}, false)), name: '' }, season, open - 1)).toEqual(['entries_not_open', 'name_missing', 'too_few', 'not_ready']);
    expect(whyNotHandIn(team(...Array.from({ length: 6 }, () => member())), season, open)).toEqual(['too_many']);
    expect(whyNotHandIn(team(), { ...season, parts: { kind: 'players' } }, open)).toEqual([]);
  });

  it('[EN8] stands for its captain’s country and region, and for the university of most members', () => {
    const classes = seasonSchema.shape.classes.parse(['university', 'firstYear', 'women']);
    const facts = (of: ReturnType<typeof team>, women = false) => entrySchema.parse(entryOf(of, { classes }, women));
    expect(facts(team(member(), member()))).toEqual({ name: 'Ала-Тоо', country: 'KG', region: 'KG-GO', university: 'oshsu', classes: ['university'] });
    expect(facts(team(member({ university: 'oshtu', country: 'TJ', region: 'TJ-SU' }), member({ university: 'oshtu' })))).toMatchObject({ country: 'KG', region: 'KG-GO', university: 'oshtu', classes: [] });
    expect(facts(team(member({ university: 'oshtu' })))).toMatchObject({ university: 'oshsu', classes: [] });
    const first = member({ year: 1 });
    expect(facts({ name: 'Ала-Тоо', captain: first, members: [first, first] }, true).classes).toEqual(['university', 'firstYear', 'women']);
  });
});
