import type { StoredAnswer } from '../game/state.ts';
import { readingMs } from '../game/timing.ts';
import { longestLength } from '../kernel/text.ts';
import type { QuestionContent } from '../quest/schema.ts';
import type { CrewLog, Network, Tap } from './crew.ts';
import type { Acknowledged, Machine, Measured } from './verdict.ts';

const P95 = 0.95;

export interface Evidence {
  readonly phones: number;
  readonly log: CrewLog;
  /** What the journal holds, by question (0-based index). */
  readonly stored: ReadonlyMap<number, readonly StoredAnswer[]>;
  readonly machine: Machine;
  /** All questions of the quest, also those that were not played. */
  readonly questions: readonly QuestionContent[];
}

/** Y3: what the phones wrote down, compared with what the journal holds. */
export function measure({ phones, log, stored, machine, questions }: Evidence): Measured {
  const kept = new Map([...stored].flatMap(([index, answers]) => answers.map((answer) => [keyOf({ ...answer, index }), JSON.stringify(answer.choice)])));
  const isKept = (tap: Tap) => kept.get(keyOf(tap)) === JSON.stringify(tap.choice);
  const acknowledged = log.taps.filter((tap) => tap.ackMs !== null);
  return {
    phones, seated: log.seated, seatedMs: log.seatedMs,
    given: log.taps.length, acknowledged: acknowledged.length,
    lost: log.taps.filter((tap) => tap.ackMs === null || !isKept(tap)).length,
    faults: log.faults.length, reconnects: log.reconnects, lateMs: Math.max(0, log.lateMs),
    good: speedOf(acknowledged, 'good'), bad: speedOf(acknowledged, 'bad'),
    machine, longest: longestOf(questions),
  };
}

function keyOf({ index, playerId, answerId }: Pick<Tap, 'index' | 'playerId' | 'answerId'>): string {
  return `${index} ${playerId} ${answerId}`;
}

function speedOf(taps: readonly Tap[], network: Network): Acknowledged | null {
  const times = taps.filter((tap) => tap.network === network).map((tap) => tap.ackMs ?? 0).sort((a, b) => a - b);
  const slowestMs = times.at(-1);
  if (slowestMs === undefined) return null;
  return { p95Ms: times[Math.ceil(times.length * P95) - 1] ?? slowestMs, slowestMs };
}

/** The question that takes longest to read. */
function longestOf(questions: readonly QuestionContent[]): Measured['longest'] {
  const lengths = questions.map((q) => longestLength(q.prompt));
  const length = Math.max(0, ...lengths);
  const index = lengths.indexOf(length);
  const prompt = questions[index]?.prompt;
  return prompt ? { index, readingMs: readingMs(prompt), characters: length } : null;
}
