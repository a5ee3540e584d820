import { languages } from '../kernel/language.ts';
import type { QuestionContent, QuestionKey } from '../quest/schema.ts';
import { questionsOf } from '../quest/rules.ts';
import type { ImportReport, PreviewQuestion } from './import-report.ts';
import type { Imported } from './imported-quest.ts';

/** What whoever brought the file sees of it. */
export function showImport({ format, content, key, found, findings, unlisted }: Imported): ImportReport {
  const questions = questionsOf(content);
  return {
    format, title: content.title, reference: content.reference, found, good: questions.length,
    languages: languages.filter((l) => questions.some((q) => q.prompt[l] !== undefined)),
    rounds: content.rounds.map((round) => ({ title: round.title, questions: round.questions.flatMap((q) => preview(q, key[q.id]) ?? []) })),
    findings: [...findings], unlisted,
  };
}

function preview({ prompt, ask }: QuestionContent, key: QuestionKey | undefined): PreviewQuestion | null {
  const right = key?.right;
  if (!right) return null;
  const options = 'options' in ask ? ask.options : [];
  switch (right.kind) {
    case 'boolean': return { prompt, kind: right.kind, options: [], answer: String(right.right) };
    case 'number': return { prompt, kind: right.kind, options: [], answer: String(right.right) };
    case 'text': return { prompt, kind: right.kind, options: [], answer: languages.map((l) => right.accept[l]?.[0]).find((s) => s !== undefined) ?? null };
    case 'poll': return { prompt, kind: right.kind, options: options.map(({ text }) => ({ text, isRight: false })), answer: null };
    case 'open':
    case 'cloud':
    case 'scale': return { prompt, kind: right.kind, options: [], answer: null };
    case 'order': return { prompt, kind: right.kind, options: right.right.flatMap((id) => options.filter((o) => o.id === id)).map(({ text }) => ({ text, isRight: true })), answer: null };
    case 'single':
    case 'multi': {
      const rights: readonly string[] = right.kind === 'single' ? [right.right] : right.right;
      return { prompt, kind: right.kind, options: options.map(({ id, text }) => ({ text, isRight: rights.includes(id) })), answer: null };
    }
  }
}
