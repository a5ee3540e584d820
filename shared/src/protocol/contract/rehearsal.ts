import * as z from 'zod';
import { gameSettingsSchema } from '../../game/settings.ts';
import { languageSchema } from '../../kernel/language-schema.ts';
import { phonesSchema, rehearsalStatusSchema } from '../../rehearsal/status.ts';
import { base, id, refusals } from './base.ts';

export const rehearsalContract = {
  start: base.errors(refusals('not_found', 'quest_incomplete', 'quest_sealed', 'game_not_found', 'rehearsal_running', 'hall_busy'))
    .route({ method: 'POST', path: '/rehearsal', successStatus: 201, tags: ['rehearsal'], summary: 'Rehearse with simulated phones on this server; leaves no trace' })
    .input(z.strictObject({
      of: z.union([
        z.strictObject({ questId: id, settings: gameSettingsSchema.prefault({}), projectorLanguages: z.array(languageSchema).min(1).max(2) }),
        z.strictObject({ gameId: id }).describe('As this game is set'),
      ]),
      phones: phonesSchema,
      seed: z.int().min(1).max(999_999).optional().describe('The same seed makes the same phones'),
    }))
    .output(rehearsalStatusSchema.nullable()),
  status: base.route({ method: 'GET', path: '/rehearsal', tags: ['rehearsal'], summary: 'How far the own rehearsal is, or its verdict; null when there was none since the start' })
    .output(rehearsalStatusSchema.nullable()),
  cancel: base.route({ method: 'DELETE', path: '/rehearsal', tags: ['rehearsal'], summary: 'Stop the own rehearsal' }).output(rehearsalStatusSchema.nullable()),
};
