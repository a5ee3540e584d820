import { createHash } from 'node:crypto';
import { arrivalOf } from '@tabarman/shared/call/windows.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { faultsOfValues } from '@tabarman/shared/work/faults.ts';
import { type HandedIn, receiptText } from '@tabarman/shared/work/receipt.ts';
import { valuesOf } from '@tabarman/shared/work/draft.ts';
import { valueOf, type WorkValue } from '@tabarman/shared/work/values.ts';
import type { EntrantRow } from '../entrant/ports.ts';
import { fileState, filesIn } from './files/service.ts';
import { mayWrite, teamFaultsOf, type WorkParts } from './parts.ts';
import type { WorkRow, WorkVersion } from './ports.ts';
import type { PublicCall } from './public-call.ts';

type Refused = Promise<ErrorCode | null>;

export interface SavedField {
  readonly field: string;
  readonly value: WorkValue;
  /** As it was loaded; 0 where nothing was there. */
  readonly number: number;
}

/** Works while they are written, handed in and withdrawn. */
export class Writing {
  readonly #parts: WorkParts;

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  /** WK5: one field, as it is left. Where somebody else saved it since, nothing is written over. The same once more changes nothing. */
  async save(call: PublicCall, person: EntrantRow, { field: id, value, number }: SavedField): Refused {
    const { works, clock } = this.#parts;
    const work = await works.ofEntrant(call.id, person.id);
    if (!work) return 'team_not_found';
    if (!mayWrite(call.call, work, clock.now())) return 'works_not_open';
    const field = call.call.fields.find((one) => one.id === id);
    const kept = field && valueOf(field, value);
    if (kept === undefined || kept === null) return 'field_unknown';
    const was = work.draft[id];
    if (was && JSON.stringify(was.value) === JSON.stringify(kept)) return null;
    if ((was?.number ?? 0) !== number) return 'draft_changed';
    await works.saveDraft(work.id, { ...work.draft, [id]: { value: kept, number: number + 1, byId: person.id, at: clock.now() } }, clock.now());
    return null;
  }

  async setTrack(call: PublicCall, person: EntrantRow, track: string | null): Refused {
    const { works, clock } = this.#parts;
    const work = await works.ofEntrant(call.id, person.id);
    if (!work) return 'team_not_found';
    if (!mayWrite(call.call, work, clock.now())) return 'works_not_open';
    if (track !== null && !call.call.tracks.some(({ id }) => id === track)) return 'not_found';
    await works.change(work.id, { track });
    return null;
  }

  /** WK6: what is written becomes a version that never changes, with a receipt. Handed in again unchanged it is the version that is there. */
  async handIn(call: PublicCall, person: EntrantRow): Refused {
    const { works, entrants, files, clock } = this.#parts;
    const work = await works.ofEntrant(call.id, person.id);
    if (!work) return 'team_not_found';
    const now = clock.now();
    const arrival = arrivalOf(call.call, work.extendedTo, now);
    if (arrival === 'closed') return 'works_not_open';
    const own = await files.of(work.id);
    const values = valuesOf(work.draft, call.call.fields);
    const people = await entrants.byIds(work.members.map(({ entrantId }) => entrantId));
    const lacksTrack = call.call.tracks.length > 0 && work.track === null;
    if (lacksTrack || faultsOfValues(call.call, values, own.map(fileState)).length > 0 || teamFaultsOf(work, people, call, now).length > 0) return 'work_not_ready';
    if (isChanged(work, call)) {
      const version = { number: (work.latest?.number ?? 0) + 1, track: work.track, values, at: now, arrival, byId: person.id };
      await works.handIn(work.id, { ...version, hash: hashOf(handedIn(call, work, version, own)) });
    }
    if (work.withdrawnAt !== null) await works.change(work.id, { withdrawnAt: null });
    return null;
  }

  async withdraw(call: PublicCall, person: EntrantRow): Refused {
    const { works, clock } = this.#parts;
    const work = await works.ofEntrant(call.id, person.id);
    if (!work) return 'team_not_found';
    if (work.leadId !== person.id) return 'forbidden';
    if (work.latest === null) return 'work_not_ready';
    if (work.withdrawnAt === null) await works.change(work.id, { withdrawnAt: clock.now() });
    return null;
  }

  /** WK6: the text whose SHA-256 the receipt is; null where there is no such version. */
  async receipt(call: PublicCall, work: WorkRow, number: number): Promise<string | null> {
    const { works, files } = this.#parts;
    const version = (await works.versions(work.id)).find((one) => one.number === number);
    return version ? receiptText(handedIn(call, work, version, await files.of(work.id))) : null;
  }
}

/** Whether something was written since the newest version. */
export function isChanged({ draft, track, latest }: WorkRow, { call }: PublicCall): boolean {
  const kept = (values: unknown) => receiptText(values as HandedIn);
  return latest === null || latest.track !== track || kept(latest.values) !== kept(valuesOf(draft, call.fields));
}

function handedIn(call: PublicCall, work: WorkRow, { number, at, track, values }: Pick<WorkVersion, 'number' | 'at' | 'track' | 'values'>, own: Awaited<ReturnType<WorkParts['files']['of']>>): HandedIn {
  const files = filesIn(call.call.fields, values).flatMap((id) => own.filter((file) => file.id === id));
  return { call: call.slug, work: work.number, version: number, at, track, values, files: files.map(({ id, name, bytes, done }) => ({ id, name, bytes, sha256: done?.hash ?? '' })) };
}

const hashOf = (of: HandedIn) => createHash('sha256').update(receiptText(of)).digest('hex');
