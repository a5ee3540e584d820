import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';
import type { DraftQuestion } from '@tabarman/shared/quest/draft/schema.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';

/** The edit that makes something else right. */
export const keyEdit = (question: DraftQuestion, right: KindKey | null): Edit => ({ do: 'setKey', question: question.id, right, was: question.right });
