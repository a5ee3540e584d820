/** What all three screens say of questions that ask for an opinion. */
export const survey = {
  'survey.choose': 'Choose what fits you',
  'survey.most': 'You can choose up to {n}',
  'survey.write': 'Write what you think',
  'survey.words': 'Write a word or a short phrase',
  'survey.word': 'Word {n}',
  'survey.rate': 'Choose a number on the scale',
  'survey.thanks': 'Thank you. Your answer is counted.',
} as const;

/** What the projector and the desk say of the answers to them. */
export const surveyCounts = {
  'survey.mean': 'Average: {mean}',
  'survey.answers': 'Answers: {n}',
  'survey.waits': 'The host chooses which answers are shown',
  'survey.onWall': 'On the projector',
  'survey.show': 'Show',
  'survey.hide': 'Take off',
} as const;
