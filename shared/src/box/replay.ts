import type { GameEvent } from '../game/events.ts';
import { begin, evolve, keepAnswers } from '../game/evolve.ts';
import { inSteps } from '../game/fairness.ts';
import type { Script } from '../game/decision.ts';
import { outlineOf } from '../game/outline.ts';
import { readEvent } from '../game/read-event.ts';
import type { GameState, OpenQuestion, StoredAnswer } from '../game/state.ts';
import { judgeArrival, waitedMs } from '../game/timing.ts';
import { kindOf } from '../quest/kinds/all.ts';
import { questionsOf } from '../quest/rules.ts';
import { type Line, lineSchema } from './result.ts';

/** No credit for the network is larger: fairness.ts. */
const MOST_CREDIT_MS = 1_000;
/** Of the steps in which time is counted, rounding included. */
const STEP_MS = 50;

export interface Replayed {
  readonly events: readonly GameEvent[];
  /** By question (0-based index). */
  readonly answers: ReadonlyMap<number, readonly StoredAnswer[]>;
  readonly state: GameState;
}

export interface ReplayParts {
  /** The centre's own copy of the quest. */
  readonly script: Script;
  readonly revisionId: string;
  /** What the game is called at the centre. */
  readonly gameId: string;
  readonly pin: string;
}

class Wrong extends Error {
  readonly code: 'result_invalid' | 'result_wrong_quest';
  constructor(code: Wrong['code']) {
    super(code);
    this.code = code;
  }
}

/**
 * HB6: the game that the lines of a hall tell, played again by the rules with the centre's questions and keys: no point is taken from
 * the file. An answer has to fit its question, come from a seat, once, in time, and count the time that its arrival says.
 */
export function replay(bodies: readonly string[], parts: ReplayParts): { readonly ok: true; readonly replayed: Replayed } | { readonly ok: false; readonly error: Wrong['code'] | 'result_not_over' } {
  try {
    const replayed = play(bodies.map((body) => lineSchema.parse(JSON.parse(body))), parts);
    return replayed.state.phase.name === 'finished' ? { ok: true, replayed } : { ok: false, error: 'result_not_over' };
  } catch (error) {
    return { ok: false, error: error instanceof Wrong ? error.code : 'result_invalid' };
  }
}

function play([first, ...rest]: readonly Line[], parts: ReplayParts): Replayed {
  const created = first?.kind === 'event' ? whole(first.event, parts) : null;
  if (created?.type !== 'gameCreated') throw new Wrong('result_invalid');
  const events: GameEvent[] = [created];
  const answers = new Map<number, readonly StoredAnswer[]>();
  let state = begin(created);
  for (const line of rest) {
    if (line.kind === 'answers') {
      const { phase } = state;
      if (phase.name !== 'question' || phase.index !== line.index || answers.has(line.index) || events.at(-1)?.type !== 'questionOpened') throw new Wrong('result_invalid');
      answers.set(line.index, line.answers);
      keepAnswers(phase, line.answers);
      if (phase.answers.size !== line.answers.length) throw new Wrong('result_invalid');
      continue;
    }
    const event = whole(line.event, parts);
    if (event.type === 'gameCreated') throw new Wrong('result_invalid');
    if (event.type === 'questionOpened' && state.played.some(({ index }) => index === event.index)) throw new Wrong('result_invalid');
    if (event.type === 'questionRevealed') checkAnswers(state);
    state = evolve(state, event);
    events.push(event);
  }
  return { events, answers, state };
}

/** An event with the centre's outline, question or key in its place. */
function whole(event: Extract<Line, { kind: 'event' }>['event'], { script, revisionId, gameId, pin }: ReplayParts): GameEvent {
  switch (event.type) {
    case 'gameCreated': return readEvent({ ...event, id: gameId, pin, outline: outlineOf(script, revisionId) });
    case 'questUnsealed': return readEvent({ ...event, outline: outlineOf(script, revisionId) });
    case 'questionOpened': {
      const { id, ...rest } = event;
      const content = questionsOf(script.content)[Number(event['index'])];
      if (content?.id !== id) throw new Wrong('result_wrong_quest');
      return readEvent({ ...rest, content });
    }
    case 'questionRevealed': {
      const content = questionsOf(script.content)[Number(event['index'])];
      const key = content && script.key[content.id];
      if (!key) throw new Wrong('result_wrong_quest');
      return readEvent({ ...event, key });
    }
    default: return readEvent(event);
  }
}

/** As they were judged when they came: the timing now has all that was held and paused before. */
function checkAnswers({ phase, players }: GameState): void {
  if (phase.name !== 'question') throw new Wrong('result_invalid');
  for (const answer of phase.answers.values()) if (!players.has(answer.playerId) || !counts(phase, answer)) throw new Wrong('result_invalid');
}

function counts({ content, timing }: OpenQuestion, { choice, receivedAt, elapsedMs, creditMs }: StoredAnswer): boolean {
  const kind = kindOf(content.ask);
  const parsed = kind.choice.safeParse(choice);
  if (!parsed.success || !kind.fits(content.ask, parsed.data)) return false;
  const counted = inSteps(Math.min(timing.limitMs, waitedMs(timing, receivedAt)) - creditMs);
  return judgeArrival(timing, receivedAt) === 'open' && creditMs <= MOST_CREDIT_MS && Math.abs(counted - elapsedMs) <= STEP_MS;
}
