import { readingMs } from '../game/timing.ts';
import type { Script } from '../game/decision.ts';
import type { ErrorCode } from '../protocol/errors.ts';
import { kindOf, type Choice } from '../quest/kinds/all.ts';
import { questionsOf } from '../quest/rules.ts';
import type { RunPlace, RunSettings, RunWindow } from './settings.ts';

/** What the network may take after a deadline (SP4). No more credit is given: nobody races anybody here. */
export const RUN_GRACE_MS = 15_000;

/** One run as its rules need it. */
export interface Run extends RunWindow {
  readonly settings: RunSettings;
  /** Which test of a training it is; null for a run of its own. */
  readonly place: RunPlace | null;
  readonly content: Script['content'];
}

/** An answer as it is stored; of several to one question the newest stands. */
export interface AttemptAnswer {
  readonly answerId: string;
  /** Which question of the quest, from 0. */
  readonly index: number;
  readonly choice: Choice;
  /** How long it was on the screen, as the device says; null when it cannot tell. Earns nothing and decides nothing. */
  readonly thinkMs: number | null;
  readonly receivedAt: number;
}

/** One way of one participant through a run. Times are epoch ms of the server's clock. */
export interface Attempt {
  /** Decides every shuffle. */
  readonly seed: number;
  readonly startedAt: number;
  readonly finishedAt: number | null;
  /** When each question (by its index) was first shown; only where questions have their own time. */
  readonly openings: ReadonlyMap<number, number>;
  /** In the order they came. */
  readonly answers: readonly AttemptAnswer[];
}

/** Whether somebody may begin now. */
export function stateOf({ opensAt, closesAt }: RunWindow, now: number): 'notYet' | 'open' | 'closed' {
  if (opensAt !== null && now < opensAt) return 'notYet';
  return closesAt !== null && now >= closesAt ? 'closed' : 'open';
}

/** SP1, SP2: why no further attempt can begin; null when one can. `made` is how many this participant has. */
export function whyNotStart(run: Run, made: number, now: number): ErrorCode | null {
  switch (stateOf(run, now)) {
    case 'notYet': return 'run_not_yet';
    case 'closed': return 'run_closed';
    case 'open': return run.settings.attempts !== null && made >= run.settings.attempts ? 'attempts_used_up' : null;
  }
}

/** The last instant of a whole attempt; null when nothing ends it. */
export function deadlineOf({ settings: { time }, closesAt }: Pick<Run, 'settings' | 'closesAt'>, { startedAt }: Pick<Attempt, 'startedAt'>): number | null {
  return earlier(time.by === 'total' ? startedAt + time.limitMs : null, closesAt);
}

/** The last instant of one question: of its own time, where it has one and is open, and of the attempt. */
export function questionDeadline(run: Run, attempt: Attempt, index: number): number | null {
  const question = questionsOf(run.content)[index];
  const openedAt = attempt.openings.get(index);
  const own = run.settings.time.by === 'question' && question && openedAt !== undefined ? openedAt + readingMs(question.prompt) + question.limitMs : null;
  return earlier(own, deadlineOf(run, attempt));
}

/** Whether nothing can be answered any more, grace included. */
export function isOver(run: Pick<Run, 'settings' | 'closesAt'>, attempt: Pick<Attempt, 'startedAt' | 'finishedAt'>, now: number): boolean {
  const deadline = deadlineOf(run, attempt);
  return attempt.finishedAt !== null || (deadline !== null && now > deadline + RUN_GRACE_MS);
}

/** Whether an answer can be given anew: not where it was told already whether it is right. */
export function isChangeable({ canGoBack }: Pick<RunSettings, 'canGoBack'>): boolean {
  return canGoBack;
}

/** The answer to a question that stands. */
export function answerTo({ answers }: Pick<Attempt, 'answers'>, index: number): AttemptAnswer | undefined {
  return answers.findLast((answer) => answer.index === index);
}

export type Taken =
  /** To be stored. */
  | { readonly outcome: 'new' }
  /** Nothing changes: it was stored before, or another one stands. */
  | { readonly outcome: 'known'; readonly answer: AttemptAnswer }
  | { readonly outcome: 'refused'; readonly error: ErrorCode };

/** SP3, SP4, SP5: what becomes of an answer that arrived at `answer.receivedAt`. */
export function takeAnswer(run: Run, attempt: Attempt, answer: AttemptAnswer): Taken {
  const refused = (error: ErrorCode) => ({ outcome: 'refused', error }) as const;
  const sentBefore = attempt.answers.find(({ answerId }) => answerId === answer.answerId);
  if (sentBefore) return { outcome: 'known', answer: sentBefore };
  const question = questionsOf(run.content)[answer.index];
  if (!question || (run.settings.time.by === 'question' && !attempt.openings.has(answer.index))) return refused('answer_not_open');
  const kind = kindOf(question.ask);
  if (!kind.choice.safeParse(answer.choice).success || !kind.fits(question.ask, answer.choice)) return refused('answer_invalid');
  const standing = answerTo(attempt, answer.index);
  if (standing && !isChangeable(run.settings)) return { outcome: 'known', answer: standing };
  const deadline = questionDeadline(run, attempt, answer.index);
  const isLate = deadline !== null && answer.receivedAt > deadline + RUN_GRACE_MS;
  return attempt.finishedAt !== null || isLate ? refused('answer_too_late') : { outcome: 'new' };
}

/** SP6: why the question at `position` of this attempt cannot be opened; null when it can. One comes after the other. */
export function whyNotOpen(run: Run, attempt: Attempt, position: number, now: number): ErrorCode | null {
  if (isOver(run, attempt, now)) return 'answer_too_late';
  return run.settings.time.by === 'question' && position <= attempt.openings.size && position < questionsOf(run.content).length ? null : 'answer_not_open';
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}
