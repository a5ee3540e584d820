import type { Picture } from '../../media/schema.ts';
import type { DraftQuestion } from './schema.ts';

/** The picture of a question, or of one of its options; null where there is none, nothing where there is no such option. */
export function pictureAt({ picture, ask }: DraftQuestion, option: string | null): Picture | null | undefined {
  if (option === null) return picture ?? null;
  const there = 'options' in ask ? ask.options.find(({ id }) => id === option) : undefined;
  return there && (there.picture ?? null);
}
