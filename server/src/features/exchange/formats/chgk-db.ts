import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Assembly } from '../assembly/assembly.ts';
import { typedOf } from '../assembly/asked.ts';
import { chgkSpellings } from '../assembly/chgk-answer.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { Report } from '../assembly/report.ts';
import { sourceFrom } from '../assembly/source-from.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { chgkWords } from './chgk-words.ts';
import type { Reader } from './reading.ts';

const LABEL = /^(чемпионат|пакет|тур|вопрос|ответы?|зач[её]т|незач[её]т|комментари[йи]|источники?|авторы?|вид|дата|url|инфо|редакторы?|копирайт|обработан|рейтинг)(?:\s+([^:.\n]{1,20}))?\s*[:.](?:\s+|$)(.*)$/i;
const NUMBERED_TOUR = /^(?:(\d{1,2})\s*тур|тур\s*(\d{1,2}))\s*[.:]?\s*$/i;

interface Field {
  readonly label: string;
  readonly line: number;
  readonly lines: string[];
}

/** The text format of the question base db.chgk.info: `Label:` at the head of a paragraph, fields apart by blank lines. */
export const chgkDb: Reader = {
  format: 'chgk-db',
  is: (opened) => opened.as === 'text' && /^вопрос[ \t]*\d*[^:.\n]{0,10}[:.]/im.test(opened.file.text) && /^ответы?[ \t]*[:.]/im.test(opened.file.text),
  read(opened, asking) {
    if (opened.as !== 'text') throw new FileRefused('file_unknown', 'not a text');
    const { text, encoding } = opened.file;
    const report = new Report();
    const assembly = new Assembly(report);
    if (encoding !== 'utf-8') report.noted({ by: 'file' }, 'encoding_guessed', { became: encoding });
    const fields = fieldsOf(withoutComments(text));
    const language = languageOf(report, asking, fields.filter((f) => f.label === 'вопрос').map(valueOf).join('\n'));
    const kinds = { pack: '', tour: '' };
    let question: Field[] = [];
    let scope: 'pack' | 'tour' = 'pack';
    const end = () => {
      if (question.length > 0) readQuestion(question, { assembly, language, kind: kinds.tour || kinds.pack });
      question = [];
    };
    for (const field of fields) {
      if (field.label === 'вопрос') {
        end();
        question = [field];
      } else if (field.label === 'тур') {
        end();
        scope = 'tour';
        kinds.tour = '';
        assembly.beginRound({ by: 'line', line: field.line }, inLanguage(language, valueOf(field)));
      } else if (question.length > 0) question.push(field);
      else if (field.label === 'вид') kinds[scope] = valueOf(field);
    }
    end();
    const title = fields.find((f) => f.label === 'чемпионат' || f.label === 'пакет');
    return assembly.finish('chgk-db', { title: inLanguage(language, title ? valueOf(title) : asking.name), reference: language });
  },
};

function withoutComments(text: string): string {
  const kept: string[] = [];
  for (let at = 0; at < text.length;) {
    const begin = text.indexOf('<!--', at);
    const end = begin < 0 ? -1 : text.indexOf('-->', begin);
    if (end < 0) return kept.join('') + text.slice(at);
    kept.push(text.slice(at, begin));
    at = end + 3;
  }
  return kept.join('');
}

function fieldsOf(text: string): Field[] {
  const fields: Field[] = [];
  let isHead = true;
  for (const [i, line] of text.split('\n').entries()) {
    const label = isHead || !/^\s/.test(line) ? LABEL.exec(line.trimStart()) : null;
    const tour = isHead ? NUMBERED_TOUR.exec(line.trim()) : null;
    if (tour) fields.push({ label: 'тур', line: i + 1, lines: [line.trim()] });
    else if (label) fields.push({ label: canonical(label[1] ?? ''), line: i + 1, lines: [label[3] ?? ''] });
    else fields.at(-1)?.lines.push(line);
    isHead = line.trim() === '';
  }
  return fields;
}

function canonical(label: string): string {
  const lower = label.toLowerCase().replace('ё', 'е');
  const stems = ['чемпионат', 'пакет', 'тур', 'вопрос', 'ответ', 'незачет', 'зачет', 'комментари', 'источник', 'автор', 'вид'];
  return stems.find((stem) => lower.startsWith(stem)) ?? 'other';
}

/** Lines are broken near 72 characters; three spaces begin a paragraph. */
function valueOf({ lines }: Field): string {
  return lines.join('\n').trim().replace(/\n(?=\s{2,}\S)/g, '\u2028').replace(/\s*\n\s*/g, ' ').replace(/\u2028\s*/g, '\n').trim();
}

function readQuestion(fields: readonly Field[], { assembly, language, kind }: { assembly: Assembly; language: Language; kind: string }): void {
  const value = (label: string) => fields.filter((f) => f.label === label).map(valueOf).join('\n');
  const at = { by: 'line', line: fields[0]?.line ?? 1 } as const;
  const parts = { prompt: value('вопрос'), answer: value('ответ'), accept: value('зачет'), reject: value('незачет'), comment: value('комментари'), source: value('источник'), author: value('автор') };
  const isTheme = (value('вид') || kind).trim().toUpperCase().startsWith('Я');
  const items = numbered(parts.prompt);
  if (!isTheme || items.list.length < 2) return readOne(parts, at, assembly, language);
  const [answers, accepts, comments, sources] = [parts.answer, parts.accept, parts.comment, parts.source].map((part) => numbered(part).list);
  for (const [i, text] of items.list.entries()) {
    const prompt = items.head === '' ? text : `${items.head.replace(/\.$/, '')}: ${text}`;
    readOne({ ...parts, prompt, answer: answers?.[i] ?? '', accept: accepts?.[i] ?? '', reject: '', comment: comments?.[i] ?? '', source: sources?.[i] ?? '' }, at, assembly, language, (i + 1) * 100);
  }
}

/** `1. …` to `5. …` after the name of a theme. */
function numbered(text: string): { head: string; list: string[] } {
  const [head = '', ...pieces] = text.split(/(?:^|\n)\s*(?=\d{1,2}\.\s)/);
  const isList = /^\d{1,2}\.\s/.test(head);
  const list = (isList ? [head, ...pieces] : pieces).map((piece) => piece.replace(/^\d{1,2}\.\s*/, '').replace(/\n/g, ' ').trim());
  return { head: isList ? '' : head.trim(), list };
}

interface Parts {
  readonly prompt: string;
  readonly answer: string;
  readonly accept: string;
  readonly reject: string;
  readonly comment: string;
  readonly source: string;
  readonly author: string;
}

function readOne(parts: Parts, at: { by: 'line'; line: number }, assembly: Assembly, language: Language, points?: number): void {
  const prompt = chgkWords(parts.prompt);
  const comment = chgkWords(parts.comment);
  for (const file of [...prompt.media, ...comment.media]) assembly.report.changed(at, 'media_left_out', { value: file });
  const [answer = '', ...inAnswer] = parts.answer.split(/(?<!\p{L})незач[её]т\s*:/iu);
  const [accept = '', ...inAccept] = parts.accept.split(/(?<!\p{L})незач[её]т\s*:/iu);
  const rejected = [parts.reject, ...inAnswer, ...inAccept].join('\n');
  assembly.add({
    at, prompt: inLanguage(language, prompt.text), explanation: inLanguage(language, comment.text), source: sourceFrom(parts.source), points,
    notes: [...prompt.forHost, ...(parts.author === '' ? [] : [`@ ${parts.author}`])],
    asked: typedOf(assembly.report, at, language, [...chgkSpellings(answer), ...chgkSpellings(accept)], chgkSpellings(rejected)),
  });
}
