import type { MentorAbout } from '@tabarman/shared/mentor/mentor.ts';
import type { Ticket } from '@tabarman/shared/mentor/queue.ts';
import type { AskedOfMentor } from '@tabarman/shared/mentor/ticket-schema.ts';
import type { InvitedRow, InvitedRows } from '../call/ports.ts';

export interface MentorRow extends InvitedRow {
  readonly mentor: MentorAbout;
}

/** Who helps teams of which call. */
export interface Mentors extends InvitedRows<MentorRow> {
  change(id: string, mentor: MentorAbout): Promise<void>;
}

/** The team is that of a work. */
export interface TicketRow extends Ticket, Pick<AskedOfMentor, 'about' | 'place' | 'link'> {
  /** The entrant who asked; null when erased. */
  readonly byId: string | null;
  /** Of the mentor, to organisers. */
  readonly note: string;
  readonly comment: string;
  /** The entrant who rated. */
  readonly ratedById: string | null;
}

export interface Tickets {
  /** In the order in which they were asked. */
  of(callId: string): Promise<TicketRow[]>;
  add(callId: string, ticket: TicketRow): Promise<void>;
  /** TB16: false when it is no longer as it was seen. */
  change(ticket: TicketRow, seen: Pick<TicketRow, 'state' | 'mentorId' | 'rating'>): Promise<boolean>;
}
