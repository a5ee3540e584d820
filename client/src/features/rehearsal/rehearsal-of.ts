import type { api } from '../../desk/api.ts';

/** What is rehearsed: a quest as it is set in the dialog of a new game, or a game that has not begun. Kept with the page. */
export type RehearsalOf = Parameters<typeof api.rehearsal.start>[0]['of'];

export const rehearsalPath = '/rehearsal';
