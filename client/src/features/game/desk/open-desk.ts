import type { CorrectionsView } from '@tabarman/shared/game/correction-views.ts';
import type { DealWish, HostCommand } from '@tabarman/shared/game/commands.ts';
import type { CrowdView, DeskPlayer, DeskView, Progress } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { DeskMessage, Output } from '@tabarman/shared/protocol/intents.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { connect } from '../../../link/connect.ts';
import type { Ask, Link } from '../../../link/link.ts';
import type { Corrector } from '../corrections/correction-dialog.tsx';
import { isOlder } from '../is-older.ts';

/** A press within this time of a change still means what was there before: nobody reads a new label as fast. */
const SETTLING_MS = 600;

/** What the desk shows: the newest view, and why there is none. */
interface DeskState {
  readonly message: DeskMessage | null;
  readonly progress: Progress | null;
  readonly refusal: ErrorCode | null;
}

export interface PlayersPage {
  readonly players: readonly DeskPlayer[];
  readonly found: number;
}

export interface Desk {
  readonly state: StoreApi<DeskState>;
  readonly link: Link;
  /** Gives a command; resolves to the refusal the host has to know of, or null. */
  readonly give: (command: HostCommand) => Promise<ErrorCode | null>;
  /** One page of players; null when it could not be asked for. */
  readonly findTeams: (search: string, offset: number) => Promise<Output<'desk:teams'> | null>;
  /** What teams made by chance would be. */
  readonly findDeal: (wish: DealWish) => Promise<Output<'desk:deal'> | null>;
  readonly findPlayers: (search: string, offset: number) => Promise<PlayersPage | null>;
  /** What there is to know of the crowd; null when it could not be asked for. */
  readonly findCrowd: () => Promise<CrowdView | null>;
  /** What can be corrected; null when it could not be asked for. */
  readonly corrections: () => Promise<CorrectionsView | null>;
  readonly corrector: Corrector;
  /** Asks for the view in another language; the one on the screen stays until it is there. */
  readonly readIn: (language: Language) => void;
  readonly close: () => void;
}

interface DeskOptions {
  readonly gameId: string;
  readonly language: Language;
  readonly device: string;
  readonly open?: typeof connect;
  /** A clock in ms that never jumps. */
  readonly now?: () => number;
}

/** Opens the controls of one game and keeps them open over dropped connections. */
export function openDesk({ gameId, language: first, device, open = connect, now = () => performance.now() }: DeskOptions): Desk {
  const state = createStore<DeskState>(() => ({ message: null, progress: null, refusal: null }));
  let language = first;
  let changedAt = -Infinity;
  let isStepping = false;

  function accept(message: DeskMessage): void {
    link.hintServerNow(message.now);
    const before = state.getState().message;
    if (before !== null && isOlder(message, before)) return;
    if (before !== null && !isSameMoment(message.view, before.view)) changedAt = now();
    state.setState({ message, progress: message.progress, refusal: null });
  }

  const arrive = async (ask: Ask): Promise<boolean> => {
    const asked = language;
    const reply = await ask('desk:open', { gameId, device, language: asked });
    if (asked !== language) return arrive(ask);
    if (reply.ok) accept(reply.data);
    else if (reply.error === 'try_again' || reply.error === 'too_many') return false;
    else state.setState({ refusal: reply.error });
    return true;
  };

  const link = open({ introduce: arrive });
  link.on('desk:view', (message) => message.gameId === gameId && accept(message));
  link.on('desk:appeals', ({ gameId: of, waiting }) => {
    if (of === gameId) state.setState(({ message }) => ({ message: message && { ...message, view: { ...message.view, appeals: waiting } } }));
  });
  link.on('progress', (news) => news.gameId === gameId && state.setState({ progress: news.progress }));

  async function give(command: HostCommand): Promise<ErrorCode | null> {
    if (!('step' in command)) return send(command);
    // A double click, or a press just when the time runs out or another desk went on, would skip what nobody has seen.
    if (isStepping || (command.do === 'advance' && now() - changedAt < SETTLING_MS)) return null;
    isStepping = true;
    const refusal = await send(command);
    isStepping = false;
    return refusal;
  }

  async function send(command: HostCommand): Promise<ErrorCode | null> {
    const reply = await link.ask('desk:command', { command });
    if (reply.ok) accept(reply.data);
    // The game has moved on, and its newest view is on the way: nothing to explain.
    return reply.ok || reply.error === 'out_of_step' ? null : reply.error;
  }

  return {
    state,
    link,
    give,
    async findTeams(search, offset) {
      const reply = await link.ask('desk:teams', { search, offset });
      return reply.ok ? reply.data : null;
    },
    async findDeal(wish) {
      const reply = await link.ask('desk:deal', wish);
      return reply.ok ? reply.data : null;
    },
    async findPlayers(search, offset) {
      const reply = await link.ask('desk:players', { search, offset });
      return reply.ok ? reply.data : null;
    },
    async findCrowd() {
      const reply = await link.ask('desk:crowd', {});
      return reply.ok ? reply.data : null;
    },
    async corrections() {
      const reply = await link.ask('desk:corrections', {});
      return reply.ok ? reply.data : null;
    },
    corrector: {
      preview: (correction) => link.ask('desk:preview', { correction }),
      correct: (correction, tally, reason) => give({ do: 'correct', correction, tally, reason }),
    },
    readIn(next) {
      if (next === language) return;
      language = next;
      void arrive(link.ask);
    },
    close: link.close,
  };
}

/** Whether the big button still does the same thing. */
function isSameMoment(a: DeskView, b: DeskView): boolean {
  return a.next === b.next && a.phase.name === b.phase.name && a.upcoming?.index === b.upcoming?.index && cursorOf(a) === cursorOf(b);
}

function cursorOf({ phase }: DeskView): number | null {
  return phase.name === 'podium' ? phase.ceremony.cursor : null;
}
