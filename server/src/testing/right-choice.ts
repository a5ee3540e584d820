import type { Choice, KindContent, KindKey } from '@tabarman/shared/quest/kinds/all.ts';

/** The choice that earns all points. */
export function rightChoice(ask: KindContent, key: KindKey): Choice {
  switch (key.kind) {
    case 'single': return { option: key.right };
    case 'multi': return { options: [...key.right] };
    case 'boolean':
    case 'number': return { value: key.right } as Choice;
    case 'order': return { order: [...key.right] };
    case 'text': return { text: Object.values(key.accept).flat()[0] ?? '' };
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': throw new Error(`nothing is right in a ${ask.kind}`);
  }
}
