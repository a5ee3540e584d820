import { Assembly } from '../assembly/assembly.ts';
import { typedOf } from '../assembly/asked.ts';
import { chgkSpellings, unescapeChgk } from '../assembly/chgk-answer.ts';
import { inLanguage } from '../assembly/clean-text.ts';
import { languageOf } from '../assembly/language-of.ts';
import { Report } from '../assembly/report.ts';
import { sourceFrom } from '../assembly/source-from.ts';
import { FileRefused } from '../containers/file-refused.ts';
import { chgkWords, hasList } from './chgk-words.ts';
import type { Reader } from './reading.ts';

/** The first word of a line says what follows; the longest that fits counts. */
const markers = ['###LJ', '###', '#DATE', '#EDITOR', '##', '#', '№№', '№', '!=', '!', '?', '=', '/', '^', '@', '>'] as const;
type Marker = (typeof markers)[number];

interface Field {
  readonly marker: Marker;
  readonly line: number;
  readonly lines: string[];
}

/** The text format of ChGK packs: a mark at the head of each field, a blank line after each question. */
export const chgk4s: Reader = {
  format: 'chgk-4s',
  is: (opened) => opened.as === 'text' && /^\?[ \t]+\S/m.test(opened.file.text) && /^![ \t]+\S/m.test(opened.file.text),
  read(opened, asking) {
    if (opened.as !== 'text') throw new FileRefused('file_unknown', 'not a text');
    const report = new Report();
    const assembly = new Assembly(report);
    const blocks = blocksOf(opened.file.text);
    const language = languageOf(report, asking, blocks.flat().filter((f) => f.marker === '?' || f.marker === '/').map(valueOf).join('\n'));
    const title = blocks.flat().find((f) => f.marker === '###');
    for (const block of blocks) {
      const asks = block.findIndex((f) => f.marker === '?' || f.marker === '!');
      const tour = (isBefore: boolean) => block.find((f, i) => f.marker === '##' && (asks < 0 || i < asks === isBefore));
      const begin = (field: Field | undefined) => field && assembly.beginRound({ by: 'line', line: field.line }, inLanguage(language, chgkWords(valueOf(field)).text));
      begin(tour(true));
      if (asks < 0) continue;
      readQuestion(block, assembly, language);
      begin(tour(false));
    }
    return assembly.finish('chgk-4s', { title: inLanguage(language, title ? chgkWords(valueOf(title)).text : asking.name), reference: language });
  },
};

function blocksOf(text: string): Field[][] {
  const blocks: Field[][] = [[]];
  for (const [i, line] of text.split('\n').entries()) {
    const block = blocks.at(-1);
    if (line.trim() === '') blocks.push([]);
    else {
      const marker = markers.find((m) => line.startsWith(m) && /^(\s|$)/.test(line.slice(m.length)));
      if (marker !== undefined) block?.push({ marker, line: i + 1, lines: [line.slice(marker.length).trim()] });
      else block?.at(-1)?.lines.push(line.trimEnd());
    }
  }
  return blocks.filter((block) => block.length > 0);
}

/** `!!Word ` at the beginning only gives the field another name. */
function valueOf({ lines }: Field): string {
  return lines.join('\n').replace(/^!!\S+\s+/, '').trim();
}

function readQuestion(block: readonly Field[], assembly: Assembly, language: Parameters<typeof inLanguage>[0]): void {
  const { report } = assembly;
  const at = { by: 'line', line: block.find((f) => f.marker === '?' || f.marker === '!')?.line ?? 1 } as const;
  const field = (marker: Marker) => block.filter((f) => f.marker === marker).map(valueOf).join('\n');
  const number = field('№');
  if (number === '0' || number.toLowerCase().startsWith('размин')) {
    report.leftOut(at, 'warm_up');
    return assembly.add({ at, prompt: {}, asked: null });
  }
  if (hasList(field('!')) || hasList(field('?'))) {
    report.leftOut(at, 'kind_unsupported', { value: 'blitz' });
    return assembly.add({ at, prompt: {}, asked: null });
  }
  const prompt = chgkWords([field('>'), field('?')].filter((part) => part !== '').join('\n'));
  const comment = chgkWords(field('/'));
  for (const file of [...prompt.media, ...comment.media]) report.changed(at, 'media_left_out', { value: file });
  const spoken = (text: string) => chgkSpellings(chgkWords(text, { isAnswer: true }).text);
  const notes = [...prompt.forHost, ...(field('@') === '' ? [] : [`@ ${unescapeChgk(field('@'))}`]), ...(field('#') === '' ? [] : [unescapeChgk(field('#'))])];
  if (field('?') === '') report.leftOut(at, 'prompt_missing');
  assembly.add({
    at, prompt: inLanguage(language, prompt.text), explanation: inLanguage(language, comment.text), notes, source: sourceFrom(chgkWords(field('^')).text),
    asked: field('?') === '' ? null : typedOf(report, at, language, [...spoken(field('!')), ...spoken(field('='))], spoken(field('!='))),
  });
}
