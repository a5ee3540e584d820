import * as z from 'zod';

/** `practice` earns points, a `test` is marked, a `survey` is neither. */
export const purposes = ['practice', 'test', 'survey'] as const;
/** Whether somebody is nobody, has a name, a code that only they can build again, or an account. */
export const identifications = ['nothing', 'name', 'code', 'account'] as const;
/** Which test of a training a run is. */
export const runPlaces = ['pre', 'post'] as const;
export type RunPlace = (typeof runPlaces)[number];
/** SP7: when what is told: all at once after each answer, right or wrong only, all at the end, all once the run is closed, never. */
export const feedbacks = ['atOnce', 'rightWrong', 'atEnd', 'afterClose', 'never'] as const;
export type Feedback = (typeof feedbacks)[number];

const MINUTE_MS = 60_000;
const group = z.string().trim().min(1).max(60);

export const runTimeSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('none') }),
  z.strictObject({ by: z.literal('question') }).meta({ description: 'Each question has the time it has in a game, after time to read it.' }),
  z.strictObject({ by: z.literal('total'), limitMs: z.int().min(MINUTE_MS).max(240 * MINUTE_MS) }),
]);

/** How a run is taken. Chosen when it is made; what people have begun does not change under them. */
export const runSettingsSchema = z.strictObject({
  purpose: z.enum(purposes),
  /** Null for as many as somebody likes. */
  attempts: z.int().min(1).max(20).nullable(),
  time: runTimeSchema,
  shuffle: z.strictObject({ questions: z.boolean(), options: z.boolean() }),
  feedback: z.enum(feedbacks),
  /** Whether people go back and forth, and change what they answered. */
  canGoBack: z.boolean(),
  identify: z.enum(identifications),
  /** Groups to choose from, such as the courses of a training; none when nobody is asked. */
  groups: z.array(group).max(30).refine((all) => new Set(all).size === all.length, 'groups repeat'),
}).refine(({ canGoBack, time }) => !canGoBack || time.by !== 'question', 'a question with its own time cannot be gone back to')
  .refine(({ canGoBack, feedback }) => !canGoBack || (feedback !== 'atOnce' && feedback !== 'rightWrong'), 'what is told at once cannot be changed')
  .meta({ id: 'RunSettings' });
export type RunSettings = z.infer<typeof runSettingsSchema>;

/** When people may begin and until when they may answer: epoch ms of the server's clock, null for no end to it. */
export interface RunWindow {
  readonly opensAt: number | null;
  readonly closesAt: number | null;
}
