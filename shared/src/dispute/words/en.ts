export const en = {
  game: 'game jury',
  appeal: 'appeal jury',
  title: 'Rulings and appeals',
  none: 'Rulings and appeals are shown here once the results of a stage are released.',
  question: 'Question {n}',
  key: 'Right answer',
  accepted: 'accepted',
  rejected: 'not accepted',
  declined: 'declined',
  removed: 'This question was removed and counts for nobody.',
  toAccept: 'Appeal: accept the answer “{text}”',
  toRemove: 'Appeal: remove the question',
  by: 'by {name}',
  reasons: 'Decision',
  settled: 'Settled by a later ruling',
  rulings: 'Answers in dispute',
  noDisputes: 'No answer was in dispute.',
  sources: 'Sources',
  same: 'Means the same as the right answer',
  spelling: 'A spelling of the right answer',
  wrong: 'Not the right answer',
  vague: 'Less exact than the question asks for',
};

export type DisputeWord = keyof typeof en;
export type DisputeWords = Readonly<Record<DisputeWord, string>>;
