import { allows } from '@tabarman/shared/call/windows.ts';
import { cleanName } from '@tabarman/shared/kernel/name.ts';
import { skeletonOf } from '@tabarman/shared/kernel/skeleton.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import { invitationCode, readEntrantCode } from '../entrant/service.ts';
import type { EntrantRow } from '../entrant/ports.ts';
import { mayFormTeams, mayWrite, type WorkParts } from './parts.ts';
import type { WorkRow } from './ports.ts';
import type { PublicCall } from './public-call.ts';

type Refused = Promise<ErrorCode | null>;

/** Those who make one work together; somebody alone is a team of one. */
export class WorkTeams {
  readonly #parts: WorkParts;

  constructor(parts: WorkParts) {
    this.#parts = parts;
  }

  /** WK4: a team while teams are formed; somebody alone begins a work while works are taken. */
  async create(call: PublicCall, person: EntrantRow, typed: string): Refused {
    const { works, clock } = this.#parts;
    const now = clock.now();
    const isAlone = call.call.withWhom.kind === 'alone';
    if (isAlone ? !allows(call.call, 'work', now) : !mayFormTeams(call.call, now)) return isAlone ? 'works_not_open' : 'teams_not_open';
    if (await works.ofEntrant(call.id, person.id)) return 'entrant_in_team';
    const named = isAlone ? { name: '' } : await this.#named(call, typed, null);
    if ('error' in named) return named.error;
    await this.begin(call.id, person.id, named.name);
    return null;
  }

  /** A work with one person in it, who leads it. */
  async begin(callId: string, leadId: string, name: string): Promise<string> {
    const { works, ids, clock, secret } = this.#parts;
    const id = ids.id();
    await works.add({ id, callId, name, leadId, invitationHash: ids.hash(invitationCode(secret, id, 0)) }, clock.now());
    return id;
  }

  async rename(call: PublicCall, person: EntrantRow, typed: string): Refused {
    const { works, clock } = this.#parts;
    const work = await this.led(call, person);
    if (typeof work === 'string') return work;
    const now = clock.now();
    if (call.call.withWhom.kind === 'alone' || (!mayFormTeams(call.call, now) && !mayWrite(call.call, work, now))) return 'teams_not_open';
    const named = await this.#named(call, typed, work.id);
    if ('error' in named) return named.error;
    await works.change(work.id, { name: named.name });
    return null;
  }

  async invited(call: PublicCall, typed: string): Promise<WorkRow | null> {
    const code = readEntrantCode(typed);
    return code === null ? null : this.#parts.works.byInvitation(call.id, this.#parts.ids.hash(code));
  }

  async join(call: PublicCall, person: EntrantRow, work: WorkRow | null): Refused {
    const { works, clock } = this.#parts;
    if (!work) return 'team_not_found';
    const now = await works.ofEntrant(call.id, person.id);
    if (now) return now.id === work.id ? null : 'entrant_in_team';
    if (!mayFormTeams(call.call, clock.now())) return 'teams_not_open';
    if (call.call.withWhom.kind !== 'teams' || work.members.length >= call.call.withWhom.most) return 'team_full';
    await works.join(work.id, call.id, person.id, clock.now());
    return null;
  }

  /** Whoever leads may take a member out; a lead who leaves is followed by whoever came next. */
  async leave(call: PublicCall, by: EntrantRow, memberId: string): Refused {
    const { works, clock } = this.#parts;
    const work = await works.ofEntrant(call.id, by.id);
    if (!work) return 'team_not_found';
    if (memberId !== by.id && work.leadId !== by.id) return 'forbidden';
    if (!work.members.some(({ entrantId }) => entrantId === memberId)) return 'not_found';
    if (call.call.withWhom.kind === 'alone' || !mayFormTeams(call.call, clock.now())) return 'teams_not_open';
    await this.takeOut(work, memberId);
    return null;
  }

  /** The last one to leave a work that was handed in withdraws it; one that never was goes with its files. */
  async takeOut(work: WorkRow, memberId: string): Promise<void> {
    const { works, files, clock } = this.#parts;
    const [next] = work.members.filter(({ entrantId }) => entrantId !== memberId);
    if (next !== undefined && work.leadId === memberId) await works.change(work.id, { leadId: next.entrantId });
    if (next === undefined && work.latest !== null) {
      await works.change(work.id, { withdrawnAt: clock.now() });
      return;
    }
    await works.leave(work.callId, memberId);
    if (next === undefined) {
      await files.removeAll(work.id);
      await works.remove(work.id);
    }
  }

  async invite(call: PublicCall, person: EntrantRow): Refused {
    const { works, ids, secret } = this.#parts;
    const work = await this.led(call, person);
    if (typeof work === 'string') return work;
    const invitation = work.invitation + 1;
    await works.change(work.id, { invitation, invitationHash: ids.hash(invitationCode(secret, work.id, invitation)) });
    return null;
  }

  async led(call: PublicCall, person: EntrantRow): Promise<WorkRow | 'team_not_found' | 'forbidden'> {
    const work = await this.#parts.works.ofEntrant(call.id, person.id);
    if (!work) return 'team_not_found';
    return work.leadId === person.id ? work : 'forbidden';
  }

  async #named(call: PublicCall, typed: string, own: string | null): Promise<{ readonly name: string } | { readonly error: ErrorCode }> {
    const cleaned = cleanName(typed);
    if (!cleaned.ok) return { error: cleaned.error };
    const others = (await this.#parts.works.of(call.id)).filter(({ id }) => id !== own);
    return others.some(({ name }) => skeletonOf(name) === cleaned.skeleton) ? { error: 'team_name_taken' } : { name: cleaned.name };
  }
}
