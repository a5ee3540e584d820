import * as z from 'zod';
import { lacks } from '../entrant/missing.ts';
import { layers, recordSchema } from '../entrant/record.ts';
import { ineligibilities } from '../season/eligibility.ts';
import { arrivals } from '../call/windows.ts';
import { workFaults } from './faults.ts';
import { workTeamFaults } from './team.ts';
import { workValueSchema } from './values.ts';

const id = z.string();
const at = z.number().describe('Epoch milliseconds');
const count = z.int().nonnegative();
const arrival = z.enum(arrivals).exclude(['closed']);

export const workTeamFaultSchema = z.strictObject({ code: z.enum(workTeamFaults), role: z.string().optional(), more: count.optional().describe('How many are wanted, or too many') });
export const workFaultSchema = z.strictObject({ field: z.string(), code: z.enum(workFaults) });

export const receiptSchema = z.strictObject({ number: z.int().positive(), at, arrival, hash: z.string().describe('SHA-256, hexadecimal, of what was handed in') }).meta({ id: 'Receipt' });
export type Receipt = z.infer<typeof receiptSchema>;

/** A work as those read it who make it. */
export const ownWorkSchema = z.strictObject({
  id, number: z.int().positive(), name: z.string(), isLead: z.boolean(),
  invitation: z.string().nullable().describe('The code that lets somebody join, told to the lead alone'),
  members: z.array(z.strictObject({ id, name: z.string(), role: z.string().nullable(), isLead: z.boolean(), isYou: z.boolean(), isReady: z.boolean() })).describe('The lead first'),
  teamFaults: z.array(workTeamFaultSchema), track: z.string().nullable(),
  draft: z.record(z.string(), z.strictObject({ value: workValueSchema, number: z.int().positive().describe('How often it was saved'), by: z.string(), at })),
  files: z.array(z.strictObject({ id, field: z.string(), name: z.string(), bytes: count, isDone: z.boolean(), href: z.string().nullable() })),
  room: z.strictObject({ used: count, most: count }).describe('Bytes of its files'),
  faults: z.array(workFaultSchema).describe('What keeps it from being handed in'),
  versions: z.array(receiptSchema).describe('Newest first'), isChanged: z.boolean().describe('Something was written since the newest version'),
  withdrawnAt: at.nullable(), extendedTo: at.nullable(),
}).meta({ id: 'OwnWork' });
export type OwnWork = z.infer<typeof ownWorkSchema>;

/** How somebody stands who takes part in a call, told to that person alone. */
export const takingPartSchema = z.strictObject({
  record: recordSchema, agreed: z.array(z.strictObject({ consent: z.string(), version: z.int() })).describe('Of this call'),
  checks: z.array(z.strictObject({ layer: z.enum(layers), at })), missing: z.array(z.enum(lacks)), reasons: z.array(z.enum(ineligibilities)),
  canSendCode: z.boolean().describe('Whether a letter with a code goes out from here'), account: z.enum(['none', 'free', 'tied']), role: z.string().nullable(),
  may: z.strictObject({ register: z.boolean(), team: z.boolean(), write: z.boolean() }).describe('What can be done now'),
  pass: z.string().describe('The code to show at the door'), passLink: z.string().describe('What its QR code opens'),
  work: ownWorkSchema.nullable(),
}).meta({ id: 'TakingPart' });
export type TakingPart = z.infer<typeof takingPartSchema>;

/** A work in the list at the desk. */
export const workSummarySchema = z.strictObject({
  id, number: z.int().positive(), name: z.string(), title: z.string().nullable(), track: z.string().nullable(), country: z.string().nullable(),
  members: z.array(z.strictObject({ id, name: z.string(), role: z.string().nullable(), isLead: z.boolean(), isReady: z.boolean() })), teamFaults: z.array(workTeamFaultSchema),
  version: z.int().nonnegative().describe('0 while nothing is handed in'), at: at.nullable(), arrival: arrival.nullable(), isChanged: z.boolean(), updatedAt: at,
  withdrawnAt: at.nullable(), extensions: z.array(z.strictObject({ to: at, reason: z.string(), at, by: z.string().nullable() })), bytes: count,
}).meta({ id: 'WorkSummary' });
export type WorkSummary = z.infer<typeof workSummarySchema>;
