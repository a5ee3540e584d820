import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import type { PersonalAnswers } from '@tabarman/shared/run/personal-code.ts';
import type { RunView, Taking } from '@tabarman/shared/run/views.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { isVerdict, keepRun, newSecret, recallRun, type Kept } from './device.ts';

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 8_000;

export interface ParticipantState {
  /** What the link leads to; null until it is told. */
  readonly run: RunView | null;
  readonly kept: Kept;
  /** Why the link leads nowhere. */
  readonly error: ErrorCode | null;
  /** Whether the last thing that was sent got no answer. */
  readonly isAway: boolean;
  /** What became of answers that the server did not take, by question. */
  readonly refused: ReadonlyMap<number, ErrorCode>;
}

export interface Beginning {
  readonly name: string | null;
  readonly group: string | null;
  readonly personal: PersonalAnswers | null;
}

type Ask = <T>(path: string, body?: object) => Promise<Reply<T>>;

export interface ParticipantParts {
  readonly code: string;
  readonly ask: Ask;
  readonly languageNow: () => Language;
}

export interface Participant {
  readonly state: StoreApi<ParticipantState>;
  /** The clock of the server. */
  readonly now: () => number;
  /** Asks what the link leads to and where this device stands. */
  refresh(): Promise<void>;
  begin(beginning: Beginning): Promise<ErrorCode | null>;
  resume(code: string): Promise<ErrorCode | null>;
  /** Begins the time of the question at this position. */
  show(position: number): Promise<ErrorCode | null>;
  /** Keeps an answer here at once, and sends it until the server has stored or refused it. */
  answer(index: number, choice: Choice, thinkMs: number | null): void;
  readonly handIn: () => void;
  /** Sends what is kept, now: the network may be back. */
  send(): void;
}

/** One device of one participant of a run. */
export function openParticipant({ code, ask, languageNow }: ParticipantParts): Participant {
  const state = createStore<ParticipantState>(() => ({ run: null, kept: recallRun(code), error: null, isAway: false, refused: new Map() }));
  const path = (what: string) => `${encodeURIComponent(code)}/${what}`;
  let offsetMs = 0;
  let isSending = false;
  let waitMs = FIRST_WAIT_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const kept = () => state.getState().kept;
  const own = () => ({ secret: kept().secret, language: languageNow() });

  function keepNow(changes: Partial<Kept>): void {
    const next = { ...kept(), ...changes };
    state.setState({ kept: next });
    keepRun(code, next);
  }

  function hear(reply: Reply<Taking>): ErrorCode | null {
    state.setState({ isAway: !reply.ok && reply.error === 'try_again' });
    if (!reply.ok) return reply.error;
    offsetMs = reply.data.run.now - Date.now();
    state.setState({ run: reply.data.run, error: null });
    keepNow({ taking: reply.data });
    return null;
  }

  async function refresh(): Promise<void> {
    const found = await ask<RunView>(`${encodeURIComponent(code)}?language=${languageNow()}`);
    if (found.ok) {
      offsetMs = found.data.now - Date.now();
      state.setState({ run: found.data, error: null, isAway: false });
    } else if (found.error === 'try_again') {
      // Without a network the page goes on with what it was told before.
      state.setState({ isAway: true, run: state.getState().run ?? kept().taking?.run ?? null });
      return;
    } else {
      state.setState({ error: found.error });
      return;
    }
    if (kept().taking) {
      const error = hear(await ask<Taking>(path('state'), own()));
      if (error === 'attempt_not_found') keepNow({ taking: null, answers: [], handIn: null, secret: newSecret() });
    }
    send();
  }

  /** One after the other: the order in which answers were given is the order in which they stand. */
  async function sendKept(): Promise<void> {
    for (let next = kept().answers[0]; next; next = kept().answers[0]) {
      const { answerId, index } = next;
      const reply = await ask<Taking>(path('answers'), { ...own(), ...next });
      const error = hear(reply);
      if (error !== null && !isVerdict(error)) return waitFor(reply);
      if (error !== null && next.attemptId === kept().taking?.attempt.id) state.setState({ refused: new Map(state.getState().refused).set(index, error) });
      keepNow({ answers: kept().answers.filter((answer) => answer.answerId !== answerId) });
      waitMs = FIRST_WAIT_MS;
    }
    const { handIn } = kept();
    if (handIn === null) return;
    const reply = await ask<Taking>(path('finish'), { ...own(), attemptId: handIn });
    const error = hear(reply);
    if (error !== null && !isVerdict(error)) return waitFor(reply);
    keepNow({ handIn: null });
  }

  function waitFor(reply: Reply<Taking>): void {
    const asked = reply.ok ? undefined : reply.waitMs;
    timer = setTimeout(send, asked ?? waitMs);
    waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
  }

  function send(): void {
    clearTimeout(timer);
    if (isSending) return;
    isSending = true;
    void sendKept().finally(() => {
      isSending = false;
    });
  }

  return {
    state, refresh, send,
    now: () => Date.now() + offsetMs,
    begin: async (beginning) => hear(await ask<Taking>(path('attempts'), { ...own(), ...beginning })),
    resume: async (resumeCode) => hear(await ask<Taking>(path('devices'), { ...own(), resumeCode })),
    async show(position) {
      const attemptId = kept().taking?.attempt.id;
      return attemptId === undefined ? 'attempt_not_found' : hear(await ask<Taking>(path('openings'), { ...own(), attemptId, position }));
    },
    answer(index, choice, thinkMs) {
      const attemptId = kept().taking?.attempt.id;
      if (attemptId === undefined) return;
      const refused = new Map(state.getState().refused);
      refused.delete(index);
      state.setState({ refused });
      keepNow({ answers: [...kept().answers, { attemptId, index, choice, thinkMs, answerId: newSecret().slice(0, 24) }] });
      send();
    },
    handIn: () => {
      keepNow({ handIn: kept().taking?.attempt.id ?? null });
      send();
    },
  };
}
