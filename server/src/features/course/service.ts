import { boardText } from '@tabarman/shared/certificate/words.ts';
import { askedOf, isSettled } from '@tabarman/shared/dispute/appeals.ts';
import type { AppealMade } from '@tabarman/shared/dispute/ruling.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { CourseStage, CourseView } from '@tabarman/shared/protocol/contract/course.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { everybody, tableFor } from '@tabarman/shared/season/leaderboard.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import { verdictWords } from '@tabarman/shared/season/verdict-words.ts';
import type { Certified } from '../certificate/ports.ts';
import type { Certificates, IssuableCertificate } from '../certificate/service.ts';
import type { Disputes } from '../dispute/service.ts';
import type { Asker } from '../entrant/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { Releases } from '../release/service.ts';
import type { Stages } from '../stage/service.ts';
import type { OwnEntries } from './ports.ts';

/** Certificates of the first so many places, as the desk offers them. */
const PLACES = 10;

interface CoursesParts {
  readonly registering: OwnEntries;
  readonly stages: Pick<Stages, 'seats' | 'embargo' | 'answerSeat'>;
  readonly releases: Pick<Releases, 'released'>;
  readonly disputes: Pick<Disputes, 'docket' | 'appeal'>;
  readonly certificates: Pick<Certificates, 'find' | 'list'>;
  readonly clock: Clock;
}

interface Own {
  readonly seasonId: string;
  readonly season: Season;
  readonly entryId: string;
  readonly team: string;
  readonly isCaptain: boolean;
}

export interface AppealWish {
  readonly stageGame: string;
  readonly question: string;
  readonly kind: AppealMade['kind'];
  readonly grounds: string;
  readonly sources: string;
}

/**
 * CO1–CO4: how somebody's own entry does in a season. Places, seats and certificates are those of released results; of what is not released there is
 * only what the entry itself was asked and typed, and what was said to its own appeals.
 */
export class Courses {
  readonly #parts: CoursesParts;

  constructor(parts: CoursesParts) {
    this.#parts = parts;
  }

  async show(asker: Asker, language: Language): Promise<Reply<CourseView | null>> {
    const own = await this.#own(asker);
    if (!own.ok) return own;
    if (own.data === null) return { ok: true, data: null };
    const { season, team, isCaptain } = own.data;
    const stages: CourseStage[] = [];
    for (const stage of season.stages) {
      const shown = await this.#stage(own.data, stage, language);
      if (shown) stages.push(shown);
    }
    return { ok: true, data: { team, isCaptain, stages } };
  }

  /** CO2. */
  async answerSeat(asker: Asker, stage: string, isConfirmed: boolean): Promise<ErrorCode | null> {
    const own = await this.#captains(asker);
    if (!own.ok) return own.error;
    return (await this.#parts.stages.answerSeat(own.data.seasonId, stage, own.data.entryId, isConfirmed)) ? null : 'seat_gone';
  }

  /** CO3. */
  async appeal(asker: Asker, stage: string, { grounds, sources, ...wish }: AppealWish): Promise<ErrorCode | null> {
    const own = await this.#captains(asker);
    if (!own.ok) return own.error;
    const { seasonId, entryId } = own.data;
    if ((await this.#parts.stages.embargo(seasonId))({ stage, stageGame: wish.stageGame })) return 'not_found';
    const { stageGame, question, kind } = wish;
    const asked = kind === 'accept' ? ({ kind, stageGame, question, entryId } as const) : ({ kind, stageGame, question, entryId, rests: null } as const);
    return this.#parts.disputes.appeal(seasonId, stage, asked, { grounds, sources }, null);
  }

  /** CO4: null for one that is not the own entry's, or is not issued. */
  async certificate(asker: Asker, stage: string, { kind, board }: Pick<IssuableCertificate, 'kind' | 'board'>): Promise<{ readonly certificate: IssuableCertificate; readonly of: Certified } | null> {
    const own = await this.#own(asker);
    if (!own.ok || own.data === null) return null;
    const of = await this.#released(own.data.seasonId, stage);
    const certificate = of && (await this.#issued(own.data, stage, of)).find((one) => one.kind === kind && one.board === board);
    return of && certificate ? { certificate, of } : null;
  }

  async #own(asker: Asker): Promise<Reply<Own | null>> {
    const { registering } = this.#parts;
    const season = await registering.season(asker.slug);
    if (!season) return { ok: false, error: 'not_found' };
    const entry = await registering.ownEntry(asker);
    if (entry === 'entrant_not_found') return { ok: false, error: entry };
    return { ok: true, data: entry && { seasonId: season.id, season: season.season, ...entry } };
  }

  async #captains(asker: Asker): Promise<Reply<Own>> {
    const own = await this.#own(asker);
    if (!own.ok) return own;
    if (own.data === null) return { ok: false, error: 'not_found' };
    return own.data.isCaptain ? { ok: true, data: own.data } : { ok: false, error: 'not_captain' };
  }

  /** Null for a stage that the entry has nothing to do with. */
  async #stage(own: Own, stage: Stage, language: Language): Promise<CourseStage | null> {
    const { stages, releases } = this.#parts;
    const [newest] = await releases.released(own.seasonId, stage.id);
    const appeals = await this.#appeals(own, stage);
    const rows = newest?.table.rows ?? [];
    const isApart = stage.comparison === 'apart';
    const placed = tableFor(rows, everybody, isApart).find(({ row }) => row.entry.id === own.entryId);
    if (!placed && appeals.questions.length + appeals.made.length === 0) return null;
    const seat = newest && ((await stages.seats(own.seasonId, stage.id)) ?? []).find(({ entry }) => entry === own.entryId);
    const into = own.season.stages.find(({ id }) => id === stage.into);
    const of = await this.#released(own.seasonId, stage.id);
    return {
      stage: stage.id, title: stage.title, appeals,
      result: newest && placed ? {
        number: newest.number, from: placed.from, to: placed.to, of: rows.filter(({ entry }) => !isApart || entry.country === placed.row.entry.country).length, points: placed.row.values.points, right: placed.row.values.right,
        verdict: placed.row.verdict && verdictWords(placed.row.verdict, language),
      } : null,
      seat: seat && into ? { into: into.title, state: seat.state, until: seat.until } : null,
      certificates: of ? (await this.#issued(own, stage.id, of)).flatMap(({ kind, board, place }) => (kind === 'award' || kind === 'juror' ? [] : [{ kind, board, place, table: place === null ? null : boardText(language, board) || null }])) : [],
    };
  }

  async #appeals(own: Own, stage: Stage): Promise<CourseStage['appeals']> {
    const { disputes, stages, clock } = this.#parts;
    const docket = await disputes.docket(own.seasonId, stage.id);
    if (!docket) return { until: null, isOpen: false, questions: [], made: [] };
    const isKept = await stages.embargo(own.seasonId);
    const asked = askedOf(own.entryId, docket.halls.filter(({ stageGame }) => !isKept({ stage: stage.id, stageGame })));
    const gameOf = (stageGame: string): Text => stage.games.find(({ id }) => id === stageGame)?.title ?? {};
    const made = docket.appeals.filter(({ entryId }) => entryId === own.entryId).map((appeal) => ({
      stageGame: appeal.stageGame, question: appeal.question, game: gameOf(appeal.stageGame),
      number: asked.find((one) => one.stageGame === appeal.stageGame && one.question === appeal.question)?.number ?? 1,
      kind: appeal.kind, grounds: appeal.grounds, at: appeal.at,
      state: appeal.decision ? (appeal.decision.isAccepted ? ('accepted' as const) : ('declined' as const)) : isSettled(appeal, docket.verdicts) ? ('settled' as const) : ('waiting' as const),
      reasons: appeal.decision?.reasons ?? null,
    }));
    return {
      until: docket.deadline, isOpen: asked.length > 0 && stage.appealsHours > 0 && (docket.deadline === null || clock.now() <= docket.deadline),
      questions: asked.map((one) => ({ ...one, game: gameOf(one.stageGame) })), made,
    };
  }

  async #released(id: string, stage: string): Promise<Certified | null> {
    const of = await this.#parts.certificates.find({ by: 'season', id, stage });
    return of === 'unreleased' ? null : of;
  }

  async #issued(own: Own, stage: string, of: Certified): Promise<IssuableCertificate[]> {
    const mine = await this.#parts.certificates.list({ by: 'season', id: own.seasonId, stage }, of, { places: PLACES, isWanted: ({ holderId }) => holderId === own.entryId });
    return mine.filter(({ code }) => code !== null);
  }
}
