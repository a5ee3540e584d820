import type { CorrectionView } from '@tabarman/shared/game/correction-views.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';
import { localTime } from '../../../i18n/local-time.ts';
import type { Cell } from '@tabarman/shared/exchange/to-csv.ts';
import { changeOf, subjectWords } from './correction-list.tsx';

/** C2: the audit as rows of the exported table, under the standings. */
export function correctionRows(t: ReturnType<typeof useMessages>, corrections: readonly CorrectionView[]): readonly (readonly Cell[])[] {
  if (corrections.length === 0) return [];
  const head = [t('correct.audit'), t('correct.when'), t('correct.who'), t('correct.reason'), t('correct.before'), t('correct.after'), t('correct.movedColumn')];
  return [
    [],
    head,
    ...corrections.map((correction): Cell[] => {
      const change = changeOf(t, correction);
      const { at, by, reason, moved } = correction;
      return [subjectWords(t, correction), localTime(t.language, at), by, reason, change?.before ?? '', change?.after ?? '', moved];
    }),
  ];
}
