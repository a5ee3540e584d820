import type { Language } from '../../kernel/language.ts';
import type { Text } from '../../kernel/text.ts';
import type { TextPlace } from './edits.ts';
import type { Draft, DraftQuestion, Mark, Marks } from './schema.ts';

/** What is translated and approved at once: the id of a question, or null for the quest's title, description and round titles. */
export type UnitId = string | null;

export function findQuestion(draft: Draft, id: string): DraftQuestion | undefined {
  return draft.rounds.flatMap((round) => round.questions).find((question) => question.id === id);
}

/** The text at a place; nothing when the place is gone. */
export function textAt(draft: Draft, at: TextPlace): Text | undefined {
  switch (at.of) {
    case 'title':
    case 'description': return draft[at.of];
    case 'round': return draft.rounds.find(({ id }) => id === at.round)?.title;
    case 'option': {
      const ask = findQuestion(draft, at.question)?.ask;
      return ask && 'options' in ask ? ask.options.find(({ id }) => id === at.option)?.text : undefined;
    }
    case 'optionAlt': {
      const ask = findQuestion(draft, at.question)?.ask;
      return ask && 'options' in ask ? ask.options.find(({ id }) => id === at.option)?.picture?.alt : undefined;
    }
    case 'alt': return findQuestion(draft, at.question)?.picture?.alt;
    case 'caption': return findQuestion(draft, at.question)?.audio?.caption;
    case 'unit': {
      const ask = findQuestion(draft, at.question)?.ask;
      return ask?.kind === 'number' ? (ask.unit ?? {}) : undefined;
    }
    case 'low':
    case 'high': {
      const ask = findQuestion(draft, at.question)?.ask;
      return ask?.kind === 'scale' ? (ask[at.of] ?? {}) : undefined;
    }
    case 'prompt':
    case 'explanation': return findQuestion(draft, at.question)?.[at.of];
  }
}

/** Every text of a unit in its order; null when there is no such question. A description may stay empty. */
export function textsOf(draft: Draft, unit: UnitId): Text[] | null {
  if (unit === null) return [draft.title, draft.description, ...draft.rounds.map(({ title }) => title)];
  const question = findQuestion(draft, unit);
  if (!question) return null;
  const { ask, picture, audio } = question;
  const own = 'options' in ask ? ask.options.flatMap((option) => [option.text, option.picture?.alt]) : ask.kind === 'number' ? [ask.unit] : ask.kind === 'scale' ? [ask.low, ask.high] : [];
  return [question.prompt, picture?.alt, audio?.caption, ...own, question.explanation].filter((text) => text !== null && text !== undefined);
}

export function marksOf(draft: Draft, unit: UnitId): Marks {
  return unit === null ? draft.marks : (findQuestion(draft, unit)?.marks ?? {});
}

/** A short fingerprint of what a unit says in the reference language (FNV-1a, 32 bit). */
export function fingerprint(draft: Draft, unit: UnitId): string {
  let hash = 0x811c9dc5;
  for (const character of (textsOf(draft, unit) ?? []).map((text) => text[draft.reference] ?? '').join('\u0000')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash.toString(36);
}

/** The mark that a person gives a language now: whoever marks a translation has seen what it is a translation of. */
export function markNow(draft: Draft, unit: UnitId, state: Mark['state']): Mark {
  return { state, from: fingerprint(draft, unit) };
}

/** How far a unit is in one language. `stale`: the reference was changed since it was translated. */
export interface Coverage {
  readonly state: 'missing' | Mark['state'];
  readonly isStale: boolean;
}

/** A unit is missing in a language when one of its texts is that the reference has; untouched texts count as drafts. */
export function coverageOf(draft: Draft, unit: UnitId, language: Language): Coverage {
  const texts = textsOf(draft, unit) ?? [];
  const wanted = texts.filter((text) => text[draft.reference] !== undefined || text[language] !== undefined);
  const isMissing = wanted.length === 0 || wanted.some((text) => text[language] === undefined) || lacksSpellings(draft, unit, language);
  if (isMissing) return { state: 'missing', isStale: false };
  const mark = marksOf(draft, unit)[language];
  return { state: mark?.state ?? 'draft', isStale: language !== draft.reference && mark !== undefined && mark.from !== fingerprint(draft, unit) };
}

function lacksSpellings(draft: Draft, unit: UnitId, language: Language): boolean {
  const right = unit === null ? null : findQuestion(draft, unit)?.right;
  return right?.kind === 'text' && !right.accept[language]?.length;
}
