import type { Edit } from '../quest/draft/edits.ts';
import { may } from './permissions.ts';
import type { Standing } from './roles.ts';

/**
 * Whether somebody may make this edit of a draft: who writes makes any; a translator words and spellings of the own languages,
 * which are then drafts or to be reviewed; a reviewer marks.
 */
export function mayEdit({ role, scope }: Standing, edit: Edit): boolean {
  if (may(role, 'quest.write')) return true;
  if (edit.do !== 'setText' && edit.do !== 'setSpellings' && edit.do !== 'setMark') return false;
  if (scope.languages.length > 0 && !scope.languages.includes(edit.language)) return false;
  if (edit.do === 'setMark') return role === 'reviewer' || (role === 'translator' && edit.mark?.state !== 'approved');
  return role === 'translator';
}
