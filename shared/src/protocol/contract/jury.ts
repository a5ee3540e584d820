import * as z from 'zod';
import { addReasons, removeReasons } from '../../jury/assign-changes.ts';
import { softRules } from '../../jury/assign.ts';
import { claimKinds, claimStates, claimTypes } from '../../jury/claim.ts';
import { conflictSources, conflictTypes } from '../../jury/conflict.ts';
import { jurorAnswers, jurorSchema } from '../../jury/juror.ts';
import { sheetKinds } from '../../jury/sheet.ts';
import { jurySchema } from '../../call/schema.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { countryCodes } from '../../place/codes.ts';
import { reviewedKinds } from '../../message/kinds.ts';
import { base, id, refusals, when } from './base.ts';
import { messageFaults, messageStates } from './messages.ts';
import { juryPairsContract } from './jury-pairs.ts';

const number = z.int().nonnegative();
const pair = z.strictObject({ jurorId: id, workId: id });
const note = z.string().max(1_000);
const email = z.email().max(200).nullable().optional();
const sample = z.strictObject({ title: textSchema(160), text: textSchema(8_000), link: z.union([z.literal(''), z.url({ protocol: /^https?$/ }).max(400)]) });

const juror = z.strictObject({
  id, juror: jurorSchema, email: z.string().nullable().describe('Where letters go; of an account its own'), answer: z.enum(jurorAnswers).nullable(), answeredAt: when.nullable(),
  letter: z.strictObject({ batchId: id, kind: z.enum(reviewedKinds), state: z.enum(messageStates), fault: z.enum(messageFaults).nullable(), at: when }).nullable().describe('The last one to them that was let out'),
  account: z.string().nullable().describe('Whose account it is, by name'), hasLink: z.boolean(), invitedAt: when, openedAt: when.nullable(), leftAt: when.nullable(), erasedAt: when.nullable().describe('When they erased what is kept of them themselves'),
  seenAt: when.nullable().describe('When something of theirs was saved last'),
});
const view = z.strictObject({
  title: textSchema(160), reference: languageSchema, slug: z.string(), isPublished: z.boolean(),
  jury: jurySchema, languages: z.array(languageSchema), canReview: z.boolean(),
  jurors: z.array(juror),
  works: z.array(z.strictObject({ id, number, title: z.string(), track: z.string().nullable(), country: z.enum(countryCodes).nullable(), languages: z.array(languageSchema), version: z.int().positive() })),
  conflicts: z.array(z.strictObject({ jurorId: id, workId: id, type: z.enum(conflictTypes), source: z.enum(conflictSources), isPinned: z.boolean(), note: z.string(), isClaimed: z.boolean().describe('By those who made the work: it is answered with the claim') })),
  claims: z.array(z.strictObject({
    id, workId: id, of: z.enum(claimKinds), name: z.string(), type: z.enum(claimTypes), words: z.string(), at: when, state: z.enum(claimStates), by: z.string().nullable(), jurorIds: z.array(id).describe('Whom it bars'),
    answeredBy: z.string().nullable(), reason: z.string(),
  })).describe('Whom those who make works named, the oldest first'),
  assignments: z.array(z.strictObject({ jurorId: id, workId: id, isFixed: z.boolean() })),
  sheets: z.array(z.strictObject({ jurorId: id, workId: id, kind: z.enum([...sheetKinds, 'draft']), isOld: z.boolean().describe('Of a version that is not the newest'), at: when })).describe('The newest of each juror and work'),
  samples: z.array(sample.extend({ id, done: number.describe('Jurors who marked it') })),
});
export type JuryView = z.infer<typeof view>;

const change = z.discriminatedUnion('does', [
  z.strictObject({ jurorId: id, workId: id, does: z.literal('add'), why: z.enum(addReasons) }),
  z.strictObject({ jurorId: id, workId: id, does: z.literal('remove'), why: z.enum(removeReasons) }),
]);
const plan = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('none') }),
  z.strictObject({ state: z.literal('running'), tried: z.array(z.enum(softRules)).describe('What was given up so far, because not all could be kept'), ms: number }),
  z.strictObject({ state: z.literal('failed'), why: z.enum(['busy', 'time']) }),
  z.strictObject({
    state: z.literal('done'), ms: number, dropped: z.array(z.enum(softRules)).describe('Rules that could not all be kept'), isProved: z.boolean().describe('That none is better'),
    pairs: number, loads: z.array(z.strictObject({ jurorId: id, before: number, after: number })), changes: z.array(change),
    lacks: z.array(z.strictObject({ workId: id, reviews: number, able: number, backgrounds: z.array(z.string()) })),
  }),
]);
export type AssignmentPlan = z.infer<typeof plan>;

const found = base.errors(refusals('not_found'));
const tags = ['jury'];
const of = { id, jurorId: id };
/** A link is told once: only the hash of its key is kept. */
const linked = z.strictObject({ view, link: z.string().nullable().describe('Told this once; null where the account opens the page') });

export const juryContract = {
  ...juryPairsContract,
  get: found.route({ method: 'GET', path: '/calls/{id}/jury', tags, summary: 'The jury of a call, its conflicts, assignments and how far it is' }).input(z.strictObject({ id })).output(view),
  invite: found.errors(refusals('juror_twice')).route({ method: 'POST', path: '/calls/{id}/jury/jurors', successStatus: 201, tags, summary: 'Invite a juror, by a link of their own or by an account' })
    .input(z.strictObject({ id, juror: jurorSchema, personId: id.nullable().describe('Whose account opens the page; null for a link'), email: email.describe('Where letters go, for who comes by a link') })).output(linked),
  change: found.route({ method: 'PUT', path: '/calls/{id}/jury/jurors/{jurorId}', tags, summary: 'Write anew who a juror is' }).input(z.strictObject({ ...of, juror: jurorSchema, email: email.describe('As it is when it is left out') })).output(view),
  newLink: found.route({ method: 'POST', path: '/calls/{id}/jury/jurors/{jurorId}/link', tags, summary: 'Make a new link; the one before it opens nothing' }).input(z.strictObject(of)).output(linked),
  setLeft: found.route({ method: 'PUT', path: '/calls/{id}/jury/jurors/{jurorId}/leaving', tags, summary: 'Take a juror out, or back; what they handed in stays' }).input(z.strictObject({ ...of, hasLeft: z.boolean() })).output(view),
  forget: found.route({ method: 'POST', path: '/calls/{id}/jury/jurors/{jurorId}/erasure', tags, summary: 'Erase the name, organisation and link of a juror for good; sheets stay, of nobody' }).input(z.strictObject(of)).output(view),
  setConflict: found.route({ method: 'PUT', path: '/calls/{id}/jury/jurors/{jurorId}/conflicts/{workId}', tags, summary: 'Write a conflict down, or take it back' })
    .input(z.strictObject({ ...of, workId: id, type: z.enum(conflictTypes), source: z.enum(['applicant', 'organiser']), note, isThere: z.boolean() })).output(view),
  answerClaim: found.errors(refusals('claim_over', 'reason_missing')).route({ method: 'PUT', path: '/calls/{id}/jury/claims/{claimId}', tags, summary: 'Let hold whom those who make a work named, or take it back with a reason' })
    .input(z.strictObject({ id, claimId: id, isHolding: z.boolean(), jurorIds: z.array(id).max(200).describe('Whom it means beside those of that name'), reason: note })).output(view),
  setSamples: found.route({ method: 'PUT', path: '/calls/{id}/jury/samples', tags, summary: 'What all jurors mark first' })
    .input(z.strictObject({ id, samples: z.array(sample.extend({ id: id.nullable().describe('Null for a new one') })).max(2) })).output(view),
  assign: found.errors(refusals('assignment_barred')).route({ method: 'PUT', path: '/calls/{id}/jury/assignments', tags, summary: 'Change who judges what, all of it or nothing' })
    .input(z.strictObject({ id, add: z.array(pair.extend({ isFixed: z.boolean().describe('By hand: no plan takes it away') })).max(6_000), remove: z.array(pair).max(6_000) })).output(view),
  plan: found.route({ method: 'POST', path: '/calls/{id}/jury/plan', successStatus: 202, tags, summary: 'Work out who judges what; nothing is changed' }).input(z.strictObject({ id })).output(plan),
  planned: found.route({ method: 'GET', path: '/calls/{id}/jury/plan', tags, summary: 'How far that is, and what it would change' }).input(z.strictObject({ id })).output(plan),
};
