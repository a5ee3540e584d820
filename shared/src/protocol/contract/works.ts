import * as z from 'zod';
import { shownWorkSchema } from '../../work/shown.ts';
import { workSummarySchema } from '../../work/views.ts';
import { base, id, refusals, when } from './base.ts';

const found = base.errors(refusals('not_found'));

/** Works of a call at the desk. */
export const worksContract = {
  list: found.route({ method: 'GET', path: '/calls/{id}/works', tags: ['works'], summary: 'Works of a call with those who make them, by number' })
    .input(z.strictObject({ id })).output(z.array(workSummarySchema)),
  get: found.route({ method: 'GET', path: '/calls/{id}/works/{workId}', tags: ['works'], summary: 'One version of a work, with all that was filled in' })
    .input(z.strictObject({ id, workId: id, version: z.coerce.number().int().positive().optional().describe('The newest without it') })).output(shownWorkSchema),
  extend: found.errors(refusals('extension_too_early')).route({ method: 'POST', path: '/calls/{id}/works/{workId}/extensions', successStatus: 201, tags: ['works'], summary: 'Give one work a later end, with a reason' })
    .input(z.strictObject({ id, workId: id, to: when, reason: z.string().trim().min(3).max(400) })).output(z.array(workSummarySchema)),
};
