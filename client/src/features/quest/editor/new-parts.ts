import type { KindKey, KindName } from '@tabarman/shared/quest/kinds/all.ts';
import type { DraftAsk, DraftQuestion, DraftRound } from '@tabarman/shared/quest/draft/schema.ts';
import { optionLetter } from '../../../ui/option-letter.ts';
import { chance } from '../../game/chance.ts';

const LIMIT_MS = 20_000;
const POINTS = 1_000;
const OPTIONS = 4;

export const newId = (): string => chance(6);

export const newRound = (): DraftRound => ({ id: `r${newId()}`, title: {}, stop: null, questions: [] });

export const newQuestion = (): DraftQuestion => ({
  id: `q${newId()}`, prompt: {}, limitMs: LIMIT_MS, points: POINTS, ask: { kind: 'single', options: someOptions(OPTIONS) }, right: null,
  explanation: {}, source: null, notes: null, tags: [], marks: {},
});

export const newOption = () => ({ id: `o${chance(4)}`, text: {} });

function someOptions(n: number) {
  return Array.from({ length: n }, (_, i) => ({ id: optionLetter(i).toLowerCase(), text: {} }));
}

/** What a question of another kind asks: options stay where both kinds have them. */
export function askOf(kind: KindName, before: DraftAsk): DraftAsk {
  const options = 'options' in before ? before.options : someOptions(OPTIONS);
  switch (kind) {
    case 'single':
    case 'multi':
    case 'order': return { kind, options };
    case 'poll': return { kind, options, most: 1 };
    case 'number': return { kind, min: 0, max: 100, step: 1, unit: null };
    case 'scale': return { kind, from: 1, to: 5, low: null, high: null };
    case 'cloud': return { kind, most: 3 };
    case 'boolean':
    case 'open':
    case 'text': return { kind };
  }
}

/** Of an opinion there is nothing to be right; of all else it is chosen anew. */
export function keyOf(kind: KindName): KindKey | null {
  switch (kind) {
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return { kind };
    case 'single':
    case 'multi':
    case 'order':
    case 'number':
    case 'boolean':
    case 'text': return null;
  }
}
