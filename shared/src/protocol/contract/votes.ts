import * as z from 'zod';
import { ballotViewSchema, voteDeskSchema, voteViewSchema } from '../../vote/views.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';

const slug = z.string().min(1).max(40);
const own = { slug, key: secret };
const found = base.errors(refusals('not_found'));
const ruled = found.errors(refusals('vote_not_over', 'vote_published'));

/** The public vote on the works of a call: for everybody with a record, and for those who look at unusual bursts. */
export const votesContract = {
  view: found.route({ method: 'GET', path: '/calls/by-slug/{slug}/vote', tags: ['votes'], summary: 'Where a vote stands and on what; its counts once they are published', ...open })
    .input(z.strictObject({ slug })).output(voteViewSchema),
  ballot: found.errors(refusals('entrant_not_found')).route({ method: 'POST', path: '/voting/{slug}/state', tags: ['votes'], summary: 'The own ballot, and whether it can be cast', ...open })
    .input(z.strictObject(own)).output(ballotViewSchema),
  cast: found.errors(refusals('entrant_not_found', 'vote_not_open', 'voter_not_verified', 'voter_too_new', 'ballot_too_many', 'ballot_twice', 'ballot_own', 'ballot_unknown'))
    .route({ method: 'PUT', path: '/voting/{slug}/ballot', tags: ['votes'], summary: 'Cast the one ballot, or change it; an empty one takes it back', ...open })
    .input(z.strictObject({ ...own, works: z.array(id).max(20) })).output(ballotViewSchema),
  desk: found.route({ method: 'GET', path: '/calls/{id}/vote', tags: ['votes'], summary: 'A vote that is closed, with its unusual bursts; nothing of it before' })
    .input(z.strictObject({ id })).output(voteDeskSchema),
  rule: ruled.errors(refusals('reason_missing')).route({ method: 'PUT', path: '/calls/{id}/vote/bursts', tags: ['votes'], summary: 'Say of a burst whether its ballots count, and why' })
    .input(z.strictObject({ id, burst: z.string().min(1).max(120), isCounted: z.boolean(), reason: z.string().max(400) })).output(voteDeskSchema),
  publish: ruled.errors(refusals('vote_not_ready')).route({ method: 'POST', path: '/calls/{id}/vote/result', successStatus: 201, tags: ['votes'], summary: 'Publish the counts before and after what was left out; they never change again' })
    .input(z.strictObject({ id })).output(voteDeskSchema),
};
