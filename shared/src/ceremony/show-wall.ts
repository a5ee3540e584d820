import type { CertificateBoard } from '../certificate/certificates.ts';
import { boardText } from '../certificate/words.ts';
import type { Language } from '../kernel/language.ts';
import { textIn } from '../kernel/text.ts';
import { countryName, universityName, universityOf } from '../place/place-name.ts';
import type { Season, Stage } from '../season/schema.ts';
import { type AnnouncedRow, type CeremonyCursor, type CeremonyStep, PODIUM } from './steps.ts';
import { ceremonyWord } from './words.ts';

export interface WallRow {
  readonly place: number;
  readonly name: string;
  /** Country and university. */
  readonly from: string;
  readonly points: number;
}

/** What the wall of a ceremony shows, in its language: it needs no word of its own. */
export interface WallView {
  readonly language: Language;
  readonly scene: 'soon' | 'places' | 'pause' | 'end';
  readonly season: string;
  readonly stage: string;
  readonly board: string;
  /** Of the whole scene, where it is one sentence. */
  readonly text: string;
  /** Announced last; the next are above them. */
  readonly fresh: readonly WallRow[];
  /** Announced before, best first. */
  readonly before: readonly WallRow[];
  /** The best, as far as they are announced, best first. */
  readonly podium: readonly WallRow[];
  /** At the end: who goes on. */
  readonly goesOn: { readonly title: string; readonly names: readonly string[] } | null;
}

interface WallParts {
  readonly season: Season;
  readonly stage: Stage;
  readonly board: CertificateBoard;
  readonly language: Language;
  readonly cursor: CeremonyCursor;
  readonly steps: readonly CeremonyStep[];
}

/** As many lines as a wall has room for beside what is announced. */
const BEFORE = 8;

/** CM2: made of the steps that are announced and of nothing else. */
export function showWall({ season, stage, board, language, cursor: { shown, isPaused }, steps }: WallParts): WallView {
  const announced = steps.slice(0, shown);
  const isEnd = shown > steps.length;
  const scene = isPaused ? 'pause' : shown === 0 ? 'soon' : isEnd ? 'end' : 'places';
  const rows = isPaused ? [] : [...announced].reverse();
  const [last, ...older] = rows;
  const best = rows.filter(({ place }) => place <= PODIUM).flatMap((step) => step.rows);
  const going = isEnd && !isPaused && stage.into !== null ? steps.flatMap((step) => step.rows).filter(({ verdict }) => verdict?.outcome === 'in').reverse() : [];
  return {
    language, scene, season: textIn(season.title, language, season.reference), stage: textIn(stage.title, language, season.reference), board: boardText(language, board),
    text: scene === 'soon' || scene === 'pause' ? ceremonyWord(language, scene) : '',
    fresh: isEnd || !last || last.place <= PODIUM ? [] : last.rows.map((row) => shownRow(row, language)),
    before: last && last.place > PODIUM ? older.flatMap((step) => step.rows).slice(0, BEFORE).map((row) => shownRow(row, language)) : [],
    podium: best.map((row) => shownRow(row, language)),
    goesOn: going.length === 0 ? null : { title: ceremonyWord(language, 'goesOn'), names: going.map(({ entry }) => entry.name) },
  };
}

function shownRow({ entry: { name, country, university }, place, values }: AnnouncedRow, language: Language): WallRow {
  const found = university === null ? undefined : universityOf(university);
  return { place, name, points: values.points, from: [countryName(country, language), ...(found ? [universityName(found, language).name] : [])].join(' · ') };
}
