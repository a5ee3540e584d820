import * as z from 'zod';
import { itemSchema } from '../collection/item.ts';
import { reportContentSchema } from '../grant/report-schema.ts';
import { askKinds } from '../call-team/asks.ts';
import { profileSchema } from '../call-team/profile-schema.ts';
import { ineligibilities } from '../season/eligibility.ts';
import { countryCodes, regionCodes } from '../place/codes.ts';
import { lacks } from './missing.ts';
import { layers, recordSchema } from './record.ts';
import { teamFaults } from './team.ts';

const id = z.string();
const at = z.number().describe('Epoch milliseconds');
const count = z.int().nonnegative();
const check = z.strictObject({ layer: z.enum(layers), at });

const ownTeam = z.strictObject({
  name: z.string(), isOfWomen: z.boolean(), isCaptain: z.boolean(),
  invitation: z.string().nullable().describe('The code that lets somebody join, told to the captain alone'),
  state: z.enum(['draft', 'handedIn', 'withdrawn']),
  members: z.array(z.strictObject({ id, name: z.string(), isCaptain: z.boolean(), isYou: z.boolean(), isReady: z.boolean() })).describe('The captain first; of the others nothing but whether they are ready'),
  faults: z.array(z.enum(teamFaults)).describe('What keeps it from being handed in'),
  substitutions: z.strictObject({ used: count, most: count }),
});

/** How somebody stands who registers for a season, told to that person alone. */
export const registeringSchema = z.strictObject({
  state: z.enum(['notOpen', 'open', 'closed']).describe('Of the entries'),
  record: recordSchema,
  agreed: z.array(z.strictObject({ consent: z.string(), version: z.int() })).describe('Of this season'),
  checks: z.array(check),
  canSendCode: z.boolean().describe('Whether a letter with a code goes out from here'),
  missing: z.array(z.enum(lacks)),
  reasons: z.array(z.enum(ineligibilities)).describe('What stands against entering'),
  account: z.enum(['none', 'free', 'tied']).describe('`none` when nobody is signed in; `free` when the account could be tied to the record'),
  pass: z.string().describe('The code that is shown at the door of the venue'),
  passLink: z.string().describe('Path that the code at the door leads to'),
  team: ownTeam.nullable(),
}).meta({ id: 'Registering' });
export type RegisteringView = z.infer<typeof registeringSchema>;

/** What the organisers see of somebody: of the birth date whether it is early enough. */
export const entrantSchema = z.strictObject({
  id, name: z.string(), contact: z.string(), country: z.enum(countryCodes).nullable(), region: z.enum(regionCodes).nullable(), university: z.string().nullable(), otherUniversity: z.string(),
  faculty: z.string(), year: z.int().nullable(), isOldEnough: z.boolean().nullable().describe('On the date of the season; null where no age is asked for or none is told'),
  missing: z.array(z.enum(lacks)), reasons: z.array(z.enum(ineligibilities)),
  checks: z.array(z.strictObject({ ...check.shape, by: z.string().nullable().describe('Null when no person checked it') })),
  agreed: z.array(z.string()).describe('Ids of the consents of this season'), hasAccount: z.boolean(), isErased: z.boolean(),
  teamId: id.nullable(), startedAt: at, updatedAt: at,
}).meta({ id: 'Entrant' });
export type EntrantView = z.infer<typeof entrantSchema>;

const side = z.strictObject({ id, name: z.string(), contact: z.string(), country: z.enum(countryCodes).nullable(), university: z.string().nullable(), createdAt: at, team: z.string().nullable() });

export const peopleOfSeasonSchema = z.strictObject({
  people: z.array(entrantSchema),
  teams: z.array(z.strictObject({
    id, name: z.string(), captainId: id, members: z.array(id), state: z.enum(['draft', 'handedIn', 'withdrawn']), entryId: id.nullable(), faults: z.array(z.enum(teamFaults)),
    handedInAt: at.nullable(), substitutions: count,
  })),
  pairs: z.array(z.strictObject({ one: side, other: side, by: z.array(z.enum(['name', 'birth', 'contact'])) })).describe('Records that are likely one person, for somebody to say'),
}).meta({ id: 'PeopleOfSeason' });
export type PeopleOfSeasonView = z.infer<typeof peopleOfSeasonSchema>;

/** What the door of a venue sees. */
export const passSchema = z.strictObject({
  entrantId: id, name: z.string(), isOldEnough: z.boolean().nullable(), isReady: z.boolean(), team: z.string().nullable(),
  teamState: z.enum(['draft', 'handedIn', 'withdrawn']).nullable(), seenAt: at.nullable().describe('At a door of this season'),
}).meta({ id: 'Pass' });
export type PassView = z.infer<typeof passSchema>;

/** Everything that is kept of one person who registers. */
export const entrantDataSchema = z.strictObject({
  record: recordSchema, createdAt: at, updatedAt: at,
  consents: z.array(z.strictObject({ seasonId: id.nullable(), callId: id.nullable(), consent: z.string(), version: z.int(), language: z.string(), at, withdrawnAt: at.nullable() })),
  checks: z.array(z.strictObject({ ...check.shape, seasonId: id.nullable(), endedAt: at.nullable() })),
  seasons: z.array(z.strictObject({ seasonId: id, startedAt: at, team: z.string().nullable(), isCaptain: z.boolean() })),
  calls: z.array(z.strictObject({ callId: id, role: z.string().nullable(), startedAt: at, work: z.strictObject({ number: z.int(), name: z.string(), isLead: z.boolean() }).nullable() })),
  reports: z.array(z.strictObject({ callId: id, report: z.int(), state: z.string(), draft: reportContentSchema, submitted: z.array(z.strictObject({ at, content: reportContentSchema })) })).describe('Of awarded works that this person leads'),
  collection: z.array(z.strictObject({ code: z.string(), state: z.string(), agreedAt: at, item: itemSchema })).describe('What this person agreed to have in the public collection'),
  claims: z.array(z.strictObject({ name: z.string(), type: z.string(), words: z.string(), at })).describe('Whom one named as somebody who should not judge'),
  doors: z.array(z.strictObject({ callId: id, isIn: z.boolean(), at, reason: z.string() })).describe('When one came to a call, or was taken back'),
  ballots: z.array(z.strictObject({ callId: id, works: z.array(id), at })).describe('What was voted for'),
  profiles: z.array(z.strictObject({ callId: id, profile: profileSchema, updatedAt: at })).describe('What was told of oneself to calls'),
  ideas: z.array(z.strictObject({ callId: id, title: z.string(), text: z.string(), at })),
  ideasWanted: z.array(z.strictObject({ callId: id, title: z.string() })),
  teamNotes: z.array(z.strictObject({ callId: id, team: z.string(), text: z.string(), url: z.string().nullable(), at })).describe('What was written for the own team'),
  teamAsks: z.array(z.strictObject({ callId: id, kind: z.enum(askKinds), team: z.string().nullable(), text: z.string(), askedAt: at, answeredAt: at.nullable(), youSaid: z.string(), teamSaid: z.string() })).describe('Who asked whom for a team'),
  mentorTickets: z.array(z.strictObject({ callId: id, team: z.string(), askedAt: at, asked: z.strictObject({ about: z.string(), place: z.string(), link: z.string().nullable() }).nullable(), said: z.strictObject({ rating: z.int(), comment: z.string() }).nullable() })).describe('What was asked of mentors for the own team, and said of their help'),
  messages: z.array(z.strictObject({ at, kind: z.string(), state: z.string(), readAt: at.nullable() })).describe('That were sent to this person; they stand on the own page'),
}).meta({ id: 'EntrantData' });
export type EntrantDataView = z.infer<typeof entrantDataSchema>;
