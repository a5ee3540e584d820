import type { Check, Checked, Finding } from './finding.ts';
import { givenAway } from './given-away.ts';
import { longTexts } from './length.ts';
import { missingKeys, missingParts, missingSources, missingTexts } from './missing.ts';
import { longestIsRight, sameOptions } from './options.ts';
import { hardTexts } from './readability.ts';
import { shortTimes } from './time.ts';

const checks: readonly Check[] = [missingParts, missingTexts, missingKeys, sameOptions, longTexts, shortTimes, longestIsRight, givenAway, hardTexts, missingSources];

const weights: readonly Finding['weight'][] = ['stops', 'warns', 'hints'];

/** Everything the checks find in a quest: what stops a game first, then as the checks are listed, in the order of the questions. */
export function checkQuest(quest: Checked): Finding[] {
  const found = checks.flatMap((check) => check(quest));
  return weights.flatMap((weight) => found.filter((finding) => finding.weight === weight));
}
