import * as z from 'zod';
import { foldAnswer } from '../../answer/fold.ts';
import { prepareMatcher } from '../../answer/match.ts';
import { languages as all } from '../../kernel/language.ts';
import type { Bar, Kind } from './kind.ts';

const spellings = z.array(z.string().min(1).max(80)).min(1).max(40).optional();
const perLanguage = z.strictObject({ ky: spellings, tg: spellings, uz: spellings, ru: spellings, en: spellings });
const content = z.strictObject({ kind: z.literal('text') });
/** `place` lets words such as "city of" be left out; `reject` names plausible wrong answers that spelling slips must not reach. */
const key = z.strictObject({ kind: z.literal('text'), accept: perLanguage, reject: perLanguage, place: z.boolean() });
const choice = z.strictObject({ text: z.string().min(1).max(80).refine((t) => t.isWellFormed() && !t.includes('\0') && t.trim() !== '') });
const keyView = z.strictObject({ kind: z.literal('text'), right: z.array(z.string()) });

type Content = z.infer<typeof content>;
type Key = z.infer<typeof key>;
const BARS = 8;

export const text: Kind<'text', Content, Key, z.infer<typeof choice>, Content, z.infer<typeof keyView>> = {
  kind: 'text', content, key, choice, view: content, keyView,
  gaps: (_, { accept }, languages) => languages.filter((l) => !accept[l]?.length).map((l) => `key.accept.${l}`),
  fits: () => true,
  marker: (_, key) => {
    const matches = prepareMatcher(key);
    return ({ text }) => (matches(text) ? 1 : 0);
  },
  distribution: (_, key, choices) => commonest(choices.map((c) => c.text), prepareMatcher(key)),
  show: () => ({ kind: 'text' }),
  showKey: (_, { accept }, say) => {
    const first = say(Object.fromEntries(all.map((l) => [l, accept[l]?.[0]])));
    return { kind: 'text', right: [first] };
  },
};

/** N10: answers that read alike, and are marked alike, are one bar, labelled as most of them wrote it; the rarest are left out. */
function commonest(texts: readonly string[], matches: (typed: string) => boolean): Bar[] {
  const groups = new Map<string, Map<string, number>>();
  for (const typed of texts.map((t) => t.trim())) {
    const fold = `${matches(typed)} ${foldAnswer(typed)}`;
    const spellings = groups.get(fold) ?? new Map<string, number>();
    groups.set(fold, spellings.set(typed, (spellings.get(typed) ?? 0) + 1));
  }
  const bars = [...groups.values()].map((spellings): Bar => {
    const [label] = [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best));
    return { typed: label, count: [...spellings.values()].reduce((a, b) => a + b, 0), right: matches(label) };
  });
  return bars.sort((a, b) => b.count - a.count).slice(0, BARS);
}
