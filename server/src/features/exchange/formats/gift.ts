import type { Place } from '@tabarman/shared/exchange/findings.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { Assembly } from '../assembly/assembly.ts';
import { choiceOf, essayOf, numberOf, typedOf, yesOrNo, type Asked } from '../assembly/asked.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { plainFromHtml } from '../assembly/plain-from-html.ts';
import { Report } from '../assembly/report.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { escaped, readAnswers, unescape, type GiftAnswer } from './gift-answers.ts';
import type { Reader } from './reading.ts';

/** Moodle's GIFT: `::title:: text {=right ~wrong}`; questions are apart by blank lines. */
export const gift: Reader = {
  format: 'gift',
  is: (opened) => opened.as === 'text' && isGift(opened.file.text),
  read(opened, asking) {
    if (opened.as !== 'text') throw new FileRefused('file_unknown', 'not a text');
    const report = new Report();
    const assembly = new Assembly(report);
    const blocks = blocksOf(opened.file.text);
    const language = languageOf(report, asking, blocks.map((block) => block.text.replace(/^(::.*?::|\$CATEGORY:.*$)/gm, '')).join('\n'));
    for (const block of blocks) readBlock(block, language, assembly);
    return assembly.finish('gift', { title: inLanguage(language, asking.name), reference: language });
  },
};

/** Answers in braces; empty ones alone, which are essays, only where a question has its name as well. */
function isGift(text: string): boolean {
  return (/\{\s{0,9}(?:[=~#]|T(?:RUE)?\b|F(?:ALSE)?\b)/.test(text) && text.includes('}')) || (text.includes('::') && /\{\s{0,9}\}/.test(text));
}

interface Block {
  readonly line: number;
  readonly text: string;
  /** What our own writer keeps in comments: points, seconds and where the fact is from. */
  readonly comments: ReadonlyMap<string, string>;
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let begin = 1;
  let comments = new Map<string, string>();
  const end = () => {
    if (lines.length > 0) blocks.push({ line: begin, text: lines.join('\n'), comments });
    comments = new Map();
    lines = [];
  };
  for (const [i, line] of text.split('\n').entries()) {
    const comment = /^\s*\/\/\s*(?:(points|seconds|source|link|tags):\s*(.*))?/.exec(line);
    if (comment) {
      if (comment[1] !== undefined) comments.set(comment[1], comment[2] ?? '');
    } else if (line.trim() === '') end();
    else if (/^\s*\$CATEGORY:/.test(line)) {
      end();
      begin = i + 1;
      lines = [line];
      end();
    } else {
      if (lines.length === 0) begin = i + 1;
      lines.push(line);
    }
  }
  end();
  return blocks;
}

function readBlock({ line, text, comments }: Block, language: Language, assembly: Assembly): void {
  const { report } = assembly;
  const at = { by: 'line', line } as const;
  const category = /^\s*\$CATEGORY:\s*(.*)$/m.exec(text)?.[1];
  if (category !== undefined) {
    const name = unescape(category).split('/').at(-1)?.trim() ?? '';
    return assembly.beginRound(at, /^\$?(course|system|module|top)\$?$/i.test(name) ? null : inLanguage(language, name));
  }
  const [, id, rest = ''] = /^\s*(?:::((?:\\.|[^\\])*?)::)?([^]*)$/.exec(text) ?? [];
  const [, format, body = ''] = /^\s*(?:\[(html|moodle|plain|markdown)\])?([^]*)$/.exec(rest) ?? [];
  const read = (piece: string) => (format === 'html' ? plainFromHtml(unescape(piece), () => report.changed(at, 'markup_left_out')) : unescape(piece));
  const open = escaped(body, '{');
  const close = escaped(body, '}', open + 1);
  if (open < 0 || close < 0) {
    report.leftOut(at, open < 0 ? 'kind_unsupported' : 'not_understood', open < 0 ? { value: 'description' } : { value: body });
    return assembly.add({ at, prompt: {}, asked: null });
  }
  const [before, inside, after] = [body.slice(0, open), body.slice(open + 1, close), body.slice(close + 1)];
  // The answers in the middle of a sentence stand for the word that is missing.
  const prompt = /\p{L}/u.test(after) || after.trim() !== '' ? `${read(before).trimEnd()} _____ ${read(after).trimStart()}` : read(before);
  const general = escaped(inside, '####');
  const answers = readAnswers(general < 0 ? inside : inside.slice(0, general));
  const feedback = answers.list.flatMap((a) => (a.feedback === '' ? [] : [a]));
  const explanation = general >= 0 ? read(inside.slice(general + 4)) : feedback.find((a) => a.weight > 0)?.feedback ?? '';
  const others = feedback.filter((a) => read(a.feedback) !== read(explanation)).map((a) => `${read(a.text)}: ${read(a.feedback)}`);
  if (others.length > 0) report.changed(at, 'moved_to_notes', { field: 'explanation' });
  const [note, url] = [comments.get('source') ?? '', comments.get('link') ?? null];
  assembly.add({
    at, id: id === undefined ? undefined : unescape(id).trim(), prompt: inLanguage(language, prompt), asked: asked(report, at, language, answers, read),
    explanation: inLanguage(language, general >= 0 ? explanation : read(explanation)), notes: others,
    source: note === '' && url === null ? null : { note, url },
    tags: comments.get('tags')?.split(','), points: numeric(comments.get('points')), limitMs: times1000(numeric(comments.get('seconds'))),
  });
}

function asked(report: Report, at: Place, language: Language, { kind, list }: ReturnType<typeof readAnswers>, read: (piece: string) => string): Asked | null {
  const right = (a: GiftAnswer) => a.weight > 0;
  switch (kind) {
    case 'true': return yesOrNo(true);
    case 'false': return yesOrNo(false);
    case 'essay': return essayOf(report, at);
    case 'matching':
      report.leftOut(at, 'kind_unsupported', { value: kind });
      return null;
    case 'number': return nearest(report, at, list);
    case 'choice': {
      const rights = list.flatMap((a, i) => (right(a) ? [i] : []));
      const isMulti = rights.length > 0 && list.every((a) => a.mark === '~');
      if (isMulti && !haveEqualWeights(list)) report.changed(at, 'weights_left_out');
      // Several `=` beside `~`: each of them alone is right, which a question with several right options is not.
      if (!isMulti && rights.length > 1) report.changed(at, 'several_keys', { count: rights.length });
      return choiceOf(report, at, list.map((a) => inLanguage(language, read(a.text))), rights, isMulti || rights.length > 1);
    }
    case 'typed': {
      for (const half of list.filter((a) => a.weight < 100)) report.changed(at, 'weights_left_out', { value: read(half.text) });
      return typedOf(report, at, language, list.filter((a) => a.weight >= 100).map((a) => read(a.text)));
    }
  }
}

function haveEqualWeights(list: readonly GiftAnswer[]): boolean {
  const rights = list.filter((a) => a.weight > 0).map((a) => a.weight);
  return Math.max(...rights) - Math.min(...rights) < 0.1 && rights.reduce((a, b) => a + b, 0) > 98;
}

/** `3`, `3:0.5` or `2.5..3.5`; of several answers the first that earns all. */
function nearest(report: Report, at: Place, list: readonly GiftAnswer[]): Asked | null {
  const full = list.find((a) => a.weight >= 100);
  if (!full) {
    report.leftOut(at, 'key_missing');
    return null;
  }
  for (const other of list.filter((a) => a !== full)) report.changed(at, 'weights_left_out', { value: unescape(other.text) });
  const text = unescape(full.text).trim().replaceAll(',', '.');
  const range = /^(-?[\d.]+(?:e-?\d+)?)\s*\.\.\s*(-?[\d.]+(?:e-?\d+)?)$/i.exec(text);
  const [from, to] = [Number(range?.[1]), Number(range?.[2])];
  if (range && from <= to) return numberOf(report, at, tidy((from + to) / 2), tidy((to - from) / 2));
  const [value = '', tolerance = '0'] = text.split(':');
  if (value.trim() === '' || !Number.isFinite(Number(value)) || !Number.isFinite(Number(tolerance))) {
    report.leftOut(at, 'number_unreadable', { field: 'right', value: text });
    return null;
  }
  return numberOf(report, at, Number(value), Number(tolerance));
}

const tidy = (value: number) => Number(value.toPrecision(12));
const times1000 = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1_000);

function numeric(text: string | undefined): number | undefined {
  return text === undefined || text.trim() === '' || !Number.isFinite(Number(text)) ? undefined : Number(text);
}
