import { answersFor, may } from '@tabarman/shared/access/permissions.ts';
import type { CountryCode } from '@tabarman/shared/place/codes.ts';
import type { VenuesView } from '@tabarman/shared/protocol/contract/venues.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { gameSettingsSchema } from '@tabarman/shared/game/settings.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import { hallState } from '@tabarman/shared/venue/hall-state.ts';
import type { HallTerms, Play, StageGameRef, VenueFacts } from '@tabarman/shared/venue/schema.ts';
import { mayDownload, startWindow, usualTerms, type Window } from '@tabarman/shared/venue/windows.ts';
import type { Clock, GameRow, GameRows, LiveGames } from '../game/ports.ts';
import type { Reader } from '../envelope/service.ts';
import type { FrozenQuests } from '../quest/ports.ts';
import type { Present } from '../session/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { HallBundles, TermsRow, VenueRow, VenueRows } from './ports.ts';

interface VenuesParts {
  readonly venues: VenueRows;
  readonly bundles: HallBundles;
  readonly stages: Stages;
  readonly live: Pick<LiveGames, 'open' | 'create'>;
  readonly rows: Pick<GameRows, 'byId'>;
  readonly quests: FrozenQuests;
  readonly clock: Clock;
  /** Path of the public screen. */
  readonly projectorLink: (row: GameRow) => string;
}

type StageGame = Stage['games'][number];
type Refusal = 'not_found' | 'venue_not_playing' | 'download_closed' | 'start_too_late' | 'hall_game_there' | 'quest_incomplete' | 'quest_sealed';

/** The halls of a season: who comes where, and the game that each plays. */
export class Venues {
  readonly rows: VenueRows;
  readonly #parts: VenuesParts;

  constructor(parts: VenuesParts) {
    this.#parts = parts;
    this.rows = parts.venues;
  }

  now(): number {
    return this.#parts.clock.now();
  }

  async hasGame(seasonId: string, ref: StageGameRef): Promise<boolean> {
    const season = await this.#parts.stages.season(seasonId);
    return season !== null && gameOf(season, ref) !== null;
  }

  /** One game in one hall; null when the season has no such game or hall. */
  async hall(seasonId: string, venueId: string, ref: StageGameRef) {
    const [season, venue] = [await this.#parts.stages.season(seasonId), await this.byId(seasonId, venueId)];
    const game = season && gameOf(season, ref);
    const play = venue?.plays.find((one) => isSame(one, ref));
    if (!venue || !game) return null;
    return { venue, game, window: play ? startWindow(game, play) : null, terms: termsOf(await this.rows.terms(seasonId), game, ref) };
  }

  settings(season: Pick<Season, 'preset' | 'parts'>, { start }: Pick<StageGame, 'start'>, begins: Window) {
    return hallSettings(season, start, begins);
  }

  /** VN5: who runs it, and who may write it. */
  async runs(person: Present, seasonId: string, venueId: string): Promise<VenueRow | 'not_found' | 'forbidden'> {
    const venue = await this.byId(seasonId, venueId);
    if (!venue) return 'not_found';
    return venue.hosts.some(({ id }) => id === person.id) || (await this.mayWrite(person, seasonId, venueId)) ? venue : 'forbidden';
  }

  /** The halls that somebody runs, all of them for who writes seasons; null without such a season. */
  async runBy(person: Present, seasonId: string): Promise<VenueRow[] | null> {
    if (!(await this.#parts.stages.isThere(seasonId))) return null;
    return (await this.rows.of(seasonId)).filter(({ hosts }) => may(person.role, 'season.write') || hosts.some(({ id }) => id === person.id));
  }

  async mayWrite(person: Present, seasonId: string, venueId: string): Promise<boolean> {
    const [venue, countries] = [await this.byId(seasonId, venueId), await this.countries(seasonId, venueId)];
    return venue !== null && countries !== null && may(person.role, 'season.write') && answersFor(person, countries);
  }

  /** A26: whose a hall is: of its country, or of the whole season. */
  async countries(seasonId: string, venueId: string): Promise<readonly CountryCode[] | null> {
    const [season, venue] = [await this.#parts.stages.season(seasonId), await this.byId(seasonId, venueId)];
    return season && venue && this.countriesOf(season, venue);
  }

  countriesOf(season: Season, { country }: Pick<VenueFacts, 'country'>): readonly CountryCode[] {
    return country === null ? countriesOf(season) : [country];
  }

  async byId(seasonId: string, venueId: string): Promise<VenueRow | null> {
    return (await this.rows.of(seasonId)).find(({ id }) => id === venueId) ?? null;
  }

  /** Null when a game that it plays is not there, or its own window has nothing in common with the game's. */
  async fits(seasonId: string, { plays }: VenueFacts): Promise<'not_found' | 'venue_no_window' | null> {
    const season = await this.#parts.stages.season(seasonId);
    for (const play of plays) {
      const game = season && gameOf(season, play);
      if (!game) return 'not_found';
      if (game.opensAt !== null && game.closesAt !== null && !startWindow(game, play)) return 'venue_no_window';
    }
    return season ? null : 'not_found';
  }

  /** What is asked to see: a host the own halls. */
  async show(seasonId: string, personId: string, isShown: (venue: VenueRow) => boolean): Promise<VenuesView | null> {
    const { stages } = this.#parts;
    const season = await stages.season(seasonId);
    if (!season) return null;
    const [rows, own, played] = [await this.rows.of(seasonId), await this.rows.terms(seasonId), await stages.games(seasonId)];
    const given = await this.#parts.bundles.of(seasonId);
    const venues = await Promise.all(rows.filter(isShown).map(async ({ checkIns, plays, ...venue }) => ({
      ...venue, hosts: [...venue.hosts], roster: [...venue.roster], plays,
      games: await Promise.all(plays.flatMap((play) => {
        const game = gameOf(season, play);
        return game ? [this.#showPlay({ play, game, checkIns, given: given.filter((one) => one.venueId === venue.id && isSame(one, play)), personId, terms: termsOf(own, game, play), counted: played.find((one) => one.venueId === venue.id && one.stage === play.stage && one.stageGame === play.game) })] : [];
      })),
    })));
    const terms = season.stages.flatMap(({ id: stage, games }) => games.map((game) => {
      const ref = { stage, game: game.id };
      return { ...ref, terms: termsOf(own, game, ref), isUsual: !own.some((one) => isSame(one, ref)) };
    }));
    return { venues, terms };
  }

  /** VN6: made by who runs the hall, of the quest of the season, which need not be theirs; it counts from then on. */
  async makeGame(by: Reader & { readonly name: string }, { seasonId, venueId, projectorLanguages, ...ref }: StageGameRef & { readonly seasonId: string; readonly venueId: string; readonly projectorLanguages: readonly Language[] }): Promise<Refusal | null> {
    const { stages, live, quests, clock } = this.#parts;
    const [season, hall] = [await stages.season(seasonId), await this.hall(seasonId, venueId, ref)];
    if (!season || !hall) return 'not_found';
    const { game, window, terms } = hall;
    if (!window || !terms || game.questId === null) return 'venue_not_playing';
    if (clock.now() >= window.until) return 'start_too_late';
    if (!mayDownload(terms, clock.now())) return 'download_closed';
    if ((await stages.gameRows(seasonId)).some((one) => one.venueId === venueId && one.stage === ref.stage && one.stageGame === ref.game)) return 'hall_game_there';
    const frozen = await quests.freeze(game.questId, by, { mayWait: true });
    if (!frozen.ok) return frozen.error === 'second_key_needed' ? 'quest_sealed' : frozen.error;
    const made = await live.create({ ownerId: by.id, hostName: by.name, revisionId: frozen.revisionId, projectorLanguages, settings: hallSettings(season, game.start, window) });
    if (!made || !(await stages.addGame(seasonId, { gameId: made.id, stage: ref.stage, stageGame: ref.game, venueId }))) return 'not_found';
    return null;
  }

  async #showPlay({ play, game, checkIns, given, personId, terms, counted }: { given: readonly { readonly importedAt: number | null }[]; play: Play; game: StageGame; checkIns: VenueRow['checkIns']; personId: string; terms: HallTerms | null; counted: Awaited<ReturnType<Stages['games']>>[number] | undefined }) {
    const { live, rows, clock, projectorLink } = this.#parts;
    const [row, open] = counted ? [await rows.byId(counted.gameId), await live.open(counted.gameId)] : [null, null];
    const window = startWindow(game, play);
    const state = hallState({ game: open && { phase: open.summary.state, question: questionOf(open.state) }, isDownloaded: given.length > 0, isImported: given.some(({ importedAt }) => importedAt !== null) }, { window, terms, now: clock.now() });
    return {
      stage: play.stage, game: play.game, window, state: state.name, question: state.name === 'playing' ? state.question : 0,
      live: row && { gameId: row.id, pin: row.pin, projectorLink: projectorLink(row), isMine: row.ownerId === personId },
      seated: counted?.seats.flatMap(({ entryId }) => entryId ?? []) ?? [],
      here: checkIns.filter((one) => isSame(one, play)).map(({ entryId, at, by }) => ({ entryId, at, by })),
    };
  }
}

/** How a hall plays for a season: what decides points, one phone for each entry, and the clock as leader where all halls go in step. */
function hallSettings({ preset, parts }: Pick<Season, 'preset' | 'parts'>, start: StageGame['start'], begins: { readonly from: number; readonly until: number }) {
  return gameSettingsSchema.parse({ preset, teams: parts.kind === 'teams' ? { devices: 'shared' } : null, pace: start === 'together' ? 'clock' : 'host', begins: { ...begins } });
}

const isSame = (a: StageGameRef, b: StageGameRef): boolean => a.stage === b.stage && a.game === b.game;

function gameOf({ stages }: Pick<Season, 'stages'>, ref: StageGameRef): StageGame | null {
  return stages.find(({ id }) => id === ref.stage)?.games.find(({ id }) => id === ref.game) ?? null;
}

function termsOf(own: readonly TermsRow[], game: StageGame, ref: StageGameRef): HallTerms | null {
  return own.find((one) => isSame(one, ref))?.terms ?? usualTerms(game);
}

/** From 1; 0 before the first. */
function questionOf({ phase, outline }: Pick<GameState, 'phase' | 'outline'>): number {
  if (phase.name === 'lobby') return 0;
  return 'index' in phase ? phase.index + (phase.name === 'round' ? 0 : 1) : outline.questions;
}
