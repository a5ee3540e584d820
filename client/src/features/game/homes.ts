/** Where somebody is from, for those who ask it outside a game. */
export { OTHER } from './phone/home/draft.ts';
export { UniversityPicker } from './phone/home/university-picker.tsx';
export { usePlaces } from './phone/home/use-places.ts';
