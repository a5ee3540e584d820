import type { Ask } from '@tabarman/shared/call-team/asks.ts';
import type { TeamCard } from '@tabarman/shared/call-team/card.ts';
import type { Profile } from '@tabarman/shared/call-team/profile-schema.ts';
import type { ScheduleItem } from '@tabarman/shared/call-team/schedule.ts';
import type { Asker, EntrantRow } from '../entrant/ports.ts';
import type { PublicCall } from '../work/service.ts';

/** Something that people of a call would work on; nobody's any more when whoever had it is erased. */
export interface IdeaRow {
  readonly id: string;
  readonly entrantId: string;
  readonly title: string;
  readonly text: string;
  readonly at: number;
  /** Entrants who would work on it. */
  readonly wants: readonly string[];
}

export interface AskRow extends Ask {
  /** What was written with it. */
  readonly text: string;
  readonly askedAt: number;
  readonly answeredAt: number | null;
}

/** A link or a note of a team. */
export interface NoteRow {
  readonly id: string;
  readonly entrantId: string;
  readonly text: string;
  readonly url: string | null;
  readonly at: number;
}

/** Who takes part, and that things of one call are done one after the other. */
export interface Taking {
  mine(asker: Asker): Promise<{ readonly call: PublicCall; readonly person: EntrantRow } | null>;
  inTurn<T>(callId: string, act: () => Promise<T>): Promise<T>;
}

/** What people of a call tell one another, and ask of one another, before they are teams. */
export interface Seekings {
  profiles(callId: string): Promise<ReadonlyMap<string, Profile>>;
  saveProfile(callId: string, entrantId: string, profile: Profile, at: number): Promise<void>;
  /** In the order in which they came. */
  ideas(callId: string): Promise<IdeaRow[]>;
  addIdea(callId: string, idea: Omit<IdeaRow, 'wants'>): Promise<void>;
  removeIdea(id: string): Promise<void>;
  want(ideaId: string, entrantId: string, isWanted: boolean): Promise<void>;
  /** By the work of the team. */
  cards(callId: string): Promise<ReadonlyMap<string, TeamCard>>;
  saveCard(workId: string, card: TeamCard, at: number): Promise<void>;
  /** In the order of their beginnings. */
  schedule(callId: string): Promise<ScheduleItem[]>;
  saveSchedule(callId: string, items: readonly ScheduleItem[], at: number): Promise<void>;
  /** Of the team of a work, newest first. */
  notes(workId: string): Promise<NoteRow[]>;
  addNote(workId: string, note: NoteRow): Promise<void>;
  removeNote(id: string): Promise<void>;
  /** In the order in which they were asked. */
  asks(callId: string): Promise<AskRow[]>;
  /** Those that are there already as they are now, all or none. */
  putAsks(callId: string, asks: readonly AskRow[]): Promise<void>;
}
