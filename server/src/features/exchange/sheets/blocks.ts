import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn, type Text } from '@tabarman/shared/kernel/text.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import { levelsOf } from '@tabarman/shared/quest/kinds/levels.ts';
import type { QuestContent, QuestionContent, QuestionKey, QuestKey } from '@tabarman/shared/quest/schema.ts';
import { sheetWords } from './words.ts';

/** One thing on a printed sheet, before it has a place on a page. */
export type Block =
  | { readonly block: 'round'; readonly text: string }
  | { readonly block: 'question'; readonly number: number; readonly text: string; readonly aside: string; readonly parts: readonly Part[] };

export type Part =
  | { readonly part: 'option'; readonly letter: string; readonly text: string; readonly isRight: boolean }
  | { readonly part: 'box'; readonly text: string }
  | { readonly part: 'line'; readonly unit: string }
  | { readonly part: 'hint'; readonly text: string }
  | { readonly part: 'fact'; readonly label: string; readonly text: string };

/** I11: what players get in hand. It is made of the content alone: no key comes near it. */
export function playersBlocks(content: QuestContent, language: Language): Block[] {
  const say = (text: Text) => textIn(text, language, content.reference);
  const words = sheetWords[language];
  return blocksOf(content, say, language, ({ ask }) => {
    switch (ask.kind) {
      case 'single': return { aside: '', parts: options(ask.options, say, []) };
      case 'multi': return { aside: '', parts: [{ part: 'hint', text: words.several }, ...options(ask.options, say, [])] };
      case 'order': return { aside: '', parts: [{ part: 'hint', text: words.inOrder }, ...ask.options.map((o): Part => ({ part: 'box', text: say(o.text) }))] };
      case 'boolean': return { aside: '', parts: [{ part: 'box', text: words.yes }, { part: 'box', text: words.no }] };
      case 'number': return { aside: '', parts: [{ part: 'line', unit: ask.unit ? say(ask.unit) : '' }] };
      case 'text':
      case 'open': return { aside: '', parts: [{ part: 'line', unit: '' }] };
      case 'cloud': return { aside: '', parts: Array.from({ length: ask.most }, (): Part => ({ part: 'line', unit: '' })) };
      case 'poll': return { aside: '', parts: options(ask.options, say, []) };
      case 'scale': return { aside: '', parts: levelsOf(ask).map((level) => ({ part: 'box', text: levelWords(ask, level, say) })) };
    }
  });
}

/** What the host reads from: every question with its key, what counts beside it, explanation, source and notes. */
export function hostBlocks(content: QuestContent, key: QuestKey, language: Language): Block[] {
  const say = (text: Text) => textIn(text, language, content.reference);
  const words = sheetWords[language];
  return blocksOf(content, say, language, (question) => {
    const own = key[question.id];
    const aside = `${formatNumber(language, question.limitMs / 1_000)} ${words.seconds} · ${formatNumber(language, question.points)} ${words.points}`;
    return { aside, parts: own ? [...keyParts(question, own.right, say, language), ...facts(own, say, language)] : [] };
  });
}

function blocksOf(content: QuestContent, say: (text: Text) => string, language: Language, of: (question: QuestionContent) => { aside: string; parts: Part[] }): Block[] {
  let number = 0;
  return content.rounds.flatMap((round, i): Block[] => [
    ...(content.rounds.length > 1 || round.title ? [{ block: 'round', text: round.title ? say(round.title) : `${sheetWords[language].round} ${i + 1}` } as const] : []),
    ...round.questions.map((question): Block => ({ block: 'question', number: (number += 1), text: say(question.prompt), ...of(question) })),
  ]);
}

function options(list: readonly { id: string; text: Text }[], say: (text: Text) => string, rights: readonly string[]): Part[] {
  return list.map(({ id, text }, i) => ({ part: 'option', letter: String.fromCharCode(65 + i), text: say(text), isRight: rights.includes(id) }));
}

/** A step of a scale; its ends say what they mean. */
function levelWords({ from, to, low, high }: Extract<QuestionContent['ask'], { kind: 'scale' }>, level: number, say: (text: Text) => string): string {
  const end = level === from ? low : level === to ? high : null;
  return end ? `${level} – ${say(end)}` : String(level);
}

function keyParts({ ask }: QuestionContent, right: KindKey, say: (text: Text) => string, language: Language): Part[] {
  const words = sheetWords[language];
  const list = 'options' in ask ? ask.options : [];
  switch (right.kind) {
    case 'single': return options(list, say, [right.right]);
    case 'poll': return options(list, say, []);
    case 'open':
    case 'cloud':
    case 'scale': return [];
    case 'multi': return options(list, say, right.right);
    case 'order': return [{ part: 'fact', label: words.answer, text: right.right.map((id) => say(list.find((o) => o.id === id)?.text ?? {})).join(' → ') }];
    case 'boolean': return [{ part: 'fact', label: words.answer, text: right.right ? words.yes : words.no }];
    case 'number': {
      const unit = ask.kind === 'number' && ask.unit ? ` ${say(ask.unit)}` : '';
      const tolerance = right.full > 0 ? ` (${words.within} ${formatNumber(language, right.full)})` : '';
      return [{ part: 'fact', label: words.answer, text: `${formatNumber(language, right.right)}${unit}${tolerance}` }];
    }
    case 'text': {
      const accepted = [...new Set([...(right.accept[language] ?? []), ...Object.values(right.accept).flatMap((l) => l ?? [])])];
      const rejected = [...new Set(Object.values(right.reject).flatMap((l) => l ?? []))];
      return [
        { part: 'fact', label: words.answer, text: accepted[0] ?? '' },
        ...(accepted.length > 1 ? [{ part: 'fact', label: words.alsoRight, text: accepted.slice(1).join(', ') } as const] : []),
        ...(rejected.length > 0 ? [{ part: 'fact', label: words.notRight, text: rejected.join(', ') } as const] : []),
      ];
    }
  }
}

function facts({ explanation, source, notes }: QuestionKey, say: (text: Text) => string, language: Language): Part[] {
  const words = sheetWords[language];
  const told = [
    [words.explanation, say(explanation)], [words.source, [source?.note, source?.url].filter((t) => t !== undefined && t !== null).join(' ')], [words.notes, notes ?? ''],
  ] as const;
  return told.flatMap(([label, text]): Part[] => (text === '' ? [] : [{ part: 'fact', label, text }]));
}
