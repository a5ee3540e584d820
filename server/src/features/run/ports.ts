import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Attempt, AttemptAnswer } from '@tabarman/shared/run/attempt.ts';
import type { RunSettings, RunWindow } from '@tabarman/shared/run/settings.ts';

export interface RunRow extends RunWindow {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string;
  readonly revisionId: string;
  readonly title: Text;
  readonly settings: RunSettings;
  readonly createdAt: number;
  readonly trainingId: string | null;
}

export interface CountedRun extends RunRow {
  readonly participants: number;
  readonly attempts: readonly { readonly startedAt: number; readonly finishedAt: number | null }[];
}

export interface Participant {
  readonly id: string;
  readonly number: number;
  readonly name: string | null;
  readonly codeHash: string | null;
  readonly group: string | null;
  readonly language: Language;
}

export type NewParticipant = Omit<Participant, 'number'> & { readonly resumeHash: string };

export interface StoredAttempt extends Attempt {
  readonly id: string;
  readonly number: number;
}

export interface RunRows {
  add(run: Omit<RunRow, 'trainingId'>): Promise<void>;
  byCode(code: string): Promise<RunRow | null>;
  byId(id: string): Promise<CountedRun | null>;
  /** Newest first. */
  ownedBy(ownerId: string): Promise<CountedRun[]>;
  setWindow(id: string, window: RunWindow): Promise<void>;
}

/** Who takes part in a run, and everything they gave. Answers are only ever added. */
export interface Participants {
  bySecret(runId: string, secretHash: string): Promise<Participant | null>;
  byResumeCode(runId: string, resumeHash: string): Promise<Participant | null>;
  /** With the device that began; null when the personal code belongs to another participant of the run. */
  add(runId: string, participant: NewParticipant, secretHash: string, now: number): Promise<Participant | null>;
  addDevice(runId: string, participantId: string, secretHash: string, now: number): Promise<void>;
  /** Oldest first. */
  attemptsOf(participantId: string): Promise<StoredAttempt[]>;
  begin(runId: string, participantId: string, attempt: { readonly id: string; readonly number: number; readonly seed: number; readonly startedAt: number }): Promise<void>;
  show(attemptId: string, question: number, at: number): Promise<void>;
  answer(attemptId: string, number: number, answer: AttemptAnswer): Promise<void>;
  finish(attemptId: string, at: number): Promise<void>;
  ofRun(runId: string): Promise<{ readonly participant: Participant; readonly attempts: readonly StoredAttempt[] }[]>;
}
