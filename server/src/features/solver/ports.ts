import type { Counted, Moved, ToCount } from '@tabarman/shared/decision/chance.ts';
import type { IntegerProgram, Solved, SolveProgress } from '@tabarman/shared/solver/integer-program.ts';

/** Integer programs, solved where they cannot hold up the games. */
export interface Solver {
  /** Null when too many programs wait already. Rejects when something of ours is broken. `onProgress` is called a few times a second at most. */
  solve(program: IntegerProgram, options: { readonly mostMs: number; readonly onProgress?: (progress: SolveProgress) => void }): Promise<Solved | null>;
}

/** Awards given anew where it holds up neither games nor programs. */
export interface Counter {
  /** DC18: as many of these draws as `mostMs` are enough for; null when too many wait already, or when it is given up. `onProgress` is called a few times a second at most. */
  count(given: ToCount, draws: readonly Moved[], options: { readonly mostMs: number; readonly onProgress?: (drawn: number) => void; readonly signal?: AbortSignal }): Promise<Counted | null>;
}

/** What a thread is given, and what it tells; the last thing it tells is what it found. */
export type Task =
  | { readonly does: 'solve'; readonly program: IntegerProgram; readonly mostMs: number }
  | { readonly does: 'count'; readonly given: ToCount; readonly draws: readonly Moved[]; readonly mostMs: number };
export type Told =
  | { readonly tells: 'progress'; readonly progress: SolveProgress }
  | { readonly tells: 'drawn'; readonly drawn: number }
  | { readonly tells: 'solved'; readonly solved: Solved }
  | { readonly tells: 'counted'; readonly counted: Counted };
