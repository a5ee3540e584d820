import * as z from 'zod';
import { cardSchema } from '../../call-team/card.ts';
import { profileSchema } from '../../call-team/profile-schema.ts';
import { scheduleItemSchema } from '../../call-team/schedule.ts';
import { callTeamsSchema, seekingSchema } from '../../call-team/views.ts';
import { secret } from '../intents.ts';
import { base, id, open, refusals } from './base.ts';

const slug = z.string().min(1).max(40);
/** Whose record: the one key of a person for all seasons and calls. */
const own = { slug, key: secret };
const text = z.string().max(300);

const found = base.errors(refusals('not_found', 'entrant_not_found'));
const asking = found.errors(refusals('team_not_found', 'team_full', 'teams_not_open', 'entrant_in_team', 'forbidden'));

/** People of a call before they are teams: what they tell of themselves, ideas, whom teams look for, and who asks whom. */
export const seekingContract = {
  state: found.route({ method: 'POST', path: '/taking-part/{slug}/people', tags: ['taking part'], summary: 'People, teams, ideas, and what is asked of the one who asks', ...open })
    .input(z.strictObject(own)).output(seekingSchema),
  saveProfile: found.route({ method: 'PUT', path: '/taking-part/{slug}/profile', tags: ['taking part'], summary: 'Tell of oneself, and choose what others see of it', ...open })
    .input(z.strictObject({ ...own, profile: profileSchema })).output(seekingSchema),
  addIdea: found.errors(refusals('teams_not_open', 'profile_unnamed', 'ideas_enough', 'idea_empty')).route({ method: 'POST', path: '/taking-part/{slug}/ideas', successStatus: 201, tags: ['taking part'], summary: 'Put an idea on the board', ...open })
    .input(z.strictObject({ ...own, title: z.string().max(120), text: z.string().max(1_000) })).output(seekingSchema),
  removeIdea: found.route({ method: 'POST', path: '/taking-part/{slug}/ideas/{id}/removal', tags: ['taking part'], summary: 'Take the own idea from the board', ...open })
    .input(z.strictObject({ ...own, id })).output(seekingSchema),
  want: found.route({ method: 'PUT', path: '/taking-part/{slug}/ideas/{id}/wish', tags: ['taking part'], summary: 'Say that one would work on an idea, or not', ...open })
    .input(z.strictObject({ ...own, id, isWanted: z.boolean() })).output(seekingSchema),
  saveCard: found.errors(refusals('team_not_found', 'teams_not_open', 'forbidden')).route({ method: 'PUT', path: '/taking-part/{slug}/card', tags: ['taking part'], summary: 'Say whom the own team looks for', ...open })
    .input(z.strictObject({ ...own, card: cardSchema })).output(seekingSchema),
  addNote: found.errors(refusals('team_not_found', 'notes_enough')).route({ method: 'POST', path: '/taking-part/{slug}/notes', successStatus: 201, tags: ['taking part'], summary: 'Write a note or a link for the own team', ...open })
    .input(z.strictObject({ ...own, text: z.string().trim().min(1).max(1_000), url: z.url({ protocol: /^https?$/ }).max(500).nullable() })).output(seekingSchema),
  removeNote: found.errors(refusals('team_not_found')).route({ method: 'POST', path: '/taking-part/{slug}/notes/{id}/removal', tags: ['taking part'], summary: 'Take away a note: the own, or any as lead', ...open })
    .input(z.strictObject({ ...own, id })).output(seekingSchema),
  ask: asking.errors(refusals('ask_twice', 'asks_enough', 'profile_unnamed')).route({ method: 'POST', path: '/taking-part/{slug}/asks', successStatus: 201, tags: ['taking part'], summary: 'Ask to come to a team, or ask somebody to come to the own one', ...open })
    .input(z.strictObject({
      ...own, text, asked: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('request'), teamId: id }), z.strictObject({ kind: z.literal('invitation'), personId: id })]),
    })).output(seekingSchema),
  answer: asking.errors(refusals('ask_over')).route({ method: 'PUT', path: '/taking-part/{slug}/asks/{id}/answer', tags: ['taking part'], summary: 'Say yes or no, as the person or as the lead of the team', ...open })
    .input(z.strictObject({ ...own, id, side: z.enum(['person', 'team']), isYes: z.boolean() })).output(seekingSchema),
  takeBack: found.errors(refusals('ask_over', 'forbidden')).route({ method: 'PUT', path: '/taking-part/{slug}/asks/{id}/taking-back', tags: ['taking part'], summary: 'Take back what one asked', ...open })
    .input(z.strictObject({ ...own, id })).output(seekingSchema),
};

const desk = base.errors(refusals('not_found'));

/** People and teams of a call at the desk. */
export const callTeamsContract = {
  get: desk.route({ method: 'GET', path: '/calls/{id}/teams', tags: ['calls'], summary: 'People, teams with what they lack, ideas, and who was asked and said what' })
    .input(z.strictObject({ id })).output(callTeamsSchema),
  propose: desk.errors(refusals('teams_not_open', 'team_full', 'proposal_stale', 'proposal_empty')).route({ method: 'POST', path: '/calls/{id}/teams/proposals', successStatus: 201, tags: ['calls'], summary: 'Ask everybody who would come to another team; nobody is moved by it' })
    .input(z.strictObject({ id, teams: z.array(z.strictObject({ teamId: id.nullable(), members: z.array(id).max(20) })).max(200) })).output(callTeamsSchema),
  takeBack: desk.route({ method: 'PUT', path: '/calls/{id}/teams/proposals/taking-back', tags: ['calls'], summary: 'Take back proposals that nobody answered whole' })
    .input(z.strictObject({ id, asks: z.array(id).max(1_000) })).output(callTeamsSchema),
  saveSchedule: desk.route({ method: 'PUT', path: '/calls/{id}/schedule', tags: ['calls'], summary: 'What happens when, for those who take part' })
    .input(z.strictObject({ id, items: z.array(scheduleItemSchema).max(100) })).output(callTeamsSchema),
  removeIdea: desk.route({ method: 'DELETE', path: '/calls/{id}/ideas/{ideaId}', tags: ['calls'], summary: 'Take an idea from the board' })
    .input(z.strictObject({ id, ideaId: id })).output(callTeamsSchema),
};
