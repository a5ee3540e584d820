import { MOST_QUESTIONS, MOST_ROUNDS } from '../schema.ts';
import { type Applied, done, type EditRefusal, refuse } from './applied.ts';
import { changeQuestion } from './apply-to-question.ts';
import type { Edit, TextPlace } from './edits.ts';
import { insert, move, neighbour, without } from './order.ts';
import { isSame } from './same.ts';
import type { Draft } from './schema.ts';
import { findQuestion, markNow, marksOf, textAt, type UnitId } from './units.ts';
import { withMarks, withQuestions, withRound, withText } from './with.ts';

/** Makes one edit. The inverse, made in its order, gives the draft from before, unless somebody changed the same in between. */
export function applyEdit(draft: Draft, edit: Edit): Applied {
  switch (edit.do) {
    case 'setText': return setText(draft, edit);
    case 'setReference':
      if (draft.reference !== edit.was) return refuse('changed');
      return done({ ...draft, reference: edit.reference }, { ...edit, reference: edit.was, was: edit.reference });
    case 'setLanguages':
      if (!isSame(draft.languages, edit.was)) return refuse('changed');
      return done({ ...draft, languages: edit.languages }, { ...edit, languages: edit.was, was: edit.languages });
    case 'setMark': return setMark(draft, edit);
    case 'replace': return isSame(draft, edit.was) ? done(edit.draft, { ...edit, draft: edit.was, was: edit.draft }) : refuse('changed');
    case 'addRound':
    case 'moveRound':
    case 'removeRound':
    case 'setStop': return changeRounds(draft, edit);
    case 'addQuestion':
    case 'moveQuestion':
    case 'removeQuestion': return changeQuestions(draft, edit);
    case 'setField':
    case 'setKey':
    case 'setAsk':
    case 'setSpellings':
    case 'setPicture':
    case 'setAudio':
    case 'addOption':
    case 'moveOption':
    case 'removeOption': return changeQuestion(draft, edit);
  }
}

/** The draft as all edits leave it that can be made; the others are told with why not, in their order. */
export function applyEdits(draft: Draft, edits: readonly Edit[]): { readonly draft: Draft; readonly made: readonly Edit[]; readonly refused: readonly { readonly edit: Edit; readonly refusal: EditRefusal }[] } {
  let now = draft;
  const made: Edit[] = [];
  const refused: { edit: Edit; refusal: EditRefusal }[] = [];
  for (const edit of edits) {
    const applied = applyEdit(now, edit);
    if (applied.ok) {
      now = applied.draft;
      made.push(edit);
    } else refused.push({ edit, refusal: applied.refusal });
  }
  return { draft: now, made, refused };
}

const unitOf = (at: TextPlace): UnitId => ('question' in at ? at.question : null);

function setText(draft: Draft, edit: Extract<Edit, { do: 'setText' }>): Applied {
  const { at, language, text, was } = edit;
  const there = textAt(draft, at);
  if (!there) return refuse('gone');
  const now = there[language] ?? null;
  if (now !== was && now !== text) return refuse('changed');
  const unit = unitOf(at);
  const written = withText(draft, at, { ...there, [language]: text ?? undefined });
  const mark = marksOf(draft, unit)[language] ?? null;
  // What was approved is not what is there now.
  const next = withMarks(written, unit, { ...marksOf(draft, unit), [language]: markNow(written, unit, 'draft') });
  const back: Edit = { ...edit, text: now, was: text };
  return done(next, back, { do: 'setMark', unit, language, mark, was: markNow(withText(draft, at, there), unit, 'draft') });
}

function setMark(draft: Draft, edit: Extract<Edit, { do: 'setMark' }>): Applied {
  const { unit, language, mark } = edit;
  if (unit !== null && !findQuestion(draft, unit)) return refuse('gone');
  const now = marksOf(draft, unit)[language] ?? null;
  if (!isSame(now, edit.was)) return refuse('changed');
  const { [language]: _, ...others } = marksOf(draft, unit);
  return done(withMarks(draft, unit, mark === null ? others : { ...others, [language]: mark }), { ...edit, mark: now, was: mark });
}

function changeRounds(draft: Draft, edit: Extract<Edit, { do: 'addRound' | 'moveRound' | 'removeRound' | 'setStop' }>): Applied {
  const { rounds } = draft;
  if (edit.do === 'addRound') {
    const { round } = edit;
    if (rounds.some(({ id }) => id === round.id) || round.questions.some(({ id }) => findQuestion(draft, id))) return refuse('taken');
    if (rounds.length >= MOST_ROUNDS) return refuse('full');
    return done({ ...draft, rounds: insert(rounds, round, edit.before) }, { do: 'removeRound', round: round.id });
  }
  const there = rounds.find(({ id }) => id === edit.round);
  if (!there) return refuse('gone');
  switch (edit.do) {
    case 'moveRound': return done({ ...draft, rounds: move(rounds, edit.round, edit.before) }, { ...edit, before: neighbour(rounds, edit.round) });
    case 'removeRound': return done({ ...draft, rounds: without(rounds, edit.round) }, { do: 'addRound', round: there, before: neighbour(rounds, edit.round) });
    case 'setStop':
      if (there.stop !== edit.was) return refuse('changed');
      return done(withRound(draft, edit.round, (round) => ({ ...round, stop: edit.stop })), { ...edit, stop: edit.was, was: edit.stop });
  }
}

function changeQuestions(draft: Draft, edit: Extract<Edit, { do: 'addQuestion' | 'moveQuestion' | 'removeQuestion' }>): Applied {
  if (edit.do === 'addQuestion') {
    const { question, before } = edit;
    const round = draft.rounds.find(({ id }) => id === edit.round);
    if (!round) return refuse('gone');
    if (findQuestion(draft, question.id)) return refuse('taken');
    if (round.questions.length >= MOST_QUESTIONS) return refuse('full');
    return done(withQuestions(draft, round.id, (list) => insert(list, question, before)), { do: 'removeQuestion', question: question.id });
  }
  const home = draft.rounds.find(({ questions }) => questions.some(({ id }) => id === edit.question));
  const question = home?.questions.find(({ id }) => id === edit.question);
  if (!home || !question) return refuse('gone');
  const next = neighbour(home.questions, question.id);
  const removed = withQuestions(draft, home.id, (list) => without(list, question.id));
  if (edit.do === 'removeQuestion') return done(removed, { do: 'addQuestion', round: home.id, question, before: next });
  const target = removed.rounds.find(({ id }) => id === edit.round);
  if (!target) return refuse('gone');
  if (target.questions.length >= MOST_QUESTIONS) return refuse('full');
  return done(withQuestions(removed, target.id, (list) => insert(list, question, edit.before)), { ...edit, round: home.id, before: next });
}
