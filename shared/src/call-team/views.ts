import * as z from 'zod';
import { languageSchema } from '../kernel/language-schema.ts';
import { countryCodes } from '../place/codes.ts';
import { askKinds } from './asks.ts';
import { cardSchema } from './card.ts';
import { profileSchema, skillSchema } from './profile-schema.ts';
import { scheduleItemSchema } from './schedule.ts';
import { skillIds } from './skills.ts';
import { teamFaultCodes } from './team-faults.ts';

const id = z.string();
const at = z.number().describe('Epoch milliseconds');
const country = z.enum(countryCodes).nullable();
const said = z.enum(['asked', 'yes', 'no']);
const state = z.enum(['asked', 'accepted', 'declined', 'takenBack', 'lapsed']);
const fault = z.strictObject({ code: z.enum(teamFaultCodes), more: z.int(), role: z.string().optional() });

const shown = z.strictObject({
  name: z.string(), role: z.string().nullable(), country, languages: z.array(languageSchema).nullable(), skills: z.array(skillSchema).nullable(),
  experience: z.int().nullable(), topics: z.array(z.string()).nullable(), about: z.string().nullable(),
}).describe('What somebody chose to show; null is not shown');

const fit = z.strictObject({ role: z.boolean().nullable(), skills: z.array(z.enum(skillIds)), language: z.boolean().nullable(), points: z.number() });

/** People, teams and ideas of a call, as one who takes part sees them. */
export const seekingSchema = z.strictObject({
  mayTeam: z.boolean().describe('Whether teams are formed now'),
  schedule: z.array(scheduleItemSchema).describe('In the order of beginnings'),
  you: z.strictObject({ id, role: z.string().nullable(), country, profile: profileSchema, teamId: id.nullable(), isLead: z.boolean() }),
  people: z.array(z.strictObject({ id, hasTeam: z.boolean(), wants: z.array(id).describe('Ideas'), shown })).describe('Who is listed, without oneself'),
  teams: z.array(z.strictObject({
    id, number: z.int(), name: z.string(), size: z.int(), isFull: z.boolean(), isYours: z.boolean(), card: cardSchema.nullable().describe('While it is open'),
    members: z.array(z.string()).describe('Names of those who are listed'), fit: fit.nullable().describe('How you meet the card'),
  })),
  own: z.strictObject({
    card: cardSchema, faults: z.array(fault),
    notes: z.array(z.strictObject({ id, text: z.string(), url: z.string().nullable(), by: z.string(), at, mayRemove: z.boolean() })).describe('Newest first; its members alone read them'),
    mates: z.array(z.strictObject({ id, name: z.string(), role: z.string().nullable(), reach: z.string(), isLead: z.boolean(), isYou: z.boolean() })),
  }).nullable().describe('The own team'),
  ideas: z.array(z.strictObject({ id, title: z.string(), text: z.string(), by: z.string(), isYours: z.boolean(), youWant: z.boolean(), wanted: z.int() })),
  asks: z.array(z.strictObject({
    id, kind: z.enum(askKinds), state, text: z.string(), askedAt: at, answeredAt: at.nullable(), person: z.strictObject({ id, isYou: z.boolean(), shown }),
    team: z.strictObject({ id, number: z.int(), name: z.string() }).nullable().describe('Null while the team is only proposed'),
    with: z.array(z.string()).describe('Who else is proposed for a team that is only proposed'),
    youAnswer: z.enum(['person', 'team']).nullable(), youTakeBack: z.boolean(), waitsFor: z.array(z.enum(['person', 'team'])),
  })).describe('About oneself and about the own team, newest first'),
}).meta({ id: 'Seeking' });
export type SeekingView = z.infer<typeof seekingSchema>;

/** People and teams of a call, as organisers see them. */
export const callTeamsSchema = z.strictObject({
  mayTeam: z.boolean(), schedule: z.array(scheduleItemSchema),
  wish: z.strictObject({ least: z.int(), most: z.int(), countries: z.int(), roles: z.array(z.strictObject({ id, least: z.int() })) }).nullable().describe('Null where people come alone'),
  people: z.array(z.strictObject({
    id, name: z.string(), role: z.string().nullable(), country, languages: z.array(languageSchema), experience: z.int(), skills: z.array(skillSchema), topics: z.array(z.string()),
    wants: z.array(id), teamId: id.nullable(), isListed: z.boolean(), hasProfile: z.boolean(), isReady: z.boolean().describe('Nothing is missing, and nothing stands against taking part'),
  })),
  teams: z.array(z.strictObject({ id, number: z.int(), name: z.string(), leadId: id, members: z.array(id), faults: z.array(fault), card: cardSchema.nullable() })),
  ideas: z.array(z.strictObject({ id, title: z.string(), text: z.string(), byId: id, wanted: z.int() })),
  asks: z.array(z.strictObject({
    id, kind: z.enum(askKinds), state, personId: id, teamId: id.nullable(), group: z.string().nullable(), person: said, team: said, askedAt: at, answeredAt: at.nullable(),
  })).describe('Newest first'),
}).meta({ id: 'CallTeams' });
export type CallTeamsView = z.infer<typeof callTeamsSchema>;
