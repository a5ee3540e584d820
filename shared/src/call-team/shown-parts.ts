/** Of a skill or topic in own words. */
export const WORD = 40;

/** What a person can let others see, one by one. Name and role are what being listed means. */
export const shownParts = ['country', 'languages', 'skills', 'experience', 'topics', 'about'] as const;
export type ShownPart = (typeof shownParts)[number];
