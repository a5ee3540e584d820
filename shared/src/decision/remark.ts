import * as z from 'zod';

const by = z.enum(['country', 'track', 'organisation']);

/**
 * Why a work that may have the award does not: no place left, its group has its most, no money left, the place is kept for the least of another group,
 * or others have more points together. `notReserve`: after a withdrawal only reserves enter.
 */
const whySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('capped'), by, of: z.string() }),
  z.strictObject({ kind: z.enum(['cut', 'budget', 'kept', 'sum', 'notReserve']) }),
]);
export type Why = Readonly<z.infer<typeof whySchema>>;

/** DC1: what every work is told of an award. */
export const remarkSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('awarded') }),
  z.strictObject({ kind: z.literal('reserve'), place: z.int().min(1), why: whySchema }),
  z.strictObject({ kind: z.literal('passed'), why: whySchema }),
  z.strictObject({ kind: z.literal('belowFloor'), criteria: z.array(z.string()) }),
  z.strictObject({ kind: z.enum(['belowTotal', 'noTotal', 'otherTrack', 'hasAnother', 'notEligible', 'withdrawn', 'conflict']) }),
]).meta({ id: 'Remark' });
export type Remark = Readonly<z.infer<typeof remarkSchema>>;
