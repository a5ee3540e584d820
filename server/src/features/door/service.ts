import { type DoorGuest, type DoorMark, type DoorPerson, withMarks } from '@tabarman/shared/door/marks.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { countriesOf } from '@tabarman/shared/season/countries.ts';
import type { Entrants } from '../entrant/ports.ts';
import { passCode } from '../entrant/service.ts';
import type { Clock } from '../game/ports.ts';
import type { CallEntrants, Works } from '../work/ports.ts';
import type { CallWorks } from '../work/service.ts';
import type { DoorMarks } from './ports.ts';

interface DoorParts {
  readonly marks: DoorMarks;
  readonly calls: Pick<CallWorks, 'call'>;
  readonly entrants: Pick<Entrants, 'byIds'>;
  readonly callEntrants: Pick<CallEntrants, 'of'>;
  readonly works: Pick<Works, 'of'>;
  readonly clock: Clock;
  readonly secret: string;
}

type Shown = DoorView['people'][number];

/** TB20–TB23: the door of a call: who is expected, who came, and who did without being registered. */
export class Doors {
  readonly #parts: DoorParts;

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /** TB21: of each a name, the team, role and country, and nothing else. Null where no such call is public. */
  async view(callId: string): Promise<DoorView | null> {
    const { marks, calls, secret } = this.#parts;
    const found = await calls.call(callId);
    if (!found) return null;
    const [rows, expected] = [await marks.of(callId), await this.#expected(callId)];
    const guests = new Map(rows.flatMap((mark) => (mark.kind === 'guest' ? [[mark.guest.id, mark.guest.name] as const] : [])));
    const nameOf = (id: string) => expected.find((one) => one.id === id)?.name ?? guests.get(id) ?? '';
    const people = withMarks(expected.map((person): Shown => ({ ...person, code: passCode(secret, callId, person.id) })), rows, guestOf);
    return {
      title: found.call.title, reference: found.call.reference, roles: found.call.roles.map(({ id, title }) => ({ id, title })), countries: [...countriesOf(found.call)],
      people, undone: rows.flatMap((mark) => (mark.kind === 'out' ? [{ at: mark.at, name: nameOf(mark.personId), by: mark.by, reason: mark.reason }] : [])).toReversed(),
    };
  }

  /** TB20: when something happened is told by how long ago that was on the device, whose clock may be wrong; never later than now. Null where no such call is public. */
  async mark(callId: string, marks: readonly DoorMark[], sentAt: number, userId: string): Promise<DoorView | null> {
    const found = await this.#parts.calls.call(callId);
    if (!found) return null;
    const now = this.#parts.clock.now();
    const known = new Set((await this.#expected(callId)).map(({ id }) => id));
    const guests = new Set([...(await this.#parts.marks.of(callId)), ...marks].flatMap((mark) => (mark.kind === 'guest' ? [mark.guest.id] : [])));
    // Of somebody who is not known here, as one who was erased meanwhile, nothing is kept.
    const own = marks.filter((mark) => guests.has(whoseOf(mark)) || known.has(whoseOf(mark)));
    await this.#parts.marks.add(callId, own.map((mark) => ({ ...mark, isOfGuest: guests.has(whoseOf(mark)), at: Math.min(now, now - (sentAt - mark.at)) })), { userId, at: now });
    const stayed = new Set(withMarks<Shown>([], await this.#parts.marks.of(callId), guestOf).map(({ id }) => id));
    await this.#parts.marks.forgetGuests(callId, [...guests].filter((id) => !stayed.has(id)));
    return this.view(callId);
  }

  async #expected(callId: string): Promise<DoorPerson[]> {
    const { entrants, callEntrants, works } = this.#parts;
    const rows = await callEntrants.of(callId);
    const [people, teams] = [new Map((await entrants.byIds(rows.map(({ entrantId }) => entrantId))).map((person) => [person.id, person])), new Map((await works.of(callId)).map((work) => [work.id, work.name]))];
    return rows.flatMap(({ entrantId: id, role, workId }): DoorPerson[] => {
      const person = people.get(id);
      if (!person || person.isErased) return [];
      return [{ id, name: person.record.name, isGuest: false, team: (workId === null ? undefined : teams.get(workId)) || null, role, country: person.record.country, inAt: null }];
    });
  }
}

const whoseOf = (mark: DoorMark) => (mark.kind === 'guest' ? mark.guest.id : mark.personId);
const guestOf = (guest: DoorGuest): Shown => ({ ...guest, isGuest: true, team: null, code: null, inAt: null });
