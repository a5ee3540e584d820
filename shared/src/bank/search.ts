import { foldWords } from '../answer/fold-words.ts';
import { languages } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';

const words = (text: Text): string[] => languages.flatMap((language) => text[language] ?? []);

/** Everything that is written in a question, in all languages, folded for `isFound`. */
export function searchedText({ prompt, ask }: Pick<QuestionContent, 'prompt' | 'ask'>, key: Pick<QuestionKey, 'right' | 'explanation'> | null): string {
  const options = 'options' in ask ? ask.options.flatMap(({ text }) => words(text)) : [];
  const accepted = key?.right.kind === 'text' ? Object.values(key.right.accept).flatMap((spellings) => spellings ?? []) : [];
  return foldWords([...words(prompt), ...options, ...accepted, ...(key ? words(key.explanation) : [])].join(' '));
}

/** Whether every word of the query begins a word of the text, in any language and on any keyboard. An empty query is found everywhere. */
export function isFound(query: string, searched: string): boolean {
  return foldWords(query).trim().split(' ').every((word) => word === '' || searched.includes(` ${word}`));
}
