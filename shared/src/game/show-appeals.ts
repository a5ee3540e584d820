import { countEdits, toleranceOf } from '../answer/edits.ts';
import { languages } from '../kernel/language.ts';
import { appealGroup, foldOf } from './appeals.ts';
import type { AppealGroup } from './correction-views.ts';
import { marking } from './marking.ts';
import type { Appeal, GameState, Played, StoredAnswer } from './state.ts';

const MOST_GROUPS = 60;
const MOST_SPELLINGS = 8;
const MOST_REASONS = 6;
const MOST_NEAR = 6;
/** Near matches are looked for among the commonest answers only. */
const MOST_COMPARED = 500;

interface Group {
  readonly played: Played;
  readonly group: string;
  readonly appeals: readonly Appeal[];
  readonly isRuled: boolean;
}

/** C10: appeals by the same answer. Those that wait come first, then those that most stand behind. */
export function showAppealGroups(state: GameState): { groups: AppealGroup[]; more: number } {
  const all = state.played.flatMap(groupsIn).sort((a, b) =>
    Number(a.isRuled) - Number(b.isRuled) || b.appeals.length - a.appeals.length || b.played.index - a.played.index || (a.group < b.group ? -1 : 1));
  const shown = Map.groupBy(all.slice(0, MOST_GROUPS), (g) => g.played);
  const views = new Map([...shown].flatMap(([played, groups]) => showGroups(state, played, groups).map((view, i) => [groups[i], view] as const)));
  return { groups: all.flatMap((g) => views.get(g) ?? []), more: Math.max(0, all.length - MOST_GROUPS) };
}

function groupsIn(played: Played): Group[] {
  return [...Map.groupBy(played.appeals.values(), (a) => a.group)]
    .map(([group, appeals]) => ({ played, group, appeals, isRuled: played.rulings.has(group) }));
}

function showGroups(state: GameState, played: Played, groups: readonly Group[]): AppealGroup[] {
  const answers = Map.groupBy(played.answers.values(), (a) => appealGroup(a.choice));
  const mark = marking(state, played.content, played.key);
  const common = [...answers.values()].sort((a, b) => b.length - a.length).slice(0, MOST_COMPARED);
  return groups.map(({ group, appeals }) => {
    const same = answers.get(group) ?? [];
    const [first] = same;
    return {
      index: played.index, group, choice: first?.choice ?? null, spellings: spellingsOf(same), appeals: appeals.length, answered: same.length,
      credit: first && !played.isVoid ? mark(first).credit : 0,
      languages: languages.map((language) => ({ language, count: appeals.filter((a) => a.language === language).length })).filter(({ count }) => count > 0),
      reasons: [...new Set(appeals.map((a) => a.text).filter((text) => text !== ''))].slice(0, MOST_REASONS),
      near: nearTo(first, common).map((others) => ({
        text: spellingsOf(others)[0]?.text ?? '', count: others.length, isRight: others.some((a) => mark(a).credit > 0),
      })),
      ruling: played.rulings.get(group) ?? null,
    };
  });
}

/** As it was typed, the commonest first. */
function spellingsOf(answers: readonly StoredAnswer[]): AppealGroup['spellings'] {
  const counts = new Map<string, number>();
  for (const { choice } of answers) if ('text' in choice) counts.set(choice.text.trim(), (counts.get(choice.text.trim()) ?? 0) + 1);
  return [...counts].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count).slice(0, MOST_SPELLINGS);
}

/** Typed answers so near that they may mean the same: twice the slips that matching forgives. */
function nearTo(answer: StoredAnswer | undefined, common: readonly (readonly StoredAnswer[])[]): (readonly StoredAnswer[])[] {
  if (!answer || !('text' in answer.choice)) return [];
  const fold = foldOf(answer.choice);
  const limit = Math.max(1, 2 * toleranceOf(fold.length));
  return common.flatMap((others) => {
    const choice = others[0]?.choice;
    const edits = choice && 'text' in choice ? countEdits(fold, foldOf(choice), limit) : null;
    return edits === null || edits === 0 ? [] : [{ others, edits }];
  }).sort((a, b) => a.edits - b.edits).slice(0, MOST_NEAR).map(({ others }) => others);
}
