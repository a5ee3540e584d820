import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { judge, type Finding, type Measured } from './verdict.ts';

const good: Measured = {
  phones: 300, seated: 300, seatedMs: 8_000, given: 1_160, acknowledged: 1_160, lost: 0, faults: 0, reconnects: 70, lateMs: 12,
  good: { p95Ms: 90, slowestMs: 210 }, bad: { p95Ms: 1_400, slowestMs: 6_200 },
  machine: { worstLagMs: 40, busyShare: 0.5, freeMb: 9_000, leastFreeMb: 200 }, longest: { index: 3, readingMs: 9_000, characters: 144 },
};
const machine = (other: Partial<Measured['machine']>) => ({ machine: { ...good.machine, ...other } });
const speed = (p95Ms: number) => ({ good: { p95Ms, slowestMs: 9_000 } });

describe('the verdict', () => {
  it('[Y4] is ready when all is well, however slow the bad networks were', () => {
    expect(judge(good)).toEqual({ readiness: 'ready', findings: [] });
    expect(judge({ ...good, ...speed(499) }).readiness).toBe('ready');
  });

  it.each<[Finding, Partial<Measured>]>([
    ['lost', { lost: 1 }], ['missing', { seated: 299 }], ['faults', { faults: 1 }], ['slow', speed(500)], ['slow', { good: null }],
    ['slowJoin', { seatedMs: 30_000 }],
  ])('[Y4] %s: not ready', (finding, other) => {
    expect(judge({ ...good, ...other })).toEqual({ readiness: 'notReady', findings: [finding] });
  });

  it.each<[Finding, Partial<Measured>]>([
    ['busy', machine({ worstLagMs: 200 })], ['busy', machine({ busyShare: 0.95 })], ['phonesLate', { lateMs: 100 }],
    ['disk', machine({ freeMb: 499 })], ['longReading', { longest: { index: 0, readingMs: 20_000, characters: 321 } }],
  ])('[Y4] %s: a warning', (finding, other) => {
    expect(judge({ ...good, ...other })).toEqual({ readiness: 'almost', findings: [finding] });
  });

  it('[Y4] never calls a hall ready that lost an answer', () => {
    const any = fc.record({ seated: fc.nat(300), seatedMs: fc.nat(60_000), lost: fc.integer({ min: 1, max: 99 }), faults: fc.nat(3), lateMs: fc.nat(500) });
    fc.assert(fc.property(any, (other) => {
      const { readiness, findings } = judge({ ...good, ...other });
      return readiness === 'notReady' && findings[0] === 'lost';
    }));
  });
});
