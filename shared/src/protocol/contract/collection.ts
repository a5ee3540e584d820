import * as z from 'zod';
import { itemSchema } from '../../collection/item.ts';
import { consentVersion, deskItemSchema, feedPreviewSchema, ownItemSchema } from '../../collection/views.ts';
import { secret } from '../intents.ts';
import { base, id, refusals } from './base.ts';
import { open } from './base.ts';

const url = z.url({ protocol: /^https?$/ }).max(500);
const all = z.array(deskItemSchema);
const note = z.string().trim().max(1_000);
const found = base.errors(refusals('not_found'));
const fetched = base.errors(refusals('feed_address', 'feed_unreachable', 'feed_too_large', 'feed_unknown', 'feed_changed'));

/** The public collection, at the desk. What anybody may see of it is at /collection. */
export const collectionContract = {
  list: base.route({ method: 'GET', path: '/collection', tags: ['collection'], summary: 'All works of the collection, those that are offered and those that were taken out' }).output(all),
  add: base.route({ method: 'POST', path: '/collection', successStatus: 201, tags: ['collection'], summary: 'Add a work whose makers agreed' })
    .input(z.strictObject({ item: itemSchema, consent: note.min(1).describe('Who agreed, and how') })).output(all),
  change: found.route({ method: 'PUT', path: '/collection/{id}', tags: ['collection'], summary: 'Change what is told of a work' })
    .input(z.strictObject({ id, item: itemSchema })).output(all),
  move: found.errors(refusals('consent_missing')).route({ method: 'PUT', path: '/collection/{id}/state', tags: ['collection'], summary: 'Show a work to all, or take it out at once' })
    .input(z.strictObject({ id, state: z.enum(['public', 'out']), note: note.default('') })).output(all),
  preview: fetched.route({ method: 'POST', path: '/collection/feed', tags: ['collection'], summary: 'What the feed of another collection has; nothing is taken yet' })
    .input(z.strictObject({ url })).output(feedPreviewSchema),
  take: fetched.route({ method: 'POST', path: '/collection/feed/works', successStatus: 201, tags: ['collection'], summary: 'Take works of a feed that were seen in its preview; none is taken twice' })
    .input(z.strictObject({ url, entries: z.array(z.strictObject({ id: z.string().max(500), hash: z.string().max(64) })).min(1).max(1_000) })).output(all),
};

const own = { slug: z.string().min(1).max(40), key: secret };
const mine = base.errors(refusals('not_found', 'entrant_not_found'));
const offers = z.array(ownItemSchema);

/** What the own work gives to the collection, by the key of a device. */
export const ownCollectionContract = {
  list: mine.route({ method: 'POST', path: '/taking-part/{slug}/collection', tags: ['collection'], summary: 'What the own work gave to the public collection', ...open })
    .input(z.strictObject(own)).output(offers),
  offer: mine.errors(refusals('team_not_found', 'too_many')).route({ method: 'POST', path: '/taking-part/{slug}/collection/offers', successStatus: 201, tags: ['collection'], summary: 'Agree that a work is in the collection, under a licence', ...open })
    .input(z.strictObject({ ...own, item: itemSchema, agreed: z.literal(consentVersion).describe('The version of the text that was agreed to') })).output(offers),
  withdraw: mine.route({ method: 'PUT', path: '/taking-part/{slug}/collection/withdrawal', tags: ['collection'], summary: 'Take the consent back: the work is out at once', ...open })
    .input(z.strictObject({ ...own, item: id })).output(offers),
};
