import type { DecidedWork } from '@tabarman/shared/decision/table.ts';

/** How a work is called among others. */
export const workName = ({ number, title, team }: Pick<DecidedWork, 'number' | 'title' | 'team'>): string => `${number}. ${title}${team === null ? '' : ` · ${team}`}`;
