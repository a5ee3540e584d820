export const en = {
  game: 'game jury',
  appeal: 'appeal jury',
  upheld: 'The appeal was upheld.',
  declined: 'The appeal was declined.',
  same: 'Means the same as the right answer',
  spelling: 'A spelling of the right answer',
  wrong: 'Not the right answer',
  vague: 'Less exact than the question asks for',
};

export type DisputeWord = keyof typeof en;
export type DisputeWords = Readonly<Record<DisputeWord, string>>;
