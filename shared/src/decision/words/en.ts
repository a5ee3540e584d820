export const en = {
  decided: 'Decision',
  feedback: 'How it was marked',
  mean: '{mean} of {most}',
  fromJury: 'From the jury',
  awarded: 'Awarded',
  reserve: 'Reserve, place {place}',
  passed: 'Not awarded',
  cut: 'all places went to works with a higher total',
  capped: '{group} already has its most',
  budget: 'there is not enough money left',
  kept: 'the place is kept so that another group has its least',
  sum: 'others have more points together',
  notReserve: 'after a withdrawal only reserves come in',
  belowTotal: 'The total is below the threshold',
  belowFloor: 'Below the floor: {criteria}',
  noTotal: 'Not reviewed',
  otherTrack: 'Of another track',
  hasAnother: 'Has another award',
  notEligible: 'Does not meet the conditions',
  withdrawn: 'Withdrawn',
  conflict: 'Conflict of interest',
};

export type DecisionWord = keyof typeof en;
export type DecisionWords = Readonly<Record<DecisionWord, string>>;
