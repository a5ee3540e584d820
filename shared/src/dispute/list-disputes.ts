import { foldAnswer } from '../answer/fold.ts';
import { prepareMatcher } from '../answer/match.ts';
import { type Hall, typedIn, typedQuestions } from './hall.ts';
import { isAnswer, ruledKey } from './ruled-key.ts';
import { type GroupRef, keyOfGroup, keyOfQuestion, type RulingMade } from './ruling.ts';
import type { Verdicts } from './verdicts.ts';

const MOST_SPELLINGS = 6;

/** DA1: typed answers to one question in one language that read alike and are not right by the quest's key. */
export interface Dispute extends GroupRef {
  /** As they were typed, the commonest first. */
  readonly spellings: readonly { readonly text: string; readonly count: number }[];
  /** How many entries of the stage gave it, and at how many venues. */
  readonly entries: number;
  readonly venues: number;
  readonly state: 'new' | 'accepted' | 'rejected';
  /** Null for what waits, and for what is so near to an accepted answer that it counts with it. */
  readonly ruling: RulingMade | null;
  /** Whether it waits for the jury: not where its question was removed. */
  readonly isWaiting: boolean;
}

interface Growing {
  readonly ref: GroupRef;
  readonly entries: Set<string>;
  readonly venues: Set<string>;
  readonly spellings: Map<string, number>;
  isRightEverywhere: boolean;
}

/** DA1: one list of all halls, whatever their order: what waits first, and then what most gave. */
export function listDisputes(halls: readonly Hall[], verdicts: Verdicts): Dispute[] {
  const groups = new Map<string, Growing>();
  for (const hall of halls) for (const played of typedQuestions(hall.state)) {
    const question = { stageGame: hall.stageGame, question: played.content.id };
    const typed = typedIn(played, hall.state.outline.reference);
    const ruled = ruledKey(played.quest, verdicts.on(question), typed);
    const [wasRight, isRight, isKnownWrong] = [prepareMatcher(played.quest), prepareMatcher(ruled ?? played.quest), knownWrong(played.quest.reject)];
    for (const { playerId, language, text } of typed) {
      const entry = entryOf(hall, playerId);
      if (entry === null || !isAnswer(text) || wasRight(text)) continue;
      const ref: GroupRef = { ...question, language, group: foldAnswer(text) };
      if (isKnownWrong(ref.group) && verdicts.of(ref) === null) continue;
      const group = groups.get(keyOfGroup(ref)) ?? { ref, entries: new Set<string>(), venues: new Set<string>(), spellings: new Map<string, number>(), isRightEverywhere: true };
      groups.set(keyOfGroup(ref), group);
      group.entries.add(entry);
      group.venues.add(hall.venue);
      group.spellings.set(text, (group.spellings.get(text) ?? 0) + 1);
      group.isRightEverywhere &&= isRight(text);
    }
  }
  return [...groups.values()].map((group) => shown(group, verdicts)).sort((a, b) =>
    Number(b.isWaiting) - Number(a.isWaiting) || b.entries - a.entries || (keyOfGroup(a) < keyOfGroup(b) ? -1 : 1));
}

function shown({ ref, entries, venues, spellings, isRightEverywhere }: Growing, verdicts: Verdicts): Dispute {
  const ruling = verdicts.of(ref);
  const state = ruling ? (ruling.isAccepted ? 'accepted' : 'rejected') : isRightEverywhere ? 'accepted' : 'new';
  return {
    ...ref, entries: entries.size, venues: venues.size, state, ruling, isWaiting: state === 'new' && !verdicts.removed.has(keyOfQuestion(ref)),
    spellings: [...spellings].map(([text, count]) => ({ text, count })).sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)).slice(0, MOST_SPELLINGS),
  };
}

/** What the author of the quest has called wrong already is in no dispute. */
export function knownWrong(reject: Readonly<Record<string, readonly string[] | undefined>>): (group: string) => boolean {
  const folds = new Set(Object.values(reject).flatMap((spellings) => spellings ?? []).map(foldAnswer));
  return (group) => folds.has(group);
}

/** Whose answer it was; null for a seat of nobody, which no table counts. */
export function entryOf({ state, matches }: Pick<Hall, 'state' | 'matches'>, playerId: string): string | null {
  const player = state.players.get(playerId);
  return player && !player.isRemoved ? (matches.get(player.number) ?? null) : null;
}
