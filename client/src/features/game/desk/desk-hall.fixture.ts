import { showHome } from '@tabarman/shared/game/show-groups.ts';
import type { HostCommand } from '@tabarman/shared/game/commands.ts';
import { previewCorrection, showCorrections } from '@tabarman/shared/game/show-corrections.ts';
import { showCrowd } from '@tabarman/shared/game/show-crowd.ts';
import { showDesk } from '@tabarman/shared/game/show-desk.ts';
import { dealFor } from '@tabarman/shared/game/decide-teams.ts';
import { inOrder, showTeamRow } from '@tabarman/shared/game/show-teams.ts';
import type { GameState } from '@tabarman/shared/game/state.ts';
import { teamOf } from '@tabarman/shared/game/teams.ts';
import type { DeskPlayer, DeskView, Progress } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { DeskMessage, Input, IntentName, Output } from '@tabarman/shared/protocol/intents.ts';
import { Play } from '@tabarman/shared/testing/play.ts';
import type { Ask, Link, LinkOptions } from '../../../link/link.ts';
import { createLinkStatus, type GoodbyeReason } from '../../../link/link-status.ts';

type Asked = { [N in IntentName]: { readonly intent: N; readonly input: Input<N> } }[IntentName];
const refuse = (error: ErrorCode) => ({ ok: false as const, error });

/** A game by the real rules at the other end of a host's line, without a network. */
export class DeskHall {
  readonly play: Play;
  readonly asked: Asked[] = [];
  epoch = 1;
  /** What the server answers to whoever opens the desk, instead of opening it. */
  refusal: ErrorCode | null = null;
  isClosed = false;
  /** How the device of this desk calls itself; the server has the first one lead. */
  device = 'laptop';
  language: Language = 'en';
  readonly #handlers = new Map<string, (body: unknown) => void>();
  readonly #status = createLinkStatus();
  #options: LinkOptions = {};

  constructor(play = new Play()) {
    this.play = play;
  }

  readonly open = (options: LinkOptions = {}): Link => {
    this.#options = options;
    return {
      ask: this.#ask,
      on: (name, handle) => this.#handlers.set(name, handle as (body: unknown) => void),
      status: this.#status,
      serverNow: () => this.play.now,
      hintServerNow: () => undefined,
      reopen: () => void this.connect(),
      close: () => {
        this.isClosed = true;
      },
    };
  };

  async connect(): Promise<boolean> {
    const isIntroduced = (await this.#options.introduce?.(this.#ask)) ?? true;
    if (isIntroduced) this.#status.setState({ name: 'connected', roundTripMs: 40 }, true);
    return isIntroduced;
  }

  lose(): void {
    this.#status.setState({ name: 'reconnecting', since: Date.now(), nextTryAt: Date.now() + 2_000 }, true);
  }

  say(reason: GoodbyeReason): void {
    this.#status.setState({ name: 'ended', reason }, true);
  }

  /** Tells the desk what the game is at now, as another desk's command or a timer makes it. */
  announce(message: DeskMessage = this.message()): void {
    this.#handlers.get('desk:view')?.(message);
  }

  announceProgress(): void {
    this.#handlers.get('progress')?.({ gameId: this.play.state.id, progress: this.progress() });
  }

  view(): DeskView {
    return showDesk(this.play.state, { script: this.play.script, language: this.language, projectorLink: '/p/secret-of-the-wall', joinOrigin: null, desks: [], hallCode: { code: '4821', until: this.play.now + 9_000 } });
  }

  message(): DeskMessage {
    const { state, events, now } = this.play;
    return { gameId: state.id, epoch: this.epoch, seq: events.length, now, view: this.view(), progress: this.progress() };
  }

  progress(): Progress {
    const { board, phase, players } = this.play.state;
    const newest = [...players.values()].filter((p) => !p.isRemoved).map(({ number, name, look }) => ({ number, name, look }));
    return { joined: board.length, connected: board.length, answered: phase.name === 'question' ? phase.answers.size : 0, newest };
  }

  players(): DeskPlayer[] {
    const { players, scores, phase } = this.play.state;
    return [...players.values()].map(({ id, number, name, waiting, look, isRemoved, members, home }) => ({
      playerId: id, number, name, waitingName: waiting?.name ?? null, look, isRemoved, points: scores.get(id)?.points ?? 0, place: scores.get(id)?.place ?? 1,
      isConnected: true, hasAnswered: phase.name === 'question' && phase.answers.has(id), roundTripMs: 40,
      creditMs: (phase.name === 'question' && phase.answers.get(id)?.creditMs) || 0, team: teamView(this.play.state, id), members: [...members], home: showHome(home, 'en'),
    }));
  }

  /** Another host takes over at a device of its own. */
  takeOverElsewhere(name: string): void {
    Object.assign(this.play, { by: name, desk: { host: name, device: `device of ${name}` } });
    this.play.give({ do: 'takeOver' });
    this.announce();
  }

  /** The commands that were sent. */
  commands() {
    return this.asked.flatMap((a) => (a.intent === 'desk:command' ? [a.input.command] : []));
  }

  #give(command: HostCommand): ErrorCode | null {
    Object.assign(this.play, { by: 'Гүлнара', desk: { host: 'owner', device: this.device } });
    return this.play.give(command);
  }

  #teams(): Output<'desk:teams'> {
    const { state } = this.play;
    const teams = inOrder(state).map((team) => ({
      ...showTeamRow(state, team), code: team.code,
      names: team.members.map((playerId) => ({ playerId, name: this.#nameOf(playerId), isConnected: true })),
    }));
    return { teams, found: teams.length, alone: state.board.length - state.teams.of.size };
  }

  #nameOf(id: string): string {
    return this.play.state.players.get(id)?.name ?? '';
  }

  readonly #ask = (async (intent: IntentName, input: unknown) => {
    const asked = { intent, input } as Asked;
    this.asked.push(asked);
    return this.#reply(asked);
  }) as Ask;

  #reply(asked: Asked): unknown {
    switch (asked.intent) {
      case 'clock': return { ok: true, data: { now: this.play.now } };
      case 'desk:open': {
        if (this.refusal !== null) return refuse(this.refusal);
        this.language = asked.input.language;
        this.device = asked.input.device;
        if (this.play.state.charge === null) this.#give({ do: 'takeOver' });
        return { ok: true, data: this.message() };
      }
      case 'desk:command': {
        const error = this.#give(asked.input.command);
        this.play.settle();
        return error === null ? { ok: true, data: this.message() } : refuse(error);
      }
      case 'desk:corrections': return { ok: true, data: showCorrections(this.play.state) };
      case 'desk:preview': return previewCorrection(this.play.state, asked.input.correction);
      case 'desk:players': {
        const found = this.players().filter((p) => p.name.toLowerCase().startsWith(asked.input.search.toLowerCase()));
        return { ok: true, data: { players: found.slice(asked.input.offset, asked.input.offset + 50), found: found.length } };
      }
      case 'desk:crowd': return { ok: true, data: showCrowd(this.play.state, { watch: this.play.bursts, joinsPerSecond: 0 }) };
      case 'game:names':
      case 'desk:teams': return { ok: true, data: this.#teams() };
      case 'desk:deal': {
        const teams = dealFor(this.play.state, asked.input).map(({ name, members }) => ({ name, size: members.length, members: members.map((id) => this.#nameOf(id)) }));
        return { ok: true, data: { teams, found: teams.length } };
      }
      case 'game:teams':
      case 'game:team':
      case 'game:members':
      case 'game:find':
      case 'game:join':
      case 'game:resume':
      case 'game:answer':
      case 'game:language':
      case 'game:sync':
      case 'game:review':
      case 'game:appeal':
      case 'projector:open': return refuse('forbidden');
    }
  }
}

function teamView(state: GameState, id: string): DeskPlayer['team'] {
  const team = teamOf(state.teams, id);
  return team && { number: team.number, name: showTeamRow(state, team).name };
}
