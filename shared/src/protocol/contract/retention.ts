import * as z from 'zod';
import { base } from './base.ts';

const kept = z.strictObject({
  days: z.int().min(1).max(3_650).nullable().describe('Days after a game in which its players keep their names; then they get generated ones. Null for always'),
});

export const retentionContract = {
  get: base.route({ method: 'GET', path: '/retention', tags: ['settings'], summary: 'How long the names of players are kept' }).output(kept),
  set: base.route({ method: 'PUT', path: '/retention', tags: ['settings'], summary: 'Change it; what is older is replaced from now on and cannot be brought back' }).input(kept).output(kept),
};
