import { allows } from '@tabarman/shared/call/windows.ts';
import { faultsOfValues } from '@tabarman/shared/work/faults.ts';
import type { OwnWork, TakingPart } from '@tabarman/shared/work/views.ts';
import { valuesOf } from '@tabarman/shared/work/draft.ts';
import { invitationCode, passCode } from '../entrant/service.ts';
import type { Asker, EntrantRow } from '../entrant/ports.ts';
import { fileState, roomOf } from './files/service.ts';
import { mayFormTeams, mayWrite, standingAt, teamFaultsOf, type WorkParts } from './parts.ts';
import type { WorkRow, WorkVersion } from './ports.ts';
import type { PublicCall } from './public-call.ts';
import { isChanged } from './writing.ts';

/** How somebody stands in a call, told to that person alone. */
export async function takingPartOf(parts: WorkParts, call: PublicCall, person: EntrantRow, account: Asker['account']): Promise<TakingPart> {
  const { callEntrants, works, clock } = parts;
  const now = clock.now();
  const { agreed, missing, reasons } = standingAt(person, call, now);
  const [own, work] = [await callEntrants.byId(call.id, person.id), await works.ofEntrant(call.id, person.id)];
  const isAlone = call.call.withWhom.kind === 'alone';
  return {
    record: person.record, agreed: [...agreed], checks: person.checks.filter(({ layer }) => layer !== 'venue').map(({ layer, at }) => ({ layer, at })), missing, reasons,
    canSendCode: await parts.hasMail(), account: account === null ? 'none' : person.userId === account.id ? 'tied' : 'free', role: own?.role ?? null,
    may: {
      register: allows(call.call, 'register', now), team: mayFormTeams(call.call, now),
      write: work ? mayWrite(call.call, work, now) : isAlone && allows(call.call, 'work', now),
    },
    pass: passCode(parts.secret, call.id, person.id), passLink: `/desk/calls/${call.id}/check-in?pass=${passCode(parts.secret, call.id, person.id)}`,
    work: work && (await ownWork(parts, call, work, person.id)),
  };
}

async function ownWork(parts: WorkParts, call: PublicCall, work: WorkRow, youId: string): Promise<OwnWork> {
  const { entrants, works, files, clock, secret } = parts;
  const people = await entrants.byIds(work.members.map(({ entrantId }) => entrantId));
  const nameOf = (id: string) => people.find((one) => one.id === id)?.record.name ?? '';
  const uploads = await files.of(work.id);
  const isLead = work.leadId === youId;
  const now = clock.now();
  const inOrder = [...work.members].sort((a, b) => Number(b.entrantId === work.leadId) - Number(a.entrantId === work.leadId));
  return {
    id: work.id, number: work.number, name: work.name, isLead, invitation: isLead && call.call.withWhom.kind === 'teams' ? invitationCode(secret, work.id, work.invitation) : null,
    members: inOrder.flatMap(({ entrantId, role }) => {
      const person = people.find(({ id }) => id === entrantId);
      return person ? [{ id: entrantId, name: person.record.name, role, isLead: entrantId === work.leadId, isYou: entrantId === youId, isReady: standingAt(person, call, now).isReady }] : [];
    }),
    teamFaults: teamFaultsOf(work, people, call, now), track: work.track,
    draft: Object.fromEntries(Object.entries(work.draft).map(([field, { value, number, byId, at }]) => [field, { value, number, by: nameOf(byId), at }])),
    files: uploads.map(({ id, field, name, bytes, done }) => ({ id, field, name, bytes, isDone: done !== null, href: done && files.hrefOf(id) })),
    room: { used: uploads.reduce((all, { bytes }) => all + bytes, 0), most: roomOf(call.call) },
    faults: faultsOfValues(call.call, valuesOf(work.draft, call.call.fields), uploads.map(fileState)),
    versions: (await works.versions(work.id)).map(receiptOf), isChanged: isChanged(work, call), withdrawnAt: work.withdrawnAt, extendedTo: work.extendedTo,
  };
}

const receiptOf = ({ number, at, arrival, hash }: WorkVersion) => ({ number, at, arrival, hash });
