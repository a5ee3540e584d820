import type { Text } from '../../kernel/text.ts';
import type { Option } from '../kinds/options.ts';
import type { TextPlace } from './edits.ts';
import type { Draft, DraftQuestion, DraftRound, Marks } from './schema.ts';
import type { UnitId } from './units.ts';

export function withText(draft: Draft, at: TextPlace, given: Text): Draft {
  const text = Object.fromEntries(Object.entries(given).filter(([, words]) => words !== undefined)) as Text;
  switch (at.of) {
    case 'title':
    case 'description': return { ...draft, [at.of]: text };
    case 'round': return withRound(draft, at.round, (round) => ({ ...round, title: text }));
    case 'option': return withOption(draft, at.question, at.option, (option) => ({ ...option, text }));
    case 'optionAlt': return withOption(draft, at.question, at.option, (option) => (option.picture ? { ...option, picture: { ...option.picture, alt: text } } : option));
    case 'alt': return withQuestion(draft, at.question, (question) => (question.picture ? { ...question, picture: { ...question.picture, alt: text } } : question));
    case 'caption': return withQuestion(draft, at.question, (question) => (question.audio ? { ...question, audio: { ...question.audio, caption: text } } : question));
    case 'unit': return withQuestion(draft, at.question, (question) => (
      question.ask.kind === 'number' ? { ...question, ask: { ...question.ask, unit: Object.keys(text).length === 0 ? null : text } } : question
    ));
    case 'low':
    case 'high': return withQuestion(draft, at.question, (question) => (
      question.ask.kind === 'scale' ? { ...question, ask: { ...question.ask, [at.of]: Object.keys(text).length === 0 ? null : text } } : question
    ));
    case 'prompt':
    case 'explanation': return withQuestion(draft, at.question, (question) => ({ ...question, [at.of]: text }));
  }
}

export function withMarks(draft: Draft, unit: UnitId, marks: Marks): Draft {
  return unit === null ? { ...draft, marks } : withQuestion(draft, unit, (question) => ({ ...question, marks }));
}

export function withRound(draft: Draft, id: string, change: (round: DraftRound) => DraftRound): Draft {
  return { ...draft, rounds: draft.rounds.map((round) => (round.id === id ? change(round) : round)) };
}

export function withQuestions(draft: Draft, round: string, change: (questions: DraftQuestion[]) => readonly DraftQuestion[]): Draft {
  return withRound(draft, round, (there) => ({ ...there, questions: [...change(there.questions)] }));
}

export function withQuestion(draft: Draft, id: string, change: (question: DraftQuestion) => DraftQuestion): Draft {
  return {
    ...draft,
    rounds: draft.rounds.map((round) => (round.questions.some((q) => q.id === id) ? { ...round, questions: round.questions.map((q) => (q.id === id ? change(q) : q)) } : round)),
  };
}

export function withOption(draft: Draft, question: string, option: string, change: (option: Option) => Option): Draft {
  return withQuestion(draft, question, (there) => {
    const { ask } = there;
    if (!('options' in ask)) return there;
    return { ...there, ask: { ...ask, options: ask.options.map((one) => (one.id === option ? change(one) : one)) } };
  });
}
