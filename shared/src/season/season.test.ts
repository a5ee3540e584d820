import { describe, expect, it } from 'vitest';
import { faultsOf } from './faults.ts';
import { lockedChanges } from './lock.ts';
import { type Season, seasonSchema, type Stage } from './schema.ts';
import { season } from './season.fixture.ts';

const [national, final] = season.stages as [Stage, Stage];
const withStage = (part: Partial<Stage>): Season => ({ ...season, stages: [{ ...national, ...part }, final] });
const codes = (of: Season) => faultsOf(of).map(({ code, stage, game, language }) => [code, stage, game, language].filter(Boolean).join(' '));

describe('a season as data', () => {
  it('[SE1] is read by one schema, which takes nothing it does not know', () => {
    expect(seasonSchema.parse(season)).toEqual(season);
    expect(seasonSchema.safeParse({ ...season, secret: 1 }).success).toBe(false);
    expect(seasonSchema.safeParse({ ...season, stages: [national, national] }).success).toBe(false);
    expect(seasonSchema.safeParse(withStage({ standings: { metrics: [], bestOf: null } })).success).toBe(false);
  });

  it('[SE2] lacks nothing, or every fault is told with its place', () => {
    expect(faultsOf(season)).toEqual([]);
    expect(codes({ ...season, stages: [] })).toEqual(['no_stage']);
    expect(codes({ ...season, title: { ru: 'Табарман' }, languages: ['ru', 'uz'] })).toEqual(['text_missing uz']);
    expect(codes({ ...season, entries: { opensAt: 2, closesAt: 1 } })).toEqual(['dates_wrong']);
    expect(codes({ ...season, parts: { kind: 'teams', least: 6, most: 3, substitutions: 0 } })).toEqual(['size_wrong']);
    const [first] = national.games;
    expect(codes(withStage({ games: [{ ...first!, questId: null, opensAt: null }] }))).toEqual(['no_quest national first', 'no_dates national first']);
    expect(codes(withStage({ games: [{ ...first!, opensAt: 5, closesAt: 4 }, { ...first!, id: 'early', opensAt: 5, closesAt: 6 }] }))).toEqual(['dates_wrong national first', 'games_before_entries national early']);
    expect(codes(withStage({ into: 'nowhere' }))).toEqual(['into_unknown national']);
    expect(codes({ ...season, stages: [national, { ...final, into: 'national', qualification: national.qualification }] })).toEqual(['into_circle national', 'into_circle final']);
    expect(codes(withStage({ qualification: null }))).toEqual(['no_way national']);
    expect(codes(withStage({ standings: { metrics: ['points'], bestOf: 3 } }))).toEqual(['best_of_more national']);
    expect(codes(withStage({ kind: 'city' }))).toEqual(['no_country national']);
  });

  it('[SE2] a joint way asks for a comparison', () => {
    expect(codes(withStage({ comparison: 'apart' }))).toEqual(['compared_apart national']);
    expect(codes(withStage({ comparison: 'anchors' }))).toEqual([]);
  });

  it('[SE5] once entries are open, rules stand fast, and words, days and quests do not', () => {
    const [first, ...others] = national.games;
    expect(lockedChanges(season, { ...withStage({ title: { ru: 'Этап' }, games: [{ ...first!, questId: 'q9', opensAt: 7 }, ...others] }), title: { ru: 'Иначе' } })).toEqual([]);
    expect(lockedChanges(season, withStage({ standings: { metrics: ['right'], bestOf: null } }))).toEqual(['standings']);
    expect(lockedChanges(season, withStage({ qualification: null, comparison: 'apart' }))).toEqual(['qualification', 'comparison']);
    expect(lockedChanges(season, { ...season, eligibility: { ...season.eligibility, isStudent: false }, preset: 'speed', classes: [], consents: [], parts: { kind: 'players' } })).toEqual(['eligibility', 'parts', 'preset', 'classes', 'consents']);
    expect(lockedChanges(season, { ...season, stages: [national] })).toEqual(['stages', 'standings', 'qualification', 'comparison']);
  });
});
