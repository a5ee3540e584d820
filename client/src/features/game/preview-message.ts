import { languageSchema } from '@tabarman/shared/kernel/language-schema.ts';
import { questContentSchema, questKeySchema } from '@tabarman/shared/quest/schema.ts';
import * as z from 'zod';

/** The page that shows a quest as a game would, for a frame in one of our own. */
export const previewPage = '/preview.html';

const common = {
  script: z.strictObject({ content: questContentSchema, key: questKeySchema }), surface: z.enum(['phone', 'projector', 'desk']), language: languageSchema,
  /** What the one player, and the host, are called. */
  name: z.string().max(20),
};

/** What the page is told to show: one moment of the first question, or a game that is played; another `round` begins anew. */
export const previewWishSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('moment'), ...common, moment: z.enum(['question', 'reveal']) }),
  z.strictObject({ as: z.literal('game'), ...common, round: z.int(), steps: z.int() }),
]);
export type PreviewWish = z.infer<typeof previewWishSchema>;
export type Surface = PreviewWish['surface'];

const ready = 'tabarman.preview.ready';

/** Said by the page when it can be told what to show. */
export const previewReady = { tabarman: ready } as const;

export function isPreviewReady(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'tabarman' in data && data.tabarman === ready;
}
