import * as z from 'zod';
import { verdicts } from '../../jury/comparison.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { base, id, refusals, when } from './base.ts';

const count = z.int().nonnegative();
const points = z.number().nullable().describe('Of 100; null where it was never compared');

const pairs = z.strictObject({
  counted: count.describe('Comparisons that count'), isJuror: z.boolean().describe('Whether the asker judges, so that a work in conflict is not there; whether there is one is not told'),
  reliability: z.number().nullable().describe('0 to 1: how far the strengths tell works apart'),
  parts: z.array(z.array(id)).describe('Works that comparisons tie together, the largest part first'),
  agreement: z.strictObject({ shared: count.describe('Twos of jurors who compared the same two works'), share: z.number().nullable() }),
  consistency: z.strictObject({ threes: count.describe('Of works that one juror compared each with each'), circles: count.describe('Of them in a circle') }),
  jurors: z.array(z.strictObject({ jurorId: id, compared: count, equal: count, skipped: count, parted: count, along: count.describe('Of those that part two works, how many go with the strengths') })),
  standings: z.array(z.strictObject({ workId: id, points, low: points, high: points, compared: count, won: count, lost: count, equal: count })).describe('The strongest first; `low` to `high` is the middle 95 %'),
});
export type PairsView = z.infer<typeof pairs>;

const comparisons = z.array(z.strictObject({
  id: z.string(), jurorId: id, number: z.int().positive().describe('How many of its juror’s'), firstId: id, secondId: id, firstVersion: z.int().positive(), secondVersion: z.int().positive(),
  says: z.enum(verdicts), toFirst: z.string(), toSecond: z.string(), at: when, isCounted: z.boolean(),
}));
export type ComparisonsView = z.infer<typeof comparisons>;

const found = base.errors(refusals('not_found'));
const tags = ['jury'];

/** For organisers of a call whose works are compared in pairs. */
export const juryPairsContract = {
  pairs: found.route({ method: 'GET', path: '/calls/{id}/jury/pairs', tags, summary: 'How far works are compared, how far jurors agree, and how the works stand' }).input(z.strictObject({ id })).output(pairs),
  comparisons: found.route({ method: 'GET', path: '/calls/{id}/jury/comparisons', tags, summary: 'Every comparison as it was made, the oldest first' }).input(z.strictObject({ id })).output(comparisons),
  writeComparisons: found.errors(refusals('try_again')).route({ method: 'GET', path: '/calls/{id}/jury/comparisons/{format}', outputStructure: 'detailed', tags, summary: 'The same as a file' })
    .input(z.strictObject({ id, format: z.enum(['xlsx', 'csv', 'json']), language: languageSchema.default('en') }))
    .output(z.strictObject({ headers: z.strictObject({ 'content-disposition': z.string() }), body: z.file() })),
};
