import { romanise } from './romanise.ts';

/** Words that say what kind of place a name is of, in the five languages. */
const words = [
  'шаары', 'шаар', 'облусу', 'облус', 'району', 'айылы', 'дарыясы', 'дарыя', 'көлү', 'көл', 'тоосу',
  'шаҳри', 'шаҳр', 'вилояти', 'вилоят', 'ноҳияи', 'дарёи', 'дарё', 'кӯли',
  'shahri', 'shahar', 'viloyati', 'viloyat', 'tumani', 'daryosi', 'koʻli', 'шаҳар', 'туман', 'дарёси', 'кўли',
  'город', 'г', 'область', 'обл', 'район', 'река', 'озеро', 'гора',
  'city', 'region', 'oblast', 'province', 'river', 'lake', 'mountain', 'mount', 'of',
];

const skeletons = new Set(words.map((word) => romanise(word.replace('ʻ', "'"))));

/** Whether a plain word only says what kind of place it is, however it is spelt (`көлү`, `колу`, `kolu`). */
export function isPlaceWord(word: string): boolean {
  return skeletons.has(romanise(word));
}
