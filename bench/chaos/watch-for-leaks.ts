import { questionsOf } from '@tabarman/shared/quest/rules.ts';
import type { Heard, Sheet } from '../crowd.ts';

interface Message {
  readonly view?: { readonly phase?: { readonly name: string; readonly index?: number } };
  readonly data?: Message;
}

/**
 * Listens to all that phones are sent for what only the key tells: the explanation of a question, in any language, before
 * its reveal. A test of its own shows that no other byte depends on the key; this one watches while everything breaks.
 */
export function watchForLeaks({ content, key }: Sheet): { hear: (heard: Heard) => void; leaks: () => readonly string[] } {
  const asSent = (text = '') => JSON.stringify(text).slice(1, -1);
  const secret = new Map(questionsOf(content).map((q, index) => [index, Object.values(key[q.id]?.explanation ?? {}).map(asSent)]));
  const leaks: string[] = [];
  return {
    hear({ number, name, body }) {
      const { view = (body as Message).data?.view } = body as Message;
      const shown = view?.phase;
      if (shown?.name === 'reveal' && shown.index !== undefined) secret.delete(shown.index);
      if (secret.size === 0 || name === 'progress') return;
      const text = JSON.stringify(body);
      for (const [index, explanations] of secret) {
        if (explanations.some((explanation) => text.includes(explanation))) leaks.push(`phone ${number} was told of question ${index} before its reveal, in ${name}`);
      }
    },
    leaks: () => leaks,
  };
}
