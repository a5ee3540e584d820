import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Choice, KindKey } from '@tabarman/shared/quest/kinds/all.ts';

/** The key that makes an answer right: a further spelling, another option, another number. */
export function accepting(right: KindKey, choice: Choice, language: Language): KindKey {
  switch (right.kind) {
    case 'text': {
      if (!('text' in choice)) return right;
      const spelling = choice.text.trim();
      const accept = { ...right.accept, [language]: [...new Set([...(right.accept[language] ?? []), spelling])] };
      return { ...right, accept, reject: without(right.reject, spelling) };
    }
    case 'single': return 'option' in choice ? { ...right, right: choice.option } : right;
    case 'multi': return 'options' in choice ? { ...right, right: [...choice.options] } : right;
    case 'order': return 'order' in choice ? { ...right, right: [...choice.order] } : right;
    case 'boolean': return 'value' in choice && typeof choice.value === 'boolean' ? { ...right, right: choice.value } : right;
    case 'number': return 'value' in choice && typeof choice.value === 'number' ? { ...right, right: choice.value } : right;
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return right;
  }
}

type Spellings = Extract<KindKey, { kind: 'text' }>['accept'];

function without(spellings: Spellings, spelling: string): Spellings {
  return Object.fromEntries(Object.entries(spellings).flatMap(([language, all]) => {
    const left = all?.filter((text) => text !== spelling) ?? [];
    return left.length === 0 ? [] : [[language, left]];
  }));
}
