import * as z from 'zod';
import { textSchema } from '../../kernel/text-schema.ts';
import { mentorSchema } from '../../mentor/mentor.ts';
import { askedSchema, noteSchema, ratingSchema } from '../../mentor/ticket-schema.ts';
import { mentorDeskSchema, mentoringSchema, teamHelpSchema } from '../../mentor/views.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals, when } from './base.ts';

const slug = z.string().min(1).max(40);
const seen = z.string().max(40).optional().describe('The version that was seen: where it is still the newest, the next one is waited for, up to six seconds');

/** Whose record: the one key of a person for all seasons and calls. */
const member = { slug, key: secret };
const help = base.errors(refusals('entrant_not_found'));
const helping = help.errors(refusals('team_not_found', 'not_found', 'ticket_over'));

/** A team asks for a mentor: any member, by the key of their record. */
export const teamHelpContract = {
  state: help.route({ method: 'POST', path: '/taking-part/{slug}/help', tags: ['taking part'], summary: 'What the own team asked of mentors, and how many wait before it', ...open }).input(z.strictObject({ ...member, seen })).output(teamHelpSchema),
  ask: helping.errors(refusals('mentors_not_open', 'ticket_open')).route({ method: 'POST', path: '/taking-part/{slug}/tickets', successStatus: 201, tags: ['taking part'], summary: 'Ask for a mentor, once at a time', ...open })
    .input(z.strictObject({ ...member, asked: askedSchema })).output(teamHelpSchema),
  end: helping.route({ method: 'PUT', path: '/taking-part/{slug}/tickets/{id}/end', tags: ['taking part'], summary: 'Take a ticket back, or say that the team was helped', ...open }).input(z.strictObject({ ...member, id })).output(teamHelpSchema),
  rate: helping.route({ method: 'PUT', path: '/taking-part/{slug}/tickets/{id}/rating', tags: ['taking part'], summary: 'Say once how it was; organisers alone read it', ...open })
    .input(z.strictObject({ ...member, id, ...ratingSchema.shape })).output(teamHelpSchema),
};

/** Who asks: the key that the own link ends with, or null for the account that is signed in. */
const mentor = { slug, key: secret.nullable() };
const found = base.errors(refusals('not_found', 'mentor_not_found'));
const on = found.errors(refusals('ticket_over'));
const ticket = { ...mentor, id };

/** U1, TB24: what is kept of a mentor. What teams said, and how they say it was, is theirs. */
const data = z.strictObject({
  call: textSchema(160), mentor: mentorSchema, invitedAt: when, openedAt: when.nullable(),
  helped: z.array(z.strictObject({ team: z.string(), claimedAt: when.nullable(), closedAt: when.nullable(), note: z.string() })).describe('The oldest first'),
});
export type MentorDataView = z.infer<typeof data>;

export const mentoringContract = {
  state: found.route({ method: 'POST', path: '/calls/by-slug/{slug}/mentoring', tags: ['mentoring'], summary: 'The queue as the mentor who asks sees it', ...open }).input(z.strictObject({ ...mentor, seen })).output(mentoringSchema),
  claim: on.errors(refusals('mentor_busy')).route({ method: 'POST', path: '/calls/by-slug/{slug}/mentoring/tickets/{id}/claim', tags: ['mentoring'], summary: 'Claim a ticket: one at a time, and each by one', ...open }).input(z.strictObject(ticket)).output(mentoringSchema),
  giveBack: on.route({ method: 'POST', path: '/calls/by-slug/{slug}/mentoring/tickets/{id}/return', tags: ['mentoring'], summary: 'Give a ticket back: it waits again at its place', ...open }).input(z.strictObject(ticket)).output(mentoringSchema),
  close: on.route({ method: 'POST', path: '/calls/by-slug/{slug}/mentoring/tickets/{id}/closing', tags: ['mentoring'], summary: 'Close a ticket, with a note that organisers alone read', ...open }).input(z.strictObject({ ...ticket, note: noteSchema })).output(mentoringSchema),
  data: found.route({ method: 'POST', path: '/calls/by-slug/{slug}/mentoring/data', tags: ['mentoring'], summary: 'Everything that is kept of the mentor who asks', ...open }).input(z.strictObject(mentor)).output(data),
  erase: found.errors(refusals('not_confirmed')).route({ method: 'POST', path: '/calls/by-slug/{slug}/mentoring/erasure', tags: ['mentoring'], summary: 'Erase the name, topics, link and notes of a mentor who comes by a link, confirmed by the name', ...open })
    .input(z.strictObject({ ...mentor, key: secret, name: z.string().max(200) })).output(z.strictObject({})),
};

const desk = base.errors(refusals('not_found'));
const tags = ['mentors'];
const of = { id, mentorId: id };
/** A link is told once: only the hash of its key is kept. */
const linked = z.strictObject({ view: mentorDeskSchema, link: z.string().nullable().describe('Told this once; null where the account opens the page') });

/** Mentors of a call at the desk. */
export const mentorsContract = {
  get: desk.route({ method: 'GET', path: '/calls/{id}/mentors', tags, summary: 'Mentors of a call, what teams ask now and asked, and how long they waited' }).input(z.strictObject({ id })).output(mentorDeskSchema),
  add: desk.errors(refusals('mentor_twice')).route({ method: 'POST', path: '/calls/{id}/mentors', successStatus: 201, tags, summary: 'Add a mentor, by a link of their own or by an account' })
    .input(z.strictObject({ id, mentor: mentorSchema, personId: id.nullable().describe('Whose account opens the page; null for a link') })).output(linked),
  change: desk.route({ method: 'PUT', path: '/calls/{id}/mentors/{mentorId}', tags, summary: 'Write anew who a mentor is' }).input(z.strictObject({ ...of, mentor: mentorSchema })).output(mentorDeskSchema),
  newLink: desk.route({ method: 'POST', path: '/calls/{id}/mentors/{mentorId}/link', tags, summary: 'Make a new link; the one before it opens nothing' }).input(z.strictObject(of)).output(linked),
  setLeft: desk.route({ method: 'PUT', path: '/calls/{id}/mentors/{mentorId}/leaving', tags, summary: 'Take a mentor out, or back; what they have claimed waits again' }).input(z.strictObject({ ...of, hasLeft: z.boolean() })).output(mentorDeskSchema),
  forget: desk.route({ method: 'POST', path: '/calls/{id}/mentors/{mentorId}/erasure', tags, summary: 'Erase the name, the link and the notes of a mentor for good' }).input(z.strictObject(of)).output(mentorDeskSchema),
  assign: desk.errors(refusals('ticket_over', 'mentor_busy')).route({ method: 'PUT', path: '/calls/{id}/tickets/{ticketId}/mentor', tags, summary: 'Give a ticket to a mentor, or back to the queue' })
    .input(z.strictObject({ id, ticketId: id, mentorId: id.nullable() })).output(mentorDeskSchema),
  close: desk.errors(refusals('ticket_over')).route({ method: 'PUT', path: '/calls/{id}/tickets/{ticketId}/closing', tags, summary: 'Close a ticket' }).input(z.strictObject({ id, ticketId: id, note: noteSchema })).output(mentorDeskSchema),
};
