import type { IntegerProgram, Solved, SolveProgress } from '@tabarman/shared/solver/integer-program.ts';

/** Integer programs, solved where they cannot hold up the games. */
export interface Solver {
  /** Null when too many programs wait already. Rejects when something of ours is broken. `onProgress` is called a few times a second at most. */
  solve(program: IntegerProgram, options: { readonly mostMs: number; readonly onProgress?: (progress: SolveProgress) => void }): Promise<Solved | null>;
}

/** What a thread is given, and what it tells; the last thing it tells is what it found. */
export interface SolveTask { readonly program: IntegerProgram; readonly mostMs: number }
export type Told = { readonly tells: 'progress'; readonly progress: SolveProgress } | { readonly tells: 'end'; readonly solved: Solved };
