import type { AppealMade } from '@tabarman/shared/dispute/ruling.ts';
import { disputeWord } from '@tabarman/shared/dispute/words.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import { textIn } from '@tabarman/shared/kernel/text.ts';
import type { Season, Stage } from '@tabarman/shared/season/schema.ts';
import type { Clock } from '../game/ports.ts';
import type { Messages, NewBatch } from '../message/service.ts';
import type { StageResults } from '../release/ports.ts';
import type { Stages } from '../stage/service.ts';
import type { Seasons } from './ports.ts';

interface NewsParts {
  readonly seasons: Pick<Seasons, 'all' | 'byId'>;
  readonly stages: Pick<Stages, 'season' | 'seats'>;
  readonly results: Pick<StageResults, 'releasesOf'>;
  readonly prepare: Messages['prepare'];
  readonly clock: Clock;
  readonly report: (error: unknown, about: object) => void;
}

interface Found {
  readonly slug: string;
  readonly season: Season;
  readonly stage: Stage;
}

/**
 * ME17: what happens in a season prepares what is to be told of it, once, for organisers to look at: results are released, seats are offered (by
 * results, or to a reserve when one comes free), an appeal is decided, certificates are there.
 */
export class SeasonNews {
  readonly #parts: NewsParts;
  /** By season: until the next seat that nobody confirmed comes free. */
  readonly #waiting = new Map<string, () => void>();
  #work: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: NewsParts) {
    this.#parts = parts;
  }

  released(seasonId: string, stageId: string, { number }: { readonly number: number }): void {
    this.#tell({ seasonId }, async () => {
      const found = await this.#found(seasonId, stageId);
      if (!found) return;
      await this.#prepare(seasonId, found.stage, {
        key: `released ${seasonId} ${stageId} ${number}`, kind: number === 1 ? 'results.released' : 'results.amended', people: `captains:${stageId}`, path: `/s/${found.slug}/{language}/results`,
      });
      await this.#seats(seasonId);
    });
  }

  /** A seat was answered for, an entry withdrew, or a game that decides a tie ended. */
  seatsMoved(seasonId: string): void {
    this.#tell({ seasonId }, () => this.#seats(seasonId));
  }

  appealDecided(seasonId: string, stageId: string, { id, entryId }: AppealMade, { isAccepted, reasons }: NonNullable<AppealMade['decision']>): void {
    this.#tell({ seasonId }, async () => {
      const found = await this.#found(seasonId, stageId);
      if (!found) return;
      const { reference } = found.season;
      const ruling = Object.fromEntries(languages.map((language) => [language, `${disputeWord(language, isAccepted ? 'upheld' : 'declined')}\n\n${textIn(reasons, language, reference)}`]));
      await this.#prepare(seasonId, found.stage, { key: `appeal ${id}`, kind: 'appeal.decided', people: `captain:${entryId}`, parts: { ruling: { text: ruling } } });
    });
  }

  certificatesIssued(seasonId: string, stageId: string, number: number): void {
    this.#tell({ seasonId }, async () => {
      const found = await this.#found(seasonId, stageId);
      if (found) await this.#prepare(seasonId, found.stage, { key: `certificates ${seasonId} ${stageId} ${number}`, kind: 'certificate.ready', people: `captains:${stageId}` });
    });
  }

  /** After a start: seats that came free meanwhile, and those that will. */
  recover(): void {
    this.#tell({}, async () => {
      for (const { id } of await this.#parts.seasons.all()) await this.#seats(id);
    });
  }

  /** Done when everything is prepared that happened before. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const cancel of this.#waiting.values()) cancel();
    await this.#work;
  }

  /** All that were offered at one instant have as long to confirm: they are one message. */
  async #seats(seasonId: string): Promise<void> {
    const { stages, results, clock } = this.#parts;
    const released = new Set((await results.releasesOf(seasonId)).map(({ stage }) => stage));
    if (released.size === 0) return;
    let next = Number.POSITIVE_INFINITY;
    const all = (await stages.season(seasonId))?.stages ?? [];
    for (const { id, country, into, qualification } of all) {
      const goal = qualification && all.find((one) => one.id === into);
      if (!goal || !released.has(id)) continue;
      const offered = ((await stages.seats(seasonId, id)) ?? []).filter(({ state }) => state === 'offered');
      for (const [offeredAt, of] of Map.groupBy(offered, (seat) => seat.offeredAt)) {
        const until = Math.min(...of.map((seat) => seat.until));
        next = Math.min(next, until);
        await this.#prepare(seasonId, { country, title: goal.title }, { key: `seats ${seasonId} ${id} ${offeredAt}`, kind: 'seat.offered', people: `seats:${id}:${offeredAt}`, deadline: until });
      }
    }
    this.#waiting.get(seasonId)?.();
    this.#waiting.delete(seasonId);
    // The last instant at which a seat may be confirmed is still its holder's.
    if (Number.isFinite(next) && !this.#isStopped) this.#waiting.set(seasonId, clock.at(next + 1, () => this.seatsMoved(seasonId)));
  }

  async #prepare(seasonId: string, { country, title }: Pick<Stage, 'country' | 'title'>, { parts, ...batch }: Omit<NewBatch, 'about' | 'countries'>): Promise<void> {
    await this.#parts.prepare({ ...batch, about: { by: 'season', id: seasonId }, countries: country === null ? [] : [country], parts: { stage: { text: title }, ...parts } });
  }

  async #found(seasonId: string, stageId: string): Promise<Found | null> {
    const { seasons, stages } = this.#parts;
    const [row, season] = [await seasons.byId(seasonId), await stages.season(seasonId)];
    const stage = season?.stages.find(({ id }) => id === stageId);
    return row && season && stage ? { slug: row.slug, season, stage } : null;
  }

  /** One after another: a key is looked for and taken. */
  #tell(about: object, tell: () => Promise<void>): void {
    this.#work = this.#work.then(tell).catch((error: unknown) => this.#parts.report(error, { news: about }));
  }
}
