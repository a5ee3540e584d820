import type { Language } from '@tabarman/shared/kernel/language.ts';
import type { Text } from '@tabarman/shared/kernel/text.ts';
import type { Attempt, AttemptAnswer } from '@tabarman/shared/run/attempt.ts';
import type { RunPlace, RunSettings, RunWindow } from '@tabarman/shared/run/settings.ts';

export interface RunRow extends RunWindow {
  readonly id: string;
  readonly code: string;
  readonly ownerId: string;
  readonly revisionId: string;
  readonly title: Text;
  readonly settings: RunSettings;
  readonly createdAt: number;
  /** The training whose test it is, and which of the two; null for a run of its own. */
  readonly trainingId: string | null;
  readonly place: RunPlace | null;
}

export interface CountedRun extends RunRow {
  readonly participants: number;
  readonly attempts: readonly { readonly startedAt: number; readonly finishedAt: number | null }[];
}

export interface Participant {
  readonly id: string;
  readonly number: number;
  readonly name: string | null;
  /** Of the personal code or the account, and of the code without the word of one's own. */
  readonly codeHash: string | null;
  readonly baseHash: string | null;
  readonly group: string | null;
  readonly language: Language;
}

/** `userId` is of whoever takes part by account; the name is then the account's. */
export type NewParticipant = Omit<Participant, 'number'> & { readonly resumeHash: string; readonly userId: string | null };

export interface StoredAttempt extends Attempt {
  readonly id: string;
  readonly number: number;
}

export interface RunRows {
  add(run: RunRow): Promise<void>;
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
  /** The first one with this personal code or account. */
  byCode(runId: string, codeHash: string): Promise<Participant | null>;
  /** Whether several of one test of the training share all answers of their codes but the word. */
  isBaseShared(trainingId: string, baseHash: string): Promise<boolean>;
  /** With the device that began. */
  add(runId: string, participant: NewParticipant, secretHash: string, now: number): Promise<Participant>;
  addDevice(runId: string, participantId: string, secretHash: string, now: number): Promise<void>;
  /** Oldest first. */
  attemptsOf(participantId: string): Promise<StoredAttempt[]>;
  begin(runId: string, participantId: string, attempt: { readonly id: string; readonly number: number; readonly seed: number; readonly startedAt: number }): Promise<void>;
  show(attemptId: string, question: number, at: number): Promise<void>;
  answer(attemptId: string, number: number, answer: AttemptAnswer): Promise<void>;
  finish(attemptId: string, at: number): Promise<void>;
  /** U6: of runs that closed before then, and of those who began before then where nothing closes it. */
  forgetNames(before: number): Promise<void>;
  ofRun(runId: string): Promise<{ readonly participant: Participant; readonly attempts: readonly StoredAttempt[] }[]>;
}
