import { languages, type Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';

/** TR4: control characters but line break and tab, direction changes, zero-width marks and halves of characters. */
const unseen = /[^\P{Cc}\n\t]|[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFFE\uFFFF]|\p{Cs}/gu;

/** A text as it may be shown: nothing invisible, lines ended in one way, no space around. Cleaning a clean text changes nothing. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(unseen, '').trim();
}

/** Whether more than line ends and space around would be taken away. */
export function hasUnseen(text: string): boolean {
  return text.replace(/\r\n?/g, '\n').replace(/\uFEFF/g, '').search(unseen) >= 0;
}

/** One text in one language; an empty one is absent. */
export function inLanguage(language: Language, text: string): Text {
  return cleanText(text) === '' ? {} : { [language]: text };
}

/** Every language of a text through one function; what becomes empty is absent. */
export function mapText(text: Text, change: (version: string, language: Language) => string): Text {
  return Object.fromEntries(languages.flatMap((l) => {
    const version = text[l];
    const changed = version === undefined ? '' : change(version, l);
    return changed === '' ? [] : [[l, changed]];
  }));
}

export function isEmpty(text: Text): boolean {
  return languages.every((l) => text[l] === undefined);
}

/** Characters of the longest language, as the schemas count them. */
export function longest(text: Text): number {
  return Math.max(0, ...languages.map((l) => text[l]?.length ?? 0));
}
