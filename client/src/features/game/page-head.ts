/** The head of a page on a phone and the words of refusals, for pages that ask no question: none of what shows one comes with them. */
export { Band } from './phone/band.tsx';
export { errorWords } from './phone/error-words.ts';
export { Heading } from './phone/heading.tsx';
