import type * as z from 'zod';
import type { Language } from '../../kernel/language.ts';
import type { Text } from '../../kernel/text.ts';

/** Reads a text for one audience: `say(option.text)`. */
export type Say = (text: Text) => string;

/** How many gave which answer; `right` marks the bars that earn points. Known from the reveal on. */
export interface Bar {
  /** What a host calls a bar of written texts by. */
  readonly id?: string | undefined;
  readonly option?: string | undefined;
  readonly typed?: string | undefined;
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly count: number;
  readonly right: boolean;
}

/**
 * Everything the rules need to know about one kind of question. Content is what players may see once the question is
 * open; the key is secret until the reveal; a choice is what one player answers.
 */
export interface Kind<Name extends string, Content, Key, Choice, View, KeyView> {
  readonly kind: Name;
  readonly content: z.ZodType<Content>;
  readonly key: z.ZodType<Key>;
  readonly choice: z.ZodType<Choice>;
  readonly view: z.ZodType<View>;
  readonly keyView: z.ZodType<KeyView>;
  /** What keeps the question from being played, as paths such as `options.b.text.tg`. Empty when complete. */
  gaps(content: Content, key: Key, languages: readonly Language[]): string[];
  /** Whether this choice can be given to this question (its options exist, it is within range…). */
  fits(content: Content, choice: Choice): boolean;
  /** Prepares the key once and returns the share of the points a choice earns, from 0 to 1. */
  marker(content: Content, key: Key): (choice: Choice) => number;
  /** Counts the choices into bars, in the order they are shown. */
  distribution(content: Content, key: Key, choices: readonly Choice[]): Bar[];
  /** Of what players write in their own words: whether a bar stays off the wall until the host lets it through. */
  isHeldBack?(bar: Bar): boolean;
  show(content: Content, say: Say): View;
  showKey(content: Content, key: Key, say: Say): KeyView;
}
