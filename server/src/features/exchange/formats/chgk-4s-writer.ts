import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn, type Text } from '@tabarman/shared/kernel/text.ts';
import type { KindContent, KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';

/**
 * A quest in one language as a ChGK pack, which other tools turn into slides and handouts. Questions with options are
 * written with them in their text: the format knows typed answers only.
 */
export function write4s({ content, key }: Pick<Quest, 'content' | 'key'>, language: Language): Uint8Array {
  const say = (text: Text) => textIn(text, language, content.reference);
  const blocks = [`### ${field(say(content.title))}`];
  for (const [i, round] of content.rounds.entries()) {
    blocks.push(`## ${round.title ? field(say(round.title)) : i + 1}`);
    for (const { id, prompt, ask } of round.questions) {
      const own = key[id];
      if (!own) continue;
      const [answer = '', ...others] = answersOf(ask, own.right, say, language);
      const [explanation, source] = [say(own.explanation), own.source];
      const wrong = own.right.kind === 'text' ? (own.right.reject[language] ?? []) : [];
      blocks.push([
        `? ${[field(say(prompt)), ...optionLines(ask, say)].join('\n')}`,
        `! ${spelling(answer)}`,
        ...others.map((other) => `= ${spelling(other)}`),
        ...wrong.map((other) => `!= ${spelling(other)}`),
        ...(explanation === '' ? [] : [`/ ${field(explanation)}`]),
        ...(source ? [`^ ${field([source.note, ...(source.url && source.url !== source.note ? [source.url] : [])].join(' '))}`] : []),
      ].join('\n'));
    }
  }
  return new TextEncoder().encode(`${blocks.join('\n\n')}\n`);
}

function optionLines(ask: KindContent, say: (text: Text) => string): string[] {
  return 'options' in ask ? ask.options.map((o, i) => `${letter(i)}. ${field(say(o.text))}`) : [];
}

function answersOf(ask: KindContent, right: KindKey, say: (text: Text) => string, language: Language): readonly string[] {
  const named = (id: string) => {
    const i = 'options' in ask ? ask.options.findIndex((o) => o.id === id) : -1;
    return `${letter(i)}. ${'options' in ask ? say(ask.options[i]?.text ?? {}) : ''}`;
  };
  switch (right.kind) {
    case 'boolean': return [right.right ? yes[language] : no[language]];
    case 'number': return [`${right.right}${ask.kind === 'number' && ask.unit ? ` ${say(ask.unit)}` : ''}`];
    case 'text': return right.accept[language] ?? Object.values(right.accept).find((l) => l !== undefined) ?? [];
    case 'single': return [named(right.right)];
    case 'multi': return [right.right.map(named).join(', ')];
    case 'order': return [right.right.map(named).join(' → ')];
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return ['—'];
  }
}

const yes: Readonly<Record<Language, string>> = { ky: 'Туура', tg: 'Дуруст', uz: 'Toʻgʻri', ru: 'Верно', en: 'True' };
const no: Readonly<Record<Language, string>> = { ky: 'Туура эмес', tg: 'Нодуруст', uz: 'Notoʻgʻri', ru: 'Неверно', en: 'False' };
const letter = (i: number) => String.fromCharCode(65 + i);

/** One field: no empty lines, which would end the question, no line that begins with a mark or, as a list, with a dash, and no emphasis by chance. */
function field(text: string): string {
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const safe = lines.reduce((joined, line) => (joined === '' ? line : `${joined}${/^(?:-|[#№!?=/^@>]+(?:\s|$))/.test(line) ? ' ' : '\n'}${line}`), '');
  return escape4s(safe);
}

function escape4s(text: string): string {
  return text.split(/(https?:\/\/\S+)/i).map((piece, i) => (i % 2 === 1 ? piece : piece.replace(/[\\_~[\]]/g, '\\$&'))).join('');
}

/** A full stop at its end, and a semicolon in it, belong to the spelling. */
function spelling(text: string): string {
  return field(text).replaceAll(';', '\\;').replace(/\.$/, '\\.');
}
