import { languages, type Language } from '../kernel/language.ts';

/** Languages of people who, in the region, are more likely to read Russian than English. */
const readers = {
  ru: ['kk', 'tk', 'ug', 'dng', 'tt', 'ba', 'cv', 'az', 'hy', 'be', 'uk', 'mn'],
  uz: ['kaa'],
} as const;

const isOurs = (tag: string): tag is Language => languages.some((l) => l === tag);

/**
 * The language to start in, from `navigator.languages` or an `Accept-Language` order. The first of ours wins; a neighbour
 * such as Kazakh stands for one of ours further down, else for Russian (browsers add English after it by themselves).
 */
export function guessLanguage(preferred: readonly string[]): Language {
  const tags = preferred.map((tag) => tag.toLowerCase().split(/[-_]/)[0] ?? '');
  const stand = (tag: string) => (readers.uz.some((l) => l === tag) ? 'uz' : readers.ru.some((l) => l === tag) ? 'ru' : null);
  const first = tags.find((tag) => isOurs(tag) || stand(tag) !== null);
  if (first === undefined) return 'en';
  if (isOurs(first)) return first;
  return tags.find((tag): tag is Language => isOurs(tag) && tag !== 'en') ?? stand(first) ?? 'en';
}
