import type { Language } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import { formatNumber } from '@tabarman/shared/language/number.ts';
import type { Choice, KindKey } from '@tabarman/shared/quest/kinds/all.ts';
import type { QuestionContent } from '@tabarman/shared/quest/schema.ts';
import type { useMessages } from '../../../i18n/desk/messages.ts';
import { numberWords } from '../kinds/number/number-words.ts';

type Words = ReturnType<typeof useMessages>;

/** What is right, in words: every accepted spelling of the language where there is one, else of all. */
export function keyWords(t: Words, { ask }: QuestionContent, right: KindKey, language: Language = t.language): string {
  const optionsOf = (ids: readonly string[]) => ids.map((id) => optionWords(ask, id, language));
  switch (right.kind) {
    case 'single': return optionsOf([right.right]).join('');
    case 'multi': return optionsOf(right.right).join(' + ');
    case 'order': return optionsOf(right.right).join(' → ');
    case 'boolean': return t(right.right ? 'question.true' : 'question.false');
    case 'number': {
      const unit = ask.kind === 'number' && ask.unit ? textIn(ask.unit, language, 'en') : null;
      return `${numberWords(language, right.right, unit)} (± ${formatNumber(language, right.full)} … ${formatNumber(language, right.zero)})`;
    }
    case 'text': return (right.accept[language] ?? []).join(', ');
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return '';
  }
}

/** Every accepted spelling, whatever the language: what a change of a typed key is read from. */
export function wholeKeyWords(t: Words, content: QuestionContent, right: KindKey): string {
  if (right.kind !== 'text') return keyWords(t, content, right);
  return [...new Set(Object.values(right.accept).flatMap((spellings) => spellings ?? []))].join(', ');
}

/** What somebody answered, in words. */
export function choiceWords(t: Words, { ask }: QuestionContent, choice: Choice | null): string {
  if (choice === null) return t('appeals.noAnswer');
  if ('text' in choice) return choice.text;
  if ('options' in choice) return choice.options.map((id) => optionWords(ask, id, t.language)).join(' + ');
  if ('order' in choice) return choice.order.map((id) => optionWords(ask, id, t.language)).join(' → ');
  if ('option' in choice) return optionWords(ask, choice.option, t.language);
  if ('picks' in choice) return choice.picks.map((id) => optionWords(ask, id, t.language)).join(' + ');
  if ('words' in choice) return choice.words;
  if ('terms' in choice) return choice.terms.join(', ');
  if ('level' in choice) return String(choice.level);
  if (typeof choice.value === 'boolean') return t(choice.value ? 'question.true' : 'question.false');
  return numberWords(t.language, choice.value, ask.kind === 'number' && ask.unit ? textIn(ask.unit, t.language, 'en') : null);
}

function optionWords(ask: QuestionContent['ask'], id: string, language: Language): string {
  const option = 'options' in ask ? ask.options.find((o) => o.id === id) : undefined;
  return option ? textIn(option.text, language, 'en') : id;
}
