import type { StoredAnswer } from '@tabarman/shared/game/state.ts';
import type { GameEvent } from '@tabarman/shared/game/events.ts';
import { Fenced, JournalUnavailable, type AnswerOutcome, type Gate, type Journal } from '../features/game/ports.ts';
import { answerReader, lastSignOfLife, readEvents, rewritten, type AnswerRow } from './read-journal.ts';

interface Game {
  epoch: number;
  aliveAt: number;
  readonly bodies: string[];
  readonly gates: Map<number, Gate>;
  /** By question, then player. */
  readonly answers: Map<number, Map<string, AnswerRow>>;
}

/** A journal that forgets everything with the process, for tests of the rules around it. Keeps text, as a database does. */
export function memoryJournal(): Journal {
  const games = new Map<string, Game>();
  let isClosed = false;

  function open(): void {
    if (isClosed) throw new JournalUnavailable('closed');
  }

  function game(gameId: string): Game | undefined {
    open();
    return games.get(gameId);
  }

  function answersOf(gameId: string, index: number): StoredAnswer[] {
    const rows = [...(game(gameId)?.answers.get(index)?.values() ?? [])];
    return rows.sort(inOrderOfArrival).map(answerReader(gameId));
  }

  function allAnswers(gameId: string): Map<number, StoredAnswer[]> {
    return new Map([...(game(gameId)?.answers.keys() ?? [])].map((index) => [index, answersOf(gameId, index)]));
  }

  return {
    async create(gameId, first) {
      if (game(gameId)) throw new Fenced(`game ${gameId} exists`);
      games.set(gameId, { epoch: 1, aliveAt: first.at, bodies: [JSON.stringify(first)], gates: new Map(), answers: new Map() });
      return { epoch: 1 };
    },
    async claim(gameId) {
      const found = game(gameId);
      if (!found) return null;
      const loaded = { gameId, events: eventsOf(gameId, found), answers: allAnswers(gameId) };
      found.epoch += 1;
      return { ...loaded, epoch: found.epoch, aliveAt: lastSignOfLife(found.aliveAt, loaded.answers) };
    },
    async append(gameId, { epoch, seq, events, gate }) {
      const found = game(gameId);
      if (found?.epoch !== epoch || found.bodies.length !== seq) throw new Fenced(`game ${gameId} has another owner than epoch ${epoch} or no place for event ${seq}`);
      found.bodies.push(...events.map((event) => JSON.stringify(event)));
      found.aliveAt = Math.max(found.aliveAt, ...events.map((event) => event.at));
      if (gate) found.gates.set(gate.index, gate);
    },
    async storeAnswers(gameId, index, batch) {
      const found = game(gameId);
      return batch.map((answer) => (found ? store(found, { gameId, index, answer }) : { outcome: 'closed' }));
    },
    answersOf: async (gameId, index) => answersOf(gameId, index),
    async answersBy(gameId, playerId) {
      const own = [...allAnswers(gameId)].map(([index, answers]) => [index, answers.find((a) => a.playerId === playerId)] as const);
      return new Map(own.flatMap(([index, answer]) => (answer ? [[index, answer]] : [])));
    },
    async touch(gameId, at) {
      const found = game(gameId);
      if (found) found.aliveAt = Math.max(found.aliveAt, at);
    },
    async rewrite(gameId, change) {
      const found = game(gameId);
      if (!found) return false;
      const events = eventsOf(gameId, found);
      found.bodies.splice(0, Infinity, ...rewritten(gameId, events, change(events)));
      found.epoch += 1;
      return true;
    },
    async discard(gameId) {
      open();
      games.delete(gameId);
    },
    scrub: async () => open(),
    check: async () => open(),
    async close() {
      isClosed = true;
    },
  };
}

function eventsOf(gameId: string, { bodies }: Game): GameEvent[] {
  return readEvents(gameId, bodies.length, bodies.map((body, seq) => ({ seq, body })));
}

function store({ gates, answers }: Game, { gameId, index, answer }: { gameId: string; index: number; answer: StoredAnswer }): AnswerOutcome {
  const rows = answers.get(index) ?? new Map<string, AnswerRow>();
  const gate = gates.get(index);
  const isAdmitted = gate?.isOpen === true && gate.opensAt <= answer.receivedAt && answer.receivedAt <= gate.closesAt;
  if (isAdmitted && !(Number.isInteger(answer.receivedAt) && Number.isInteger(answer.elapsedMs) && Number.isInteger(answer.creditMs))) return { outcome: 'refused' };
  const first = rows.get(answer.playerId);
  if (first) return { outcome: 'stored', answer: answerReader(gameId)(first) };
  if (!isAdmitted) return { outcome: 'closed' };
  answers.set(index, rows.set(answer.playerId, { ...answer, choice: JSON.stringify(answer.choice) }));
  return { outcome: 'stored', answer };
}

function inOrderOfArrival(a: AnswerRow, b: AnswerRow): number {
  return a.receivedAt - b.receivedAt || (a.playerId < b.playerId ? -1 : 1);
}
