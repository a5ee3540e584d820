import * as z from 'zod';
import { fieldSchema } from '../../call/field.ts';
import { callKinds, criterionSchema, othersRead, trackSchema } from '../../call/schema.ts';
import { verdicts } from '../../jury/comparison.ts';
import { conflictTypes } from '../../jury/conflict.ts';
import { jurorAnswers, jurorSchema } from '../../jury/juror.ts';
import { sheetKinds } from '../../jury/sheet.ts';
import { sheetPartsSchema } from '../../jury/sheet-schema.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { shownWorkSchema } from '../../work/shown.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals, when } from './base.ts';

/** Who asks: the key that the own link ends with, or null for the account that is signed in. */
const own = { slug: z.string().min(1).max(40), key: secret.nullable() };
const title = textSchema(400);
const number = z.int().nonnegative();
/** Made by the device: sent again it changes nothing. */
const sheetId = z.string().regex(/^[a-z0-9-]{8,40}$/);
const givenKind = z.enum(['marks', 'abstained']);
const toWork = z.string().max(2_000).describe('To who handed it in, without whose it is');
const said = { firstId: id, secondId: id, says: z.enum(verdicts), toFirst: toWork, toSecond: toWork };

/** JU29: how the deliberation stands for whoever asks. */
const standing = { isOpen: z.boolean().describe('Whether whoever asks takes part now'), lacks: number.describe('Own sheets that come first'), opensAt: when.nullable(), closesAt: when.nullable() };
const discussion = z.strictObject({ ...standing, mayReview: z.boolean() });

const view = z.strictObject({
  call: z.strictObject({ title, reference: languageSchema, kind: z.enum(callKinds), isBlind: z.boolean(), others: z.enum(othersRead), minutes: z.int(), criteria: z.array(criterionSchema), fields: z.array(fieldSchema).describe('That the jury reads'), tracks: z.array(trackSchema), currency: z.string() }),
  juror: z.strictObject({ id, name: z.string(), languages: z.array(languageSchema), answer: z.enum(jurorAnswers).nullable().describe('To the invitation; null before anything was said') }),
  window: z.strictObject({ canReview: z.boolean(), discussion, opensAt: when.nullable(), closesAt: when.nullable().describe('The end of the last review'), readsUntil: when.nullable(), now: when }),
  progress: z.strictObject({ done: number, of: number.describe('Samples, assigned works, and what was done beside them; in pairs, the share of this juror') }),
  queue: z.array(z.strictObject({
    id, number, title, track: z.string().nullable(), isSample: z.boolean(), isAssigned: z.boolean(), isDone: z.boolean(), hasDraft: z.boolean(), kind: givenKind.nullable(),
    isChanged: z.boolean().describe('The work has a newer version than the one that was judged'),
  })).describe('In the order in which they are to be judged, done ones last; of pairs, works that are or were in one'),
  pairs: z.strictObject({
    ahead: z.array(z.strictObject({ firstId: id, secondId: id })).describe('In the order in which they are to be compared'),
    skipped: number, last: z.strictObject(said).nullable().describe('What was said last, and can be said anew'),
  }).nullable().describe('Null where works are marked by criteria'),
});
export type JudgingView = z.infer<typeof view>;

const work = z.strictObject({
  id, number, title, track: z.string().nullable(), version: z.int().positive().nullable().describe('Null for a sample'),
  sample: z.strictObject({ text: textSchema(20_000), link: z.string() }).nullable(),
  shown: shownWorkSchema.nullable().describe('Null for a sample'),
  draft: z.strictObject({ sheet: sheetPartsSchema, number }).nullable(),
  sheets: z.array(z.strictObject({ kind: givenKind, at: when, workVersion: z.int().positive().nullable(), sheet: sheetPartsSchema })).describe('The own ones that were handed in, newest first'),
  others: z.array(sheetPartsSchema).nullable().describe('Of the other jurors, without names; null where they may not be read, or not yet'),
});
export type JudgedWorkView = z.infer<typeof work>;

const points = z.number().nullable();
const deliberation = z.strictObject({
  ...standing, version: z.string(), now: when,
  works: z.array(z.strictObject({
    id, number, title, track: z.string().nullable(), isJudged: z.boolean().describe('By whoever asks'), own: points.describe('The own total, of 100'),
    mean: points.describe('Of all totals; null where what others said may not be read'), sheets: number.nullable(),
    notes: number.nullable().describe('Null where they may not be read before the own sheet'), lastAt: when.nullable(),
  })).describe('By number'),
  open: z.strictObject({
    id, own: sheetPartsSchema.nullable(), others: work.shape.others,
    notes: z.array(z.strictObject({ id: z.string(), by: z.string(), isOwn: z.boolean(), at: when, text: z.string() })).nullable().describe('The oldest first'),
  }).nullable().describe('The work that was asked for'),
});
export type DeliberationView = z.infer<typeof deliberation>;

/** U1, JU25: what is kept of a juror. Sheets do not say of which works: those that a conflict hides are among them. */
const data = z.strictObject({
  call: title, juror: jurorSchema, email: z.string().nullable(), invitedAt: when, openedAt: when.nullable(), answer: z.enum(jurorAnswers).nullable(), answeredAt: when.nullable(),
  conflicts: z.array(z.strictObject({ type: z.enum(conflictTypes), note: z.string(), at: when })).describe('That the juror told'),
  sheets: z.array(z.strictObject({ kind: z.enum(sheetKinds), at: when, sheet: sheetPartsSchema })),
  drafts: z.array(z.strictObject({ at: when, sheet: sheetPartsSchema })),
  comparisons: z.array(z.strictObject({ at: when, says: z.string(), toFirst: z.string(), toSecond: z.string() })).describe('Of two works each, without which they are'),
  notes: z.array(z.strictObject({ at: when, text: z.string() })).describe('Said while the jury discussed'),
  messages: z.array(z.strictObject({ at: when, kind: z.string(), state: z.string() })).describe('That were sent to the juror'),
});
export type JurorDataView = z.infer<typeof data>;

const found = base.errors(refusals('not_found', 'juror_not_found'));
const writing = found.errors(refusals('review_closed'));
const one = { ...own, workId: id };

/** For jurors of a call. What they are in conflict with is not there. */
export const judgingContract = {
  state: found.route({ method: 'POST', path: '/calls/by-slug/{slug}/judging', tags: ['judging'], summary: 'The queue of the juror who asks', ...open }).input(z.strictObject(own)).output(view),
  work: found.route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/works/{workId}', tags: ['judging'], summary: 'One work as the juror reads it, with what was written of it', ...open })
    .input(z.strictObject(one)).output(work),
  save: writing.errors(refusals('draft_changed')).route({ method: 'PUT', path: '/calls/by-slug/{slug}/judging/works/{workId}/draft', tags: ['judging'], summary: 'Save what is written of a work', ...open })
    .input(z.strictObject({ ...one, base: number.describe('The number of the draft that it goes on from; 0 where there was none'), sheet: sheetPartsSchema })).output(z.strictObject({ number, at: when })),
  handIn: writing.errors(refusals('work_changed', 'sheet_incomplete')).route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/works/{workId}/sheets', successStatus: 201, tags: ['judging'], summary: 'Hand in marks, or that one gives none', ...open })
    .input(z.strictObject({ ...one, id: sheetId, workVersion: z.int().positive().nullable(), kind: givenKind, sheet: sheetPartsSchema })).output(view),
  answer: found.route({ method: 'PUT', path: '/calls/by-slug/{slug}/judging/answer', tags: ['judging'], summary: 'Say whether one judges: who says no has no works, until they say yes', ...open })
    .input(z.strictObject({ ...own, answer: z.enum(jurorAnswers) })).output(view),
  compare: writing.errors(refusals('work_changed')).route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/comparisons', successStatus: 201, tags: ['judging'], summary: 'Say which of two works is better; the newest of the same two counts', ...open })
    .input(z.strictObject({ ...own, id: sheetId, ...said, firstVersion: z.int().positive(), secondVersion: z.int().positive() })).output(view),
  recuse: writing.route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/works/{workId}/recusal', successStatus: 201, tags: ['judging'], summary: 'Say that one may not judge a work: it is not there any more', ...open })
    .input(z.strictObject({ ...one, id: sheetId, type: z.enum(conflictTypes), note: z.string().max(1_000) })).output(view),
  deliberation: found.route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/deliberation', tags: ['judging'], summary: 'What the jury says of the works while it discusses, and of one of them in full', ...open })
    .input(z.strictObject({ ...own, workId: id.nullable(), seen: z.string().max(40).optional().describe('The version that was seen: where it is still the newest, the next one is waited for, up to six seconds') })).output(deliberation),
  note: found.errors(refusals('deliberation_closed')).route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/works/{workId}/notes', successStatus: 201, tags: ['judging'], summary: 'Say something of a work to the jury, once by each id', ...open })
    .input(z.strictObject({ ...one, id: sheetId, text: z.string().trim().min(1).max(2_000) })).output(deliberation),
  data: found.route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/data', tags: ['judging'], summary: 'Everything that is kept of the juror who asks', ...open }).input(z.strictObject(own)).output(data),
  erase: found.errors(refusals('not_confirmed')).route({ method: 'POST', path: '/calls/by-slug/{slug}/judging/erasure', tags: ['judging'], summary: 'Erase the name, organisation and link of a juror who comes by a link, confirmed by the name; sheets stay, of nobody', ...open })
    .input(z.strictObject({ ...own, key: secret, name: z.string().max(200) })).output(z.strictObject({})),
};
