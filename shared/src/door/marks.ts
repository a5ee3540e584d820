/** Somebody who is expected at the door of a call, or came without being registered. */
export interface DoorPerson {
  readonly id: string;
  readonly name: string;
  readonly isGuest: boolean;
  /** Of the team that they make a work in; null for none. */
  readonly team: string | null;
  /** One of the roles of the call. */
  readonly role: string | null;
  readonly country: string | null;
  /** Since when they are in (epoch ms); null while they are not. */
  readonly inAt: number | null;
}

export type DoorGuest = Pick<DoorPerson, 'id' | 'name' | 'role' | 'country'>;

/** What was noted at a door, with the id that the device gave it, and when it happened (epoch ms). */
export type DoorMark =
  | { readonly kind: 'in'; readonly id: string; readonly at: number; readonly personId: string }
  | { readonly kind: 'guest'; readonly id: string; readonly at: number; readonly guest: DoorGuest }
  | { readonly kind: 'out'; readonly id: string; readonly at: number; readonly personId: string; readonly reason: string };

const whoseOf = (mark: DoorMark): string => (mark.kind === 'guest' ? mark.guest.id : mark.personId);

/**
 * TB20: who is in after these marks, on top of how people stood before: the earliest that was not taken back holds. In whatever order marks come, and however often
 * each does, the same people are in. A guest who was taken back is not there.
 */
export function withMarks<Person extends DoorPerson>(people: readonly Person[], marks: readonly DoorMark[], guestOf: (guest: DoorGuest) => Person): Person[] {
  const inOrder = [...new Map(marks.map((mark) => [mark.id, mark])).values()].toSorted((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  const byId = new Map(people.map((person) => [person.id, person]));
  for (const mark of inOrder) {
    const who = whoseOf(mark);
    const person = byId.get(who) ?? (mark.kind === 'guest' ? guestOf(mark.guest) : undefined);
    if (!person) continue;
    byId.set(who, { ...person, inAt: mark.kind === 'out' ? null : Math.min(person.inAt ?? mark.at, mark.at) });
  }
  return [...byId.values()].filter(({ isGuest, inAt }) => !isGuest || inAt !== null);
}

export interface DoorCount {
  /** Null for those of whom it is not known. */
  readonly of: string | null;
  readonly in: number;
  readonly all: number;
}

/** TB22: how many are in, of all, by what `of` says; in the order in which it comes first, those without last. */
export function countDoor<Person extends DoorPerson>(people: readonly Person[], of: (person: Person) => string | null): DoorCount[] {
  const counts = [...Map.groupBy(people, of)].map(([value, own]) => ({ of: value, in: own.filter(({ inAt }) => inAt !== null).length, all: own.length }));
  return counts.toSorted((a, b) => Number(a.of === null) - Number(b.of === null));
}
