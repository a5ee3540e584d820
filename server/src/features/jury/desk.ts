import type { ListedSheet } from '@tabarman/shared/call-table/sheets.ts';
import { allows } from '@tabarman/shared/call/windows.ts';
import type { ConflictSource, ConflictType } from '@tabarman/shared/jury/conflict.ts';
import type { Juror } from '@tabarman/shared/jury/juror.ts';
import type { JuryView } from '@tabarman/shared/protocol/contract/jury.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { invite } from '../call/service.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { People } from '../person/ports.ts';
import type { LastLetter } from '../message/service.ts';
import { recipientKey, recipientOf } from './audience.ts';
import { jurorKey, newJurorKey } from './link.ts';
import { listedSheets } from './listed-sheets.ts';
import { countedSheets, type JuryWork, keepConflicts, type Panel, panelOf, type PanelParts, stillJudges } from './panel.ts';
import { newestComparisons } from './pairing.ts';
import type { AssignmentRow, Claims, JurorRow, Notes, SampleRow } from './ports.ts';

interface JuryDeskParts extends PanelParts {
  readonly claims: Claims;
  readonly notes: Pick<Notes, 'of'>;
  /** JU26: whom those who make works named is looked for anew. */
  readonly follow: (callId: string) => Promise<void>;
  readonly people: Pick<People, 'byId'>;
  readonly ids: Pick<Ids, 'id' | 'hash'>;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
  /** The last letter to each of the jury. */
  readonly lettersOf: (callId: string) => Promise<ReadonlyMap<string, LastLetter>>;
}

type Refused = Extract<ErrorCode, 'not_found' | 'juror_twice' | 'assignment_barred'>;

/** The jury of a call as organisers put it together and watch it. */
export class JuryDesk {
  readonly #parts: JuryDeskParts;

  constructor(parts: JuryDeskParts) {
    this.#parts = parts;
  }

  /** What a decision is made of: the newest sheet of each juror and work without those in conflict, and what is assigned and not handed in; with what jurors said while they discussed. */
  async toDecide(callId: string) {
    const panel = await this.panel(callId);
    if (!panel) return null;
    const sheets = countedSheets(panel);
    const done = new Set(sheets.map(({ jurorId, workId }) => `${jurorId} ${workId}`));
    return {
      sheets, comparisons: newestComparisons(panel.comparisons), isBarred: panel.isBarred, assignments: panel.assignments.filter(({ jurorId, workId }) => !done.has(`${jurorId} ${workId}`)),
      notes: (await this.#parts.notes.of(callId)).filter(({ jurorId, workId }) => !panel.isBarred(jurorId, workId)),
      jurors: panel.jurors.map(({ id, juror, userId, leftAt, answer }) => ({ id, name: juror.name, userId, hasLeft: !stillJudges({ leftAt, answer }), juror })),
    };
  }

  /** JU10: the works that somebody of the desk does not see: those that the juror whom they are has a conflict with. */
  async hiddenFrom(callId: string, userId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.#barred(callId, userId)).map(({ id }) => id));
  }

  /** JU28: whom those who make works named is told to nobody who judges. */
  async judges(callId: string, userId: string): Promise<boolean> {
    return (await this.#parts.jurors.byUser(callId, userId)) !== null;
  }

  /** JU10: those who make them, and what their teams are called where people are written to. */
  async readersHiddenFrom(callId: string, userId: string): Promise<ReadonlySet<string>> {
    return new Set((await this.#barred(callId, userId)).flatMap(({ id, memberIds }) => [`team:${id}`, ...memberIds]));
  }

  async listedSheets(callId: string, userId: string): Promise<ListedSheet[]> {
    const panel = await this.panel(callId);
    return panel ? listedSheets(panel, await this.hiddenFrom(callId, userId), userId, this.#parts.clock.now()) : [];
  }

  panel(callId: string): Promise<Panel | null> {
    return panelOf(this.#parts, callId);
  }

  async view(callId: string): Promise<JuryView | null> {
    const { calls, people, drafts, clock } = this.#parts;
    const [row, panel] = [await calls.byId(callId), await this.panel(callId)];
    if (!row) return null;
    const call = panel?.call ?? row.call;
    const open = await drafts.of(callId);
    const versions = new Map(panel?.works.map(({ id, version }) => [id, version]));
    const sheets = panel?.sheets ?? [];
    const jurors = panel?.jurors ?? [];
    const accounts = new Map(await Promise.all(jurors.flatMap(({ userId }) => (userId === null ? [] : [people.byId(userId).then((person) => [userId, person?.name ?? ''] as const)]))));
    const letters = await this.#parts.lettersOf(callId);
    const seen = (jurorId: string) => Math.max(0, ...[...sheets, ...open].filter((one) => one.jurorId === jurorId).map(({ at }) => at)) || null;
    return {
      title: call.title, reference: call.reference, slug: row.slug, isPublished: row.published !== null, jury: call.jury, languages: call.languages, canReview: allows(call, 'review', clock.now()),
      jurors: jurors.map(({ id, juror, userId, hasLink, invitedAt, openedAt, leftAt, erasedAt, email, answer, answeredAt }) => ({ id, juror, email, answer, answeredAt, letter: letters.get(recipientKey(recipientOf({ id, userId }))) ?? null, account: userId === null ? null : (accounts.get(userId) ?? ''), hasLink, invitedAt, openedAt, leftAt, erasedAt, seenAt: seen(id) })),
      works: (panel?.works ?? []).map(({ id, number, title, track, country, languages, version }) => ({ id, number, title, track, country, languages: [...languages], version })),
      conflicts: (panel?.conflicts ?? []).map((one) => ({ ...one, note: 'note' in one ? String(one.note) : '', isClaimed: 'claimId' in one && one.claimId !== null })).map(({ jurorId, workId, type, source, isPinned, note, isClaimed }) => ({ jurorId, workId, type, source, isPinned, note, isClaimed })),
      claims: (await this.#parts.claims.of(callId)).map(({ id, workId, of, name, type, words, at, state, by, jurorIds, answeredBy, reason }) => ({ id, workId, of, name, type, words, at, state, by, jurorIds: [...jurorIds], answeredBy, reason })),
      assignments: [...(panel?.assignments ?? [])],
      sheets: [
        ...sheets.filter(({ workVersion }) => workVersion !== null).map(({ jurorId, workId, kind, workVersion, at }) => ({ jurorId, workId, kind, isOld: versions.get(workId) !== workVersion, at })),
        ...open.filter(({ workId }) => versions.has(workId)).map(({ jurorId, workId, at }) => ({ jurorId, workId, kind: 'draft' as const, isOld: false, at })),
      ],
      samples: (panel?.samples ?? []).map((sample) => ({ ...sample, done: sheets.filter(({ workId, kind }) => workId === sample.id && kind === 'marks').length })),
    };
  }

  /** JU8: the key of the link, told this once; null where an account opens the page. */
  async invite(callId: string, juror: Juror, personId: string | null, email: string | null): Promise<{ readonly key: string | null } | Refused> {
    if (!(await this.panel(callId))) return 'not_found';
    const first = 1;
    const made = await invite({ ...this.#parts, rows: this.#parts.jurors, keyOf: (id) => jurorKey(this.#parts.secret, id, first) }, callId, personId, (place) => {
      const isByLink = place.userId === null;
      return { ...place, juror, email: isByLink ? email : null, linkNumber: isByLink ? first : null };
    });
    if (made === 'twice') return 'juror_twice';
    if (typeof made === 'object') await this.#parts.follow(callId);
    return made;
  }

  /** `email` as it is when it is left out. */
  change(callId: string, jurorId: string, juror: Juror, email: string | null | undefined): Promise<Refused | null> {
    return this.#of(callId, jurorId, async (_, row) => {
      await this.#parts.jurors.change(jurorId, juror, row.userId !== null ? null : email === undefined ? row.email : email);
      await this.#parts.follow(callId);
    });
  }

  async newLink(callId: string, jurorId: string): Promise<{ readonly key: string } | Refused> {
    let key = '';
    const refused = await this.#of(callId, jurorId, async (_, row) => {
      key = await newJurorKey(this.#parts, row);
    });
    return refused ?? { key };
  }

  setLeft(callId: string, jurorId: string, hasLeft: boolean): Promise<Refused | null> {
    return this.#of(callId, jurorId, () => this.#parts.jurors.leave(jurorId, hasLeft ? this.#parts.clock.now() : null));
  }

  forget(callId: string, jurorId: string): Promise<Refused | null> {
    return this.#of(callId, jurorId, async (panel) => {
      await keepConflicts(this.#parts, panel, jurorId, this.#parts.clock.now());
      await this.#parts.jurors.forget(jurorId, this.#parts.clock.now(), 'organiser');
    });
  }

  /** JU9: with it the assignment is gone. */
  setConflict(callId: string, conflict: { readonly jurorId: string; readonly workId: string; readonly type: ConflictType; readonly source: ConflictSource; readonly note: string }, isThere: boolean): Promise<Refused | null> {
    const { conflicts, assignments, clock } = this.#parts;
    const { jurorId, workId, type } = conflict;
    return this.#of(callId, jurorId, async () => {
      if (!isThere) return conflicts.unset(jurorId, workId, type);
      await conflicts.set(conflict, clock.now());
      await assignments.change({ add: [], remove: [{ jurorId, workId }] }, clock.now());
    }, workId);
  }

  async setSamples(callId: string, samples: readonly (Omit<SampleRow, 'id'> & { readonly id: string | null })[]): Promise<Refused | null> {
    const { samples: rows, ids } = this.#parts;
    if (!(await this.panel(callId))) return 'not_found';
    const known = new Set((await rows.of(callId)).map(({ id }) => id));
    await rows.set(callId, samples.map((sample) => ({ ...sample, id: sample.id !== null && known.has(sample.id) ? sample.id : ids.id() })));
    return null;
  }

  /** JU10: never what is barred, whatever was planned before. */
  async assign(callId: string, add: readonly AssignmentRow[], remove: readonly Pick<AssignmentRow, 'jurorId' | 'workId'>[]): Promise<Refused | null> {
    const panel = await this.panel(callId);
    if (!panel) return 'not_found';
    const jurors = new Map(panel.jurors.map((one) => [one.id, one]));
    const works = new Set(panel.works.map(({ id }) => id));
    if ([...add, ...remove].some(({ jurorId }) => !jurors.has(jurorId)) || add.some(({ workId }) => !works.has(workId))) return 'not_found';
    if (add.some(({ jurorId, workId }) => !stillJudges(jurors.get(jurorId)!) || panel.isBarred(jurorId, workId))) return 'assignment_barred';
    await this.#parts.assignments.change({ add, remove }, this.#parts.clock.now());
    return null;
  }

  async #barred(callId: string, userId: string): Promise<readonly JuryWork[]> {
    const own = await this.#parts.jurors.byUser(callId, userId);
    const panel = own && (await panelOf(this.#parts, callId, { hasSheets: false }));
    return panel ? panel.works.filter(({ id }) => panel.isBarred(own.id, id)) : [];
  }

  async #of(callId: string, jurorId: string, then: (panel: Panel, juror: JurorRow) => Promise<unknown>, workId?: string): Promise<Refused | null> {
    const panel = await this.panel(callId);
    const juror = panel?.jurors.find(({ id }) => id === jurorId);
    if (!panel || !juror || (workId !== undefined && !panel.works.some(({ id }) => id === workId))) return 'not_found';
    await then(panel, juror);
    return null;
  }
}
