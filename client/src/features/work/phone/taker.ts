import type { Call } from '@tabarman/shared/call/schema.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { WorkValue } from '@tabarman/shared/work/values.ts';
import type { TakingPart } from '@tabarman/shared/work/views.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { keep, recall } from '../../game/kept.ts';
import { Keeper, type KeeperParts } from '../../entrant/record.ts';

/** A call as it is public: nobody is told its grace. */
export type OpenCall = Omit<Call, 'graceMinutes'>;

interface FoundCall {
  readonly call: OpenCall;
}

interface Waiting {
  readonly value: WorkValue;
  /** How often the field was saved when one began to write here. */
  readonly number: number;
}

export interface WritingState {
  /** What was written here and of which the server has not said yet that it is stored, by field. */
  readonly waiting: Readonly<Record<string, Waiting>>;
  /** What was written here of a field that somebody else of the team saved meanwhile. */
  readonly beside: Readonly<Record<string, WorkValue>>;
  /** Why the last field was not taken. */
  readonly refused: ErrorCode | null;
}

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;
const later: readonly ErrorCode[] = ['try_again', 'too_many', 'internal'];

/** One person who takes part in a call, on one device: the own record, and the work field by field. */
export class Taker extends Keeper<FoundCall, OpenCall, TakingPart> {
  readonly writing: StoreApi<WritingState>;
  #isWriting = false;
  #wait = FIRST_WAIT_MS;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: Omit<KeeperParts<FoundCall, OpenCall>, 'paths' | 'read'>) {
    super({ ...parts, paths: { of: 'calls', own: 'taking-part', members: '/work/members' }, read: ({ call }) => call });
    this.writing = createStore<WritingState>(() => ({ waiting: {}, beside: {}, refused: null, ...(recall(this.#draftPlace) as Partial<WritingState> | null) }));
  }

  get #draftPlace(): string {
    return `tabarman.work.${this.slug}`;
  }

  /** The field as it stands on this screen: with what is not sent yet. */
  draftOf(field: string): WorkValue | undefined {
    return this.writing.getState().waiting[field]?.value ?? this.state.getState().kept.view?.work?.draft[field]?.value;
  }

  /** Keeps what was written here at once, and sends it until the server has it. */
  write(field: string, value: WorkValue): void {
    const { waiting, beside } = this.writing.getState();
    const number = waiting[field]?.number ?? this.state.getState().kept.view?.work?.draft[field]?.number ?? 0;
    const { [field]: _, ...others } = beside;
    this.#set({ waiting: { ...waiting, [field]: { value, number } }, beside: others });
    this.sendWriting();
  }

  /** Of two that were written of one field, the own one is put over the other, or given up. */
  settle(field: string, isOwn: boolean): void {
    const { [field]: own, ...beside } = this.writing.getState().beside;
    this.#set({ beside });
    if (isOwn && own !== undefined) this.write(field, own);
  }

  /** Until everything that was written here is stored, or given up. */
  settled(): Promise<void> {
    return new Promise((resolve) => {
      const look = ({ waiting }: WritingState) => {
        if (Object.keys(waiting).length > 0) return;
        stop();
        resolve();
      };
      const stop = this.writing.subscribe(look);
      look(this.writing.getState());
    });
  }

  readonly sendWriting = (): void => {
    clearTimeout(this.#again);
    if (this.#isWriting) return;
    this.#isWriting = true;
    void this.#sendWaiting().finally(() => {
      this.#isWriting = false;
    });
  };

  async #sendWaiting(): Promise<void> {
    for (;;) {
      const [next] = Object.entries(this.writing.getState().waiting);
      if (!next || this.state.getState().kept.view === null) return;
      const [field, { value, number }] = next;
      const error = await this.act('/work/draft', 'PUT', { field, value, number });
      if (error !== null && later.includes(error)) {
        this.#again = setTimeout(this.sendWriting, this.#wait);
        this.#wait = Math.min(LONGEST_WAIT_MS, this.#wait * 2);
        return;
      }
      this.#wait = FIRST_WAIT_MS;
      await this.#taken(field, value, error);
    }
  }

  async #taken(field: string, value: WorkValue, error: ErrorCode | null): Promise<void> {
    if (error === 'draft_changed') await this.act('/state', 'POST', {});
    const { waiting, beside } = this.writing.getState();
    const { [field]: now, ...others } = waiting;
    const saved = this.state.getState().kept.view?.work?.draft[field];
    // What was written anew meanwhile still waits, on top of what was just saved.
    const left = error === null && now && now.value !== value ? { ...others, [field]: { value: now.value, number: saved?.number ?? 0 } } : others;
    const isBeside = error === 'draft_changed' && JSON.stringify(saved?.value) !== JSON.stringify(now?.value ?? value);
    this.#set({ waiting: left, beside: isBeside ? { ...beside, [field]: now?.value ?? value } : beside, refused: error === 'draft_changed' ? null : error });
  }

  #set(changes: Partial<WritingState>): void {
    const next = { ...this.writing.getState(), ...changes };
    this.writing.setState(next);
    keep(this.#draftPlace, { waiting: next.waiting, beside: next.beside });
  }
}
