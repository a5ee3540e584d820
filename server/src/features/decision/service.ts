import type { Call } from '@tabarman/shared/call/schema.ts';
import { allows } from '@tabarman/shared/call/windows.ts';
import { decide, type Decided, openingsOf } from '@tabarman/shared/decision/decide.ts';
import type { Again } from '@tabarman/shared/decision/select.ts';
import type { DecisionOpening, DecisionTable, Sayings } from '@tabarman/shared/decision/table.ts';
import { remarkNames } from '@tabarman/shared/decision/names.ts';
import { remarkText } from '@tabarman/shared/decision/words.ts';
import { languages } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { OwnDecisionView, ReleasedView } from '@tabarman/shared/protocol/contract/decisions.ts';
import type { Calls } from '../call/ports.ts';
import type { Clock } from '../game/ports.ts';
import type { Version } from '../release/ports.ts';
import { hashOf, type ReleaseRefused, Versions } from '../release/service.ts';
import type { Counter, Solver } from '../solver/ports.ts';
import { Outlook } from './outlook.ts';
import type { DecisionRows, Decisions, Evidence, EvidenceOf, ReleasedDecision } from './ports.ts';
import { releasedView } from './public.ts';

const MOST_MS = 15_000;

interface DecisionParts {
  readonly evidence: EvidenceOf;
  readonly rows: DecisionRows;
  readonly solver: Solver & Counter;
  readonly clock: Clock;
  readonly calls: Pick<Calls, 'bySlug' | 'versionsOf'>;
  /** Of people in a call who agreed to be named in public. */
  readonly namesOf: (callId: string, entrantIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  /** A version is out: what is to be told of it is prepared. */
  readonly onReleased: (callId: string, version: { readonly number: number; readonly releasedAt: number }) => Promise<void>;
  readonly report: (error: unknown, about: object) => void;
}

type Refused = ReleaseRefused | 'decision_busy' | 'call_changed';

interface Now extends Decided {
  readonly evidence: Evidence;
  readonly openings: readonly DecisionOpening[];
  readonly sayingsNumber: number;
  /** The same as long as nothing changed that it is made of. */
  readonly key: string;
  readonly again: ReadonlyMap<string, Again>;
}

/** The solver had too much to do, or too little time. */
class Busy extends Error {}

/**
 * DC11–DC13: the decision of a call on its way to the public, by the versions of released results: pending, looked at, approved by a second person, released, amended with a
 * reason. Everything is made anew from the stored sheets each time; what is public reads released versions and nothing else.
 */
export class DecisionDesk implements Decisions {
  readonly #parts: DecisionParts;
  readonly #outlook: Outlook;
  /** What was decided last: one press asks for it some times, and a program takes seconds. */
  #last: { readonly key: string; readonly decided: Decided } | null = null;

  constructor(parts: DecisionParts) {
    this.#parts = parts;
    this.#outlook = new Outlook({ solver: parts.solver, mostMs: MOST_MS, report: parts.report });
  }

  /** As it is now; null where no such call is public, `decision_busy` where no time was left for it. */
  async now(callId: string): Promise<Now | 'decision_busy' | null> {
    try {
      return await this.#now(callId);
    } catch (error) {
      if (error instanceof Busy) return 'decision_busy';
      throw error;
    }
  }

  evidence(callId: string): Promise<Evidence | null> {
    return this.#parts.evidence(callId);
  }

  versions(callId: string): Promise<Version<DecisionTable>[]> {
    return this.#parts.rows.of(callId);
  }

  /** DC6, DC9, DC10, DC18: how sure the awards are, what would change without each rule, and who could tell more. By award. */
  async outlook(callId: string) {
    const now = await this.now(callId);
    if (now === null || now === 'decision_busy') return now;
    return this.#outlook.of(callId, now);
  }

  async say(callId: string, number: number, sayings: Sayings): Promise<Refused | null> {
    const { evidence, rows, clock } = this.#parts;
    if (!(await evidence(callId))) return 'not_found';
    return (await rows.saveSayings(callId, number, sayings, clock.now())) ? null : 'call_changed';
  }

  /** DC12: pending: what was seen is kept until it is approved, made anew, or released. */
  draft(callId: string, personId: string): Promise<Refused | null> {
    return this.#orBusy(() => this.#versions(callId).draft(personId));
  }

  approve(callId: string, hash: string, personId: string): Promise<Refused | null> {
    return this.#orBusy(() => this.#versions(callId).check(hash, personId));
  }

  async release(callId: string, hash: string, reason: Text | undefined): Promise<Refused | null> {
    const found = await this.#parts.evidence(callId);
    if (!found) return 'not_found';
    return this.#orBusy(async () => {
      const done = await this.#versions(callId).release(hash, reason, found.call.reference);
      if (typeof done === 'string') return done;
      await this.#parts.onReleased(callId, done);
      return null;
    });
  }

  /** DC13: newest first. */
  async releasedVersions(callId: string): Promise<Version<DecisionTable>[]> {
    return (await this.versions(callId)).filter(({ releasedAt }) => releasedAt !== null);
  }

  async released(callId: string): Promise<ReleasedDecision | null> {
    const [newest] = await this.releasedVersions(callId);
    if (!newest || newest.releasedAt === null) return null;
    const { number, releasedAt, table } = newest;
    const asked = new Map(table.works.map(({ id, asks }) => [id, asks]));
    return {
      version: number, at: releasedAt,
      awards: table.awards.flatMap(({ award, awarded }) => awarded.map((workId) => ({ awardId: award.id, workId, amount: award.amount ?? (asked.get(workId) || null) }))),
      remarks: table.works.flatMap(({ id, remarks }) => Object.entries(remarks).map(([awardId, remark]) => ({ awardId, workId: id, remark }))),
    };
  }

  /** DC13: what everybody may read; null before anything is released. */
  async releasedBySlug(slug: string): Promise<ReleasedView | null> {
    const { calls } = this.#parts;
    const row = await calls.bySlug(slug);
    const [newest] = row ? await calls.versionsOf(row.id) : [];
    return row && newest ? this.releasedOf({ id: row.id, slug, call: newest.call }, await this.releasedVersions(row.id)) : null;
  }

  /** The same of versions that are at hand. */
  async releasedOf({ id, slug, call }: { readonly id: string; readonly slug: string; readonly call: Pick<Call, 'title' | 'reference'> }, versions: readonly Version<DecisionTable>[]): Promise<ReleasedView | null> {
    const [newest] = versions;
    if (!newest) return null;
    const awarded = new Set(newest.table.awards.flatMap((one) => one.awarded));
    return releasedView(slug, call, versions, await this.#parts.namesOf(id, newest.table.works.flatMap((work) => (awarded.has(work.id) ? work.memberIds : []))));
  }

  /** DC16: what who handed a work in is told of it: remarks, and feedback while a phase of the call gives it; null before anything is released. */
  async toldBySlug(slug: string, workId: string): Promise<OwnDecisionView | null> {
    const callId = (await this.#parts.calls.bySlug(slug))?.id;
    if (callId === undefined) return null;
    const [evidence, [newest]] = [await this.#parts.evidence(callId), await this.releasedVersions(callId)];
    const work = newest?.table.works.find(({ id }) => id === workId);
    if (!evidence || !newest || newest.releasedAt === null || !work) return null;
    const isFeedback = allows(evidence.call, 'feedback', this.#parts.clock.now());
    return {
      version: newest.number, at: newest.releasedAt, total: work.total,
      remarks: newest.table.awards.flatMap(({ award }) => (work.remarks[award.id] ? [{ award: award.id, title: award.title, remark: work.remarks[award.id]!, text: Object.fromEntries(languages.map((language) => [language, remarkText(language, work.remarks[award.id]!, remarkNames(evidence.call, language))])) }] : [])),
      feedback: isFeedback ? work.feedback : null, words: isFeedback ? work.words : [],
    };
  }

  #versions(callId: string): Versions<DecisionTable> {
    const { rows, clock } = this.#parts;
    return new Versions({ list: () => rows.of(callId), put: (version) => rows.put(callId, version), now: () => this.#now(callId), clock });
  }

  async #now(callId: string): Promise<Now | null> {
    const { rows, solver, clock } = this.#parts;
    const evidence = await this.#parts.evidence(callId);
    if (!evidence) return null;
    const { sayings, number } = await rows.sayings(callId);
    const { call, works, sheets, comparisons, isBarred } = evidence;
    const released = await this.releasedVersions(callId);
    const counted = sheets.filter(({ jurorId, workId }) => !isBarred(jurorId, workId));
    const again = againOf(released.map(({ table }) => table), evidence, sayings);
    const compared = comparisons.filter(({ jurorId, firstId, secondId }) => !isBarred(jurorId, firstId) && !isBarred(jurorId, secondId));
    const key = hashOf([callId, call, works, counted, compared, sayings, [...again]]);
    const decided = this.#last?.key === key ? this.#last.decided : await decide({ call, works, sheets: counted, comparisons: compared, isBarred: () => false, sayings, again }, (program) => solver.solve(program, { mostMs: MOST_MS }));
    if (decided === null) throw new Busy();
    this.#last = { key, decided };
    return { ...decided, key, again, evidence, openings: openingsOf({ table: decided.table, call, now: clock.now() }), sayingsNumber: number };
  }

  async #orBusy<T>(act: () => Promise<T>): Promise<T | 'decision_busy'> {
    try {
      return await act();
    } catch (error) {
      if (error instanceof Busy) return 'decision_busy';
      throw error;
    }
  }
}

/** DC7: where a work that ever was awarded may have it no more, those of the newest version keep the award and only its reserves enter. */
function againOf(released: readonly DecisionTable[], { works }: Evidence, { bars }: Sayings): ReadonlyMap<string, Again> {
  const gone = new Set([...works.flatMap(({ id, isWithdrawn }) => (isWithdrawn ? [id] : [])), ...bars.map(({ work }) => work)]);
  const [newest] = released;
  return new Map((newest?.awards ?? []).flatMap(({ award, awarded, reserves }) => {
    const ever = released.flatMap(({ awards }) => awards.find((one) => one.award.id === award.id)?.awarded ?? []);
    return ever.some((id) => gone.has(id)) ? [[award.id, { kept: awarded.filter((id) => !gone.has(id)), reserves }] as const] : [];
  }));
}
