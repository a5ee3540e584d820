import * as z from 'zod';
import { textSchema } from '../kernel/text-schema.ts';
import { measuredSchema, verdictSchema } from './verdict.ts';

const count = z.int().nonnegative();

/** How many phones a rehearsal may play with. */
export const PHONES = { least: 30, most: 500, usual: 100 };
export const phonesSchema = z.int().min(PHONES.least).max(PHONES.most);

/** Why a rehearsal ended without a verdict: by hand, because people came to a real game, or because it could not go on. */
const stoppedSchema = z.enum(['cancelled', 'hallCame', 'failed']);
export type Stopped = z.infer<typeof stoppedSchema>;

/** How far a rehearsal is, for who started it. */
export const rehearsalStatusSchema = z.strictObject({
  title: textSchema(400),
  phones: phonesSchema,
  seed: count,
  questions: count,
  seated: count,
  acknowledged: count,
  slowestMs: z.number().nonnegative(),
  stage: z.discriminatedUnion('name', [
    z.strictObject({ name: z.literal('joining'), projectorLink: z.string() }),
    z.strictObject({ name: z.literal('playing'), projectorLink: z.string(), index: count }),
    z.strictObject({ name: z.literal('judged'), measured: measuredSchema, verdict: verdictSchema }),
    z.strictObject({ name: z.literal('stopped'), why: stoppedSchema }),
  ]),
}).meta({ id: 'RehearsalStatus' });
export type RehearsalStatus = z.infer<typeof rehearsalStatusSchema>;
