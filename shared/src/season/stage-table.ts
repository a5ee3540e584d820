import type { CountryCode } from '../place/codes.ts';
import { equate, type EquatedCountry } from './equating.ts';
import type { EntryFacts } from './entry.ts';
import type { GamePlayed } from './from-game.ts';
import type { EntryResults, Metric } from './metrics.ts';
import { playOff, type PlayOffQuestion } from './play-off.ts';
import { type Contender, qualify, type Tie, type Verdict } from './qualification.ts';
import type { Stage } from './schema.ts';
import { type SeasonStanding, standSeason } from './standings.ts';

export interface StageEntry extends EntryFacts {
  readonly id: string;
  readonly notEligible: string | null;
  readonly isWithdrawn: boolean;
}

export interface StageParts {
  readonly stage: Stage;
  readonly entries: readonly StageEntry[];
  /** Every game that was played in a hall, with the id of the stage's game in it. */
  readonly games: readonly GamePlayed[];
  readonly playOffs: readonly PlayOffAsked[];
  readonly promised: ReadonlyMap<string, string>;
  readonly waiting?: ReadonlySet<string> | undefined;
}

/** Equal entries that play for seats, and what they were asked so far. */
export interface PlayOffAsked {
  readonly rule: string;
  readonly entries: readonly string[];
  readonly seats: number;
  readonly questions: readonly PlayOffQuestion[];
}

export interface PlayOffShown extends Omit<PlayOffAsked, 'questions'> {
  /** How many were asked. */
  readonly questions: number;
  readonly order: readonly (readonly string[])[];
  readonly isDecided: boolean;
}

export interface StageRow {
  readonly entry: StageEntry;
  /** Among all, or in its country where countries are not compared. */
  readonly place: number;
  readonly values: Readonly<Record<Metric, number>>;
  readonly games: number;
  /** By anchors; null where the comparison is another one. */
  readonly equated: number | null;
  /** Null where the stage leads nowhere. */
  readonly verdict: Verdict | null;
}

export interface StageTable {
  /** Best first; of countries that are not compared one after another. */
  readonly rows: readonly StageRow[];
  readonly ties: readonly Tie[];
  /** What was added to the scores of each country; empty where nothing was. */
  readonly shifts: readonly EquatedCountry[];
  readonly playOffs: readonly PlayOffShown[];
}

/** ST9: the table of a stage, with who goes on and why, from what was played in all its halls. */
export function stageTable({ stage, entries, games, playOffs, promised, waiting }: StageParts): StageTable {
  const results = entries.map(({ id }): EntryResults => ({ id, played: newestOf(games.flatMap(({ played }) => played.get(id) ?? [])) }));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const equated = stage.comparison === 'anchors' ? equateStage(results, byId, games) : null;
  const standings = equated ? byEquated(standSeason(results, stage.standings), equated.scores) : stage.comparison === 'apart' ? byCountry(results, byId, stage) : standSeason(results, stage.standings);
  const rows = standings.flatMap(({ id, place, values, counted }): Omit<StageRow, 'verdict'>[] => {
    const entry = byId.get(id);
    return entry ? [{ entry, place, values, games: counted.length, equated: equated?.scores.get(id) ?? null }] : [];
  });
  const shown = playOffs.map(({ rule, entries: equal, seats, questions }): PlayOffShown => ({ rule, entries: equal, seats, questions: questions.length, ...playOff(equal, seats, questions) }));
  const going = stage.qualification ? qualify({ contenders: contendersOf(rows), rules: stage.qualification, playOffs: shown, promised, waiting }) : null;
  return { rows: rows.map((row) => ({ ...row, verdict: going?.verdicts.get(row.entry.id) ?? null })), ties: going?.ties ?? [], shifts: equated?.countries ?? [], playOffs: shown };
}

/** The rows of a table as qualification sees them. */
export function contendersOf(rows: readonly Pick<StageRow, 'entry' | 'place' | 'values'>[]): Contender[] {
  return rows.map(({ entry: { id, country, region, university, notEligible, isWithdrawn }, place, values }) => ({ id, place, points: values.points, country, region, university, notEligible, isWithdrawn }));
}

/** The tables of one group each, from the same rows: everybody keeps the place of the whole, and has one of its own. */
export function tableOf<Row extends Pick<StageRow, 'place'>>(rows: readonly Row[], isIn: (row: Row) => boolean): readonly (Row & { readonly ownPlace: number })[] {
  let ownPlace = 0;
  return rows.filter(isIn).map((row, i, all) => {
    if (all[i - 1]?.place !== row.place) ownPlace = i + 1;
    return { ...row, ownPlace };
  });
}

/** An entry plays each game of the stage once: what was entered last counts. */
function newestOf(played: EntryResults['played']): EntryResults['played'] {
  return [...new Map(played.map((one) => [one.game, one])).values()];
}

function byCountry(results: readonly EntryResults[], entries: ReadonlyMap<string, StageEntry>, stage: Stage): SeasonStanding[] {
  const countries = Map.groupBy(results, ({ id }): CountryCode | undefined => entries.get(id)?.country);
  return [...countries].sort(([a = 'KG'], [b = 'KG']) => (a < b ? -1 : 1)).flatMap(([, of]) => standSeason(of, stage.standings));
}

function equateStage(results: readonly EntryResults[], entries: ReadonlyMap<string, StageEntry>, games: readonly GamePlayed[]) {
  const anchors = new Set(games.flatMap((game) => [...game.anchors]));
  const lines = results.filter(({ played }) => played.length > 0).map(({ id, played }) => {
    const answers = played.flatMap((game) => game.answers);
    const right = (isAnchor: boolean) => answers.filter((one) => one.isRight && anchors.has(one.question) === isAnchor).length;
    return { id, country: entries.get(id)?.country ?? '', anchor: right(true), own: right(false), questions: answers.length };
  });
  const most = lines.reduce((n, line) => Math.max(n, line.questions), 0);
  const equating = equate(lines, { anchors: anchors.size, own: Math.max(0, most - anchors.size) });
  return equating && { scores: new Map(equating.entries.map(({ id, score }) => [id, score])), countries: equating.countries };
}

/** Anew by what the anchors say; who played nothing stands last, as before. */
function byEquated(standings: readonly SeasonStanding[], scores: ReadonlyMap<string, number>): SeasonStanding[] {
  // Rounded as it is shown: what is read is what decides.
  const scoreOf = ({ id }: SeasonStanding) => Math.round((scores.get(id) ?? -1) * 100);
  const sorted = [...standings].sort((a, b) => scoreOf(b) - scoreOf(a) || (a.id < b.id ? -1 : 1));
  let place = 0;
  return sorted.map((standing, i) => {
    const above = sorted[i - 1];
    if (!above || scoreOf(above) !== scoreOf(standing)) place = i + 1;
    return { ...standing, place };
  });
}
