import { foldAnswer } from '../answer/fold.ts';
import type { Language } from '../kernel/language.ts';
import { cleanText } from '../kernel/name.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import type { Choice } from '../quest/kinds/all.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { playedAt } from './course.ts';
import type { GameEvent } from './events.ts';
import type { GameState, Played, PlayerId, Ruling } from './state.ts';

/** How long after the reveal a player may appeal (C8). */
export const APPEAL_MS = 60_000;
/** What the network may take on top of it. */
const GRACE_MS = 1_000;
/** C9: enough for everybody with a case. */
export const MOST_APPEALS = 10;
export const MOST_APPEAL_TEXT = 200;

type Raised = Extract<GameEvent, { type: 'appealsRaised' }>;

export interface AppealCommand {
  readonly playerId: PlayerId;
  readonly index: number;
  readonly language: Language;
  readonly text: string;
  /** When it arrived. */
  readonly at: number;
}

const folds = new WeakMap<object, string>();

/** How a typed answer reads. Worked out once: the desk asks again and again, and a hall gives thousands of them. */
export function foldOf(choice: { readonly text: string }): string {
  const fold = folds.get(choice) ?? foldAnswer(choice.text);
  folds.set(choice, fold);
  return fold;
}

/** C10: what brings appeals together: the same answer, as it reads; `-` when there was none. */
export function appealGroup(choice: Choice | undefined): string {
  if (!choice) return '-';
  if ('text' in choice) return `text ${foldOf(choice)}`;
  if ('picks' in choice || 'words' in choice || 'terms' in choice || 'level' in choice) throw new Error('nobody appeals against a survey');
  if ('options' in choice) return `options ${[...choice.options].sort().join(' ')}`;
  if ('order' in choice) return `order ${choice.order.join(' ')}`;
  return 'option' in choice ? `option ${choice.option}` : `value ${choice.value}`;
}

/** Until when players may appeal against a question; null when this game has no appeals. */
export function appealUntil({ settings, played }: Pick<GameState, 'settings' | 'played'>, index: number): number | null {
  const question = settings.appeals ? playedAt({ played }, index) : undefined;
  return question && !isSurvey(question.content.ask) ? question.revealedAt + APPEAL_MS : null;
}

/**
 * Appeals that came together make one event for each question. Each gets its own outcome: `null` when it stands, also
 * when it was raised before.
 */
export function decideAppeals(state: GameState, asked: readonly AppealCommand[], now: number) {
  const raised = new Map<number, Map<PlayerId, Raised['appeals'][number]>>();
  const outcomes = asked.map(({ playerId, index, language, text, at }): ErrorCode | null => {
    const question = playedAt(state, index);
    const player = state.players.get(playerId);
    if (!question || isSurvey(question.content.ask) || !player || player.isRemoved || player.number > question.seats || !state.settings.appeals) return 'not_now';
    const fresh = raised.get(index) ?? new Map<PlayerId, Raised['appeals'][number]>();
    if (question.appeals.has(playerId) || fresh.has(playerId)) return null;
    if (at > question.revealedAt + APPEAL_MS + GRACE_MS) return 'appeal_too_late';
    if (appealsOf(state, playerId).length >= MOST_APPEALS) return 'appeals_used_up';
    raised.set(index, fresh.set(playerId, { playerId, language, text: Array.from(cleanText(text)).slice(0, MOST_APPEAL_TEXT).join('') }));
    return null;
  });
  const events = [...raised].map(([index, appeals]): GameEvent => ({ type: 'appealsRaised', v: 1, at: now, index, appeals: [...appeals.values()] }));
  return { events, outcomes };
}

export function appealsOf({ played }: Pick<GameState, 'played'>, id: PlayerId): { readonly index: number; readonly ruling: Ruling | null }[] {
  return played.flatMap(({ index, appeals, rulings }) => {
    const appeal = appeals.get(id);
    return appeal ? [{ index, ruling: rulings.get(appeal.group) ?? null }] : [];
  });
}

/** How many groups of appeals wait for a ruling. */
export function waitingAppeals({ played }: Pick<GameState, 'played'>): number {
  return played.reduce((sum, { appeals, rulings }) => {
    const groups = new Set([...appeals.values()].map((a) => a.group));
    return sum + [...groups].filter((group) => !rulings.has(group)).length;
  }, 0);
}

/**
 * C11: what a correction gives to a group, more credit or the question void, is the ruling on its appeals; where it takes
 * that back, they wait again.
 */
export function rulingsAfter(before: Played, after: Played, { at, by, reason }: Omit<Ruling, 'isAccepted'>): ReadonlyMap<string, Ruling> {
  const rulings = new Map(before.rulings);
  for (const { playerId, group } of before.appeals.values()) {
    const [had, has] = [creditOf(before, playerId), creditOf(after, playerId)];
    if (has > had) rulings.set(group, { isAccepted: true, at, by, reason });
    else if (has < had && rulings.get(group)?.isAccepted) rulings.delete(group);
  }
  return rulings;
}

/** A void question is the most that an appeal can reach. */
function creditOf({ isVoid, results }: Played, id: PlayerId): number {
  return isVoid ? Infinity : (results.get(id)?.credit ?? 0);
}

export function raise(state: GameState, { index, at, appeals }: Raised): GameState {
  return withPlayed(state, index, (p) => {
    const all = new Map(p.appeals);
    for (const { playerId, language, text } of appeals) all.set(playerId, { playerId, language, text, at, group: appealGroup(p.answers.get(playerId)?.choice) });
    return { ...p, appeals: all };
  });
}

export function decline(state: GameState, { index, group, at, by, reason }: Extract<GameEvent, { type: 'appealsDeclined' }>): GameState {
  return withPlayed(state, index, (p) => ({ ...p, rulings: new Map(p.rulings).set(group, { isAccepted: false, at, by, reason }) }));
}

function withPlayed(state: GameState, index: number, change: (played: Played) => Played): GameState {
  return { ...state, played: state.played.map((p) => (p.index === index ? change(p) : p)) };
}
