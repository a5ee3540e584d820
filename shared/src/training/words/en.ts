/** What the page and the files of a comparison both say. `{…}` is filled in. */
export const en = {
  'comparison': 'Before and after', 'training': 'Training', 'all': 'Everybody', 'thoughtful': 'Without rapid guesses', 'howComputed': 'How this is computed',
  'pairs': 'Pairs', 'pre': 'Before, %', 'post': 'After, %', 'gain': 'Gain ⟨g⟩', 'level': 'Level', 'meanGain': 'Mean of single gains', 'dAv': 'Effect d', 'gAv': 'Effect g (Hedges)', 'dZ': 'Effect d_z',
  'full': 'Nothing left to gain', 'topPre': 'All right before, %', 'topPost': 'All right after, %',
  'people': 'People', 'person': 'Person', 'rapid': 'Rapid guesses', 'groups': 'Groups', 'group': 'Group', 'hidden': 'not shown', 'topics': 'Topics', 'topic': 'Topic', 'questions': 'Questions', 'question': 'Question', 'number': 'No.', 'reworded': 'Worded anew',
  'yes': 'yes', 'no': 'no', 'level.low': 'low', 'level.medium': 'medium', 'level.high': 'high',
  'alonePre': 'Took the pre-test only', 'alonePost': 'Took the post-test only', 'ambiguousPre': 'Cannot be told apart, pre-test', 'ambiguousPost': 'Cannot be told apart, post-test', 'unfinishedPre': 'Handed in nothing, pre-test', 'unfinishedPost': 'Handed in nothing, post-test', 'leftOut': 'Questions of one test only',
  'missing.tooFew': 'too few ({have} of {need})', 'missing.noSpread': 'all alike', 'missing.ceiling': 'nothing left to gain',
  'how.results': 'Results are per cent of what could be reached, each question weighing the same. Compared are the questions of both tests, marked by the key of the post-test.',
  'how.gain': 'Gain ⟨g⟩ = (after − before) / (100 − before) of the means (Hake 1998): what was gained of what could be. Below 0.3 low, below 0.7 medium, from 0.7 high. Lectures usually gave 0.23, taking part 0.48.',
  'how.meanGain': 'The mean of single gains is another number (Bao 2006). Who had everything right before has no gain and is left out.',
  'how.effect': 'Effect: the mean change by the mean of both standard deviations; Hedges’ g is less what few people make it too large by (Lakens 2013). About 0.2 small, 0.5 medium, 0.8 large (Cohen 1988).',
  'how.ceiling': 'Ceiling: more than 15 % had everything right (Terwee 2007). The test was too easy to show more.',
  'how.rapid': 'Rapid guesses: more than 10 % of somebody’s answers came before the question could have been read (Wise, Kong 2005).',
  'how.least': 'Groups of fewer than five pairs are not shown, nor others by which they could be found out.',
  'how.limits': 'There is no comparison group: a gain may also come from having seen the test before.',
} as const;

export type ComparisonWord = keyof typeof en;
export type ComparisonWords = { readonly [W in ComparisonWord]: string };
