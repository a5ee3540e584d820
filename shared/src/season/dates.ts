import type { CountryCode } from '../place/codes.ts';
import { countriesOf, countriesOfStage } from './countries.ts';
import type { Season } from './schema.ts';

/** A date of the public calendar; instants are epoch ms. */
export interface SeasonDate {
  readonly id: string;
  readonly of: 'opens' | 'closes' | 'game';
  /** The stage and the game of it; null for the dates of entries. */
  readonly stage: string | null;
  readonly game: string | null;
  readonly at: number;
  /** Null where it is one instant. */
  readonly until: number | null;
  readonly countries: readonly CountryCode[];
}

/** All dates of a season that are set, in their order. */
export function datesOf(season: Pick<Season, 'entries' | 'stages' | 'eligibility'>): SeasonDate[] {
  const { entries: { opensAt, closesAt }, stages } = season;
  const all = { stage: null, game: null, until: null, countries: countriesOf(season) };
  return [
    ...(opensAt === null ? [] : [{ ...all, id: 'opens', of: 'opens' as const, at: opensAt }]),
    ...(closesAt === null ? [] : [{ ...all, id: 'closes', of: 'closes' as const, at: closesAt }]),
    ...stages.flatMap((stage) => stage.games.flatMap((game) => (game.opensAt === null ? [] : [{
      id: `${stage.id}-${game.id}`, of: 'game' as const, stage: stage.id, game: game.id, at: game.opensAt, until: game.closesAt, countries: countriesOfStage(season, stage),
    }]))),
  ].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

/** How many instants that public pages depend on are past: they are the same as long as this is. */
export function instantsPast(season: Pick<Season, 'entries' | 'stages' | 'eligibility'>, now: number): number {
  return datesOf(season).flatMap(({ at, until }) => [at, until]).filter((at) => at !== null && at <= now).length;
}
