import * as z from 'zod';
import { base, id, refusals, when } from './base.ts';

const named = z.array(id).min(1).max(30).refine((list) => new Set(list).size === list.length, 'people repeat');
const terms = { opensAt: when.describe('From when on it is open to everybody, in epoch milliseconds'), named: named.describe('Who reads and writes before; whoever seals is one of them') };
const typed = z.string().max(80).describe('The second key as it was printed');
const name = z.string().nullable().describe('Null for somebody who is not there any more');

const view = z.strictObject({ at: when, by: name, action: z.string().describe('The endpoint, or `envelopes.openedByTime`') });
const envelope = z.strictObject({
  opensAt: when, isDue: z.boolean().describe('Whether its time has come: then the second key opens it for everybody'), hasSecondKey: z.boolean(), sealedAt: when,
  named: z.array(z.strictObject({ id, name })),
  isNamed: z.boolean(), isUnlocked: z.boolean().describe('Whether this session reads it now'),
});
const sealing = z.strictObject({
  envelope: envelope.nullable(),
  views: z.array(view).describe('Who did what with the quest, newest first; for those who are named, and for admins and organisers when it is open'),
  people: z.array(z.strictObject({ id, name: z.string() })).describe('Who could be named'),
});

const found = base.errors(refusals('not_found', 'quest_sealed'));

export const envelopesContract = {
  get: found.route({ method: 'GET', path: '/quests/{id}/envelope', tags: ['quests'], summary: 'Whether a quest is sealed, until when and for whom, and who has looked at it' })
    .input(z.strictObject({ id })).output(sealing),
  seal: base.errors(refusals('not_found', 'quest_sealed', 'quest_played', 'seal_busy')).route({ method: 'POST', path: '/quests/{id}/envelope', successStatus: 201, tags: ['quests'], summary: 'Seal a quest: its text is encrypted, and read by named people alone' })
    .input(z.strictObject({ id, ...terms, hasSecondKey: z.boolean() })).output(z.strictObject({ ...sealing.shape, secondKey: z.string().nullable().describe('Told once, and stored nowhere') })),
  change: found.route({ method: 'PUT', path: '/quests/{id}/envelope', tags: ['quests'], summary: 'Name other people, or move the time' })
    .input(z.strictObject({ id, ...terms })).output(sealing),
  unlock: base.errors(refusals('not_found', 'quest_sealed', 'second_key_wrong')).route({ method: 'POST', path: '/quests/{id}/envelope/unlock', tags: ['quests'], summary: 'Read a quest in this session, by name and second key' })
    .input(z.strictObject({ id, secondKey: typed })).output(z.strictObject({})),
  open: base.errors(refusals('not_found', 'quest_sealed', 'second_key_wrong')).route({ method: 'POST', path: '/quests/{id}/envelope/open', tags: ['quests'], summary: 'End the seal for everybody: by who reads it, or from its time on by the second key' })
    .input(z.strictObject({ id, secondKey: typed.nullable() })).output(z.strictObject({})),
  ofGame: base.errors(refusals('game_not_found')).route({ method: 'GET', path: '/games/{id}/envelope', tags: ['games'], summary: 'What a game waits for whose quest is sealed' })
    .input(z.strictObject({ id })).output(z.strictObject({ opensAt: when, hasSecondKey: z.boolean() }).nullable()),
  openGame: base.errors(refusals('game_not_found', 'quest_sealed', 'second_key_wrong')).route({ method: 'POST', path: '/games/{id}/envelope/open', tags: ['games'], summary: 'End the seal of the quest of a game, by its second key, at its desk' })
    .input(z.strictObject({ id, secondKey: typed })).output(z.strictObject({})),
};
