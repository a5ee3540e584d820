import * as z from 'zod';
import { comments } from '../../dispute/words.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { cleanText } from '../../kernel/name.ts';
import { kindKeySchema, questionContentSchema, questionId } from '../../quest/schema.ts';
import { base, id, refusals, when } from './base.ts';

const count = z.int().nonnegative();
const stage = z.string().min(1).max(40);
const jury = z.enum(['game', 'appeal']);
const question = { stageGame: z.string().min(1).max(40), question: questionId };
const group = { ...question, language: languageSchema, group: z.string().min(1).max(1_000).describe('How the answers read') };
const typed = z.string().trim().min(1).max(80);
const answer = z.strictObject({ language: languageSchema, group: z.string(), text: z.string() });
const reasons = textSchema(2_000);
const words = (most: number) => z.string().max(2 * most).transform(cleanText).pipe(z.string().max(most));

const ruling = z.strictObject({ isAccepted: z.boolean(), comment: textSchema(4_000), at: when });
const dispute = z.strictObject({
  ...group, spellings: z.array(z.strictObject({ text: z.string(), count })), entries: count, venues: count, state: z.enum(['new', 'accepted', 'rejected']),
  ruling: ruling.nullable().describe('Null for what waits, and for what counts because it is near to an accepted answer'),
  isWaiting: z.boolean(), isDecided: z.boolean().describe('The appeal jury has spoken of it'),
});
const appeal = z.strictObject({
  ...question, id, entry: z.strictObject({ id, name: z.string() }), kind: z.enum(['accept', 'remove']), answer: answer.nullable(), grounds: z.string(), sources: z.string(), at: when,
  decision: z.strictObject({ isAccepted: z.boolean(), reasons: textSchema(4_000), at: when }).nullable(), isSettled: z.boolean().describe('Decided, or what it asks for has come about'),
});
const view = z.strictObject({
  mine: jury.nullable().describe('In which jury of the stage who asks is'), reference: languageSchema,
  deadline: when.nullable().describe('The last moment for appeals; null while a game of the stage is played'),
  jurors: z.array(z.strictObject({ personId: id, name: z.string(), jury })),
  questions: z.array(z.strictObject({ ...question, number: z.int().positive(), content: questionContentSchema, right: kindKeySchema, isRemoved: z.boolean() }).describe('As far as they were revealed in a hall')),
  disputes: z.array(dispute), appeals: z.array(appeal), entries: z.array(z.strictObject({ id, name: z.string() })),
});
export type DisputesView = z.infer<typeof view>;

const pair = <T extends z.ZodType>(of: T) => z.tuple([of, of]).describe('Before and after');
const change = z.strictObject({
  rescored: count, moved: count, podium: count, seats: count.describe('Entries that go on now, or no longer'),
  rows: z.array(z.strictObject({ entryId: id, name: z.string(), points: pair(z.number()), right: pair(count), place: pair(z.int().positive()), goesOn: pair(z.boolean()) })).describe('Those that change most'),
});
export type DisputeChange = z.infer<typeof change>;

const verdict = z.enum(['accept', 'reject']);
const asked = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('accept'), ...question, entryId: id }),
  z.strictObject({ kind: z.literal('remove'), ...question, entryId: id, rests: z.strictObject({ language: languageSchema, text: typed }).nullable().describe('The answer that is right as well, where the appeal rests on one') }),
]);
const routed = (path: string) => `/seasons/{id}/stages/{stage}${path}` as const;

export const disputesContract = {
  get: base.errors(refusals('not_found')).route({ method: 'GET', path: routed('/disputes'), tags: ['seasons'], summary: 'The typed answers of a stage that its game jury rules on, and the appeals' })
    .input(z.strictObject({ id, stage })).output(view),
  preview: base.errors(refusals('not_found', 'dispute_full', 'appeal_decided')).route({ method: 'GET', path: routed('/disputes/preview'), tags: ['seasons'], summary: 'What a ruling on one group, or a decision on one appeal, would change in the table' })
    .input(z.strictObject({ id, stage, verdict: verdict.default('accept'), appealId: id.optional(), stageGame: group.stageGame.optional(), question: group.question.optional(), language: languageSchema.optional(), group: group.group.optional() })).output(change),
  appoint: base.errors(refusals('not_found', 'jury_both', 'jury_author')).route({ method: 'PUT', path: routed('/jurors/{personId}'), tags: ['seasons'], summary: 'Appoint somebody to a jury of a stage; null takes the seat away' })
    .input(z.strictObject({ id, stage, personId: id, jury: jury.nullable() })).output(view),
  rule: base.errors(refusals('not_found', 'not_in_jury', 'reason_missing', 'dispute_full', 'appeal_decided')).route({ method: 'POST', path: routed('/rulings'), successStatus: 201, tags: ['seasons'], summary: 'Rule on groups of answers, for all halls' })
    .input(z.strictObject({
      id, stage, groups: z.array(z.strictObject(group)).min(1).max(1_000), isAccepted: z.boolean(),
      comment: z.union([z.enum(comments), textSchema(200)]).describe('One of the usual ones, in every language, or own words, in the season’s language at least'),
    })).output(view),
  appeal: base.errors(refusals('not_found', 'appeals_over', 'appeal_answer_counts', 'appeal_no_answer', 'appeal_twice', 'appeal_question_removed'))
    .route({ method: 'POST', path: routed('/appeals'), successStatus: 201, tags: ['seasons'], summary: 'Write down the appeal of an entry; an answer that shall count is the one it typed' })
    .input(z.strictObject({ id, stage, asked, grounds: words(2_000).pipe(z.string().min(1)), sources: words(1_000) })).output(view),
  decide: base.errors(refusals('not_found', 'not_in_jury', 'jury_author', 'reason_missing', 'dispute_full', 'appeal_settled', 'appeal_unruled', 'appeal_answer_counts'))
    .route({ method: 'PUT', path: routed('/appeals/{appealId}'), tags: ['seasons'], summary: 'Decide an appeal, as the appeal jury, with reasons' })
    .input(z.strictObject({ id, stage, appealId: id, isAccepted: z.boolean(), reasons })).output(view),
};
