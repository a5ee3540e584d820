import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { gameSettingsSchema } from '@tabarman/shared/game/settings.ts';
import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { Gate } from '../features/game/ports.ts';

type Created = Extract<GameEvent, { type: 'gameCreated' }>;

export function createdEvent(id: string, at: number): Created {
  const outline = {
    revisionId: 'r1', isSealed: false, title: { ky: 'Сынак', uz: 'Oʻyin', en: 'Trial' }, reference: 'en' as const,
    rounds: [{ title: null, stop: null, questions: 2 }], questions: 2, surveys: 0, leastPoints: 1_000,
  };
  return { type: 'gameCreated', v: 2, at, id, pin: '123456', hostName: 'Айжан', outline, settings: gameSettingsSchema.parse({}), projectorLanguages: ['ky', 'en'] };
}

export function lockedEvent(at: number): GameEvent {
  return { type: 'gameLocked', v: 1, at, isLocked: true, by: 'host' };
}

/** A short game with what is hard to write down: other scripts, emoji, quotes, absent languages. */
export function gameEvents(id: string): [Created, ...GameEvent[]] {
  const seat = (number: number, name: string) => ({
    id: `player-${number}`, number, name, skeleton: name.toLowerCase(), look: { pattern: 3, colour: 7 }, secretHash: `hash-${number}`, waiting: null, home: null,
    team: number === 3 ? 1 : null, members: number === 2 ? ['Ӯ', '__proto__'] : [],
  });
  const content = {
    id: 'q-1', prompt: { tg: 'Ӯ, ҷӯра: «чӣ»?', uz: 'Oʻgʻil "bola"\\?\n\u2028', en: '__proto__ 🧵' }, limitMs: 20_000, points: 1_000,
    ask: { kind: 'single' as const, options: [{ id: 'a', text: { en: 'A' } }, { id: 'b', text: { en: 'B' } }] },
  };
  const key = { right: { kind: 'single' as const, right: 'b' }, explanation: {}, source: { note: 'Book', url: null }, notes: null };
  return [
    createdEvent(id, 1_000),
    { type: 'teamsMade', v: 1, at: 1_050, teams: [{ number: 1, name: 'Кӯҳ', code: '4821' }] },
    { type: 'playersJoined', v: 1, at: 1_100, seats: [seat(1, '👩🏽‍🚀 Ӣ'), seat(2, '__proto__'), seat(3, 'Gʻayrat')] },
    { type: 'questionOpened', v: 1, at: 1_200, index: 0, content, opensAt: 5_000, closesAt: 25_000, talkMs: 0 },
    { type: 'timeAdded', v: 1, at: 6_000, index: 0, ms: 15_000 },
    { type: 'questionHeld', v: 1, at: 7_000, index: 0, from: 6_500, to: 10_000 },
    { type: 'questionRevealed', v: 1, at: 30_000, index: 0, key, reason: 'everyone' },
    { type: 'gameFinished', v: 1, at: 40_000 },
  ];
}

export function answerOf(playerId: string, receivedAt: number, choice: StoredAnswer['choice'] = { option: 'a' }): StoredAnswer {
  return { playerId, answerId: `answer-${playerId}-${receivedAt}`, choice, receivedAt, elapsedMs: 250, creditMs: 150, language: 'tg' };
}

/** Question 0 takes answers from 2 000 to 3 000, unless told otherwise. */
export function gateFrom(gate: Partial<Gate> = {}): Gate {
  return { index: 0, isOpen: true, opensAt: 2_000, closesAt: 3_000, ...gate };
}
