import type { Language } from '../kernel/language.ts';
import type { Verdict } from './qualification.ts';
import { seasonWord } from './words.ts';

/** QL8: whether an entry goes on, in a few words of one language. */
export function verdictWords(verdict: Verdict, language: Language): string {
  switch (verdict.outcome) {
    case 'in': return seasonWord(language, 'verdict.in');
    case 'reserve': return seasonWord(language, 'verdict.reserve', { n: verdict.number });
    case 'tied': return seasonWord(language, 'verdict.tied');
    case 'out': return seasonWord(language, `verdict.${verdict.reason}`);
  }
}
