import { languages, type Language } from '../../kernel/language.ts';
import type { TextPlace } from './edits.ts';
import { placesOf, unitAt } from './places.ts';
import { isSame } from './same.ts';
import type { Draft, DraftQuestion } from './schema.ts';
import { findQuestion, textAt, type UnitId } from './units.ts';

export interface TextChange {
  readonly at: TextPlace;
  readonly language: Language;
  readonly before: string | null;
  readonly after: string | null;
}

const parts = ['limitMs', 'points', 'source', 'notes', 'tags', 'right', 'picture', 'audio'] as const;

/** What became of one unit between two drafts. `parts` names what else is another one. */
export interface UnitChange {
  readonly unit: UnitId;
  readonly what: 'added' | 'removed' | 'changed';
  readonly texts: readonly TextChange[];
  readonly parts: readonly (typeof parts)[number][];
}

/** What is different in `after`, in its order and then what is gone; the order of questions and marks are not looked at. */
export function compareDrafts(before: Draft, after: Draft): UnitChange[] {
  const questions = after.rounds.flatMap((round) => round.questions);
  const gone = before.rounds.flatMap((round) => round.questions).filter(({ id }) => !findQuestion(after, id));
  return [null, ...questions.map(({ id }) => id), ...gone.map(({ id }) => id)].flatMap((unit): UnitChange[] => {
    const [was, is] = unit === null ? [undefined, undefined] : [findQuestion(before, unit), findQuestion(after, unit)];
    const texts = changedTexts(before, after, unit);
    const what = unit === null || (was && is) ? 'changed' : was ? 'removed' : 'added';
    const changed = was && is ? changedParts(was, is) : [];
    return what === 'changed' && texts.length === 0 && changed.length === 0 ? [] : [{ unit, what, texts, parts: changed }];
  });
}

function changedTexts(before: Draft, after: Draft, unit: UnitId): TextChange[] {
  const places = [...placesOf(after), ...placesOf(before)].filter((at) => unitAt(at) === unit);
  const each = places.filter((at, i) => places.findIndex((other) => isSame(other, at)) === i);
  return each.flatMap((at) => languages.flatMap((language): TextChange[] => {
    const [was, is] = [textAt(before, at)?.[language] ?? null, textAt(after, at)?.[language] ?? null];
    return was === is ? [] : [{ at, language, before: was, after: is }];
  }));
}

function changedParts(was: DraftQuestion, is: DraftQuestion): (typeof parts)[number][] {
  return parts.filter((part) => !isSame(partOf(was, part), partOf(is, part)));
}

/** Which files they are; what is said of them is among the texts. */
function partOf(question: DraftQuestion, part: (typeof parts)[number]): unknown {
  if (part === 'audio') return question.audio?.id;
  if (part !== 'picture') return question[part];
  return [question.picture?.id, ...('options' in question.ask ? question.ask.options.map(({ id, picture }) => picture && [id, picture.id]) : [])];
}
