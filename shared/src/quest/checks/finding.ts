import type { Language } from '../../kernel/language.ts';
import type { Text } from '../../kernel/text.ts';
import type { Audio, Picture } from '../../media/schema.ts';
import type { KindContent, KindKey } from '../kinds/all.ts';
import type { QuestionKey } from '../schema.ts';

/** What the checks read of one question, finished or not. */
export interface CheckedQuestion {
  readonly id: string;
  readonly prompt: Text;
  readonly limitMs: number;
  readonly ask: KindContent;
  readonly right: KindKey | null;
  readonly explanation: Text;
  readonly source: QuestionKey['source'];
  readonly picture?: Picture | undefined;
  readonly audio?: Audio | undefined;
}

/** What the checks read of a quest. `languages` are those it is to be played in. */
export interface Checked {
  readonly languages: readonly Language[];
  readonly title: Text;
  readonly questions: readonly CheckedQuestion[];
}

/** Where something is to be looked at; `questionId` is null for the quest itself. */
export interface Place {
  readonly questionId: string | null;
  readonly part: 'title' | 'options' | 'prompt' | 'alt' | 'caption' | 'option' | 'optionAlt' | 'key' | 'explanation' | 'source' | 'limit';
  readonly optionId?: string;
  readonly language?: Language;
}

/**
 * One thing a check has found. `stops`: a game cannot be played like this; `warns`: it will be unfair or unreadable;
 * `hints`: worth a look. The other parts are what its sentence needs to say, and what mends it.
 */
export type Finding = { readonly place: Place; readonly weight: 'stops' | 'warns' | 'hints' } & (
  | { readonly check: 'missingText' }
  | { readonly check: 'noQuestions' }
  | { readonly check: 'fewOptions' }
  | { readonly check: 'noKey' }
  | { readonly check: 'keyInvalid' }
  /** Letters, and how many the back row can read there. */
  | { readonly check: 'longText'; readonly letters: number; readonly most: number }
  | { readonly check: 'sameOptions'; readonly with: string }
  /** `limitMs` mends it. */
  | { readonly check: 'shortTime'; readonly neededMs: number; readonly fix: { readonly limitMs: number } }
  | { readonly check: 'hardToRead'; readonly lix: number }
  /** Of so many questions with options the longest one is right. */
  | { readonly check: 'longestIsRight'; readonly right: number; readonly of: number }
  /** The answer stands in another question. */
  | { readonly check: 'givenAway'; readonly by: string; readonly answer: string }
  | { readonly check: 'noSource' }
);

/** One thing to look for in a quest. */
export type Check = (quest: Checked) => Finding[];
