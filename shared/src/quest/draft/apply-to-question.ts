import type { Language } from '../../kernel/language.ts';
import type { KindKey } from '../kinds/all.ts';
import { type Applied, done, refuse } from './applied.ts';
import type { Edit } from './edits.ts';
import { insert, move, neighbour, without } from './order.ts';
import { pictureAt } from './picture-at.ts';
import { isSame } from './same.ts';
import type { Draft, DraftQuestion } from './schema.ts';
import { findQuestion } from './units.ts';
import { withOption, withQuestion } from './with.ts';

const MOST_OPTIONS = 8;

type OfQuestion = Exclude<Extract<Edit, { question: string }>, { do: 'moveQuestion' | 'removeQuestion' }>;

/** Edits of one question that leave it where it is. */
export function changeQuestion(draft: Draft, edit: OfQuestion): Applied {
  const question = findQuestion(draft, edit.question);
  if (!question) return refuse('gone');
  const set = (change: Partial<DraftQuestion>, ...inverse: Edit[]) => done(withQuestion(draft, question.id, (q) => ({ ...q, ...change })), ...inverse);
  switch (edit.do) {
    case 'setField': {
      if (!isSame(question[edit.field], edit.was)) return refuse('changed');
      return set({ [edit.field]: edit.value }, { ...edit, value: edit.was, was: edit.value } as Edit);
    }
    case 'setKey':
      if (!isSame(question.right, edit.was)) return refuse('changed');
      return set({ right: edit.right }, { ...edit, right: edit.was, was: edit.right });
    case 'setAsk':
      if (!isSame({ ask: question.ask, right: question.right }, edit.was)) return refuse('changed');
      return set(edit.value, { ...edit, value: edit.was, was: edit.value });
    case 'setSpellings': return setSpellings(question, edit, set);
    case 'setPicture': return setPicture(draft, question, edit);
    case 'setAudio':
      if (!isSame(question.audio ?? null, edit.was)) return refuse('changed');
      return set({ audio: edit.audio ?? undefined }, { ...edit, audio: edit.was, was: edit.audio });
    case 'addOption':
    case 'moveOption':
    case 'removeOption': return changeOptions(question, edit, set);
  }
}

type Set = (change: Partial<DraftQuestion>, ...inverse: Edit[]) => Applied;

function setSpellings({ ask, right }: DraftQuestion, edit: Extract<Edit, { do: 'setSpellings' }>, set: Set): Applied {
  if (ask.kind !== 'text') return refuse('gone');
  const key = right?.kind === 'text' ? right : { kind: 'text' as const, accept: {}, reject: {}, place: false };
  if (!isSame(key[edit.list][edit.language] ?? [], edit.was)) return refuse('changed');
  const lists = withSpellings(key[edit.list], edit.language, edit.spellings);
  const next: KindKey = { ...key, [edit.list]: lists };
  const back: Edit = right === null ? { do: 'setKey', question: edit.question, right: null, was: next } : { ...edit, spellings: edit.was, was: edit.spellings };
  return set({ right: next }, back);
}

function setPicture(draft: Draft, question: DraftQuestion, edit: Extract<Edit, { do: 'setPicture' }>): Applied {
  const { option } = edit;
  const there = pictureAt(question, option);
  if (there === undefined) return refuse('gone');
  if (!isSame(there, edit.was)) return refuse('changed');
  const picture = edit.picture ?? undefined;
  const next = option === null ? withQuestion(draft, question.id, (q) => ({ ...q, picture })) : withOption(draft, question.id, option, (one) => ({ ...one, picture }));
  return done(next, { ...edit, picture: edit.was, was: edit.picture });
}

type Spellings = Extract<KindKey, { kind: 'text' }>['accept'];

function withSpellings(lists: Spellings, language: Language, spellings: readonly string[]): Spellings {
  const { [language]: _, ...others } = lists;
  return spellings.length === 0 ? others : { ...others, [language]: [...spellings] };
}

function changeOptions(question: DraftQuestion, edit: Extract<Edit, { do: 'addOption' | 'moveOption' | 'removeOption' }>, set: Set): Applied {
  const { ask, right, id } = question;
  if (!('options' in ask)) return refuse('gone');
  const { options } = ask;
  if (edit.do === 'addOption') {
    if (options.some((option) => option.id === edit.option.id)) return refuse('taken');
    if (options.length >= MOST_OPTIONS) return refuse('full');
    return set({ ask: { ...ask, options: insert(options, edit.option, edit.before) } }, { do: 'removeOption', question: id, option: edit.option.id });
  }
  const option = options.find((one) => one.id === edit.option);
  if (!option) return refuse('gone');
  const next = neighbour(options, option.id);
  if (edit.do === 'moveOption') return set({ ask: { ...ask, options: move(options, option.id, edit.before) } }, { ...edit, before: next });
  const key = keyWithout(right, option.id);
  const back: Edit[] = [{ do: 'addOption', question: id, option, before: next }];
  if (!isSame(key, right)) back.push({ do: 'setKey', question: id, right, was: key });
  return set({ ask: { ...ask, options: without(options, option.id) }, right: key }, ...back);
}

/** A key that named an option which is gone says so by being shorter, or by not being there. */
function keyWithout(right: KindKey | null, option: string): KindKey | null {
  if (right?.kind === 'single') return right.right === option ? null : right;
  if (right?.kind !== 'multi' && right?.kind !== 'order') return right;
  const rest = right.right.filter((id) => id !== option);
  return rest.length === 0 ? null : { ...right, right: rest };
}
