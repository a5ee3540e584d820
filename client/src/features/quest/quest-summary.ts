import type { api } from '../../desk/api.ts';

/** A quest as the list of quests shows it. */
export type QuestSummary = Awaited<ReturnType<typeof api.quests.list>>[number];
