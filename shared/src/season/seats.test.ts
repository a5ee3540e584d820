import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Contender, type QualificationRules, qualify } from './qualification.ts';
import { holds, type Released, type Seat, type SeatParts, seatsOf } from './seats.ts';

const rules: QualificationRules = { seats: [{ id: 'top', kind: 'top', per: 'all', take: 2 }], caps: [], leastPoints: null, reserves: { per: 'all', take: 2 } };
const field = (...points: readonly number[]): Contender[] => points.map((own, i) => ({
  id: 'abcdefgh'.charAt(i), points: own, place: points.filter((other) => other > own).length + 1, country: 'KG', region: null, university: null, notEligible: null, isWithdrawn: false,
}));

function released(at: number, contenders: readonly Contender[], by = rules): Released {
  const { verdicts } = qualify({ contenders, rules: by, playOffs: [], promised: new Map() });
  return {
    at, contenders,
    seats: new Map([...verdicts].flatMap(([id, verdict]) => (verdict.outcome === 'in' ? [[id, verdict.rule] as const] : []))),
    reserves: new Set([...verdicts].flatMap(([id, { outcome }]) => (outcome === 'reserve' ? [id] : []))),
  };
}

const seats = (part: Partial<SeatParts>) => seatsOf({ releases: [released(0, field(50, 40, 30, 20, 10))], answers: [], withdrawals: new Map(), playOffs: [], rules, confirmMs: 100, now: 50, ...part });
const told = (list: readonly Seat[]) => list.map(({ entry, state, offeredAt, until }) => `${entry} ${state} ${offeredAt}–${until}`);

describe('seats in the next stage', () => {
  it('[QL9] are offered when the results are released, until the time to confirm is over', () => {
    expect(told(seats({}))).toEqual(['a offered 0–100', 'b offered 0–100']);
    expect(told(seats({ releases: [] }))).toEqual([]);
  });

  it('[QL9] one that is not confirmed in time goes to the best reserve, who has as long', () => {
    const answers = [{ entry: 'a', isConfirmed: true, at: 100 }];
    expect(told(seats({ answers, now: 100 }))).toEqual(['a confirmed 0–100', 'b offered 0–100']);
    expect(told(seats({ answers, now: 101 }))).toEqual(['a confirmed 0–100', 'b lapsed 0–100', 'c offered 100–200']);
    expect(told(seats({ answers, now: 201 }))).toEqual(['a confirmed 0–100', 'b lapsed 0–100', 'c lapsed 100–200', 'd offered 200–300']);
  });

  it('[QL9] whoever declines or gives up, even when it was confirmed, makes room, and only reserves take it', () => {
    const answers = [{ entry: 'a', isConfirmed: true, at: 5 }, { entry: 'b', isConfirmed: false, at: 10 }];
    expect(told(seats({ answers, withdrawals: new Map([['a', 20]]) }))).toEqual(['a withdrawn 0–100', 'b declined 0–100', 'c offered 10–110', 'd offered 20–120']);
    expect(told(seats({ answers, withdrawals: new Map([['a', 20], ['c', 30], ['d', 30]]) })).filter((line) => line.startsWith('e'))).toEqual([]);
  });

  it('[QL9] equal reserves are played off, and the seat is offered from then on', () => {
    const parts: Partial<SeatParts> = { releases: [released(0, field(50, 40, 30, 30, 10))], answers: [{ entry: 'a', isConfirmed: true, at: 5 }, { entry: 'b', isConfirmed: false, at: 10 }] };
    expect(told(seats(parts))).toEqual(['a confirmed 0–100', 'b declined 0–100']);
    expect(told(seats({ ...parts, playOffs: [{ rule: 'top', order: [['d'], ['c']], at: 40 }] }))).toEqual(['a confirmed 0–100', 'b declined 0–100', 'd offered 40–140']);
  });

  it('[QL9] an amendment takes a seat from whom it names no more, and keeps what was confirmed of the others', () => {
    const answers = [{ entry: 'a', isConfirmed: true, at: 5 }];
    expect(told(seats({ releases: [released(0, field(50, 40, 30)), released(20, field(50, 20, 30))], answers }))).toEqual(['a confirmed 0–100', 'c offered 20–120']);
  });

  it('[QL9] never are more seats held than there are, a confirmed one never is lost to another entry, and the order in which answers are told plays no part', () => {
    const answer = fc.record({ entry: fc.constantFrom(...field(1, 1, 1, 1, 1, 1, 1, 1).map(({ id }) => id)), isConfirmed: fc.boolean(), at: fc.integer({ min: 0, max: 400 }) });
    fc.assert(fc.property(
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 }), fc.uniqueArray(answer, { selector: ({ entry, at }) => `${entry} ${at}`, maxLength: 12 }), fc.integer({ min: 0, max: 500 }),
      (points, answers, now) => {
        const releases = [released(0, field(...points))];
        const list = seats({ releases, answers, now });
        expect(list.filter(holds).length).toBeLessThanOrEqual(2);
        expect(seats({ releases, answers: answers.toReversed(), now })).toEqual(list);
        for (const seat of list) {
          if (seat.state !== 'lapsed') continue;
          expect(answers.some(({ entry, isConfirmed, at }) => entry === seat.entry && isConfirmed && at >= seat.offeredAt && at <= seat.until)).toBe(false);
        }
      },
    ));
  });
});
