import { isKindName } from './kind-name.ts';
import { skeletonOf } from './skeleton.ts';

export type CleanedName =
  | { readonly ok: true; readonly name: string; readonly skeleton: string }
  | { readonly ok: false; readonly error: 'name_empty' | 'name_too_long' | 'name_mixed_scripts' | 'name_not_allowed' | 'name_unkind' };

const MAX_GRAPHEMES = 20;
const MAX_BYTES = 80;
/** Far above any name: 20 graphemes of four bytes and as much again for what cleaning removes. */
const MAX_RAW_LENGTH = 400;

/** Names that would speak for the game: what the host and the organiser are called in the five languages. */
const reserved = new Set([
  'tabarman', 'табарман', 'host', 'admin', 'administrator', 'moderator', 'organiser', 'organizer', 'system',
  'ведущий', 'ведущая', 'админ', 'администратор', 'модератор', 'организатор', 'система',
  'алып баруучу', 'уюштуруучу', 'баранда', 'ташкилкунанда', 'boshlovchi', 'бошловчи', 'tashkilotchi', 'ташкилотчи',
].map(skeletonOf));

/**
 * A player's name as everyone may see it, with the skeleton that must be unique in a game; or why it cannot be one.
 * 1 to 20 graphemes and at most 80 bytes of UTF-8. Cleaning a clean name changes nothing. A host who knows whose name it
 * is can vouch for it against the list of rude words.
 */
export function cleanName(raw: string, { isVouchedFor = false }: { isVouchedFor?: boolean | undefined } = {}): CleanedName {
  if (raw.length > MAX_RAW_LENGTH) return { ok: false, error: 'name_too_long' };
  const name = cleanText(raw);
  const skeleton = skeletonOf(name);
  if (skeleton === '') return { ok: false, error: 'name_empty' };
  if (countGraphemes(name) > MAX_GRAPHEMES || countBytes(name) > MAX_BYTES) return { ok: false, error: 'name_too_long' };
  if (mixesScripts(name)) return { ok: false, error: 'name_mixed_scripts' };
  const withoutNumber = skeletonOf(name.replace(/[\p{N}\p{P}\s]+$/u, ''));
  if (reserved.has(skeleton) || reserved.has(withoutNumber)) return { ok: false, error: 'name_not_allowed' };
  if (!isVouchedFor && !isKindName(name)) return { ok: false, error: 'name_unkind' };
  return { ok: true, name, skeleton };
}

/** A line of free text that a person typed about themselves, cleaned like a name: empty when nothing visible is left. */
export function cleanLine(raw: string, longest: number): { readonly line: string; readonly isTooLong: boolean } {
  const line = raw.length > MAX_RAW_LENGTH ? raw : cleanText(raw);
  return { line, isTooLong: line.length > MAX_RAW_LENGTH || countGraphemes(line) > longest };
}

/** P2, for every text that players write. Removing a character can bring two others together that compose, so the passes repeat until nothing changes. */
export function cleanText(raw: string): string {
  let before = raw;
  let after = cleanOnce(raw);
  while (after !== before) {
    before = after;
    after = cleanOnce(before);
  }
  return after;
}

function cleanOnce(text: string): string {
  return normalise(text)
    // U+FEFF is white space to the language and invisible to people; the blank Braille cell is the reverse.
    .replace(/[^\S\uFEFF]|\u2800/g, ' ')
    // Of all control, format, private, surrogate and unassigned code points only the joiner of emoji may stay…
    .replace(/(?!\u200D)\p{C}/gu, '')
    // …and of it and the other invisible ones only those inside an emoji.
    .replace(emojiOrInvisible, (_, emoji: string | undefined) => emoji ?? '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/(^| )[ \p{M}]+/gu, '$1')
    .trim();
}

const emojiOrInvisible =
  /(\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)*|[0-9#*]\uFE0F\u20E3)|\p{Default_Ignorable_Code_Point}|\u200D/gu;

/** NFKC, which would make a space of the acute accent that is typed for an apostrophe and Latin letters of №. */
function normalise(text: string): string {
  return text.replaceAll('\u00B4', '’').split('№').map((part) => part.normalize('NFKC')).join('№');
}

function mixesScripts(name: string): boolean {
  const words = name.split(/[^\p{L}\p{M}\p{N}'’‘`]+/u);
  return words.some((word) => scripts.filter((script) => script.test(word)).length > 1);
}

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];

function countGraphemes(text: string): number {
  return Array.from(new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)).length;
}

function countBytes(text: string): number {
  return Array.from(text, (char) => char.codePointAt(0) ?? 0).reduce((sum, code) => sum + bytesOf(code), 0);
}

const bytesOf = (code: number) => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4);
