import { foldWords } from '../../answer/fold-words.ts';
import { languages as all, type Language } from '../../kernel/language.ts';
import type { Check, CheckedQuestion } from './finding.ts';
import { optionsOf, rightOptionsOf } from './options-of.ts';

/** Shorter words stand in other questions by chance. */
const LEAST_LETTERS = 4;
/** From this length on a word may have an ending: `Rishton` is given away by `Rishtonda`. */
const STEM_LETTERS = 5;

/**
 * The answer to one question stands in another one, in the same language: in its text, or in an earlier one's explanation.
 * Words that the own question says too give nothing away.
 */
export const givenAway: Check = ({ languages, questions }) => {
  const read = languages.map((language) => ({ language, texts: questions.map((question) => foldedTexts(question, language)) }));
  return questions.flatMap((question, index) => {
    for (const { language, texts } of read) {
      const own = texts[index]?.asked ?? '';
      for (const answer of answersOf(question, language)) {
        const fold = sought(answer);
        if (fold.trim().length < LEAST_LETTERS || own.includes(fold)) continue;
        const by = questions.find((_, i) => i !== index && (texts[i]?.asked.includes(fold) || (i < index && texts[i]?.explained.includes(fold))));
        if (by) return [{ check: 'givenAway', weight: 'warns', by: by.id, answer, place: { questionId: question.id, part: 'key', language } } as const];
      }
    }
    return [];
  });
};

function foldedTexts({ prompt, explanation }: CheckedQuestion, language: Language) {
  return { asked: foldWords(prompt[language] ?? ''), explained: foldWords(explanation[language] ?? '') };
}

function sought(answer: string): string {
  const words = foldWords(answer);
  return words.trim().length < STEM_LETTERS ? words : words.trimEnd();
}

function answersOf(question: CheckedQuestion, language: Language): string[] {
  const { right } = question;
  if (right?.kind === 'text') return [...new Set(all.flatMap((l) => (l === language ? (right.accept[l] ?? []) : [])))];
  const ids = right?.kind === 'single' ? rightOptionsOf(question) : [];
  return optionsOf(question).filter(({ id }) => ids.includes(id)).flatMap(({ text }) => text[language] ?? []);
}
