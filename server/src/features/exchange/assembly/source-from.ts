import type { QuestKey } from '@tabarman/shared/quest/schema.ts';

/** Far above what a question can hold. */
const MOST = 4_000;

/** Where a fact is from, out of free words: the first address in them is the link, the words without it are the note. */
export function sourceFrom(text: string): QuestKey[string]['source'] {
  const words = text.slice(0, MOST).trim();
  if (words === '') return null;
  const url = /https?:\/\/[^\s<>"«»]+[^\s<>"«».,;:!?)\]]/i.exec(words)?.[0] ?? null;
  const note = url === null ? words : words.replace(url, '').replace(/^[\s.,;:–—-]+|[\s,;:–—-]+$/g, '').replace(/\s{2,}/g, ' ');
  return { note, url };
}
