import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn, type Text } from '@tabarman/shared/kernel/text.ts';
import type { KindContent, KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { Quest } from '@tabarman/shared/quest/schema.ts';

/**
 * A quest in one language as GIFT. What GIFT has no room for (points, seconds, sources, the order of things) stands in
 * comments, so that nothing goes silently; our own reader takes points, seconds and sources back from them.
 */
export function writeGift({ content, key }: Pick<Quest, 'content' | 'key'>, language: Language): Uint8Array {
  const say = (text: Text) => textIn(text, language, content.reference);
  const parts = [`// ${oneLine(say(content.title))}`];
  for (const round of content.rounds) {
    const title = round.title && say(round.title);
    if (title) parts.push(`$CATEGORY: ${escapeGift(oneLine(title)).replaceAll('/', '-')}`);
    for (const { id, prompt, limitMs, points, ask } of round.questions) {
      const own = key[id];
      const explanation = own ? say(own.explanation) : '';
      const comments = [
        `points: ${points}`, `seconds: ${limitMs / 1_000}`, ...(own?.source ? [`source: ${oneLine(own.source.note)}`] : []), ...(own?.source?.url ? [`link: ${own.source.url}`] : []),
        ...(own?.tags && own.tags.length > 0 ? [`tags: ${own.tags.map(oneLine).join(', ')}`] : []),
      ].map((line) => `// ${line}`);
      const inside = own ? answersOf(ask, own.right, say, language) : null;
      const head = `::${escapeGift(id)}:: ${escapeGift(say(prompt))}`;
      const body = inside === null ? commented(head, ask, own?.right, say) : `${head} {${inside}${explanation === '' ? '' : `\n####${escapeGift(explanation)}`}\n}`;
      parts.push([...comments, body].join('\n'));
    }
  }
  return new TextEncoder().encode(`${parts.join('\n\n')}\n`);
}

function answersOf(ask: KindContent, right: KindKey, say: (text: Text) => string, language: Language): string | null {
  switch (right.kind) {
    case 'boolean': return right.right ? 'TRUE' : 'FALSE';
    case 'number': return `#${right.right}:${right.full}`;
    case 'text': {
      const list = right.accept[language] ?? Object.values(right.accept).find((l) => l !== undefined) ?? [];
      return list.map((spelling) => answer('=', spelling)).join('');
    }
    case 'single': return 'options' in ask ? ask.options.map((o) => answer(o.id === right.right ? '=' : '~', say(o.text))).join('') : null;
    case 'multi': {
      const share = Number((100 / right.right.length).toFixed(5));
      return 'options' in ask ? ask.options.map((o) => `\n~%${right.right.includes(o.id) ? share : -100}%${escapeGift(say(o.text))}`).join('') : null;
    }
    // What Moodle calls an essay.
    case 'open': return '';
    case 'order':
    case 'poll':
    case 'cloud':
    case 'scale': return null;
  }
}

/** An answer that begins with a per cent sign is given its share, so that it is not taken for one. */
function answer(mark: '=' | '~', text: string): string {
  return `\n${mark}${text.startsWith('%') ? (mark === '=' ? '%100%' : '%0%') : ''}${escapeGift(text)}`;
}

/** GIFT has no questions that ask for an order, and no surveys but essays: they stand there to be read, as comments. */
function commented(head: string, ask: KindContent, right: KindKey | undefined, say: (text: Text) => string): string {
  const options = 'options' in ask ? ask.options : [];
  if (right?.kind === 'poll') return [head, ...options.map((o) => `- ${say(o.text)}`)].flatMap((text) => text.split('\n')).map((line) => `// ${line}`).join('\n');
  const inOrder = right?.kind === 'order' ? right.right.map((id) => say(options.find((o) => o.id === id)?.text ?? {})) : [];
  return [head, ...inOrder.map((text, i) => `${i + 1}. ${text}`)].flatMap((text) => text.split('\n')).map((line) => `// ${line}`).join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

/** Marks become text, and a line break one that does not end the question. */
function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replace(/\n/g, '\\n').replace(/->/g, '-\\>');
}
