/** The message that names the board of each kind of group. */
export const groupTitles = { university: 'rank.byUniversity', region: 'rank.byRegion', country: 'rank.byCountry' } as const;
