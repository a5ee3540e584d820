import type { ComponentType } from 'react';
import type { KeyView, kinds, KindName, KindView } from '@tabarman/shared/quest/kinds/all.ts';

export type ViewOf<Name extends KindName> = Extract<KindView, { kind: Name }>;
export type KeyOf<Name extends KindName> = Extract<KeyView, { kind: Name }>;
export type ChoiceOf<Name extends KindName> = (typeof kinds)[Name]['choice'] extends { _output: infer Choice } ? Choice : never;

export interface AnswerProps<Name extends KindName> {
  readonly ask: ViewOf<Name>;
  /** What was answered; it stays in sight and can no longer be changed. */
  readonly given: ChoiceOf<Name> | null;
  /** Nothing can be answered now: it was, the time is up or stands still. */
  readonly isClosed: boolean;
  readonly onAnswer: (choice: ChoiceOf<Name>) => void;
}

export interface SolutionProps<Name extends KindName> {
  readonly ask: ViewOf<Name>;
  readonly right: KeyOf<Name>;
  readonly given: ChoiceOf<Name> | null;
  /** The share of the points that the own answer earned; null when there was none. */
  readonly credit: number | null;
}

/** What the phone shows of one kind of question: the way to answer, and later the right answer beside the own one. */
export interface PhoneKind<Name extends KindName> {
  /** What to do, in a few words. */
  readonly hint:
    | 'question.chooseOne' | 'question.chooseMany' | 'question.closest' | 'question.order' | 'question.typeAnswer'
    | 'survey.choose' | 'survey.write' | 'survey.words' | 'survey.rate';
  readonly Answer: ComponentType<AnswerProps<Name>>;
  readonly Solution: ComponentType<SolutionProps<Name>>;
}
