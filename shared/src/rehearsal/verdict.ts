import * as z from 'zod';
import { READING_MOST_CHARACTERS } from '../quest/reading.ts';

const count = z.int().nonnegative();
const ms = z.number().nonnegative();

const acknowledgedSchema = z.strictObject({ p95Ms: ms, slowestMs: ms });
export type Acknowledged = z.infer<typeof acknowledgedSchema>;

/** What the computer of the server was like while the phones played on it too. */
const machineSchema = z.strictObject({
  /** How late the server's own work ran at worst. */
  worstLagMs: ms,
  /** How much of all its processors was used, by whatever ran. */
  busyShare: z.number().min(0).max(1),
  freeMb: count,
  /** Below this the server does not start. */
  leastFreeMb: count,
});
export type Machine = z.infer<typeof machineSchema>;

/** What a rehearsal came to, in numbers. */
export const measuredSchema = z.strictObject({
  phones: count,
  seated: count,
  /** From the first phone at the door to the last one seated. */
  seatedMs: ms,
  given: count,
  acknowledged: count,
  /** Given and never acknowledged, or acknowledged and not in the journal. */
  lost: count,
  /** What no phone should ever be told. */
  faults: count,
  reconnects: count,
  /** How late one in a hundred simulated phones was itself. */
  lateMs: ms,
  good: acknowledgedSchema.nullable(),
  bad: acknowledgedSchema.nullable(),
  machine: machineSchema,
  /** The question that takes longest to read. */
  longest: z.strictObject({ index: count, readingMs: ms, characters: count }).nullable(),
}).meta({ id: 'RehearsalMeasured' });
export type Measured = z.infer<typeof measuredSchema>;

/** Each stands for a sentence that says what is wrong and what to do. The first five stop, the others warn. */
const stopping = ['lost', 'missing', 'faults', 'slow', 'slowJoin'] as const;
const warning = ['busy', 'phonesLate', 'disk', 'longReading'] as const;
export const verdictSchema = z.strictObject({
  readiness: z.enum(['ready', 'almost', 'notReady']),
  findings: z.array(z.enum([...stopping, ...warning])),
}).meta({ id: 'RehearsalVerdict' });
export type Verdict = z.infer<typeof verdictSchema>;
export type Finding = Verdict['findings'][number];

/** Y4: what is good enough. */
export const limits = { goodP95Ms: 500, joinMs: 30_000, lagMs: 200, busyShare: 0.95, phonesLateMs: 100, spareMb: 300 };

/** Y4: whether the hall is ready, and what there is to say about it, the gravest first. */
export function judge(measured: Measured): Verdict {
  const { lost, faults, phones, seated, seatedMs, good, machine, lateMs, longest } = measured;
  const holds: Record<Finding, boolean> = {
    lost: lost > 0,
    missing: seated < phones,
    faults: faults > 0,
    // Nobody acknowledged is not quick.
    slow: good === null || good.p95Ms >= limits.goodP95Ms,
    slowJoin: seatedMs >= limits.joinMs,
    busy: machine.worstLagMs >= limits.lagMs || machine.busyShare >= limits.busyShare,
    phonesLate: lateMs >= limits.phonesLateMs,
    disk: machine.freeMb < machine.leastFreeMb + limits.spareMb,
    longReading: longest !== null && longest.characters > READING_MOST_CHARACTERS,
  };
  const findings = [...stopping, ...warning].filter((finding) => holds[finding]);
  const isStopped = stopping.some((finding) => holds[finding]);
  return { readiness: isStopped ? 'notReady' : findings.length > 0 ? 'almost' : 'ready', findings };
}
