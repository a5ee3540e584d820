import { expect, it } from 'vitest';
import { season } from './season.fixture.ts';
import { entriesOf } from './stage-entries.ts';

const entries = [{ id: 'a', country: 'KG' }, { id: 'b', country: 'TJ' }] as const;
const ids = (...[stage, held = new Map(), of = season]: [stage: string, held?: ReadonlyMap<string, ReadonlySet<string>>, of?: Parameters<typeof entriesOf>[0]]) => entriesOf(of, stage, entries, held)?.map(({ id }) => id) ?? null;

it('[ST11] a stage is played by all, by those of its country, or by those who hold a seat by the stages before', () => {
  const [national, final] = season.stages as [typeof season.stages[0], typeof season.stages[0]];
  const apart = { stages: [{ ...national, id: 'kg', country: 'KG' as const }, { ...national, id: 'tj', country: 'TJ' as const }, final] };
  expect(ids('national')).toEqual(['a', 'b']);
  expect(ids('kg', new Map(), apart)).toEqual(['a']);
  expect(ids('final')).toEqual([]);
  expect(ids('final', new Map([['national', new Set(['b'])]]))).toEqual(['b']);
  expect(ids('final', new Map([['kg', new Set(['a'])], ['tj', new Set(['b'])]]), apart)).toEqual(['a', 'b']);
  expect(ids('nowhere')).toBeNull();
});
