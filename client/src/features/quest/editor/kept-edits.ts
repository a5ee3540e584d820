import { editSchema, type Edit } from '@tabarman/shared/quest/draft/edits.ts';
import * as z from 'zod';

const placeOf = (questId: string) => `tabarman.edits.${questId}`;

/** Keeps on this device what the server does not have yet, over a closed page; false when this browser keeps nothing. */
export function keepEdits(questId: string, edits: readonly Edit[]): boolean {
  try {
    if (edits.length === 0) localStorage.removeItem(placeOf(questId));
    else localStorage.setItem(placeOf(questId), JSON.stringify(edits));
    return true;
  } catch {
    return false;
  }
}

/** What was kept; nothing that is not an edit, whoever wrote it there. */
export function recallEdits(questId: string): readonly Edit[] {
  try {
    const kept = z.array(editSchema).safeParse(JSON.parse(localStorage.getItem(placeOf(questId)) ?? '[]'));
    return kept.success ? kept.data : [];
  } catch {
    return [];
  }
}
