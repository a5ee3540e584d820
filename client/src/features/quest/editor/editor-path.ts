import type { UnitId } from '@tabarman/shared/quest/draft/units.ts';

/** Where a question of a quest is written, below /desk; the quest itself for null. */
export const unitPath = (questId: string, unit: UnitId): string => `/quests/${questId}${unit === null ? '' : `/${unit}`}`;
