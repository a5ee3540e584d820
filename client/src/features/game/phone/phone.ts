import type { NameOffer } from '@tabarman/shared/game/events.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, Output, Review, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { TeamChoice } from './team-draft.ts';
import type { Home } from '@tabarman/shared/place/home.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Ask, Link, LinkOptions } from '../../../link/link.ts';
import { createDelivery } from './deliver.ts';
import { givenOf, keepPending, recallPending, type Pending } from './outbox.ts';
import { lacksContent, showArrival, showMe, showStored, showView, type PhoneState, type Shown, type Stage } from './phone-state.ts';
import { chance } from '../chance.ts';
import { keepSeat, recallSeat, type Look, type Seat } from './seat.ts';

/** A missed acknowledgement of an answer makes a new connection: somebody is thinking against the clock. */
const ANSWER_MS = 1_500;
/** So close to the deadline the socket alone is not waited for. */
const CLOSING_MS = 3_000;
const HASTY_MS = 300;

/** Refusals that say nothing about what was asked; of all others the same request would get the same again. */
export const passing: readonly ErrorCode[] = ['question_paused', 'too_many', 'try_again', 'internal'];

/** What is filled in before a seat. */
export interface JoinForm {
  readonly name: string;
  /** Which of the offered names it is, where the game offers them. */
  readonly offer?: NameOffer | undefined;
  /** The code on the wall, once the game has asked for it. */
  readonly hallCode?: string | undefined;
  readonly look: Look;
  /** Where the player is from, as far as the game asks. */
  readonly home?: Home | null;
  /** The team, where each member has an own phone; who shares this one, where a team has one. */
  readonly team?: TeamChoice | null;
  readonly members?: string[];
}

export interface Phone {
  readonly state: StoreApi<PhoneState>;
  readonly link: Link;
  readonly find: (pin: string) => Promise<Reply<Output<'game:find'>>>;
  readonly join: (form: JoinForm) => Promise<Reply<Arrival>>;
  /** Names that the game offers this phone; each roll are others. */
  readonly offers: (roll: number) => Promise<Reply<Output<'game:names'>>>;
  /** The teams of a game whose name holds the search, or the one that has it as its code. */
  readonly teams: (pin: string, search: string) => Promise<Reply<Output<'game:teams'>>>;
  /** In the lobby: goes to another team, or to none. */
  readonly chooseTeam: (team: TeamChoice | null) => Promise<Reply<Arrival>>;
  /** Names those who share this phone. */
  readonly nameMembers: (members: string[]) => Promise<Reply<Arrival>>;
  /** Takes the seat again that was left before, or that the host may have given back. */
  readonly comeBack: () => void;
  readonly leave: () => void;
  /** Goes back to where a PIN is asked for. */
  readonly startOver: () => void;
  /** Keeps the answer on this device and sends it until the server has stored or refused it. */
  readonly answer: (choice: Choice, thinkMs?: number) => void;
  readonly readIn: (language: Language) => void;
  /** Objects to what a question gave; the refusal, or null when it is stored. */
  readonly appeal: (index: number, text: string) => Promise<ErrorCode | null>;
  readonly review: () => Promise<Reply<Review>>;
}

export interface PhoneParts {
  readonly open: (options: LinkOptions) => Link;
  /** The plain way beside the link, for an answer. */
  readonly post: (seat: Seat, pending: Pending) => Promise<Reply<Stored>>;
  /** The PIN in the address, where there is one. */
  readonly pin: string | null;
  /** The language on the screen. */
  readonly languageNow: () => Language;
}

/** One phone: finds its seat, shows the newest view, and never loses an answer. */
export function openPhone({ open, post, pin, languageNow }: PhoneParts): Phone {
  const kept = recallSeat();
  const held = kept && !kept.isLeft && (pin === null || pin === kept.pin) ? kept : null;
  const state = createStore<PhoneState>(() => ({
    stage: held || pin ? { name: 'opening' } : { name: 'arriving', pin: '', error: null },
    seat: kept, shown: null, pending: held && recallPending(held.gameId), refused: null,
  }));
  const { getState, setState } = state;
  let wanted = pin;
  let tried: Pick<Seat, 'gameId' | 'secret'> | null = null;
  let isSyncing = false;

  const link = open({ introduce, isBusy: () => getState().shown?.view.phase.name === 'question' });
  const delivery = createDelivery([
    { patienceMs: () => 0, next: overSocket, send: (pending) => link.ask('game:answer', givenOf(pending), { timeoutMs: ANSWER_MS }) },
    { patienceMs, next: overHttp, send: async (pending) => post(getState().seat!, pending) },
  ], conclude);
  link.on('game:view', (message) => {
    link.hintServerNow(message.now);
    show((shown) => showView(shown, message));
    // A question that goes on, or is over: what waits finds out at once.
    delivery.hurry();
  });
  const hurry = () => void (document.visibilityState === 'hidden' || delivery.hurry());
  for (const event of ['online', 'pageshow']) addEventListener(event, hurry);
  document.addEventListener('visibilitychange', hurry);
  delivery.start();
  link.on('game:me', (message) => show((shown) => showMe(shown, message)));
  link.status.subscribe((status) => {
    if (status.name === 'ended' && status.reason === 'removed') loseSeat('seat_removed');
  });

  /** Says who this phone is: the seat it holds, else which game it looks for. */
  async function introduce(ask: Ask): Promise<boolean> {
    const { seat, stage } = getState();
    const isOpening = stage.name === 'opening';
    if (!seat || !holds(seat, stage)) return !isOpening || wanted === null || lookFor(wanted, ask);
    const reply = await ask('game:resume', { gameId: seat.gameId, secret: seat.secret, language: languageNow() });
    if (!reply.ok && passing.includes(reply.error)) return false;
    if (!reply.ok) {
      loseSeat(reply.error);
      return reply.error === 'seat_removed' || lookFor(seat.pin, ask);
    }
    if (seat.isRemoved) keepAsSeat({ ...seat, isRemoved: false });
    arrive(reply.data);
    // The PIN in the address may belong to a new game when the old one is over.
    return !isOpening || wanted === null || reply.data.view.phase.name !== 'finished' || lookFor(wanted, ask);
  }

  function holds(seat: Seat, stage: Stage): boolean {
    return !seat.isLeft && (stage.name === 'seated' || (stage.name === 'opening' && (wanted === null || wanted === seat.pin)));
  }

  async function lookFor(asked: string, ask: Ask): Promise<boolean> {
    const reply = await find(asked, ask);
    if (!reply.ok && reply.error === 'try_again') return false;
    // Who did not ask for this game need not hear that it is gone.
    const error = reply.ok || wanted === null ? null : reply.error;
    if (!reply.ok && getState().stage.name === 'opening') setState({ stage: { name: 'arriving', pin: wanted ?? '', error } });
    return true;
  }

  async function find(asked: string, ask: Ask = link.ask): Promise<Reply<Output<'game:find'>>> {
    const reply = await ask('game:find', { pin: asked, language: languageNow() });
    if (!reply.ok || reply.data.gameId === getState().shown?.gameId) return reply;
    wanted = asked;
    const { seat } = getState();
    if (seat?.isRemoved && seat.gameId === reply.data.gameId) {
      setState({ stage: { name: 'removed' } });
      return reply;
    }
    setState({ stage: { name: 'joining', game: { ...reply.data, pin: asked } }, shown: null, pending: null, refused: null });
    return reply;
  }

  async function join(form: JoinForm): Promise<Reply<Arrival>> {
    const { offer, hallCode, ...own } = form;
    const { stage, seat: before } = getState();
    if (stage.name !== 'joining') return { ok: false, error: 'not_now' };
    const { gameId, pin: asked } = stage.game;
    const { name, look } = own;
    const seat: Seat = { gameId, pin: asked, secret: secretFor(gameId), name, look, isLeft: false };
    // A seat that was left stays within reach until there is another one.
    if (before?.gameId !== gameId || !before.isLeft) keepAsSeat(seat);
    const reply = await link.ask('game:join', { ...own, name: offer ?? name, ...(hallCode === undefined ? {} : { hallCode }), pin: asked, secret: seat.secret, language: languageNow() });
    if (reply.ok) {
      tried = null;
      keepAsSeat(seat);
      arrive(reply.data);
    }
    return reply;
  }

  /** A join sent again must find the seat that the first one made, though its acknowledgement was lost. */
  function secretFor(gameId: string): string {
    if (tried?.gameId !== gameId) tried = { gameId, secret: chance(16) };
    return tried.secret;
  }

  async function offers(roll: number): Promise<Reply<Output<'game:names'>>> {
    const { stage } = getState();
    if (stage.name !== 'joining') return { ok: false, error: 'not_now' };
    return link.ask('game:names', { pin: stage.game.pin, secret: secretFor(stage.game.gameId), language: languageNow(), roll });
  }

  async function arriving(asked: Promise<Reply<Arrival>>): Promise<Reply<Arrival>> {
    const reply = await asked;
    if (reply.ok) arrive(reply.data);
    return reply;
  }

  const chooseTeam = (team: TeamChoice | null) => arriving(link.ask('game:team', { team }));
  const nameMembers = (members: string[]) => arriving(link.ask('game:members', { members }));

  function arrive(arrival: Arrival): void {
    link.hintServerNow(arrival.now);
    setState(({ shown, pending }) => ({
      stage: { name: 'seated' }, shown: showArrival(shown, arrival), pending: pending?.gameId === arrival.gameId ? pending : null,
    }));
    const { pending, shown } = getState();
    if (pending && shown?.me.answer?.index === pending.index) settle(pending);
    delivery.start();
  }

  function show(change: (shown: Shown) => Shown): void {
    setState(({ shown }) => ({ shown: shown && change(shown) }));
    const { shown } = getState();
    if (shown && lacksContent(shown)) void sync();
  }

  async function sync(): Promise<void> {
    if (isSyncing) return;
    isSyncing = true;
    const reply = await link.ask('game:sync', {});
    isSyncing = false;
    if (reply.ok) arrive(reply.data);
  }

  function answer(choice: Choice, thinkMs: number | null = null): void {
    const { shown, pending } = getState();
    if (shown?.view.phase.name !== 'question') return;
    const { index } = shown.view.phase;
    if (pending?.index === index || shown.me.answer?.index === index) return;
    const given: Pending = { gameId: shown.gameId, index, answerId: chance(8), choice, thinkMs };
    keepPending(given);
    setState({ pending: given, refused: null });
    delivery.start();
  }

  /** By the socket, from its seat. */
  function overSocket(): Pending | null {
    const { stage, pending } = getState();
    return stage.name === 'seated' && link.status.getState().name !== 'ended' ? pending : null;
  }

  /** By itself, as soon as there is a seat: also before a closed page that was opened again has its connection. */
  function overHttp(): Pending | null {
    const { seat, pending } = getState();
    return seat && !seat.isLeft && seat.gameId === pending?.gameId ? pending : null;
  }

  /** How long the socket is given before the same answer goes another way as well: less when the question is about to close. */
  function patienceMs({ index }: Pending): number {
    const phase = getState().shown?.view.phase;
    if (link.status.getState().name !== 'connected') return 0;
    const isClosing = phase?.name !== 'question' || phase.index !== index || phase.clock.closesAt - link.serverNow() < CLOSING_MS;
    return isClosing ? HASTY_MS : ANSWER_MS;
  }

  /** Says whether the server has spoken: stored, or never to count. */
  function conclude(pending: Pending, reply: Reply<Stored>): boolean {
    if (reply.ok) {
      const { data } = reply;
      setState(({ shown }) => ({ shown: shown && showStored(shown, data) }));
    } else if (isFinal(reply.error, pending)) setState({ refused: { index: pending.index, error: reply.error } });
    else return false;
    settle(pending);
    return true;
  }

  function settle(pending: Pending): void {
    if (getState().pending !== pending) return;
    keepPending(null);
    setState({ pending: null });
  }

  /** A clock that is a little off, or a pause at the same moment, can have it refused though there is time left. */
  function isFinal(error: ErrorCode, { index }: Pending): boolean {
    // Said to a connection that was replaced: the next one introduces itself first.
    if (passing.includes(error) || error === 'forbidden') return false;
    const { shown } = getState();
    // Opened again, and sent before the game is on the screen: nobody here knows yet whether it is early.
    if (!shown && error === 'answer_not_open') return false;
    const phase = shown?.view.phase;
    const isOpen = phase?.name === 'question' && phase.index === index && (phase.clock.pausedAt !== null || link.serverNow() < phase.clock.closesAt);
    return !(isOpen && (error === 'answer_not_open' || error === 'answer_too_late'));
  }

  function keepAsSeat(seat: Seat): void {
    keepSeat(seat);
    setState({ seat });
  }

  /** The seat is gone; the name stays for the form. */
  function loseSeat(error: ErrorCode): void {
    const { seat } = getState();
    if (seat) keepAsSeat(error === 'seat_removed' ? { ...seat, isRemoved: true } : { ...seat, isLeft: true, gameId: '' });
    keepPending(null);
    setState({ stage: { name: error === 'seat_removed' ? 'removed' : 'opening' }, shown: null, pending: null, refused: null });
  }

  function reopenAs(stage: Stage): void {
    setState({ stage, shown: null, pending: null, refused: null });
    link.reopen();
  }

  async function readIn(language: Language): Promise<void> {
    if (getState().stage.name !== 'seated') return;
    const reply = await link.ask('game:language', { language });
    if (reply.ok) arrive(reply.data);
  }

  return {
    state, link, find: (asked) => find(asked), join, chooseTeam, nameMembers,
    teams: (asked, search) => link.ask('game:teams', { pin: asked, search }), offers, answer,
    comeBack() {
      const { seat } = getState();
      if (!seat) return;
      keepAsSeat({ ...seat, isLeft: false });
      wanted = seat.pin;
      reopenAs({ name: 'opening' });
    },
    leave() {
      const { seat } = getState();
      if (!seat) return;
      keepAsSeat({ ...seat, isLeft: true });
      keepPending(null);
      wanted = seat.pin;
      reopenAs({ name: 'opening' });
    },
    startOver() {
      const { seat } = getState();
      if (seat) keepAsSeat({ ...seat, isLeft: true });
      wanted = null;
      reopenAs({ name: 'arriving', pin: '', error: null });
    },
    readIn: (language) => void readIn(language),
    async appeal(index, text) {
      const reply = await link.ask('game:appeal', { index, text });
      if (!reply.ok) return reply.error;
      show((shown) => showMe(shown, reply.data));
      return null;
    },
    review: () => link.ask('game:review', {}),
  };
}
