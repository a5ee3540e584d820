import type { BatchPage } from '@tabarman/shared/protocol/contract/messages.ts';

type About = BatchPage['about'];

/** What a page of messages is about, by its address; null for everything. */
export function aboutIn(search: string): About | null {
  const asked = new URLSearchParams(search);
  for (const by of ['season', 'call'] as const) {
    const id = asked.get(by);
    if (id !== null) return { by, id };
  }
  return null;
}

/** The same as a part of an address. */
export const searchOf = (about: About | null): string => (about === null ? '' : `?${about.by}=${about.id}`);
