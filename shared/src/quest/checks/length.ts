import { READING_MOST_CHARACTERS } from '../reading.ts';
import type { Check } from './finding.ts';
import { lettersOf, optionsOf } from './options-of.ts';

/**
 * Letters of an option that the back row can read: the tiles of an old projector (4:3) take two in a row, each of about 21
 * letters a line, of which four options have four lines and eight have two.
 */
export const OPTION_LETTERS = { few: 84, many: 42 };
const FEW_OPTIONS = 4;

/** Texts that would be set smaller than the back row can read, or take longer to read than there is time for (T1). */
export const longTexts: Check = ({ languages, questions }) => questions.flatMap((question) => languages.flatMap((language) => {
  const { id: questionId, prompt } = question;
  const options = optionsOf(question);
  const most = options.length > FEW_OPTIONS ? OPTION_LETTERS.many : OPTION_LETTERS.few;
  const letters = lettersOf(prompt[language]);
  return [
    ...(letters > READING_MOST_CHARACTERS
      ? [{ check: 'longText', weight: 'warns', letters, most: READING_MOST_CHARACTERS, place: { questionId, part: 'prompt', language } } as const]
      : []),
    ...options.filter(({ text }) => lettersOf(text[language]) > most).map(({ id: optionId, text }) => (
      { check: 'longText', weight: 'warns', letters: lettersOf(text[language]), most, place: { questionId, part: 'option', optionId, language } } as const
    )),
  ];
}));
