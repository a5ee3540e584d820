import type { MeView, PlayerView, QuestionView } from '@tabarman/shared/game/views.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Arrival, MeMessage, Output, PlayersMessage, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Pending } from './outbox.ts';
import type { Seat } from './seat.ts';
import { isOlder, type Stamp } from '../is-older.ts';

export type FoundGame = Output<'game:find'> & { readonly pin: string };

/** How far this phone is on the way to a seat. */
export type Stage =
  | { readonly name: 'opening' }
  | { readonly name: 'arriving'; readonly pin: string; readonly error: ErrorCode | null }
  | { readonly name: 'joining'; readonly game: FoundGame }
  | { readonly name: 'seated' }
  | { readonly name: 'removed' };

/** What the server has shown of the game so far, each part with the stamp of the message it came in. */
export interface Shown {
  readonly gameId: string;
  readonly view: PlayerView;
  readonly viewStamp: Stamp;
  /** The question on the screen; stays until the next one comes. */
  readonly content: QuestionView | null;
  readonly me: MeView;
  readonly meStamp: Stamp;
}

export interface PhoneState {
  readonly stage: Stage;
  readonly seat: Seat | null;
  readonly shown: Shown | null;
  readonly pending: Pending | null;
  /** An answer that will never count, and why. */
  readonly refused: { readonly index: number; readonly error: ErrorCode } | null;
}

const stampOf = ({ epoch, seq }: Stamp): Stamp => ({ epoch, seq });

/** V6: of two messages the one with the higher (epoch, seq) is shown, whichever comes last. What a message leaves out stays. */
export function showView(shown: Shown, message: PlayersMessage): Shown {
  if (message.gameId !== shown.gameId || isOlder(message, shown.viewStamp)) return shown;
  const { view, content = shown.content, standing } = message;
  const stamp = stampOf(message);
  const mine = standing && !isOlder(message, shown.meStamp) ? { me: { ...shown.me, ...standing }, meStamp: stamp } : {};
  return { ...shown, view: { ...shown.view, ...view }, viewStamp: stamp, content, ...mine };
}

export function showMe(shown: Shown, message: MeMessage): Shown {
  if (message.gameId !== shown.gameId || isOlder(message, shown.meStamp)) return shown;
  return { ...shown, me: message.me, meStamp: stampOf(message) };
}

export function showArrival(shown: Shown | null, arrival: Arrival): Shown {
  const { gameId, view, content, me } = arrival;
  if (shown?.gameId === gameId && isOlder(arrival, shown.viewStamp)) return shown;
  const stamp = stampOf(arrival);
  return { gameId, view, viewStamp: stamp, content, me, meStamp: stamp };
}

/** What came back from the server is what counts, even when it is an earlier answer. */
export function showStored(shown: Shown, answer: Stored): Shown {
  return { ...shown, me: { ...shown.me, answer } };
}

/** Whether all that is shown came at once, to a phone that has just come (back) to the game. */
export function isJustBack({ viewStamp, meStamp }: Shown): boolean {
  return viewStamp.epoch === meStamp.epoch && viewStamp.seq === meStamp.seq;
}

/** Whether the phase speaks of a question whose text this phone does not have: then it missed a message. */
export function lacksContent({ view: { phase }, content }: Shown): boolean {
  return (phase.name === 'question' || phase.name === 'reveal') && content?.index !== phase.index;
}
