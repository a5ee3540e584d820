import type { CountryCode, RegionCode } from '@tabarman/shared/place/codes.ts';
import type { Ask, Home } from '@tabarman/shared/place/home.ts';
import type { Places } from '@tabarman/shared/protocol/contract/places.ts';
import { keep, recall } from '../../kept.ts';

/** What was chosen so far, also what this game does not ask: the next one may. Null is not chosen yet. */
export interface HomeDraft {
  readonly country: CountryCode | 'other' | null;
  readonly region: RegionCode | null;
  readonly university: string | null;
  /** What no list has, in words. */
  readonly other: string;
}

const place = 'tabarman.home';
const nothing: HomeDraft = { country: null, region: null, university: null, other: '' };
/** Stands for a university that is not in the list. */
export const OTHER = 'other';

export function recallHome(): HomeDraft {
  const kept = recall(place) as Partial<HomeDraft> | null;
  return typeof kept?.other === 'string' ? { ...nothing, ...kept } : nothing;
}

export function keepHome(draft: HomeDraft): void {
  keep(place, draft);
}

/** A new choice; what does not go together with it is left behind. */
export function choose(draft: HomeDraft, change: Partial<HomeDraft>): HomeDraft {
  const next = { ...draft, ...change };
  const region = next.region?.slice(0, 2) === next.country ? next.region : null;
  return { ...next, region };
}

/** What is still to be chosen, in the order it is asked. */
export function missing({ country, region, university }: HomeDraft, asks: readonly Ask[]): Ask[] {
  const isMissing = {
    country: country === null,
    region: region === null && country !== OTHER,
    university: university === null,
  };
  return asks.filter((ask) => isMissing[ask]);
}

/** Whether something is chosen that only words can say. */
export function isOther({ country, university }: HomeDraft, asks: readonly Ask[]): boolean {
  return ((asks.includes('country') || asks.includes('region')) && country === OTHER) || (asks.includes('university') && university === OTHER);
}

/** What this game is told. Where it asks only for the university, that says the country too. */
export function told(draft: HomeDraft, asks: readonly Ask[], places: Places | null): Home | null {
  if (asks.length === 0) return null;
  const university = asks.includes('university') && draft.university !== OTHER ? draft.university : null;
  const isPlaceAsked = asks.includes('country') || asks.includes('region');
  const itsRegion = places?.universities.find((u) => u.id === university)?.region;
  const itsCountry = itsRegion?.slice(0, 2) as CountryCode | undefined;
  return {
    country: (isPlaceAsked ? draft.country : itsCountry) ?? OTHER,
    region: asks.includes('region') ? draft.region : null,
    university,
    other: isOther(draft, asks) && draft.other.trim() !== '' ? draft.other : null,
  };
}
