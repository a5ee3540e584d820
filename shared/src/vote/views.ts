import * as z from 'zod';
import { countryCodes } from '../place/codes.ts';
import { voteStates, ballotRefusals, voterRefusals } from './ballot.ts';
import { burstKinds } from './burst.ts';

const id = z.string().min(1).max(40);
const when = z.number().describe('Epoch milliseconds');
const votes = z.int().nonnegative();

/** VO5: what is published of a vote, and never changed again. */
export const voteResultSchema = z.strictObject({
  at: when,
  works: z.array(z.strictObject({ work: id, number: z.int().positive(), title: z.string(), before: votes, after: votes })).describe('The most first, by what counts'),
  cast: votes.describe('Ballots'), counted: votes,
  bursts: z.array(z.strictObject({ kind: z.enum(burstKinds), work: id, ballots: votes, isCounted: z.boolean(), reason: z.string() })),
}).meta({ id: 'VoteResult' });
export type VoteResult = z.infer<typeof voteResultSchema>;

/** VO3: a vote as everybody sees it; of what was voted there is nothing before it is published. */
export const voteViewSchema = z.strictObject({
  state: z.enum(voteStates), closesAt: when.nullable(), most: z.int().nonnegative().describe('Works on one ballot'),
  works: z.array(z.strictObject({ id, number: z.int().positive(), title: z.string(), team: z.string().nullable(), countries: z.array(z.enum(countryCodes)) })).describe('By number, while they are voted on and after'),
  result: voteResultSchema.nullable(),
}).meta({ id: 'VoteView' });
export type VoteView = z.infer<typeof voteViewSchema>;

export const ballotViewSchema = z.strictObject({
  refusal: z.enum([...voterRefusals, ...ballotRefusals]).nullable().describe('Why the one who asks may not vote now'), works: z.array(id), own: id.nullable().describe('The own work, which cannot be voted for'),
}).meta({ id: 'BallotView' });
export type BallotView = z.infer<typeof ballotViewSchema>;

/** VO4: a vote as organisers look at it; counts only once it is closed. */
export const voteDeskSchema = z.strictObject({
  state: z.enum(voteStates), closesAt: when.nullable(), readyAt: when.nullable().describe('From when it can be published'),
  works: z.array(z.strictObject({ work: id, number: z.int().positive(), title: z.string(), before: votes, after: votes })).describe('Empty before the close'),
  cast: votes, counted: votes,
  bursts: z.array(z.strictObject({ id: z.string(), kind: z.enum(burstKinds), work: id, from: when, to: when, ballots: votes, ruling: z.strictObject({ isCounted: z.boolean(), reason: z.string() }).nullable() })),
  result: voteResultSchema.nullable(),
}).meta({ id: 'VoteDesk' });
export type VoteDeskView = z.infer<typeof voteDeskSchema>;
