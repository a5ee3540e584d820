/** What a phone shows of a question and of what it gave, for those who ask one outside a game. */
export { Band } from './phone/band.tsx';
export { errorWords } from './phone/error-words.ts';
export { Facts } from './phone/facts.tsx';
export { Heading } from './phone/heading.tsx';
export { phoneKindOf } from './phone/phone-kinds.ts';
export { QuestionMedia } from './phone/question-media.tsx';
export { useSecondsUntil } from './use-seconds-until.ts';
export { useThinkTime } from './phone/use-think-time.ts';
export { useVerdictWords, VerdictMark, verdictOf } from './phone/verdict.tsx';
export { Why } from './phone/why.tsx';
