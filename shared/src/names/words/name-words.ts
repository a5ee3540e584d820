/**
 * What names are offered of: a good quality and something of nature or travel that everybody likes. Nothing that is used
 * as an insult, stands for a state or a party, or is sacred to somebody. No word is longer than eight letters, so that two
 * and a number fit into a name.
 */
export interface NameWords {
  readonly qualities: readonly string[];
  readonly things: readonly string[];
  /** Puts the two together as the grammar of the language wants it; both are in small letters. */
  readonly join: (quality: string, thing: string) => string;
}

export function wordsOf(text: string): string[] {
  return text.trim().split(/\s+/);
}

export function qualityFirst(quality: string, thing: string): string {
  return `${quality} ${thing}`;
}
