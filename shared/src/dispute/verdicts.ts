import { type AppealMade, keyOfFold, keyOfGroup, keyOfQuestion, type GroupRef, type QuestionRef, type RulingMade } from './ruling.ts';

/** What holds in a stage, whatever the order in which it came. */
export interface Verdicts {
  /** Of the jury or, where an appeal was accepted, of the appeal jury; null for a group that nobody ruled on. */
  of(group: GroupRef): RulingMade | null;
  /** Those of one question, by their group and language. */
  on(question: QuestionRef): readonly RulingMade[];
  /** Whether the appeal jury has spoken of answers that read so: then the game jury does not any longer. */
  isDecided(group: Omit<GroupRef, 'language'>): boolean;
  /** By the question: the appeal that removed it. */
  readonly removed: ReadonlyMap<string, AppealMade>;
}

/**
 * DA2–DA4: the newest ruling on answers that read alike holds for all of them that were ruled on, and an accepted appeal holds over every
 * ruling.
 */
export function verdictsOf(rulings: readonly RulingMade[], appeals: readonly AppealMade[]): Verdicts {
  const inOrder = rulings.toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const decided = appeals.flatMap((appeal) => (appeal.decision === null ? [] : [{ ...appeal, decision: appeal.decision }]))
    .toSorted((a, b) => a.decision.at - b.decision.at || (a.id < b.id ? -1 : 1));
  const byGroup = new Map<string, RulingMade>();
  const byFold = new Map<string, RulingMade>();
  const spoken = new Set<string>();
  for (const ruling of inOrder) {
    byGroup.set(keyOfGroup(ruling), ruling);
    byFold.set(keyOfFold(ruling), ruling);
  }
  for (const appeal of decided) {
    if (appeal.kind !== 'accept') continue;
    const { id, stageGame, question, answer, decision: { isAccepted, reasons, at } } = appeal;
    const ruling: RulingMade = { id, stageGame, question, ...answer, isAccepted: true, comment: reasons, at };
    spoken.add(keyOfFold(ruling));
    if (!isAccepted) continue;
    byGroup.set(keyOfGroup(ruling), ruling);
    byFold.set(keyOfFold(ruling), ruling);
  }
  // The newest of those that read alike decides for the others; what was said of each stays with it where it is the same.
  const holding = new Map([...byGroup].map(([key, ruling]) => {
    const newest = byFold.get(keyOfFold(ruling)) ?? ruling;
    return [key, newest.isAccepted === ruling.isAccepted ? ruling : { ...newest, language: ruling.language, text: ruling.text }] as const;
  }));
  const byQuestion = Map.groupBy(holding.values(), keyOfQuestion);
  return {
    of: (group) => holding.get(keyOfGroup(group)) ?? null,
    on: (question) => (byQuestion.get(keyOfQuestion(question)) ?? []).toSorted((a, b) => (keyOfGroup(a) < keyOfGroup(b) ? -1 : 1)),
    isDecided: (group) => spoken.has(keyOfFold(group)),
    removed: new Map(decided.filter(({ kind, decision }) => kind === 'remove' && decision.isAccepted).map((appeal) => [keyOfQuestion(appeal), appeal])),
  };
}
