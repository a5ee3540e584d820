import { isInPairs } from '@tabarman/shared/call/judged.ts';
import type { Call } from '@tabarman/shared/call/schema.ts';
import { allConflicts, barredBy, type Conflict, derivedConflicts, type KnownPerson, mentorConflicts } from '@tabarman/shared/jury/conflict.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { universityOf } from '@tabarman/shared/place/place-name.ts';
import { writtenIn } from '@tabarman/shared/work/chosen.ts';
import type { Calls } from '../call/ports.ts';
import type { CallWorks, JudgedWork } from '../work/service.ts';
import type { AnySheetRow, AssignmentRow, Assignments, ComparisonRow, Comparisons, Conflicts, JurorRow, Jurors, Samples, SampleRow, SheetDrafts, SheetRow, Sheets } from './ports.ts';

/** A work as jurors judge it. */
export interface JuryWork extends Pick<JudgedWork, 'id' | 'number' | 'title' | 'country' | 'track' | 'organisation' | 'memberIds' | 'memberNames'> {
  readonly languages: readonly Language[];
  readonly version: number;
}

export interface PanelParts {
  readonly calls: Pick<Calls, 'byId' | 'bySlug' | 'versionsOf'>;
  readonly works: Pick<CallWorks, 'judged' | 'shown'>;
  readonly jurors: Jurors;
  readonly conflicts: Conflicts;
  readonly assignments: Assignments;
  readonly sheets: Sheets;
  readonly drafts: SheetDrafts;
  readonly samples: Samples;
  readonly comparisons: Comparisons;
  /** The record of a person that an account is tied to. */
  readonly entrantOf: (userId: string) => Promise<string | null>;
  /** TB19: which works mentors of the call helped with. */
  readonly helped: (callId: string) => Promise<readonly (KnownPerson & { readonly workId: string })[]>;
}

/** The jury of one call with everything that is known of it at one instant. */
export interface Panel {
  readonly callId: string;
  readonly call: Call;
  readonly jurors: readonly JurorRow[];
  readonly works: readonly JuryWork[];
  readonly samples: readonly SampleRow[];
  readonly conflicts: readonly Conflict[];
  readonly assignments: readonly AssignmentRow[];
  readonly sheets: readonly AnySheetRow[];
  /** All that ever were made; none where works are marked by criteria. */
  readonly comparisons: readonly ComparisonRow[];
  /** JU10: asked before anything of a work goes to a juror. */
  readonly isBarred: (jurorId: string, workId: string) => boolean;
}

/** Null when there is no such call, or it is not public yet. Without the sheets for who only asks what somebody may do: they are the most of it. */
export async function panelOf(parts: PanelParts, callId: string, { hasSheets = true } = {}): Promise<Panel | null> {
  const { calls, works: handedIn, jurors: rows, conflicts: written, assignments, sheets, comparisons, samples, entrantOf, helped } = parts;
  const [newest] = await calls.versionsOf(callId);
  if (!newest) return null;
  const { call } = newest;
  const [works, jurors] = [(await handedIn.judged(callId)).map((work) => juryWork(call, work)), await rows.of(callId)];
  const parties = await Promise.all(jurors.map(async ({ id, userId, juror }) => ({ ...juror, id, entrantId: userId === null ? null : await entrantOf(userId) })));
  const known = jurors.map(({ id, userId, juror: { name } }) => ({ id, userId, name }));
  const conflicts = allConflicts(await written.of(callId), [
    ...derivedConflicts(parties, works.map((work) => ({ ...work, organisations: namesOf(work.organisation) })), call.jury.isOwnCountryBarred),
    ...mentorConflicts(known, (await helped(callId)).filter(({ workId }) => works.some(({ id }) => id === workId))),
  ]);
  return {
    callId, call, jurors, works, conflicts, samples: (await samples.of(callId)).slice(0, call.jury.samples),
    assignments: await assignments.of(callId), sheets: hasSheets ? await sheets.of(callId) : [], comparisons: hasSheets && isInPairs(call) ? await comparisons.of(callId) : [], isBarred: barredBy(conflicts),
  };
}

/** JU9: what follows from who somebody is holds when that is forgotten: no mark that did not count comes to count. */
export async function keepConflicts({ conflicts }: Pick<PanelParts, 'conflicts'>, panel: Panel, jurorId: string, at: number): Promise<void> {
  for (const one of panel.conflicts) if (one.jurorId === jurorId && !one.isPinned) await conflicts.set({ ...one, note: '' }, at);
}

/** JU22: who neither left nor said no. */
export const stillJudges = ({ leftAt, answer }: Pick<JurorRow, 'leftAt' | 'answer'>): boolean => leftAt === null && answer !== 'no';

/** JU23: assigned works that wait for a review of one juror, as they are now; what they are in conflict with is none. */
export function openReviews({ assignments, works, sheets, isBarred }: Pick<Panel, 'assignments' | 'works' | 'sheets' | 'isBarred'>, jurorId: string): number {
  const versions = new Map(works.map(({ id, version }) => [id, version]));
  const done = new Set(sheets.filter((sheet) => sheet.jurorId === jurorId && sheet.workVersion === versions.get(sheet.workId)).map(({ workId }) => workId));
  return assignments.filter((one) => one.jurorId === jurorId && versions.has(one.workId) && !isBarred(jurorId, one.workId) && !done.has(one.workId)).length;
}

/** JU9: the newest sheets of works; of who is in conflict with a work, whenever that was found, nothing counts. */
export function countedSheets({ sheets, isBarred }: Pick<Panel, 'sheets' | 'isBarred'>): SheetRow[] {
  return sheets.flatMap((sheet) => (sheet.workVersion === null || (sheet.kind === 'marks' && isBarred(sheet.jurorId, sheet.workId)) ? [] : [{ ...sheet, workVersion: sheet.workVersion }]));
}

/** JU12: a work is read in the languages it is written in; where no text says which, in those its members speak. */
function juryWork({ fields }: Call, { version, languages, ...work }: JudgedWork): JuryWork {
  const written = new Set(fields.flatMap(({ id }) => writtenIn(version.values[id])));
  return { ...work, languages: written.size > 0 ? [...written] : languages, version: version.number };
}

/** Everything that the university of a list is called, or the words that were written. */
function namesOf(organisation: string): readonly string[] {
  const university = universityOf(organisation);
  return university ? [...Object.values(university.names), ...university.aliases] : organisation === '' ? [] : [organisation];
}
