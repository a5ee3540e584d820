import { READING_CHARACTERS_PER_SECOND } from '../reading.ts';
import type { Check } from './finding.ts';
import { lettersOf, optionsOf } from './options-of.ts';

/** To make up one's mind and to tap, once everything is read. */
const DECIDE_MS = 3_000;
/** Times that are easy to say in a hall. */
const STEPS_MS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240].map((s) => s * 1_000);

/** Options that cannot be read before the time is up, in the language that needs longest. */
export const shortTimes: Check = ({ languages, questions }) => questions.flatMap((question) => {
  const times = languages.map((language) => {
    const letters = optionsOf(question).reduce((sum, { text }) => sum + lettersOf(text[language]), 0);
    return { language, neededMs: DECIDE_MS + Math.ceil((letters / READING_CHARACTERS_PER_SECOND) * 1_000) };
  });
  const longest = times.toSorted((a, b) => b.neededMs - a.neededMs)[0];
  if (!longest || longest.neededMs <= question.limitMs) return [];
  const { language, neededMs } = longest;
  const limitMs = STEPS_MS.find((ms) => ms >= neededMs) ?? STEPS_MS.at(-1) ?? neededMs;
  return [{ check: 'shortTime', weight: 'warns', neededMs, fix: { limitMs }, place: { questionId: question.id, part: 'limit', language } }];
});
