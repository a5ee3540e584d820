import { describe, expect, it } from 'vitest';
import { questionsOf } from '../quest/rules.ts';
import { sixKinds } from '../testing/six-kinds.ts';
import type { CrewLog, Tap } from './crew.ts';
import { measure } from './measure.ts';

const machine = { worstLagMs: 0, busyShare: 0, freeMb: 1, leastFreeMb: 1 };
const questions = questionsOf(sixKinds().content);

const tap = (playerId: string, other: Partial<Tap> = {}): Tap => ({
  network: 'good', playerId, index: 0, answerId: `answer-${playerId}`, choice: { option: 'a' }, ackMs: 50, ...other,
});
const kept = ({ playerId, answerId, choice }: Tap) => ({ playerId, answerId, choice, receivedAt: 1, elapsedMs: 1 });

function measured(taps: Tap[], stored = taps.map(kept), more: Partial<CrewLog> = {}) {
  const log: CrewLog = { seatedMs: 900, seated: 30, taps, faults: [], reconnects: 2, lateMs: 3, ...more };
  return measure({ phones: 30, log, stored: new Map([[0, stored as never]]), machine, questions });
}

describe('what the phones wrote down', () => {
  it('[Y3] an answer that is acknowledged and in the journal is not lost', () => {
    expect(measured([tap('p'), tap('q')])).toMatchObject({ given: 2, acknowledged: 2, lost: 0, seatedMs: 900, reconnects: 2 });
  });

  it.each([
    ['never acknowledged', [tap('p', { ackMs: null })], [kept(tap('p'))]],
    ['acknowledged and not in the journal', [tap('p')], []],
    ['in the journal with another choice', [tap('p')], [kept(tap('p', { choice: { option: 'b' } }))]],
    ['in the journal under another id', [tap('p')], [kept(tap('p', { answerId: 'other' }))]],
    ['in the journal for another player', [tap('p')], [kept(tap('q', { answerId: 'answer-p' }))]],
    ['in the journal of another question', [tap('p', { index: 1 })], [kept(tap('p'))]],
  ])('[Y3] %s: lost', (_, taps, stored) => {
    expect(measured(taps, stored)).toMatchObject({ given: 1, lost: 1 });
  });

  it('[Y4] tells good networks from bad ones, by the 95th of 100 and the slowest', () => {
    const taps = Array.from({ length: 100 }, (_, i) => tap(`p${i}`, { ackMs: 100 - i }));
    expect(measured([...taps, tap('b', { network: 'bad', ackMs: 2_000 })])).toMatchObject({ good: { p95Ms: 95, slowestMs: 100 }, bad: { p95Ms: 2_000, slowestMs: 2_000 } });
    expect(measured([])).toMatchObject({ good: null, bad: null });
  });

  it('[Y4] names the question that takes longest to read', () => {
    const { longest } = measured([]);
    const length = Math.max(...questions.flatMap((q) => Object.values(q.prompt).map((text) => Array.from(text ?? '').length)));
    expect(longest?.characters).toBe(length);
  });
});
