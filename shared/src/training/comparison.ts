import * as z from 'zod';
import { questionContentSchema } from '../quest/schema.ts';
import { estimateSchema } from '../stats/estimate-schema.ts';

const count = z.int().nonnegative();
const percent = z.number().min(0).max(100);
const sides = z.strictObject({ pre: count, post: count });

/** What became of the means of all pairs; `gain` is Hake's ⟨g⟩. */
const changeSchema = z.strictObject({ pre: percent, post: percent, gain: estimateSchema });
export type Change = z.infer<typeof changeSchema>;

export const groupChangeSchema = z.strictObject({
  ...changeSchema.shape,
  pairs: count,
  meanGain: estimateSchema.describe('The mean of everybody’s own gain'),
  full: count.describe('Pairs that had nothing left to gain, and are not in meanGain'),
  effect: z.strictObject({
    dAv: estimateSchema.describe('Cohen’s d by the mean of both standard deviations'),
    gAv: estimateSchema.describe('The same with Hedges’ correction'),
    dZ: estimateSchema.describe('Cohen’s d by the standard deviation of the changes'),
  }),
  atTop: z.strictObject({ pre: z.number().min(0).max(1), post: z.number().min(0).max(1) }).describe('Share of pairs with everything right'),
}).meta({ id: 'GroupChange' });
export type GroupChange = z.infer<typeof groupChangeSchema>;

export const personChangeSchema = z.strictObject({
  name: z.string().nullable().describe('Null where nobody has a name'),
  ...changeSchema.shape,
  isRapid: z.boolean().describe('More than one answer in ten came too fast to have been thought about, in either test'),
});
export type PersonChange = z.infer<typeof personChangeSchema>;

const figuresSchema = z.strictObject({
  all: groupChangeSchema,
  rapid: count.describe('Pairs with rapid guesses'),
  thoughtful: groupChangeSchema.nullable().describe('Without them; null when it is the same or too few are left'),
  groups: z.array(z.strictObject({ name: z.string(), ...groupChangeSchema.shape })),
  hidden: z.array(z.string()).describe('Groups that are too small to be shown, or would tell of one that is'),
  topics: z.array(z.strictObject({ topic: z.string(), questions: count, ...changeSchema.shape })),
  questions: z.array(z.strictObject({ content: questionContentSchema, isReworded: z.boolean(), ...changeSchema.shape })),
  people: z.array(personChangeSchema),
});
export type Figures = z.infer<typeof figuresSchema>;

/** Two tests of the same people beside each other. `waits` says why there are no figures yet. */
export const comparisonSchema = z.strictObject({
  pairs: count,
  ambiguous: sides.describe('Participants who share all answers of their code with another one'),
  alone: sides.describe('Participants of one test only'),
  unfinished: sides.describe('Participants who handed in nothing'),
  leftOut: count.describe('Questions that only one test has'),
  waits: z.enum(['noPost', 'open', 'tooFew', 'noQuestions']).nullable(),
  figures: figuresSchema.nullable(),
}).meta({ id: 'Comparison' });
export type Comparison = z.infer<typeof comparisonSchema>;
