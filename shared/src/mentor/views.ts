import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { textSchema } from '../kernel/text-schema.ts';
import { mentorSchema } from './mentor.ts';

const id = z.string().min(1).max(40);
const at = z.number().describe('Epoch milliseconds');
const count = z.int().nonnegative();
const team = z.strictObject({ id, number: z.int(), name: z.string() });
const words = { about: z.string(), languages: z.array(languageSchema), place: z.string(), link: z.string().nullable() };
/** Of a view that is asked for again: with what was seen the next one is waited for. */
const asked = { version: z.string(), now: at.describe('By the clock of the server: waiting times are told by it') };
const rating = z.int().min(1).max(5).nullable();

/** TB15: a team's own ticket. */
export const teamHelpSchema = z.strictObject({
  ...asked,
  isOffered: z.boolean().describe('Whether the call has mentors'),
  mayAsk: z.boolean().describe('Whether the own team may ask now, or why not: it has a ticket already, nothing is written now, or there is no team'),
  ticket: z.strictObject({
    id, ...words, by: z.string().describe('Who of the team asked'), state: z.enum(['waiting', 'claimed', 'closed']), askedAt: at, claimedAt: at.nullable(),
    ahead: count.describe('That wait before it'), mentor: mentorSchema.nullable(),
  }).nullable().describe('The one that is open, or that was closed and is not rated yet'),
}).meta({ id: 'TeamHelp' });
export type TeamHelpView = z.infer<typeof teamHelpSchema>;

const seen = z.strictObject({ id, team, ...words, by: z.string().describe('Who of the team asked'), askedAt: at });

/** TB14: what a mentor sees. */
export const mentoringSchema = z.strictObject({
  ...asked,
  call: z.strictObject({ title: textSchema(160), reference: languageSchema }),
  mentor: z.strictObject({ id, about: mentorSchema }),
  own: seen.extend({ claimedAt: at }).nullable(),
  queue: z.array(seen.extend({ sharesLanguage: z.boolean() })).describe('With whom one shares a language first, then who has waited longest'),
  done: z.array(z.strictObject({ id, team, about: z.string(), closedAt: at, note: z.string() })).describe('Newest first'),
}).meta({ id: 'Mentoring' });
export type MentoringView = z.infer<typeof mentoringSchema>;

const figures = z.strictObject({
  waiting: count, oldestAskedAt: at.nullable(), medianWaitMs: z.number().nonnegative().nullable().describe('Until a mentor came'), helped: count, takenBack: count, rating: z.number().nullable(), rated: count,
});

/** TB18: the queue as organisers see it. */
export const mentorDeskSchema = z.strictObject({
  now: at, title: textSchema(160), reference: languageSchema, slug: z.string(), isPublished: z.boolean(), hasTeams: z.boolean(), mayAsk: z.boolean().describe('Whether teams may ask now'), languages: z.array(languageSchema),
  figures,
  mentors: z.array(z.strictObject({
    id, about: mentorSchema, account: z.string().nullable().describe('Whose account it is, by name'), hasLink: z.boolean(), invitedAt: at, openedAt: at.nullable(), leftAt: at.nullable(), figures,
    isJuror: z.boolean().describe('The same person judges the call: what they helped with is not shown to them'),
  })),
  tickets: z.array(z.strictObject({
    id, team, ...words, by: z.string(), state: z.enum(['waiting', 'claimed', 'closed', 'takenBack']), mentorId: id.nullable(), askedAt: at, claimedAt: at.nullable(), closedAt: at.nullable(), note: z.string(), rating, comment: z.string(),
  })).describe('What is open by its place in the queue, then what is over, newest first'),
}).meta({ id: 'MentorDesk' });
export type MentorDeskView = z.infer<typeof mentorDeskSchema>;
