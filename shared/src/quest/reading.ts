const READING_MOST_S = 20;
/** A pace that a slow reader of a second language keeps: about 180 words a minute. */
export const READING_CHARACTERS_PER_SECOND = 16;
export const READING_MOST_MS = READING_MOST_S * 1_000;
/** A longer text opens before a slow reader is through with it. */
export const READING_MOST_CHARACTERS = READING_MOST_S * READING_CHARACTERS_PER_SECOND;
