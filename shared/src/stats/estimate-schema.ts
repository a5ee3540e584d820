import * as z from 'zod';
import type { Estimate } from './estimate.ts';

const count = z.int().nonnegative();

/** Why there is no number. */
export const missingSchemas = [
  z.strictObject({ missing: z.literal('tooFew'), have: count, need: count }), z.strictObject({ missing: z.literal('noSpread') }), z.strictObject({ missing: z.literal('ceiling') }),
] as const;

/** A number, or why there is none. */
export const estimateSchema = z.union([z.strictObject({ value: z.number() }), ...missingSchemas]).meta({ id: 'Estimate' }) as unknown as z.ZodType<Estimate>;
