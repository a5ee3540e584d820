import { type Audience, audienceId, audienceOf, type GroupKind, groupKinds } from '../season/leaderboard.ts';

export const plainPages = ['home', 'calendar', 'venues', 'rules', 'results', 'rulings', 'archive', 'print'] as const;
export type PlainPage = (typeof plainPages)[number];

/** One public page of a season. Parts of tables are counted from 1. */
export type SitePage =
  | { readonly at: PlainPage }
  | { readonly at: 'table'; readonly stage: string; readonly audience: Audience; readonly part: number }
  | { readonly at: 'groups'; readonly stage: string; readonly by: GroupKind }
  | { readonly at: 'past'; readonly stage: string; readonly version: number; readonly part: number }
  | { readonly at: 'entry'; readonly id: string };

/** So many rows of a table stand on one page: it stays small on a slow phone. */
export const ROWS_OF_PAGE = 100;

const id = /^[a-z0-9-]{1,40}$/;
const number = /^[1-9]\d{0,4}$/;

/** The parts of the address of a page behind its language: none for the first page. */
export function segmentsOf(page: SitePage): string[] {
  const more = (part: number) => (part === 1 ? [] : [String(part)]);
  switch (page.at) {
    case 'home': return [];
    case 'table': return ['results', page.stage, audienceId(page.audience), ...more(page.part)];
    case 'groups': return ['results', page.stage, `by-${page.by}`];
    case 'past': return ['archive', page.stage, String(page.version), ...more(page.part)];
    case 'entry': return ['entries', page.id];
    case 'calendar': case 'venues': case 'rules': case 'results': case 'rulings': case 'archive': case 'print': return [page.at];
  }
}

/** The page of an address, which has no other; null when none has it. */
export function pageAt(segments: readonly string[]): SitePage | null {
  const [first, second, third, fourth, ...more] = segments;
  if (more.length > 0) return null;
  if (first === undefined) return { at: 'home' };
  const plain = plainPages.find((one) => one === first);
  if (second === undefined) return plain === undefined || plain === 'home' ? null : { at: plain };
  if (!id.test(second)) return null;
  if (first === 'entries') return third === undefined ? { at: 'entry', id: second } : null;
  if (third === undefined || (fourth !== undefined && (!number.test(fourth) || fourth === '1'))) return null;
  const part = Number(fourth ?? 1);
  if (first === 'archive') return number.test(third) ? { at: 'past', stage: second, version: Number(third), part } : null;
  if (first !== 'results') return null;
  const by = groupKinds.find((kind) => third === `by-${kind}`);
  if (by) return fourth === undefined ? { at: 'groups', stage: second, by } : null;
  const audience = audienceOf(third);
  return audience && { at: 'table', stage: second, audience, part };
}
