import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import { describe, expect, it } from 'vitest';
import type { JurorState } from './juror.ts';
import { nextOf, progressOf } from './juror-context.tsx';

type Queued = JudgingView['queue'][number];
type Deeds = JurorState['kept']['deeds'];

const work = (id: string, part: Partial<Queued> = {}): Queued => ({ id, number: Number(id.slice(1)), title: {}, track: null, isSample: false, isAssigned: true, isDone: false, hasDraft: false, kind: null, isChanged: false, ...part });
const further = { isAssigned: false };
const recused = (workId: string): Deeds[number] => ({ workId, id: workId, kind: 'recused', type: 'personal', note: '' });
const abstained = (workId: string): Deeds[number] => ({ workId, id: workId, kind: 'abstained', workVersion: 1, sheet: { marks: {}, comments: {}, toApplicant: '', toJury: '' } });

function stateOf(queue: readonly Queued[], deeds: Deeds = [], part: Partial<JurorState> = {}) {
  const due = queue.filter(({ isAssigned, isSample, isDone, hasDraft }) => isAssigned || isSample || isDone || hasDraft);
  const view = { queue, progress: { done: due.filter(({ isDone }) => isDone).length, of: due.length } } as unknown as JudgingView;
  return { kept: { view, deeds, words: null }, isAway: false, works: {}, ...part };
}
const nextIn = (state: ReturnType<typeof stateOf>, from: string | null) => nextOf(state, from)?.id ?? null;

describe('what a juror is led to', () => {
  it('[JU12] after the last that one is asked for comes the list, and no work that nobody asks of them', () => {
    const queue = [work('w1'), work('w2'), work('w3', further), work('w4', { ...further, isDone: true })];
    expect(nextIn(stateOf(queue), null)).toBe('w1');
    expect(nextIn(stateOf(queue), 'w1')).toBe('w2');
    expect(nextIn(stateOf(queue, [abstained('w1')]), 'w2')).toBeNull();
    expect(nextIn(stateOf(queue, [abstained('w1'), abstained('w2')]), null)).toBeNull();
  });

  it('[JU12] who chose a further work is led on to others, once nothing is left that is asked or begun', () => {
    const left = [work('w1', { isDone: true }), work('w2', further), work('w3', further)];
    expect(nextIn(stateOf(left), 'w2')).toBe('w3');
    expect(nextIn(stateOf([...left, work('w4')]), 'w2')).toBe('w4');
    expect(nextIn(stateOf([...left, work('w4', { ...further, hasDraft: true })]), null)).toBe('w4');
    expect(nextIn(stateOf([...left, work('w4', { ...further, hasDraft: true })]), 'w1')).toBe('w4');
  });

  it('[JU12] who is asked for nothing takes one after the other', () => {
    const queue = [work('w1', { ...further, hasDraft: true }), work('w2', further), work('w3', { ...further, isDone: true })];
    expect(nextIn(stateOf(queue), 'w1')).toBe('w2');
    expect(nextIn(stateOf(queue.slice(1)), null)).toBe('w2');
  });

  it('[JU19] without a connection the next one is on this device', () => {
    const queue = [work('w1'), work('w2'), work('w3')];
    const works = { w3: {} } as unknown as JurorState['works'];
    expect(nextIn(stateOf(queue, [], { isAway: true, works }), 'w1')).toBe('w3');
    expect(nextIn(stateOf(queue, [], { works }), 'w1')).toBe('w2');
  });

  it('[JU19] what waits to be sent is counted as done, and a conflict as none of the works', () => {
    const queue = [work('w1'), work('w2', { isDone: true }), work('w3', further), work('w4')];
    expect(progressOf(stateOf(queue))).toEqual({ done: 1, of: 3 });
    expect(progressOf(stateOf(queue, [abstained('w1')]))).toEqual({ done: 2, of: 3 });
    expect(progressOf(stateOf(queue, [abstained('w2'), abstained('w3')]))).toEqual({ done: 2, of: 4 });
    expect(progressOf(stateOf(queue, [recused('w1'), recused('w2'), recused('w3')]))).toEqual({ done: 0, of: 1 });
    expect(progressOf(stateOf([], [abstained('w9')]))).toEqual({ done: 0, of: 0 });
  });
});
