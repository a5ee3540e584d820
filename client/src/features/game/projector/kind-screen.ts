import type { ProjectorView } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { KeyView, KindName, KindView } from '@tabarman/shared/quest/kinds/all.ts';
import type { ComponentType } from 'react';
import type { Words } from './words.ts';

export type BarView = Extract<ProjectorView['scene'], { name: 'reveal' }>['bars'][number];
export type HintKey = 'question.chooseOne' | 'question.chooseMany' | 'question.chooseNumber' | 'question.order' | 'question.typeAnswer'
  | 'survey.choose' | 'survey.write' | 'survey.words' | 'survey.rate';

export interface AskProps<View> {
  /** The question in the projector's languages, and which they are. */
  readonly asks: readonly View[];
  readonly languages: readonly Language[];
  readonly t: Words;
}

export interface RevealProps<View, Right> extends AskProps<View> {
  readonly rights: readonly Right[];
  readonly bars: readonly BarView[];
  readonly answered: number;
}

/** One kind's part of the picture: what can be answered, and later what was. */
export interface KindScreens<Name extends KindName> {
  /** What players are asked to do, in a few words. */
  readonly hint: HintKey;
  readonly Ask: ComponentType<AskProps<Extract<KindView, { kind: Name }>>>;
  readonly Reveal: ComponentType<RevealProps<Extract<KindView, { kind: Name }>, Extract<KeyView, { kind: Name }>>>;
}
