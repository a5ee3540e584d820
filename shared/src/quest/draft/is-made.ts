import type { Edit } from './edits.ts';
import { isSame } from './same.ts';
import { pictureAt } from './picture-at.ts';
import type { Draft } from './schema.ts';
import { findQuestion, marksOf, textAt } from './units.ts';

/** Whether a draft is already as an edit would leave it: what is sent a second time, because no answer came, is no conflict. */
export function isMade(draft: Draft, edit: Edit): boolean {
  switch (edit.do) {
    case 'setText': return isSame(textAt(draft, edit.at)?.[edit.language] ?? null, edit.text);
    case 'setReference': return draft.reference === edit.reference;
    case 'setLanguages': return isSame(draft.languages, edit.languages);
    case 'setMark': return isSame(marksOf(draft, edit.unit)[edit.language] ?? null, edit.mark);
    case 'replace': return isSame(draft, edit.draft);
    case 'addRound': return draft.rounds.some(({ id }) => id === edit.round.id);
    case 'removeRound': return !draft.rounds.some(({ id }) => id === edit.round);
    case 'setStop': return draft.rounds.some(({ id, stop }) => id === edit.round && stop === edit.stop);
    case 'addQuestion': return findQuestion(draft, edit.question.id) !== undefined;
    case 'removeQuestion': return findQuestion(draft, edit.question) === undefined;
    case 'moveRound':
    case 'moveQuestion':
    case 'moveOption': return false;
    case 'setField':
    case 'setKey':
    case 'setAsk':
    case 'setSpellings':
    case 'setPicture':
    case 'setAudio':
    case 'addOption':
    case 'removeOption': return isMadeInQuestion(draft, edit);
  }
}

type InQuestion = Extract<Edit, { do: 'setField' | 'setKey' | 'setAsk' | 'setSpellings' | 'setPicture' | 'setAudio' | 'addOption' | 'removeOption' }>;

function isMadeInQuestion(draft: Draft, edit: InQuestion): boolean {
  const question = findQuestion(draft, edit.question);
  if (!question) return false;
  const { ask, right } = question;
  const hasOption = (id: string) => 'options' in ask && ask.options.some((option) => option.id === id);
  switch (edit.do) {
    case 'setField': return isSame(question[edit.field], edit.value);
    case 'setKey': return isSame(right, edit.right);
    case 'setAsk': return isSame({ ask, right }, edit.value);
    case 'setSpellings': return right?.kind === 'text' && isSame(right[edit.list][edit.language] ?? [], edit.spellings);
    case 'setPicture': return isSame(pictureAt(question, edit.option), edit.picture);
    case 'setAudio': return isSame(question.audio ?? null, edit.audio);
    case 'addOption': return hasOption(edit.option.id);
    case 'removeOption': return !hasOption(edit.option);
  }
}
