import { questSchema, type Quest } from '@tabarman/shared/quest/schema.ts';
import ferganaValley from './examples/fergana-valley-01.json' with { type: 'json' };
import mediaLiteracy from './examples/media-literacy-01.json' with { type: 'json' };

/** The quests a fresh installation comes with. */
export const examples: readonly Quest[] = [ferganaValley, mediaLiteracy].map((file) => questSchema.parse(file));
