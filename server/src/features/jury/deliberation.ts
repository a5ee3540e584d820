import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { readsNotes } from '@tabarman/shared/jury/deliberation.ts';
import { totalOf } from '@tabarman/shared/jury/total.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { DeliberationView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { mean } from '@tabarman/shared/stats/moments.ts';
import type { InvitedAsker } from '../call/ports.ts';
import { Live, versioned, whoAsks } from '../call/service.ts';
import type { Clock, Ids } from '../game/ports.ts';
import { discussionOf } from './discussion.ts';
import { othersOf, partsOf } from './others.ts';
import { comparedBy } from './pairing.ts';
import { type JuryWork, type Panel, panelOf, type PanelParts } from './panel.ts';
import type { AnySheetRow, JurorRow, NoteRow, Notes } from './ports.ts';

interface DeliberationParts extends PanelParts {
  readonly notes: Notes;
  readonly ids: Pick<Ids, 'hash'>;
  readonly clock: Clock;
}

interface World {
  readonly panel: Panel;
  /** Of works that are there, by jurors who have no conflict with them; the oldest first. */
  readonly notes: readonly NoteRow[];
}

/** A work as one juror meets it here. */
interface Met {
  readonly work: JuryWork;
  readonly own: AnySheetRow | null;
  /** By marks, by saying that they give none, or in a pair. */
  readonly isJudged: boolean;
  readonly readsNotes: boolean;
}

/** JU29: what jurors say to one another while the jury discusses. Every answer is made of the works that `#met` lets through (JU10). */
export class Deliberation {
  readonly #parts: DeliberationParts;
  readonly #live: Live<World>;

  constructor(parts: DeliberationParts) {
    this.#parts = parts;
    this.#live = new Live(parts.clock, async (callId) => {
      const panel = await panelOf(parts, callId);
      return panel && { panel, notes: (await parts.notes.of(callId)).filter(({ jurorId, workId }) => !panel.isBarred(jurorId, workId)) };
    });
  }

  /** With one work as it is looked at; one that is not there for this juror is no work. */
  state(asker: InvitedAsker, workId: string | null, seen?: string): Promise<Reply<DeliberationView>> {
    return this.#live.watch(seen, async () => {
      const juror = await this.#juror(asker);
      if (typeof juror === 'string') return { ok: false, error: juror };
      const world = await this.#live.world(juror.callId);
      return world ? { ok: true, data: { callId: juror.callId, view: this.#show(world, juror, workId) } } : { ok: false, error: 'not_found' };
    });
  }

  /** Once by each id, which the device makes. */
  async say(asker: InvitedAsker, workId: string, { id, text }: { readonly id: string; readonly text: string }): Promise<Reply<DeliberationView>> {
    const juror = await this.#juror(asker);
    if (typeof juror === 'string') return { ok: false, error: juror };
    const refused = await this.#live.act<ErrorCode | null>(juror.callId, async (world) => {
      const met = this.#met(world, juror).find(({ work }) => work.id === workId);
      if (!discussionOf(world.panel, juror, this.#parts.clock.now()).isOpen) return 'deliberation_closed';
      if (!met) return 'not_found';
      if (!met.readsNotes) return 'deliberation_closed';
      await this.#parts.notes.add({ id: `${juror.id}-${id}`, jurorId: juror.id, workId, text, at: this.#parts.clock.now() });
      return null;
    });
    return refused === null ? this.state(asker, workId) : { ok: false, error: refused };
  }

  async #juror(asker: InvitedAsker): Promise<JurorRow | 'not_found' | 'juror_not_found'> {
    const row = await this.#parts.calls.bySlug(asker.slug);
    if (!row || row.published === null) return 'not_found';
    return (await whoAsks({ ...this.#parts, rows: this.#parts.jurors }, asker)) ?? 'juror_not_found';
  }

  /** JU10: the works of this juror; none while they do not deliberate. */
  #met({ panel }: World, juror: JurorRow): Met[] {
    const { isOpen, mayReview } = discussionOf(panel, juror, this.#parts.clock.now());
    if (!isOpen) return [];
    const compared = new Set(isInPairs(panel.call) ? comparedBy(panel, juror, panel.works).said.flatMap(({ firstId, secondId }) => [firstId, secondId]) : []);
    const own = new Map(panel.sheets.filter(({ jurorId, kind }) => jurorId === juror.id && kind !== 'recused').map((sheet) => [sheet.workId, sheet]));
    return panel.works.filter(({ id }) => !panel.isBarred(juror.id, id)).map((work) => {
      const sheet = own.get(work.id) ?? null;
      const isJudged = sheet !== null || compared.has(work.id);
      return { work, own: sheet, isJudged, readsNotes: readsNotes({ others: panel.call.jury.others, hasOwn: isJudged, mayReview }) };
    });
  }

  #show(world: World, juror: JurorRow, workId: string | null): DeliberationView {
    const { panel, panel: { call, jurors } } = world;
    const { isOpen, lacks, opensAt, closesAt } = discussionOf(panel, juror, this.#parts.clock.now());
    const said = Map.groupBy(world.notes, (note) => note.workId);
    const nameOf = new Map(jurors.map((one) => [one.id, one.juror.name]));
    const met = this.#met(world, juror);
    const at = met.find(({ work }) => work.id === workId);
    return versioned({
      isOpen, lacks, opensAt, closesAt,
      works: met.map(({ work, own, isJudged, readsNotes: mayRead }) => {
        const notes = mayRead ? (said.get(work.id) ?? []) : null;
        const others = marksOfOthers(panel, juror, work, own);
        const totals = others && [...others, ...(own?.kind === 'marks' ? [own] : [])].map(({ marks }) => totalOf(marks, call.criteria, work.track)).filter((total) => total !== null).toSorted((a, b) => a - b);
        return {
          id: work.id, number: work.number, title: titleOf(call, work), track: work.track, own: own?.kind === 'marks' ? totalOf(own.marks, call.criteria, work.track) : null, isJudged,
          mean: totals === null || totals.length === 0 ? null : mean(totals), sheets: totals && totals.length,
          notes: notes && notes.length, lastAt: notes?.at(-1)?.at ?? null,
        };
      }),
      open: at ? {
        id: at.work.id, own: at.own?.kind === 'marks' ? partsOf(at.own) : null, others: marksOfOthers(panel, juror, at.work, at.own),
        notes: at.readsNotes ? (said.get(at.work.id) ?? []).map((note) => ({ id: note.id, by: nameOf.get(note.jurorId) ?? '', isOwn: note.jurorId === juror.id, at: note.at, text: note.text })) : null,
      } : null,
    }, this.#parts.clock.now());
  }
}

/** JU13; where works are compared in pairs there are none. */
const marksOfOthers = (panel: Panel, juror: JurorRow, { id }: JuryWork, own: AnySheetRow | null) => (isInPairs(panel.call) ? null : othersOf(panel, juror.id, id, own !== null));

const titleOf = (call: Call, { title }: JuryWork): Text => (title === '' ? {} : { [call.reference]: title });
