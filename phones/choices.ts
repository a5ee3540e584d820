import type { Choice, KindKey, KindView } from '@tabarman/shared/quest/kinds/all.ts';
import { levelsOf } from '@tabarman/shared/quest/kinds/levels.ts';
import { pick, shuffle } from './random.ts';

/** Some choice that fits the question, as somebody makes it who does not know. */
export function anyChoice(ask: KindView, chance: () => number): Choice {
  switch (ask.kind) {
    case 'single': return { option: pick(ask.options, chance).id };
    case 'multi': {
      const chosen = ask.options.filter(() => chance() < 0.5).map((o) => o.id);
      return { options: chosen.length > 0 ? chosen : [pick(ask.options, chance).id] };
    }
    case 'boolean': return { value: chance() < 0.5 };
    case 'number': return { value: onStep(ask, ask.min + chance() * (ask.max - ask.min)) };
    case 'order': return { order: shuffle(ask.options.map((o) => o.id), chance) };
    case 'poll': return { picks: shuffle(ask.options.map((o) => o.id), chance).slice(0, ask.most) };
    case 'open': return { words: pick(['Абдан жакты', 'Бисёр хуб', 'Yaxshi boʻldi', 'Всё понятно'], chance) };
    case 'cloud': return { terms: shuffle(['дӯстӣ', 'достук', 'doʻstlik', 'дружба', 'friendship'], chance).slice(0, ask.most) };
    case 'scale': return { level: pick(levelsOf(ask), chance) };
    case 'text': return { text: pick(['Манас', 'Рӯдакӣ', 'Oʻzgan', 'Ош', 'tea', 'bilmayman'], chance) };
  }
}

/** The choice that earns all points. */
export function rightChoice(ask: KindView, key: KindKey): Choice {
  switch (key.kind) {
    case 'single': return { option: key.right };
    case 'multi': return { options: [...key.right] };
    case 'boolean': return { value: key.right };
    case 'number': {
      if (ask.kind !== 'number') throw new Error('the key is of another kind than its question');
      return { value: onStep(ask, key.right) };
    }
    case 'order': return { order: [...key.right] };
    case 'text': return { text: Object.values(key.accept).flat()[0] ?? '' };
    case 'poll':
    case 'open':
    case 'cloud':
    case 'scale': return anyChoice(ask, () => 0);
  }
}

type NumberView = Extract<KindView, { kind: 'number' }>;

function onStep({ min, max, step }: NumberView, value: number): number {
  const steps = Math.min(Math.floor((max - min) / step), Math.round((value - min) / step));
  return Number((min + Math.max(0, steps) * step).toFixed(9));
}

