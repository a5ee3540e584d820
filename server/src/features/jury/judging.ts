import { isInPairs } from '@tabarman/shared/call/judged.ts';
import { allows, reviewEnd } from '@tabarman/shared/call/windows.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { mayRead } from '@tabarman/shared/work/shown.ts';
import { pairKey } from '@tabarman/shared/jury/comparison.ts';
import type { JurorAnswer } from '@tabarman/shared/jury/juror.ts';
import type { ConflictType } from '@tabarman/shared/jury/conflict.ts';
import { canRead } from '@tabarman/shared/jury/load.ts';
import { queueOf, seedOf } from '@tabarman/shared/jury/queue.ts';
import { isOfForm, lackOf, type SheetKind, type SheetParts } from '@tabarman/shared/jury/sheet.ts';
import type { JudgedWorkView, JudgingView, JurorDataView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { InvitedAsker } from '../call/ports.ts';
import { whoAsks } from '../call/service.ts';
import type { Clock, Ids } from '../game/ports.ts';
import { Turns } from '../run/service.ts';
import { discussionOf } from './discussion.ts';
import { othersOf, partsOf } from './others.ts';
import { countedSheets, keepConflicts, type JuryWork, type Panel, panelOf, type PanelParts, stillJudges } from './panel.ts';
import { Pairing } from './pairing.ts';
import type { ComparisonRow, JurorRow, SampleRow } from './ports.ts';
import { reading } from './reading.ts';

interface JudgingParts extends PanelParts {
  readonly ids: Pick<Ids, 'hash'>;
  readonly clock: Clock;
}

/** Of one work or sample, as one juror meets it. */
interface Before {
  readonly id: string;
  readonly number: number;
  readonly track: string | null;
  readonly version: number | null;
  readonly work: JuryWork | null;
  readonly sample: SampleRow | null;
}

interface HandIn {
  readonly id: string;
  readonly workVersion: number | null;
  readonly kind: Exclude<SheetKind, 'recused'>;
  readonly sheet: SheetParts;
}

/** What jurors do. Every answer is made of the works that `#before` lets through, so that one in conflict is nowhere (JU10). */
export class Judging {
  readonly #parts: JudgingParts;
  readonly #turns = new Turns();
  readonly #pairing: Pairing;

  constructor(parts: JudgingParts) {
    this.#parts = parts;
    this.#pairing = new Pairing(parts.comparisons, parts.clock);
  }

  async state(asker: InvitedAsker): Promise<Reply<JudgingView>> {
    return this.#as(asker, async (panel, juror) => {
      await this.#parts.jurors.open(juror.id, this.#parts.clock.now());
      return this.#show(panel, juror);
    });
  }

  work(asker: InvitedAsker, workId: string): Promise<Reply<JudgedWorkView>> {
    return this.#at(asker, workId, async (panel, juror, before) => ({ ok: true, data: await this.#showWork(panel, juror, before) }));
  }

  /** JU19. */
  save(asker: InvitedAsker, workId: string, base: number, sheet: SheetParts): Promise<Reply<{ number: number; at: number }>> {
    return this.#writing(asker, workId, async (panel, juror, before) => {
      if (isInPairs(panel.call) || !isOfForm(sheet, panel.call.criteria, before.track)) return refused('bad_request');
      const at = this.#parts.clock.now();
      return (await this.#parts.drafts.save(juror.id, workId, sheet, base, at)) ? { ok: true, data: { number: base + 1, at } } : refused('draft_changed');
    });
  }

  /** JU11, JU14: marks, or that one can give none; of the version that was read. */
  handIn(asker: InvitedAsker, workId: string, { id, workVersion, kind, sheet }: HandIn): Promise<Reply<JudgingView>> {
    return this.#writing(asker, workId, async (panel, juror, before) => {
      if (workVersion !== before.version) return refused('work_changed');
      if (isInPairs(panel.call) || !isOfForm(sheet, panel.call.criteria, before.track)) return refused('bad_request');
      if (kind === 'marks' && lackOf(sheet, panel.call.criteria, before.track).length > 0) return refused('sheet_incomplete');
      await this.#parts.sheets.add({ id: ownId(juror, id), jurorId: juror.id, workId, workVersion, kind, at: this.#parts.clock.now(), ...sheet });
      return this.#again(panel.callId, await this.#saidYes(juror));
    });
  }

  /** PW3, PW4: of two works that this juror was given, and of the versions that were read. */
  compare(asker: InvitedAsker, { id, ...said }: Omit<ComparisonRow, 'jurorId' | 'number' | 'at'>): Promise<Reply<JudgingView>> {
    return this.#as(asker, async (panel, juror) => {
      const { comparisons, clock } = this.#parts;
      const works = new Map(this.#before(panel, juror).map((before) => [before.id, before]));
      const [first, second] = [works.get(said.firstId), works.get(said.secondId)];
      const own = ownId(juror, id);
      // One that came before and was lost on the way back is there already.
      if (await comparisons.has(own)) return this.#again(panel.callId, juror);
      if (!isInPairs(panel.call)) return refused('bad_request');
      if (!first || !second || first === second) return refused('not_found');
      if (!allows(panel.call, 'review', clock.now())) return refused('review_closed');
      if (first.version !== said.firstVersion || second.version !== said.secondVersion) return refused('work_changed');
      const key = pairKey(said.firstId, said.secondId);
      if (!(await comparisons.pairsOf(panel.callId)).some(({ jurorId, firstId, secondId }) => jurorId === juror.id && pairKey(firstId, secondId) === key)) return refused('not_found');
      await comparisons.add({ id: own, jurorId: juror.id, ...said, at: clock.now() });
      return this.#again(panel.callId, await this.#saidYes(juror));
    }, { hasSheets: false });
  }

  /** JU14: makes a conflict; the work is not there any more. */
  recuse(asker: InvitedAsker, workId: string, { id, type, note }: { readonly id: string; readonly type: ConflictType; readonly note: string }): Promise<Reply<JudgingView>> {
    return this.#writing(asker, workId, async (panel, juror, before) => {
      if (before.version === null) return refused('not_found');
      const none = { marks: {}, comments: {}, toApplicant: '', toJury: '' };
      await this.#parts.sheets.recuse({ id: ownId(juror, id), jurorId: juror.id, workId, workVersion: before.version, kind: 'recused', at: this.#parts.clock.now(), ...none }, { type, note });
      return this.#again(panel.callId, juror);
    });
  }

  /** JU22: who judges has said yes. */
  async #saidYes(juror: JurorRow): Promise<JurorRow> {
    if (juror.answer !== 'yes') await this.#parts.jurors.answer(juror.id, 'yes', this.#parts.clock.now());
    return { ...juror, answer: 'yes' };
  }

  /** JU22: whether they judge; who says no has no works any more, and may say yes later. What was handed in stays. */
  answer(asker: InvitedAsker, answer: JurorAnswer): Promise<Reply<JudgingView>> {
    return this.#as(asker, async (panel, juror) => {
      const { jurors, assignments, clock } = this.#parts;
      await jurors.answer(juror.id, answer, clock.now());
      if (answer === 'no') {
        const done = new Set(countedSheets(panel).filter(({ jurorId }) => jurorId === juror.id).map(({ workId }) => workId));
        await assignments.change({ add: [], remove: panel.assignments.filter(({ jurorId, workId }) => jurorId === juror.id && !done.has(workId)) }, clock.now());
      }
      return this.#again(panel.callId, { ...juror, answer });
    });
  }

  /** JU25. */
  async data(asker: InvitedAsker): Promise<Reply<JurorDataView>> {
    return this.#as(asker, async ({ call }, { id, juror, invitedAt, openedAt, email, answer, answeredAt }) => ({ ok: true, data: { call: call.title, juror, invitedAt, openedAt, email, answer, answeredAt, ...(await this.#parts.jurors.written(id)) } }), { hasSheets: false });
  }

  /** JU8, JU25, U2: whoever comes by a link confirms it by the own name; an account erases itself as a whole. */
  async erase(asker: InvitedAsker, name: string): Promise<Reply<Record<string, never>>> {
    return this.#as({ ...asker, account: null }, async (panel, { id, juror }) => {
      if (name.trim() !== juror.name) return refused('not_confirmed');
      await keepConflicts(this.#parts, panel, id, this.#parts.clock.now());
      await this.#parts.jurors.forget(id, this.#parts.clock.now(), 'self');
      return { ok: true, data: {} };
    }, { hasSheets: false });
  }

  /** Who asks, for what else is done by the same key; null where nobody is meant. */
  juror(asker: InvitedAsker): Promise<JurorRow | null> {
    return whoAsks({ ...this.#parts, rows: this.#parts.jurors }, asker);
  }

  /** JU10: whether this juror may read this work now. */
  async mayRead(asker: InvitedAsker, workId: string): Promise<boolean> {
    return (await this.work(asker, workId)).ok;
  }

  /** WK7, JU10: whether a link to a file that a juror was given opens it now. */
  async isOpenTo(jurorId: string, workId: string): Promise<boolean> {
    const juror = await this.#parts.jurors.byId(jurorId);
    const panel = juror?.leftAt === null ? await panelOf(this.#parts, juror.callId, { hasSheets: false }) : null;
    return juror !== null && panel !== null && this.#before(panel, juror).some(({ work }) => work?.id === workId);
  }

  async #as<T>(asker: InvitedAsker, then: (panel: Panel, juror: JurorRow) => Promise<Reply<T>>, needs = { hasSheets: true }): Promise<Reply<T>> {
    const row = await this.#parts.calls.bySlug(asker.slug);
    if (!row || row.published === null) return refused('not_found');
    const juror = await this.juror(asker);
    if (!juror) return refused('juror_not_found');
    return this.#turns.take(juror.id, async () => {
      const panel = await panelOf(this.#parts, row.id, needs);
      return panel ? then(panel, juror) : refused('not_found');
    });
  }

  #at<T>(asker: InvitedAsker, workId: string, then: (panel: Panel, juror: JurorRow, before: Before) => Promise<Reply<T>>, needs = { hasSheets: true }): Promise<Reply<T>> {
    return this.#as(asker, async (panel, juror) => {
      const before = this.#before(panel, juror).find(({ id }) => id === workId);
      return before ? then(panel, juror, before) : refused('not_found');
    }, needs);
  }

  /** JU18. What is shown after it is read anew. */
  #writing<T>(asker: InvitedAsker, workId: string, then: (panel: Panel, juror: JurorRow, before: Before) => Promise<Reply<T>>): Promise<Reply<T>> {
    return this.#at(asker, workId, async (panel, juror, before) => (allows(panel.call, 'review', this.#parts.clock.now()) ? then(panel, juror, before) : refused('review_closed')), { hasSheets: false });
  }

  /** JU10, JU18: everything this juror meets now: samples, and works that nothing bars. None before the first review, nor after the last. */
  #before({ call, works, samples, isBarred }: Panel, juror: JurorRow): Before[] {
    const { opensAt, closesAt } = reading(call);
    const now = this.#parts.clock.now();
    if (opensAt === null || closesAt === null || now < opensAt || now >= closesAt || !stillJudges(juror)) return [];
    return [
      ...samples.map((sample, i) => ({ id: sample.id, number: i + 1, track: null, version: null, work: null, sample })),
      ...works.filter(({ id }) => !isBarred(juror.id, id)).map((work) => ({ id: work.id, number: work.number, track: work.track, version: work.version, work, sample: null })),
    ];
  }

  async #again(callId: string, juror: JurorRow): Promise<Reply<JudgingView>> {
    const panel = await panelOf(this.#parts, callId);
    return panel ? this.#show(panel, juror) : refused('not_found');
  }

  async #show(panel: Panel, juror: JurorRow): Promise<Reply<JudgingView>> {
    const { call, assignments, sheets } = panel;
    const drafts = new Set((await this.#parts.drafts.of(panel.callId)).filter(({ jurorId }) => jurorId === juror.id).map(({ workId }) => workId));
    const own = new Map(sheets.filter(({ jurorId }) => jurorId === juror.id).map((sheet) => [sheet.workId, sheet]));
    const assigned = new Set(assignments.filter(({ jurorId }) => jurorId === juror.id).map(({ workId }) => workId));
    const reviews = Map.groupBy(countedSheets(panel).filter(({ kind }) => kind === 'marks'), ({ workId }) => workId);
    const inPairs = isInPairs(call) ? await this.#pairing.of(panel, juror, this.#before(panel, juror).flatMap(({ work }) => work ?? []), allows(call, 'review', this.#parts.clock.now())) : null;
    const waiting = this.#before(panel, juror).filter(({ id }) => inPairs === null || inPairs.met.has(id)).map((before) => {
      const sheet = own.get(before.id);
      return {
        ...before, isSample: before.sample !== null, isAssigned: assigned.has(before.id) || drafts.has(before.id), reviews: reviews.get(before.id)?.length ?? 0,
        isReadable: before.work === null || canRead(juror.juror, before.work), isDone: sheet !== undefined && sheet.workVersion === before.version, sheet,
      };
    });
    const queue = queueOf(waiting, { reviews: call.jury.reviews, most: juror.juror.most, seed: seedOf(juror.id) });
    const mustDo = waiting.filter(({ isSample, isAssigned, isDone }) => isSample || isAssigned || isDone);
    const { opensAt, closesAt } = reading(call);
    return {
      ok: true,
      data: {
        call: { title: call.title, reference: call.reference, kind: call.kind, isBlind: call.jury.isBlind, others: call.jury.others, minutes: call.jury.minutes, criteria: call.criteria, fields: call.fields.filter((field) => mayRead(field.for, 'jury')), tracks: call.tracks, currency: call.currency },
        juror: { id: juror.id, name: juror.juror.name, languages: juror.juror.languages, answer: juror.answer },
        window: { canReview: allows(call, 'review', this.#parts.clock.now()), discussion: discussionOf(panel, juror, this.#parts.clock.now()), opensAt, closesAt: reviewEnd(call), readsUntil: closesAt, now: this.#parts.clock.now() },
        progress: inPairs?.progress ?? { done: mustDo.filter(({ isDone }) => isDone).length, of: mustDo.length },
        pairs: inPairs?.pairs ?? null,
        queue: (inPairs === null ? queue : waiting).map(({ id, number, work, sample, track, isSample, isDone, sheet }) => ({
          id, number, title: titleOf(call, work, sample), track, isSample, isAssigned: assigned.has(id), isDone, hasDraft: drafts.has(id),
          kind: sheet?.kind === 'marks' || sheet?.kind === 'abstained' ? sheet.kind : null, isChanged: sheet !== undefined && !isDone,
        })),
      },
    };
  }

  async #showWork(panel: Panel, juror: JurorRow, { id, number, track, version, work, sample }: Before): Promise<JudgedWorkView> {
    const { call } = panel;
    const history = await this.#parts.sheets.history(juror.id, id);
    const draft = await this.#parts.drafts.one(juror.id, id);
    return {
      id, number, title: titleOf(call, work, sample), track, version,
      sample: sample && { text: sample.text, link: sample.link },
      shown: version === null ? null : await this.#parts.works.shown(panel.callId, id, version, 'jury', { by: 'juror', id: juror.id }),
      draft: draft && { sheet: draft.sheet, number: draft.number },
      sheets: history.flatMap(({ kind, at, workVersion, ...sheet }) => (kind === 'recused' ? [] : [{ kind, at, workVersion, sheet: partsOf(sheet) }])).toReversed(),
      others: othersOf(panel, juror.id, id, history.some(({ kind }) => kind !== 'recused')),
    };
  }
}

const refused = (error: ErrorCode): { readonly ok: false; readonly error: ErrorCode } => ({ ok: false, error });
/** Ids are made by devices: one of another juror is none of this one's. */
const ownId = (juror: JurorRow, id: string) => `${juror.id}-${id}`;

const titleOf = (call: Call, work: JuryWork | null, sample: SampleRow | null) => (sample ? sample.title : work === null || work.title === '' ? {} : { [call.reference]: work.title });
