import * as z from 'zod';
import { languages } from '../kernel/language.ts';
import { cleanText } from '../kernel/name.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { kindOf, type KindKey } from '../quest/kinds/all.ts';
import { isSurvey } from '../quest/kinds/surveys.ts';
import { kindKeySchema } from '../quest/schema.ts';
import { rulingsAfter } from './appeals.ts';
import { playedAt } from './course.ts';
import type { GameEvent } from './events.ts';
import { rescore, resultsOf } from './rescore.ts';
import type { Correction, GameState, Impact, Played, PlayerChange, PlayerId } from './state.ts';

const index = z.int().min(0).max(2_000);
const MOST_REASON = 200;
/** More than a whole game earns. */
const MOST_POINTS = 100_000;

/** What a host can set right in a question that was played, or in a player's points. */
export const correctionSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('void'), index }).meta({ description: 'The question counts for nobody.' }),
  z.strictObject({ what: z.literal('reinstate'), index }).meta({ description: 'A void question counts again.' }),
  z.strictObject({ what: z.literal('key'), index, right: kindKeySchema }).meta({ description: 'Something else is right: another option, a further spelling.' }),
  z.strictObject({ what: z.literal('points'), playerId: z.string().max(40), points: z.int().min(-MOST_POINTS).max(MOST_POINTS).refine((n) => n !== 0) })
    .meta({ description: 'Give a player points, or take some.' }),
]).meta({ id: 'CorrectionAsked' });
export type CorrectionAsked = z.infer<typeof correctionSchema>;

/** Told in public, so it is one clean line; a correction without a reason would be none. */
export const reasonSchema = z.string().max(400).transform(cleanText).pipe(z.string().min(1).max(MOST_REASON));

type Happened<T extends GameEvent['type']> = Extract<GameEvent, { type: T }>;
export type CorrectionEvent = Happened<'questionVoided' | 'questionReinstated' | 'keyChanged' | 'pointsAdjusted'>;

const PODIUM = 3;

/** What a correction makes happen; nothing when it is so already. Whether it was seen before it is for the caller to ask. */
export function correct(state: GameState, asked: CorrectionAsked, why: { readonly at: number; readonly by: string; readonly reason: string }): CorrectionEvent | ErrorCode | null {
  if (asked.what === 'points') {
    const player = state.players.get(asked.playerId);
    return !player || player.isRemoved ? 'player_not_found' : { type: 'pointsAdjusted', v: 1, playerId: player.id, points: asked.points, ...why };
  }
  const played = playedAt(state, asked.index);
  if (!played || isSurvey(played.content.ask)) return 'not_now';
  switch (asked.what) {
    case 'void': return played.isVoid ? null : { type: 'questionVoided', v: 1, index: asked.index, ...why };
    case 'reinstate': return played.isVoid ? { type: 'questionReinstated', v: 1, index: asked.index, ...why } : null;
    case 'key':
      if (!canHold(played, asked.right)) return 'key_invalid';
      return isSame(played.key.right, asked.right) ? null : { type: 'keyChanged', v: 1, index: asked.index, right: asked.right, ...why };
  }
}

/** A corrected key is of the question's kind, fits it, and lacks no language that it had. */
function canHold({ content, key }: Played, right: KindKey): boolean {
  const kind = kindOf(content.ask);
  if (right.kind !== content.ask.kind) return false;
  const had = new Set(kind.gaps(content.ask, key.right, languages));
  return kind.gaps(content.ask, right, languages).every((gap) => !gap.startsWith('key.') || had.has(gap));
}

function isSame(a: KindKey, b: KindKey): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** C1, C2: the game with a correction made: the answers marked again, scores and places computed anew. */
export function applyCorrection(before: GameState, event: CorrectionEvent): GameState {
  const after = { ...rescore(changed(before, event)), tally: before.tally + 1 };
  const changes = changesBetween(before, after);
  const { at, by, reason } = event;
  const correction: Correction = { number: before.corrections.length + 1, at, by, reason, subject: subjectOf(before, event), impact: impactOf(changes) };
  return { ...after, changes, corrections: [...before.corrections, correction] };
}

function changed(state: GameState, event: CorrectionEvent): GameState {
  if (event.type === 'pointsAdjusted') {
    const { playerId, points } = event;
    return { ...state, adjustments: new Map(state.adjustments).set(playerId, (state.adjustments.get(playerId) ?? 0) + points) };
  }
  const played = state.played.map((p) => (p.index === event.index ? corrected(state, p, event) : p));
  return { ...state, played, phase: phaseWith(state, playedAt({ played }, event.index)) };
}

function corrected(state: GameState, before: Played, event: Exclude<CorrectionEvent, { type: 'pointsAdjusted' }>): Played {
  const key = event.type === 'keyChanged' ? { ...before.key, right: event.right } : before.key;
  const isVoid = event.type === 'keyChanged' ? before.isVoid : event.type === 'questionVoided';
  const after = { ...before, key, isVoid };
  const marked = { ...after, results: resultsOf(state, after) };
  return { ...marked, rulings: rulingsAfter(before, marked, event) };
}

/** The reveal on the screens is of the question as it stands. */
function phaseWith({ phase }: GameState, played: Played | undefined): GameState['phase'] {
  if (phase.name !== 'reveal' || phase.index !== played?.index) return phase;
  return { ...phase, key: played.key, results: played.results };
}

function subjectOf(before: GameState, event: CorrectionEvent): Correction['subject'] {
  switch (event.type) {
    case 'questionVoided': return { what: 'void', index: event.index };
    case 'questionReinstated': return { what: 'reinstate', index: event.index };
    case 'pointsAdjusted': return { what: 'points', playerId: event.playerId, points: event.points };
    case 'keyChanged': {
      const played = playedAt(before, event.index);
      return { what: 'key', index: event.index, before: played?.key.right ?? event.right, after: event.right };
    }
  }
}

/** For whom points or place are other ones than before: preview, audit and phones tell the same. */
function changesBetween(before: GameState, after: GameState): ReadonlyMap<PlayerId, PlayerChange> {
  const changes = new Map<PlayerId, PlayerChange>();
  for (const id of after.board) {
    const [was, is] = [before.scores.get(id), after.scores.get(id)];
    if (!was || !is || (was.points === is.points && was.place === is.place && was.bonus === is.bonus)) continue;
    changes.set(id, { points: [was.points, is.points], place: [was.place, is.place] });
  }
  return changes;
}

function impactOf(changes: ReadonlyMap<PlayerId, PlayerChange>): Impact {
  let [moved, podium, rescored] = [0, 0, 0];
  for (const { points, place } of changes.values()) {
    if (points[0] !== points[1]) rescored += 1;
    if (place[0] === place[1]) continue;
    moved += 1;
    if (Math.min(...place) <= PODIUM) podium += 1;
  }
  return { moved, podium, rescored };
}
