import type { ErrorCode } from '@tabarman/shared/protocol/errors.ts';
import type { Choice } from '@tabarman/shared/quest/kinds/all.ts';
import type { Taking } from '@tabarman/shared/run/views.ts';
import { keep, recall } from '../../game/kept.ts';

/** An answer that was given here and of which the server has not said yet whether it is stored. */
export interface KeptAnswer {
  readonly attemptId: string;
  readonly index: number;
  readonly answerId: string;
  readonly choice: Choice;
  readonly thinkMs: number | null;
}

/** What one device keeps of one run, over a closed tab and a dead battery. */
export interface Kept {
  /** Made here, known to nobody else: who has it, takes part as this participant. */
  readonly secret: string;
  /** In the order they were given. */
  readonly answers: readonly KeptAnswer[];
  /** The attempt that was handed in here and not yet there. */
  readonly handIn: string | null;
  /** The newest that the server told, so that a page without a network shows something. */
  readonly taking: Taking | null;
}

const placeOf = (code: string) => `tabarman.run.${code}`;

export function keepRun(code: string, kept: Kept): void {
  keep(placeOf(code), kept);
}

export function recallRun(code: string): Kept {
  const kept = recall(placeOf(code)) as Partial<Kept> | null;
  const isWhole = typeof kept?.secret === 'string' && Array.isArray(kept.answers);
  return isWhole ? { handIn: null, taking: null, ...(kept as Pick<Kept, 'secret' | 'answers'>) } : { secret: newSecret(), answers: [], handIn: null, taking: null };
}

export function newSecret(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Whether the server has said its last word about an answer; all else is about the way, and may be another next time. */
export function isVerdict(error: ErrorCode): boolean {
  return error === 'answer_not_open' || error === 'answer_too_late' || error === 'answer_invalid' || error === 'attempt_not_found' || error === 'run_not_found';
}
