import { boolean } from './boolean.ts';
import { cloud } from './cloud.ts';
import type { Kind } from './kind.ts';
import { multi } from './multi.ts';
import { number } from './number.ts';
import { open } from './open.ts';
import { order } from './order.ts';
import { poll } from './poll.ts';
import { scale } from './scale.ts';
import { single } from './single.ts';
import type { SurveyName } from './surveys.ts';
import { text } from './text.ts';

/** The kinds of question. A new kind is one file beside this one and one line here. */
export const kinds = { single, multi, boolean, number, order, text, poll, open, cloud, scale };

export type KindName = keyof typeof kinds;
export type MarkedName = Exclude<KindName, SurveyName>;
type Shape<Part extends 'content' | 'key' | 'choice' | 'view' | 'keyView'> = {
  [K in KindName]: (typeof kinds)[K][Part] extends { _output: infer Out } ? Out : never;
};

export type KindContent = Shape<'content'>[KindName];
export type KindKey = Shape<'key'>[KindName];
export type Choice = Shape<'choice'>[KindName];
export type KindView = Shape<'view'>[KindName];
export type KeyView = Shape<'keyView'>[KindName];

type AnyKind = Kind<KindName, KindContent, KindKey, Choice, KindView, KeyView>;

/** The rules of one kind. Content, key and choice of one question always come from the same kind: `quest/schema` checks it. */
export function kindOf({ kind }: { readonly kind: KindName }): AnyKind {
  return kinds[kind] as unknown as AnyKind;
}
