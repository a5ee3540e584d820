import type { Hall } from '@tabarman/shared/dispute/hall.ts';
import { type AppealMade, keyOfGroup, keyOfQuestion, type RulingMade } from '@tabarman/shared/dispute/ruling.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';

export interface PublicRuling {
  readonly prompt: Text;
  readonly language: Language;
  readonly answer: string;
  readonly isAccepted: boolean;
  readonly comment: Text;
}

export interface PublicAppeal {
  readonly entry: string;
  readonly kind: AppealMade['kind'];
  readonly prompt: Text;
  readonly answer: string | null;
  readonly grounds: string;
  readonly sources: string;
  readonly isAccepted: boolean;
  readonly reasons: Text;
}

/** What the juries of one stage said, as everybody may read it. */
export interface PublicRulings {
  readonly stage: string;
  readonly rulings: readonly PublicRuling[];
  readonly appeals: readonly PublicAppeal[];
}

interface Said {
  readonly stage: string;
  readonly halls: readonly Hall[];
  readonly rulings: readonly RulingMade[];
  readonly appeals: readonly AppealMade[];
  readonly names: ReadonlyMap<string, string>;
}

/** DA14: what was said until the results were released, of each group the newest word; of `until` in epoch ms. */
export function publicRulings({ stage, halls, rulings, appeals, names }: Said, until: number): PublicRulings {
  const prompts = new Map(halls.flatMap(({ stageGame, state }) => state.played.map(({ content }) => [keyOfQuestion({ stageGame, question: content.id }), content.prompt] as const)));
  const newest = new Map(rulings.filter(({ at }) => at <= until).map((ruling) => [keyOfGroup(ruling), ruling]));
  return {
    stage,
    rulings: [...newest.values()].map((ruling) => ({ prompt: prompts.get(keyOfQuestion(ruling)) ?? {}, language: ruling.language, answer: ruling.text, isAccepted: ruling.isAccepted, comment: ruling.comment })),
    appeals: appeals.flatMap(({ decision, entryId, kind, answer, grounds, sources, ...ref }) => (decision === null || decision.at > until ? [] : [{
      entry: names.get(entryId) ?? '', kind, prompt: prompts.get(keyOfQuestion(ref)) ?? {}, answer: answer?.text ?? null, grounds, sources, isAccepted: decision.isAccepted, reasons: decision.reasons,
    }])),
  };
}
