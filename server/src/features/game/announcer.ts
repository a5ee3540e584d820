import { waitingAppeals } from '@tabarman/shared/game/appeals.ts';
import type { Script } from '@tabarman/shared/game/decision.ts';
import { showDesk } from '@tabarman/shared/game/show-desk.ts';
import { showContent, showMe, showPlayers, showStanding } from '@tabarman/shared/game/show-player.ts';
import { showProjector } from '@tabarman/shared/game/show-projector.ts';
import type { GameState, PlayerId } from '@tabarman/shared/game/state.ts';
import type { Progress } from '@tabarman/shared/game/views.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Arrival, DeskMessage, MeMessage, PlayersMessage, ProjectorMessage } from '@tabarman/shared/protocol/intents.ts';
import type { Attendance } from './attendance.ts';
import type { DeskWatch } from './desk-watch.ts';
import type { HallCode } from './hall-code.ts';
import type { Clock, Publisher } from './ports.ts';

const PROGRESS_EVERY_MS = 200;
const NEWEST = 24;

export interface Stage {
  readonly state: GameState;
  readonly epoch: number;
  readonly seq: number;
}

export interface AnnouncerParts {
  /** The one it has now: a game may wait for its quest. */
  readonly script: () => Script;
  readonly links: {
    /** Path of the public screen. */
    readonly projector: string;
    /** Where phones find this server; asked anew each time, for a laptop changes its network. */
    readonly joinOrigin: () => string | null;
  };
  readonly hallCode: HallCode;
  readonly attendance: Attendance;
  readonly desks: DeskWatch;
  readonly clock: Clock;
  readonly out: Publisher;
}

/** Says what happened to whom, from the state as it is after the commit. */
export class Announcer {
  readonly #stage: () => Stage;
  readonly #script: () => Script;
  readonly #links: AnnouncerParts['links'];
  readonly #hallCode: HallCode;
  readonly #attendance: Attendance;
  readonly #desks: DeskWatch;
  readonly #clock: Clock;
  readonly #out: Publisher;
  readonly #shared = new Map<Language, Pick<Arrival, 'view' | 'content'>>();
  #cancelProgress: (() => void) | null = null;
  #cancelAppeals: (() => void) | null = null;

  constructor(stage: () => Stage, parts: AnnouncerParts) {
    this.#stage = stage;
    this.#script = parts.script;
    this.#links = parts.links;
    this.#hallCode = parts.hallCode;
    this.#attendance = parts.attendance;
    this.#desks = parts.desks;
    this.#clock = parts.clock;
    this.#out = parts.out;
  }

  /** The hall moved on: phones, wall and desk get the new view. */
  all({ withContent }: { withContent: boolean }): void {
    this.#shared.clear();
    const { id } = this.#stage().state;
    this.#out.players(id, (language) => ({ ...this.#step(language), ...(withContent ? { content: this.#sharedView(language).content } : {}) }));
    this.screens();
  }

  /** The step, and for each connected player where it led, in one message: it is the dearest of all. */
  standings(): void {
    this.#shared.clear();
    const { state } = this.#stage();
    for (const [language, attendants] of Map.groupBy(this.#attendance.entries(), ([, { language }]) => language)) {
      const standings = attendants.flatMap(([id, { connection }]) => {
        const standing = showStanding(state, id);
        return standing ? [{ connection, standing }] : [];
      });
      this.#out.standings(this.#step(language), standings);
    }
    this.screens();
  }

  /** C4: a correction, during the game or after it: the screens, and for each player what it changed. */
  corrected(): void {
    this.all({ withContent: false });
    for (const [id] of this.#attendance.entries()) this.one(id);
  }

  /** C8, C11: the desk hears how many appeals wait, and who appealed what became of it. */
  appeals(rulings: readonly { readonly index: number; readonly group: string }[]): void {
    const { played } = this.#stage().state;
    for (const { index, group } of rulings) {
      for (const appeal of played.find((p) => p.index === index)?.appeals.values() ?? []) if (appeal.group === group) this.one(appeal.playerId);
    }
    this.#cancelAppeals ??= this.#clock.at(this.#clock.now() + PROGRESS_EVERY_MS, () => {
      this.#cancelAppeals = null;
      this.#out.appeals(this.#stage().state.id, waitingAppeals(this.#stage().state));
    });
  }

  /** Only the wall and the desk have news. */
  screens(): void {
    this.#shared.clear();
    this.#out.projector(this.#stage().state.id, () => this.projectorMessage());
    this.atDesks();
  }

  /** Only hosts have news. */
  atDesks(): void {
    this.#out.desk(this.#stage().state.id, (language) => this.deskMessage(language));
  }

  one(id: PlayerId): void {
    const attendant = this.#attendance.of(id);
    const message = attendant && this.meMessage(id);
    if (attendant && message) this.#out.me(attendant.connection, message);
  }

  meMessage(id: PlayerId): MeMessage | null {
    const me = showMe(this.#stage().state, id);
    return me && { ...this.#stamp(), me };
  }

  /** At most five times a second, however many answers and joins there are. */
  progress(): void {
    this.#cancelProgress ??= this.#clock.at(this.#clock.now() + PROGRESS_EVERY_MS, () => {
      this.#cancelProgress = null;
      this.#out.progress(this.#stage().state.id, this.showProgress());
    });
  }

  arrival(id: PlayerId, language: Language): Arrival | null {
    const me = showMe(this.#stage().state, id);
    return me && { ...this.#stamp(), ...this.#sharedView(language), me };
  }

  projectorMessage(): ProjectorMessage {
    return { ...this.#stamp(), view: showProjector(this.#stage().state, this.#frame()), progress: this.showProgress() };
  }

  deskMessage(language: Language): DeskMessage {
    const view = showDesk(this.#stage().state, { script: this.#script(), language, projectorLink: this.#links.projector, ...this.#frame(), desks: this.#desks.desks });
    return { ...this.#stamp(), view, progress: this.showProgress() };
  }

  showProgress(): Progress {
    const { players, board, phase } = this.#stage().state;
    const newest = phase.name !== 'lobby' ? [] : [...players.values()].filter((p) => !p.isRemoved).slice(-NEWEST).reverse();
    return {
      joined: board.length, connected: this.#attendance.connected, answered: this.#attendance.answered,
      newest: newest.map(({ number, name, look }) => ({ number, name, look })),
    };
  }

  stop(): void {
    this.#cancelProgress?.();
    this.#cancelAppeals?.();
  }

  /** What both screens show that is in no state. */
  #frame() {
    return { joinOrigin: this.#links.joinOrigin(), hallCode: this.#hallCode.at(this.#clock.now()) };
  }

  #stamp() {
    const { state, epoch, seq } = this.#stage();
    return { gameId: state.id, epoch, seq, now: this.#clock.now() };
  }

  /** What a step changes on all phones of one language. */
  #step(language: Language): PlayersMessage {
    const { phase } = this.#sharedView(language).view;
    return { ...this.#stamp(), view: { phase } };
  }

  /** Built once per step and language: a hall that comes in or comes back at once asks for it thousands of times. */
  #sharedView(language: Language): Pick<Arrival, 'view' | 'content'> {
    const { state } = this.#stage();
    const shared = this.#shared.get(language) ?? { view: showPlayers(state, language), content: showContent(state, language) };
    this.#shared.set(language, shared);
    return shared;
  }
}
