import { type DoorGuest, type DoorMark, withMarks } from '@tabarman/shared/door/marks.ts';
import { readCode } from '@tabarman/shared/kernel/code-letters.ts';
import type { DoorView } from '@tabarman/shared/protocol/contract/doors.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Failure, Outcome } from '../../desk/api.ts';
import { keep, recall } from '../game/kept.ts';

const CODE_LENGTH = 8;
const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 15_000;
const MOST_AT_ONCE = 200;
const later: readonly Failure[] = ['unreachable', 'too_many', 'internal'];

export type DoorShown = DoorView['people'][number];

export interface DoorState {
  readonly view: DoorView;
  /** What was noted here and of which the server has not said yet that it has it, the oldest first. */
  readonly waiting: readonly DoorMark[];
  readonly isAway: boolean;
  /** Why what waits was not taken. */
  readonly failure: Failure | null;
}

interface DoorKeeperParts {
  readonly callId: string;
  readonly view: DoorView;
  readonly get: () => Promise<Outcome<DoorView>>;
  readonly send: (marks: DoorMark[], sentAt: number) => Promise<Outcome<DoorView>>;
}

/** TB20: the door of a call on one device: what is noted is kept over a closed tab and sent until the server has it. */
export class DoorKeeper {
  readonly state: StoreApi<DoorState>;
  readonly #parts: DoorKeeperParts;
  #isSending = false;
  #waitMs = FIRST_WAIT_MS;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DoorKeeperParts) {
    this.#parts = parts;
    this.state = createStore<DoorState>(() => ({ view: parts.view, waiting: (recall(this.#place) as DoorMark[] | null) ?? [], isAway: false, failure: null }));
  }

  get #place(): string {
    return `tabarman.door.${this.#parts.callId}`;
  }

  markIn(personId: string): void {
    this.#note({ kind: 'in', id: newId(), at: Date.now(), personId });
  }

  markGuest(guest: Omit<DoorGuest, 'id'>): void {
    this.#note({ kind: 'guest', id: newId(), at: Date.now(), guest: { ...guest, id: newId() } });
  }

  takeBack(personId: string, reason: string): void {
    this.#note({ kind: 'out', id: newId(), at: Date.now(), personId, reason });
  }

  /** What others noted meanwhile. */
  async refresh(): Promise<void> {
    if (this.#isSending) return;
    const told = await this.#parts.get();
    if (told.ok) this.state.setState({ view: told.data });
    this.state.setState({ isAway: !told.ok && told.failure === 'unreachable' });
    this.send();
  }

  readonly send = (): void => {
    clearTimeout(this.#timer);
    if (this.#isSending || this.state.getState().waiting.length === 0) return;
    this.#isSending = true;
    void this.#sendAll().finally(() => {
      this.#isSending = false;
    });
  };

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #sendAll(): Promise<void> {
    for (;;) {
      const marks = this.state.getState().waiting.slice(0, MOST_AT_ONCE);
      if (marks.length === 0) return;
      const told = await this.#parts.send(marks, Date.now());
      if (!told.ok) {
        this.state.setState({ isAway: told.failure === 'unreachable', failure: later.includes(told.failure) ? null : told.failure });
        this.#timer = setTimeout(this.send, this.#waitMs);
        this.#waitMs = Math.min(LONGEST_WAIT_MS, this.#waitMs * 2);
        return;
      }
      this.#waitMs = FIRST_WAIT_MS;
      const sent = new Set(marks.map(({ id }) => id));
      this.#keep(this.state.getState().waiting.filter(({ id }) => !sent.has(id)));
      this.state.setState({ view: told.data, isAway: false, failure: null });
    }
  }

  #note(mark: DoorMark): void {
    this.#keep([...this.state.getState().waiting, mark]);
    this.send();
  }

  #keep(waiting: readonly DoorMark[]): void {
    this.state.setState({ waiting });
    keep(this.#place, [...waiting]);
  }
}

/** As the server will have it once everything is sent. */
export const peopleOf = ({ view, waiting }: Pick<DoorState, 'view' | 'waiting'>): DoorShown[] =>
  withMarks(view.people, waiting, (guest): DoorShown => ({ ...guest, isGuest: true, team: null, code: null, inAt: null }));

/** Whom a code means, as it is in a link, typed or in part of a name; several where a name is of several. */
export function findPeople(people: readonly DoorShown[], typed: string): DoorShown[] {
  const inLink = /[?&]pass=([A-Za-z0-9-]+)/.exec(typed)?.[1];
  const code = readCode(inLink ?? typed, CODE_LENGTH);
  const byCode = code === null ? [] : people.filter((one) => one.code === code);
  const words = typed.trim().toLocaleLowerCase();
  return byCode.length > 0 || inLink !== undefined || words.length < 2 ? byCode : people.filter(({ name }) => name.toLocaleLowerCase().includes(words));
}

const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');
