import type { CrewLog, CrewPlan, CrewReport } from '@tabarman/shared/rehearsal/crew.ts';
import type { Machine } from '@tabarman/shared/rehearsal/verdict.ts';

/** The simulated phones of a rehearsal, at play outside of the server's process. */
export interface Crew {
  /** The newest there is. */
  report(): CrewReport;
  /** Whether they have come to grief by themselves. */
  readonly isGone: boolean;
  /** What they wrote down until now. Rejects when they are gone. */
  log(): Promise<CrewLog>;
  /** Ends them where they are. Nothing of them is left. */
  end(): Promise<void>;
}

export interface Crews {
  start(plan: CrewPlan): Crew;
}

/** Watches this computer from the call on; what is returned tells what it was like. */
export type WatchMachine = () => () => Machine;

/** Which game in the journal is a rehearsal, so that one which a crash left behind is found and taken out. */
export interface RehearsalMark {
  read(): Promise<string | null>;
  /** Null: there is none. */
  write(gameId: string | null): Promise<void>;
}
