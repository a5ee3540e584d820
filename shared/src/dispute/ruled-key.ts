import { foldAnswer } from '../answer/fold.ts';
import { prepareMatcher, type Spellings } from '../answer/match.ts';
import { plainText } from '../answer/plain-text.ts';
import { languages, type Language } from '../kernel/language.ts';
import type { KindKey } from '../quest/kinds/all.ts';
import type { RulingMade } from './ruling.ts';

export type TextKey = Extract<KindKey, { kind: 'text' }>;

export interface Typed {
  readonly language: Language;
  readonly text: string;
}

/** What a key may hold of spellings in one language. */
const MOST_SPELLINGS = 40;

/**
 * DA3, DA5: the quest's key with the rulings on its question, for a hall in which these answers were typed. What the quest's key knows stays
 * right, every accepted group is right however it was typed, every rejected one is wrong though it be near to an accepted one. Of the same
 * rulings it is the same, in whatever order they came. Null when a key cannot hold so many spellings.
 */
export function ruledKey(original: TextKey, rulings: readonly RulingMade[], typed: readonly Typed[]): TextKey | null {
  if (rulings.length === 0) return original;
  const wasRight = prepareMatcher(original);
  const key = new GrowingKey(original);
  const [accepted, rejected] = [spellingsOf(rulings, true, typed), spellingsOf(rulings, false, typed)];
  for (const spelling of accepted) if (!key.matches(spelling.text)) key.add('accept', spelling);
  for (const spelling of rejected) if (!wasRight(spelling.text) && key.matches(spelling.text)) key.add('reject', spelling);
  // A rejected spelling keeps those near to it from being right: those that are, are right as they stand.
  const right = typed.filter(({ text }) => wasRight(text));
  for (const spelling of inOrder([...accepted, ...right])) if (!key.matches(spelling.text)) key.add('accept', spelling);
  return key.isFull ? null : key.asKey();
}

/** Whether there is anything to be read in it: what has nothing is no answer. */
export function isAnswer(text: string): boolean {
  return plainText(text) !== '';
}

function spellingsOf(rulings: readonly RulingMade[], isAccepted: boolean, typed: readonly Typed[]): Typed[] {
  const byFold = new Map(rulings.filter((ruling) => ruling.isAccepted === isAccepted).map((ruling) => [ruling.group, ruling]));
  const inHall = typed.filter(({ text }) => byFold.has(foldAnswer(text)));
  return inOrder([...[...byFold.values()].map(({ language, text }) => ({ language, text })), ...inHall]);
}

/** Each spelling once, whatever order they came in. */
function inOrder(spellings: readonly Typed[]): Typed[] {
  const sorted = spellings.filter(({ text }) => isAnswer(text)).map(({ language, text }) => ({ language, text: text.trim() }))
    .sort((a, b) => (a.text === b.text ? languages.indexOf(a.language) - languages.indexOf(b.language) : a.text < b.text ? -1 : 1));
  return [...new Map(sorted.toReversed().map((one) => [one.text, one])).values()].reverse();
}

class GrowingKey {
  matches: (text: string) => boolean;
  isFull = false;
  readonly #original: TextKey;
  readonly #sides: Record<'accept' | 'reject', Spellings>;

  constructor(original: TextKey) {
    this.#original = original;
    this.#sides = { accept: original.accept, reject: original.reject };
    this.matches = prepareMatcher(original);
  }

  /** In its own language while that has room; an answer is right in any. */
  add(side: 'accept' | 'reject', { language, text }: Typed): void {
    const of = this.#sides[side];
    const into = [language, ...languages].find((one) => (of[one]?.length ?? 0) < MOST_SPELLINGS);
    if (into === undefined) this.isFull = true;
    else {
      this.#sides[side] = { ...of, [into]: [...(of[into] ?? []), text] };
      this.matches = prepareMatcher(this.asKey());
    }
  }

  asKey(): TextKey {
    const copied = (of: Spellings) => Object.fromEntries(languages.flatMap((language) => (of[language] ? [[language, [...of[language]]] as const] : [])));
    return { ...this.#original, accept: copied(this.#sides.accept), reject: copied(this.#sides.reject) };
  }
}
