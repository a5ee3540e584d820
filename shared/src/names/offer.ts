import type { Language } from '../kernel/language.ts';
import { skeletonOf } from '../kernel/skeleton.ts';
import { en } from './words/en.ts';
import { ky } from './words/ky.ts';
import type { NameWords } from './words/name-words.ts';
import { ru } from './words/ru.ts';
import { tg } from './words/tg.ts';
import { uz } from './words/uz.ts';

const words: Readonly<Record<Language, NameWords>> = { ky, tg, uz, ru, en };

/** How many names a phone shows at once, and how often it may ask for others. */
export const OFFERED = 4;
export const REROLLS = 3;
/** Numbers of one roll: twice as many as are shown in plain words, then as many with a number, for a hall that has used them up. */
const PLAIN = 2 * OFFERED;
const PER_ROLL = 2 * PLAIN;
/** Offers are numbered from 0 over all rolls: a phone names one by its number and can invent none. */
export const LAST_OFFER = (REROLLS + 1) * PER_ROLL - 1;

export interface Offer {
  readonly number: number;
  readonly name: string;
}

/** The name of an offer: always the same for the same seed, so that nobody has to remember what was offered to whom. */
export function offeredName(seed: string, number: number, language: Language): string {
  const { qualities, things, join } = words[language];
  const first = hashOf(`${seed} ${number} quality`);
  const second = hashOf(`${seed} ${number} thing`);
  const name = join(pick(qualities, first), pick(things, second)).replace(/(^| )\p{L}/gu, (letter) => letter.toUpperCase());
  return number % PER_ROLL < PLAIN && number <= LAST_OFFER ? name : `${name} ${2 + (hashOf(`${seed} ${number} count`) % 98)}`;
}

/** What a phone shows: free names only. May be fewer in a hall that has used them up. */
export function offers(seed: string, roll: number, language: Language, isTaken: (skeleton: string) => boolean): Offer[] {
  const seen = new Set<string>();
  return Array.from({ length: PER_ROLL }, (_, n) => roll * PER_ROLL + n)
    .map((number) => ({ number, name: offeredName(seed, number, language) }))
    .filter(({ name }) => {
      const skeleton = skeletonOf(name);
      const isFree = !seen.has(skeleton) && !isTaken(skeleton);
      seen.add(skeleton);
      return isFree;
    })
    .slice(0, OFFERED);
}

/** A free name for somebody who was asked for none: the first, however far the search goes. */
export function substituteName(seed: string, language: Language, isTaken: (skeleton: string) => boolean): string {
  let number = 0;
  let name = offeredName(seed, number, language);
  while (isTaken(skeletonOf(name))) {
    number += 1;
    name = offeredName(seed, number, language);
  }
  return name;
}

function pick(list: readonly string[], hash: number): string {
  return list[hash % list.length] ?? '';
}

/** FNV-1a, then mixed so that seeds that differ in their last letter go far apart. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
