import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** An answer that came sooner without anything new: the server has no place left for who waits. */
const SOON_MS = 3_000;
const CROWDED_MS = 10_000;
/** Between two questions, however much happens. */
const LEAST_MS = 1_000;
const AWAY_MS = 3_000;

interface Versioned {
  readonly version: string;
  readonly now: number;
}

export interface FollowedState<View> {
  readonly view: View | null;
  /** The clock of the server less that of this device. */
  readonly skewMs: number;
  readonly error: ErrorCode | null;
  /** Whether the last thing that was sent got no answer. */
  readonly isAway: boolean;
}

interface FollowedParts<View> {
  /** Asks for the view; with what was seen, for the next one. */
  readonly look: (seen: string | undefined) => Promise<Reply<View>>;
  readonly isSeen?: () => boolean;
}

const isLater = (error: ErrorCode) => error === 'try_again' || error === 'too_many' || error === 'internal';

/** TB17, JU29: what the server shows of something that others change too, as it is now: it is asked for again while somebody looks. */
export class Followed<View extends Versioned> {
  readonly state: StoreApi<FollowedState<View>> = createStore<FollowedState<View>>(() => ({ view: null, skewMs: 0, error: null, isAway: false }));
  readonly #look: FollowedParts<View>['look'];
  readonly #isSeen: () => boolean;
  #isOn = false;
  #isRunning = false;
  /** What was asked before something was done is out of date. */
  #deeds = 0;
  #wake = () => {};

  constructor({ look, isSeen = () => document.visibilityState === 'visible' }: FollowedParts<View>) {
    this.#look = look;
    this.#isSeen = isSeen;
  }

  /** Begins, or asks at once: whoever comes back sees how it stands. */
  readonly follow = (): void => {
    this.#isOn = true;
    this.#wake();
    if (!this.#isRunning) void this.#run();
  };

  readonly stop = (): void => {
    this.#isOn = false;
    this.#wake();
  };

  /** Why it was refused; null when it was done. What is so now is shown either way. */
  async act(asked: Promise<Reply<View>>): Promise<ErrorCode | null> {
    this.#deeds += 1;
    const reply = await asked;
    this.#deeds += 1;
    if (!reply.ok) {
      this.state.setState({ isAway: reply.error === 'try_again' });
      this.follow();
      return reply.error;
    }
    this.#take(reply.data);
    return null;
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isOn && this.#isSeen()) {
      const [began, deeds, seen] = [Date.now(), this.#deeds, this.state.getState().view?.version];
      const reply = await this.#look(seen);
      const ms = Date.now() - began;
      if (!reply.ok && !isLater(reply.error)) {
        this.state.setState({ error: reply.error, isAway: false });
        break;
      }
      if (!reply.ok) this.state.setState({ isAway: reply.error === 'try_again' });
      else if (deeds === this.#deeds) this.#take(reply.data);
      await this.#pause(!reply.ok ? (reply.waitMs ?? AWAY_MS) : reply.data.version === seen && ms < SOON_MS ? CROWDED_MS : LEAST_MS - ms);
    }
    this.#isRunning = false;
  }

  #take(view: View): void {
    this.state.setState({ view, skewMs: view.now - Date.now(), error: null, isAway: false });
  }

  async #pause(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, Math.max(0, ms));
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => {};
  }
}

/** Asks again when there is a network, and when somebody looks again. */
export function followWhileSeen({ follow, stop }: Pick<Followed<Versioned>, 'follow' | 'stop'>): () => void {
  follow();
  addEventListener('online', follow);
  document.addEventListener('visibilitychange', follow);
  return () => {
    removeEventListener('online', follow);
    document.removeEventListener('visibilitychange', follow);
    stop();
  };
}
