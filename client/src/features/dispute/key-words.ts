import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { QuestionContent } from '@tabarman/shared/quest/schema.ts';
import type { useMessages } from '../../i18n/desk/messages.ts';

/** What the quest has as right, in one of its languages. */
export function keyWords(t: ReturnType<typeof useMessages>, { ask }: QuestionContent, right: KindKey, language: Language): string {
  const options = 'options' in ask ? ask.options : [];
  const named = (ids: readonly string[]) => ids.map((id) => textIn(options.find((option) => option.id === id)?.text ?? {}, language, language));
  switch (right.kind) {
    case 'text': return (right.accept[language] ?? []).join(', ');
    case 'single': return named([right.right]).join('');
    case 'multi': return named(right.right).join(' + ');
    case 'order': return named(right.right).join(' → ');
    case 'boolean': return t(right.right ? 'question.true' : 'question.false');
    case 'number': return `${formatNumber(language, right.right)} ± ${formatNumber(language, right.full)}`;
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return '';
  }
}
