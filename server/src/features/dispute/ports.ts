import type { AppealDecision, AppealMade, RulingMade } from '@tabarman/shared/dispute/ruling.ts';

export type Jury = 'game' | 'appeal';

export interface Juror {
  readonly personId: string;
  readonly jury: Jury;
}

/** The juries of stages, what they said and what was asked of them. */
export interface DisputeRows {
  /** In the order in which they were appointed. */
  jurors(seasonId: string, stage: string): Promise<Juror[]>;
  /** Null takes the seat away. */
  appoint(seasonId: string, stage: string, personId: string, jury: Jury | null, at: number): Promise<void>;
  rulings(seasonId: string, stage: string): Promise<RulingMade[]>;
  rule(seasonId: string, stage: string, rulings: readonly RulingMade[], personId: string): Promise<void>;
  /** In the order in which they came. */
  appeals(seasonId: string, stage: string): Promise<AppealMade[]>;
  appeal(seasonId: string, stage: string, appeal: AppealMade, personId: string | null): Promise<void>;
  /** False when it was decided before. */
  decide(appealId: string, decision: AppealDecision, personId: string): Promise<boolean>;
  /** The stages in which anything was ruled or decided. */
  stages(): Promise<StageRef[]>;
  /** For which stage a game counts; null for none. */
  stageOf(gameId: string): Promise<StageRef | null>;
}

export interface StageRef {
  readonly seasonId: string;
  readonly stage: string;
}
