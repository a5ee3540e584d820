import * as z from 'zod';
import { entrantDataSchema } from '../../entrant/views.ts';
import { textSchema } from '../../kernel/text-schema.ts';
import { base, id, refusals, when } from './base.ts';
import { passkeyProofSchema } from './passkeys.ts';

/** That it is really this person: the password, a passkey, or, for somebody who has neither, the own name as it is shown. */
export const confirmationSchema = z.union([
  z.strictObject({ password: z.string().max(128) }), z.strictObject({ passkey: passkeyProofSchema }), z.strictObject({ name: z.string().max(200) }),
]).meta({ id: 'Confirmation' });

const title = textSchema(400);
const everything = z.strictObject({
  writtenAt: when,
  person: z.strictObject({ id, name: z.string(), email: z.string().nullable(), role: z.string(), scope: z.unknown(), createdAt: when }),
  sessions: z.array(z.strictObject({ device: z.string(), address: z.string(), createdAt: when })),
  passkeys: z.array(z.strictObject({ device: z.string(), createdAt: when, usedAt: when.nullable() })),
  files: z.array(z.strictObject({ id, uploadedAt: when })).describe('Pictures and sounds that were brought'),
  quests: z.array(z.strictObject({ id, createdAt: when, draft: z.unknown() })).describe('The own ones, as they are now'),
  edits: z.array(z.strictObject({ questId: id, at: when, edit: z.unknown() })),
  versions: z.array(z.strictObject({ questId: id, at: when, name: z.string().nullable() })),
  comments: z.array(z.strictObject({ questId: id, at: when, text: z.string() })),
  games: z.array(z.strictObject({ id, title, createdAt: when, finishedAt: when.nullable(), as: z.enum(['owner', 'co-host']) })),
  runs: z.array(z.strictObject({ id, title, createdAt: when })),
  seasons: z.array(z.strictObject({ id, season: z.unknown(), createdAt: when })).describe('The own ones, as they are now'),
  calls: z.array(z.strictObject({ id, call: z.unknown(), createdAt: when })).describe('The own ones, as they are now'),
  callVersions: z.array(z.strictObject({ callId: id, at: when, number: z.int() })).describe('Made public'),
  juries: z.array(z.strictObject({ callId: id, juror: z.unknown(), at: when, conflicts: z.array(z.strictObject({ workId: id, type: z.string(), note: z.string(), at: when })), sheets: z.array(z.strictObject({ workId: id, kind: z.string(), sheet: z.unknown(), at: when })),
    comparisons: z.array(z.strictObject({ firstId: id, secondId: id, says: z.string(), toFirst: z.string(), toSecond: z.string(), at: when })), notes: z.array(z.strictObject({ at: when, text: z.string() })).describe('Said while the jury discussed') })).describe('Calls that the person judges by the account'),
  mentored: z.array(z.strictObject({ callId: id, mentor: z.unknown(), at: when, tickets: z.array(z.strictObject({ workId: id, claimedAt: when.nullable(), closedAt: when.nullable(), note: z.string() })) })).describe('Calls in which the person helps teams by the account'),
  seasonVersions: z.array(z.strictObject({ seasonId: id, at: when, number: z.int() })).describe('Made public'),
  results: z.array(z.strictObject({ seasonId: id, stage: z.string(), number: z.int(), at: when, as: z.enum(['maker', 'checker']) })),
  decisions: z.array(z.strictObject({ callId: id, number: z.int(), at: when, as: z.enum(['maker', 'checker']) })),
  venues: z.array(z.strictObject({ id, name: z.string() })).describe('Halls that the person runs'),
  checkIns: z.array(z.strictObject({ venueId: id, stage: z.string(), game: z.string(), at: when })).describe('Entries the person saw come'),
  claimsAnswered: z.array(z.strictObject({ id, at: when.nullable(), reason: z.string() })).describe('What the person answered to whom those who make works named'),
  callDoors: z.array(z.strictObject({ callId: id, kind: z.string(), at: when, reason: z.string() })).describe('What the person noted at the doors of calls'),
  reveals: z.array(z.strictObject({ callId: id, at: when.nullable() })).describe('That the person presents, and when they took it on'),
  disputes: z.array(z.strictObject({ seasonId: id, stage: z.string(), at: when, as: z.enum(['game juror', 'appeal juror', 'ruling', 'appeal', 'decision']), words: z.record(z.string(), z.string()).nullable().describe('What was written, by language') })),
  trainings: z.array(z.strictObject({ id, name: z.string(), createdAt: when })),
  tests: z.array(z.strictObject({ runId: id, title, group: z.string().nullable(), createdAt: when, answers: z.array(z.strictObject({ question: z.int(), choice: z.unknown(), at: when })) })).describe('Taken by the account'),
  entrant: entrantDataSchema.nullable().describe('The record with which somebody registers, where it is tied to the account'),
  entrantChecks: z.array(z.strictObject({ layer: z.string(), at: when })).describe('Of other people, made by this one'),
  entrantPairs: z.array(z.strictObject({ at: when })).describe('Records that this one said are two people'),
  messages: z.array(z.strictObject({ at: when, kind: z.string(), state: z.string(), readAt: when.nullable() })).describe('That were sent to the account; they stand in the inbox'),
  batches: z.array(z.strictObject({ id, kind: z.string(), at: when, as: z.enum(['maker', 'approver']) })).describe('Messages that were written or approved'),
  log: z.array(z.strictObject({ at: when, action: z.string(), object: z.string().nullable() })),
});

export const ownDataContract = {
  get: base.route({ method: 'GET', path: '/own-data', tags: ['people'], summary: 'Everything that is kept of the one who asks' }).output(everything),
  erase: base.errors(refusals('not_confirmed', 'last_admin', 'games_running')).route({
    method: 'POST', path: '/own-data/erasure', tags: ['people'],
    summary: 'Erase the own name and contact everywhere, for good; quests, games and results stay',
  }).input(z.strictObject({ confirmation: confirmationSchema })).output(z.strictObject({})),
};
export type OwnDataView = z.infer<typeof everything>;
