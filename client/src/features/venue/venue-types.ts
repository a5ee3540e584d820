import type { api } from '../../desk/api.ts';

export type VenuesLoaded = Awaited<ReturnType<typeof api.venues.list>>;
export type Venue = VenuesLoaded['venues'][number];
export type Play = Venue['games'][number];
