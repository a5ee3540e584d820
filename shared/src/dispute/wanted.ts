import type { CorrectionAsked } from '../game/corrections.ts';
import type { Text } from '../kernel/text.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { type Hall, typedIn, typedQuestions } from './hall.ts';
import { ruledKey } from './ruled-key.ts';
import { keyOfQuestion, type RulingMade } from './ruling.ts';
import type { Verdicts } from './verdicts.ts';

export interface Wanted {
  readonly correction: CorrectionAsked;
  /** What the juries gave as their reason. */
  readonly reason: Text;
  readonly jury: 'game' | 'appeal';
}

/**
 * DA5, DA6: what has to be corrected in a hall so that it is as the juries said; nothing when it is so. Questions that nobody ruled on stay
 * as their hall left them. Throws nothing: a key that cannot hold so much is refused before a ruling is written (`fits`).
 */
export function wantedIn({ stageGame, state }: Pick<Hall, 'stageGame' | 'state'>, verdicts: Verdicts): Wanted[] {
  const keys = typedQuestions(state).flatMap((played): Wanted[] => {
    const rulings = verdicts.on({ stageGame, question: played.content.id });
    const right = rulings.length > 0 ? ruledKey(played.quest, rulings, typedIn(played, state.outline.reference)) : null;
    if (right === null || JSON.stringify(right) === JSON.stringify(played.key.right)) return [];
    const newest = newestOf(rulings);
    return [{ correction: { what: 'key', index: played.index, right }, reason: newest.comment, jury: verdicts.isDecided(newest) ? 'appeal' : 'game' }];
  });
  const removed = state.played.flatMap(({ index, content, isVoid }): Wanted[] => {
    const appeal = isVoid || isSurvey(content.ask) ? undefined : verdicts.removed.get(keyOfQuestion({ stageGame, question: content.id }));
    return appeal?.decision ? [{ correction: { what: 'void', index }, reason: appeal.decision.reasons, jury: 'appeal' }] : [];
  });
  return [...keys, ...removed];
}

/** Whether every hall's key can hold what was ruled. */
export function fits(halls: readonly Hall[], verdicts: Verdicts): boolean {
  return halls.every(({ stageGame, state }) => typedQuestions(state).every((played) =>
    ruledKey(played.quest, verdicts.on({ stageGame, question: played.content.id }), typedIn(played, state.outline.reference)) !== null));
}

/** What gave points is a better reason than what gave none. */
function newestOf(rulings: readonly RulingMade[]): RulingMade {
  return rulings.reduce((best, ruling) => (Number(ruling.isAccepted) - Number(best.isAccepted) || ruling.at - best.at) > 0 ? ruling : best);
}
