import type { CallSection } from '@tabarman/shared/call/faults.ts';

export const callTabs = ['about', 'who', 'form', 'judging', 'awards', 'phases'] as const;
export type CallTab = (typeof callTabs)[number];

/** On which tab each part of a call is written. */
export const tabOf: Readonly<Record<CallSection, CallTab>> = {
  about: 'about', tracks: 'about', who: 'who', roles: 'who', consents: 'who', fields: 'form', criteria: 'judging', jury: 'judging', vote: 'judging', awards: 'awards', reports: 'awards', phases: 'phases',
};

/** The id of an element: of a part of the page, or of one thing in it. */
export const placeId = (section: CallSection, part?: string) => ['call', section, part].filter((word) => word !== undefined).join('-');

/** Brings a part into view, opened and with the focus in it. */
export function goTo(section: CallSection, part?: string): void {
  const found = document.getElementById(placeId(section, part)) ?? document.getElementById(placeId(section));
  if (!found) return;
  if (found instanceof HTMLDetailsElement) found.open = true;
  found.scrollIntoView({ block: 'start' });
  found.querySelector<HTMLElement>('summary, input, textarea, select')?.focus({ preventScroll: true });
}
