import * as z from 'zod';
import { seasonCertificateKinds } from '../../certificate/certificates.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { cleanText } from '../../kernel/name.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { questionId } from '../../quest/schema.ts';
import { secret } from '../intents.ts';
import { base, open, refusals, when } from './base.ts';
import { certificateBoard, certificateFile } from './certificates.ts';

const count = z.int().nonnegative();
const own = { slug: z.string().min(1).max(40), key: secret };
const name = z.string().min(1).max(40);
const stage = { stage: name };
const question = { stageGame: name, question: questionId };
const words = (most: number) => z.string().max(2 * most).transform(cleanText).pipe(z.string().max(most));
const kind = z.enum(['accept', 'remove']);

const stageOf = z.strictObject({
  ...stage, title: textSchema(160),
  result: z.strictObject({
    number: count, from: z.int().positive(), to: z.int().positive().describe('Equal ones share these places'), of: count, points: z.number(), right: count,
    verdict: z.string().nullable().describe('Whether it goes on, in the language asked for'),
  }).nullable().describe('Of the newest released version; null before there is one'),
  seat: z.strictObject({ into: textSchema(160), state: z.enum(['offered', 'confirmed', 'declined', 'lapsed', 'withdrawn']), until: when }).nullable(),
  certificates: z.array(z.strictObject({ kind: z.enum(seasonCertificateKinds), board: certificateBoard, place: z.int().positive().nullable(), table: z.string().nullable().describe('Whose places they are, in the language asked for; null for all, and where it is no place') })).describe('Those that are issued'),
  appeals: z.strictObject({
    until: when.nullable().describe('Null while a game of the stage is played'), isOpen: z.boolean(),
    questions: z.array(z.strictObject({ ...question, game: textSchema(160), number: z.int().positive(), answer: z.string().nullable().describe('As it was typed; null where nothing was') })),
    made: z.array(z.strictObject({
      ...question, game: textSchema(160), number: z.int().positive(), kind, grounds: z.string(), at: when, state: z.enum(['waiting', 'accepted', 'declined', 'settled']), reasons: textSchema(4_000).nullable(),
    })),
  }),
});
const view = z.strictObject({ team: z.string(), isCaptain: z.boolean().describe('Who answers for the entry: others look on'), stages: z.array(stageOf) }).meta({ id: 'Course' });
export type CourseView = z.infer<typeof view>;
export type CourseStage = CourseView['stages'][number];

const found = base.errors(refusals('not_found', 'entrant_not_found'));
const captains = found.errors(refusals('not_captain'));

/** How somebody's own entry does in the stages of a season, and what its captain answers for. */
export const courseContract = {
  get: found.route({ method: 'POST', path: '/registering/{slug}/course', tags: ['registering'], summary: 'How the own entry does: results, seat, certificates and appeals; null without an entry', ...open })
    .input(z.strictObject({ ...own, language: languageSchema })).output(view.nullable()),
  seat: captains.errors(refusals('seat_gone')).route({ method: 'PUT', path: '/registering/{slug}/course/{stage}/seat', tags: ['registering'], summary: 'Confirm the seat of the own entry, or give it up', ...open })
    .input(z.strictObject({ ...own, ...stage, language: languageSchema, isConfirmed: z.boolean() })).output(view.nullable()),
  appeal: captains.errors(refusals('appeals_over', 'appeal_answer_counts', 'appeal_no_answer', 'appeal_twice', 'appeal_question_removed'))
    .route({ method: 'POST', path: '/registering/{slug}/course/{stage}/appeals', successStatus: 201, tags: ['registering'], summary: 'Appeal for the own answer, or against a question', ...open })
    .input(z.strictObject({ ...own, ...stage, language: languageSchema, ...question, kind, grounds: words(2_000).pipe(z.string().min(1)), sources: words(1_000) })).output(view.nullable()),
  certificate: found.errors(refusals('try_again')).route({ method: 'POST', path: '/registering/{slug}/course/{stage}/certificate', outputStructure: 'detailed', tags: ['registering'], summary: 'An own certificate that is issued, as a sheet', ...open })
    .input(z.strictObject({ ...own, ...stage, language: languageSchema, kind: z.enum(seasonCertificateKinds), board: certificateBoard }))
    .output(certificateFile),
};
