import { keepAnswers } from '@tabarman/shared/game/evolve.ts';
import { countTime } from '@tabarman/shared/game/fairness.ts';
import type { GameState, OpenQuestion, PlayerId, StoredAnswer } from '@tabarman/shared/game/state.ts';
import { judgeArrival, waitedMs } from '@tabarman/shared/game/timing.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Input, Stored } from '@tabarman/shared/protocol/intents.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import { kindOf } from '@tabarman/shared/quest/kinds/all.ts';
import { JournalUnavailable, type AnswerOutcome, type Given, type Journal } from './ports.ts';

interface Waiting {
  readonly answer: StoredAnswer;
  readonly reply: (reply: Reply<Stored>) => void;
}

/** Collects the answers of a few milliseconds and stores them in one write; nobody is told "saved" before. */
export class AnswerIntake {
  readonly #journal: Journal;
  readonly #gameId: string;
  #waiting: Waiting[] = [];

  constructor(journal: Journal, gameId: string) {
    this.#journal = journal;
    this.#gameId = gameId;
  }

  get size(): number {
    return this.#waiting.length;
  }

  /** Refuses at once what cannot count; the rest waits for the next `store`. */
  take(question: OpenQuestion, { playerId, answer, receivedAt }: Given, { language, ...credit }: { quotaMs: number; lineMs: number; language: Language | null }): Promise<Reply<Stored>> {
    const refusal = judge(question, answer, receivedAt);
    if (refusal) return Promise.resolve({ ok: false, error: refusal });
    return new Promise((reply) => {
      const { answerId, choice, thinkMs = null } = answer;
      const { timing } = question;
      const time = countTime({ waitedMs: waitedMs(timing, receivedAt), thinkMs, limitMs: timing.limitMs, ...credit });
      this.#waiting.push({ answer: { playerId, answerId, choice, receivedAt, ...time, language }, reply });
    });
  }

  /** Stores what waits, then replies with what the journal holds. Returns the players whose answer is stored. */
  async store(question: OpenQuestion): Promise<PlayerId[]> {
    const batch = this.#waiting;
    if (batch.length === 0) return [];
    this.#waiting = [];
    const outcomes = await this.#write(question.index, batch);
    const stored = outcomes.flatMap((o) => (o.outcome === 'stored' ? [o.answer] : []));
    keepAnswers(question, stored);
    outcomes.forEach((outcome, i) => batch[i]?.reply(replyFor(outcome, question.index)));
    return stored.map((a) => a.playerId);
  }

  /** What was kept of somebody's answer to a question of the game, the open one or one before. */
  async stored(phase: GameState['phase'], id: PlayerId, index: number): Promise<Stored | null> {
    const inMemory = (phase.name === 'question' || phase.name === 'reveal') && phase.index === index ? phase.answers.get(id) : undefined;
    const answer = inMemory ?? (await this.#journal.answersBy(this.#gameId, id)).get(index);
    return answer ? showStored(index, answer) : null;
  }

  refuseAll(error: ErrorCode): void {
    for (const { reply } of this.#waiting.splice(0)) reply({ ok: false, error });
  }

  async #write(index: number, batch: readonly Waiting[]): Promise<AnswerOutcome[]> {
    try {
      return await this.#journal.storeAnswers(this.#gameId, index, batch.map((w) => w.answer));
    } catch (error) {
      for (const { reply } of batch) reply({ ok: false, error: 'try_again' });
      if (error instanceof JournalUnavailable) return [];
      throw error;
    }
  }
}

function showStored(index: number, { answerId, choice, elapsedMs, creditMs }: StoredAnswer): Stored {
  return { answerId, index, choice, elapsedMs, creditMs };
}

function replyFor(outcome: AnswerOutcome, index: number): Reply<Stored> {
  switch (outcome.outcome) {
    case 'stored': return { ok: true, data: showStored(index, outcome.answer) };
    case 'closed': return { ok: false, error: 'answer_too_late' };
    case 'refused': return { ok: false, error: 'answer_invalid' };
  }
}

function judge({ content, timing }: OpenQuestion, { choice }: Input<'game:answer'>, receivedAt: number): ErrorCode | null {
  const kind = kindOf(content.ask);
  const parsed = kind.choice.safeParse(choice);
  if (!parsed.success || !kind.fits(content.ask, parsed.data)) return 'answer_invalid';
  switch (judgeArrival(timing, receivedAt)) {
    case 'early': return 'answer_not_open';
    case 'late': return 'answer_too_late';
    case 'paused': return 'question_paused';
    case 'open': return null;
  }
}
