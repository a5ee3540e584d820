import type { Language } from '../kernel/language.ts';
import type { Text } from '../kernel/text.ts';

/** A question of a stage: the same in all halls that played that game of the stage. */
export interface QuestionRef {
  readonly stageGame: string;
  /** Its id in the quest. */
  readonly question: string;
}

/** What brings typed answers together: they were given in one language and read alike (`foldAnswer`). */
export interface GroupRef extends QuestionRef {
  readonly language: Language;
  readonly group: string;
}

/** What the game jury said, once, of all answers of a group in all halls. A newer one takes the place of an older one. */
export interface RulingMade extends GroupRef {
  readonly id: string;
  /** As most wrote it. */
  readonly text: string;
  readonly isAccepted: boolean;
  readonly comment: Text;
  readonly at: number;
}

export interface AppealDecision {
  readonly isAccepted: boolean;
  readonly reasons: Text;
  readonly at: number;
}

interface AppealShape extends QuestionRef {
  readonly id: string;
  readonly entryId: string;
  readonly grounds: string;
  readonly sources: string;
  readonly at: number;
  readonly decision: AppealDecision | null;
}

/** That an answer shall count, or that a question shall not; the answer of a removal is what it rests on, if it rests on one. */
export type AppealMade =
  | (AppealShape & { readonly kind: 'accept'; readonly answer: TypedAnswer })
  | (AppealShape & { readonly kind: 'remove'; readonly answer: TypedAnswer | null });

export interface TypedAnswer {
  readonly language: Language;
  readonly group: string;
  readonly text: string;
}

export const keyOfQuestion = ({ stageGame, question }: QuestionRef): string => `${stageGame}/${question}`;
/** Without the language: an answer that reads the same cannot be right in one and wrong in another. */
export const keyOfFold = (ref: Omit<GroupRef, 'language'>): string => `${keyOfQuestion(ref)}/${ref.group}`;
export const keyOfGroup = (ref: GroupRef): string => `${ref.language}/${keyOfFold(ref)}`;
