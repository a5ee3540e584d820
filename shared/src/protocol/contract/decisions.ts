import * as z from 'zod';
import { callSchema } from '../../call/schema.ts';
import { remarkSchema } from '../../decision/remark.ts';
import { decidedWorkSchema, decisionOpenings, decisionTableSchema, sayingsSchema } from '../../decision/table.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals, when } from './base.ts';

const hash = z.string().regex(/^[0-9a-f]{64}$/).describe('SHA-256 of the decision that was seen');
const reason = textSchema(400);
const pair = z.strictObject({ juror: id, work: id });
const version = z.strictObject({
  number: z.int().positive(), hash, madeBy: z.string().nullable(), madeAt: when, checkedBy: z.string().nullable(), checkedAt: when.nullable(), releasedAt: when.nullable(), reason: reason.nullable(),
  awards: z.array(z.strictObject({ id: z.string(), works: z.array(id).describe('From the best') })),
});
const decision = z.strictObject({
  slug: z.string(), call: callSchema, openings: z.array(z.enum(decisionOpenings)).describe('What stands against calling it final'),
  table: decisionTableSchema.describe('As it is now, without works that the asker has a conflict with'), hash,
  isJuror: z.boolean().describe('Whether the asker judges, so that a work in conflict is not there; whether there is one is not told'),
  number: z.int().nonnegative().describe('How often the sayings were saved'),
  jurors: z.array(z.strictObject({ id, name: z.string() })), asked: z.array(pair).describe('Reviews that were asked for and did not come'),
  notes: z.array(z.strictObject({ work: id, by: z.string(), at: when, text: z.string() })).describe('What jurors said while they discussed, the oldest first'),
  versions: z.array(version).describe('Newest first; the one that is not released is pending'),
});
const rule = z.discriminatedUnion('kind', [z.strictObject({ kind: z.enum(['leastTotal', 'budget', 'floors']) }), z.strictObject({ kind: z.literal('quota'), by: z.enum(['country', 'track', 'organisation']) })]);
const outlook = z.strictObject({
  awards: z.array(z.strictObject({
    id: z.string(), chances: z.record(z.string(), z.number()).nullable().describe('0 to 1 by work; null where too little is known, or it is still counted'),
    draws: z.int().positive().nullable().describe('How often the award was given anew for its chances'),
    without: z.array(z.strictObject({ without: rule, gain: z.array(id), lose: z.array(id) })),
  })),
  counting: z.strictObject({ drawn: z.int().nonnegative(), of: z.int().positive() }).nullable().describe('How far the chances of awards are that take an integer program; null while none are counted. Ask again'),
  errors: z.record(z.string(), z.number()).nullable().describe('Points that each total may be off by, as a standard deviation'),
  open: z.array(id).describe('Works whose chance is between 0.2 and 0.8'), more: z.array(pair).describe('Who could review them too'), links: z.array(pair).describe('Reviews that tie parts of the jury together'),
});
const released = z.strictObject({
  slug: z.string(), title: textSchema(160), reference: languageSchema, currency: callSchema.shape.currency, works: z.int(), version: z.int().positive(), at: when,
  versions: z.array(z.strictObject({ number: z.int().positive(), at: when, reason: reason.nullable() })).describe('Newest first'),
  kind: callSchema.shape.jury.shape.total, accepted: sayingsSchema.shape.accepted,
  awards: z.array(z.strictObject({
    id: z.string(), title: textSchema(160), about: textSchema(1_000), isLeastDropped: z.boolean(),
    works: z.array(z.strictObject({ number: z.int(), title: z.string(), team: z.string().nullable(), people: z.array(z.string()).describe('Who agreed to be named'), country: z.string().nullable(), total: z.number().nullable(), amount: z.number().nullable() })),
  })),
});
const own = z.strictObject({
  version: z.int().positive(), at: when, total: z.number().nullable(), remarks: z.array(z.strictObject({ award: z.string(), title: textSchema(160), remark: remarkSchema, text: textSchema(600).describe('The remark in words') })),
  feedback: decidedWorkSchema.shape.feedback.nullable().describe('By criterion; null while no phase gives it'), words: decidedWorkSchema.shape.words,
});

const asked = z.strictObject({ id });
export const decisionsContract = {
  get: base.errors(refusals('not_found', 'decision_busy')).route({ method: 'GET', path: '/calls/{id}/decision', tags: ['calls'], summary: 'The decision of a call as it is now, and its versions' }).input(asked).output(decision),
  outlook: base.errors(refusals('not_found', 'decision_busy')).route({ method: 'GET', path: '/calls/{id}/decision/outlook', tags: ['calls'], summary: 'How sure the awards are, what would change without each rule, and who could tell more' }).input(asked).output(outlook),
  say: base.errors(refusals('not_found', 'decision_busy', 'call_changed')).route({ method: 'PUT', path: '/calls/{id}/decision/sayings', tags: ['calls'], summary: 'Bar works, put equal ones in order, accept what stands against it; each with its reason' })
    .input(z.strictObject({ id, number: z.int().nonnegative().describe('As it was loaded'), sayings: sayingsSchema })).output(decision),
  draft: base.errors(refusals('not_found', 'decision_busy', 'result_open', 'result_nothing')).route({ method: 'POST', path: '/calls/{id}/decision/versions', successStatus: 201, tags: ['calls'], summary: 'Mark the decision as it is now as pending' }).input(asked).output(decision),
  approve: base.errors(refusals('not_found', 'decision_busy', 'result_same_person', 'result_stale')).route({ method: 'PUT', path: '/calls/{id}/decision/approval', tags: ['calls'], summary: 'Approve the pending decision, as somebody who did not mark it' })
    .input(z.strictObject({ id, hash })).output(decision),
  release: base.errors(refusals('not_found', 'decision_busy', 'result_stale', 'reason_missing')).route({ method: 'PUT', path: '/calls/{id}/decision/release', tags: ['calls'], summary: 'Make the approved decision public, as a version that never changes' })
    .input(z.strictObject({ id, hash, reason: reason.optional().describe('Asked from the second version on') })).output(decision),
  released: base.errors(refusals('not_found')).route({ method: 'GET', path: '/calls/by-slug/{slug}/decision', tags: ['calls'], summary: 'The released awards of a call', ...open })
    .input(z.strictObject({ slug: z.string().min(1).max(40) })).output(released),
  own: base.errors(refusals('not_found', 'entrant_not_found')).route({ method: 'POST', path: '/taking-part/{slug}/decision', tags: ['taking part'], summary: 'What was decided of the own work, and why', ...open })
    .input(z.strictObject({ slug: z.string().min(1).max(40), key: secret })).output(own.nullable().describe('Null before it is released')),
};
export type OwnDecisionView = z.infer<typeof own>;
export type DecisionView = z.infer<typeof decision>;
export type OutlookView = z.infer<typeof outlook>;
export type ReleasedView = z.infer<typeof released>;
