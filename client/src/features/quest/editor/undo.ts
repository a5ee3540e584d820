import type { Edit } from '@tabarman/shared/quest/draft/edits.ts';

/** Typing within this time is taken back at once. */
const TYPING_MS = 2_000;

/** What takes one step back. `tag` names the text that is being typed, where it is that. */
export interface Step {
  readonly edits: readonly Edit[];
  readonly tag: string | null;
  readonly at: number;
}

export function tagOf(edits: readonly Edit[]): string | null {
  const [edit, ...others] = edits;
  return edit?.do === 'setText' && others.length === 0 ? JSON.stringify([edit.at, edit.language]) : null;
}

/** The steps with one more; letters that are typed one after the other are one step. */
export function withStep(steps: readonly Step[], step: Step, typed: Edit | undefined): readonly Step[] {
  const last = steps.at(-1);
  const isTyping = step.tag !== null && last?.tag === step.tag && step.at - last.at < TYPING_MS;
  if (!isTyping || typed?.do !== 'setText') return [...steps.slice(-199), step];
  const edits = last.edits.map((edit) => (edit.do === 'setText' ? { ...edit, was: typed.text } : edit));
  return [...steps.slice(0, -1), { ...last, edits, at: step.at }];
}

/** The edits that wait with one more: what was typed and not sent yet is replaced by what is typed now. */
export function withWaiting(waiting: readonly Edit[], edit: Edit): readonly Edit[] {
  const last = waiting.at(-1);
  if (edit.do !== 'setText' || last?.do !== 'setText' || tagOf([last]) !== tagOf([edit])) return [...waiting, edit];
  return last.was === edit.text ? waiting.slice(0, -1) : [...waiting.slice(0, -1), { ...last, text: edit.text }];
}
