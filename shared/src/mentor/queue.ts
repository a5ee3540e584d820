import type { Language } from '../kernel/language.ts';

/** TB11: a team asks for a mentor by a ticket. It waits, is claimed by one, and is closed; the team says how it was. Instants are epoch ms. */
export type TicketState = 'waiting' | 'claimed' | 'closed' | 'takenBack';

export interface Ticket {
  readonly id: string;
  readonly teamId: string;
  /** In which the team can speak. */
  readonly languages: readonly Language[];
  readonly askedAt: number;
  readonly state: TicketState;
  readonly mentorId: string | null;
  readonly claimedAt: number | null;
  readonly closedAt: number | null;
  /** From 1 to 5, by the team. */
  readonly rating: number | null;
}

export interface Mentor {
  readonly id: string;
  readonly languages: readonly Language[];
}

export type TicketRefusal = 'ticket_not_found' | 'ticket_open' | 'ticket_over' | 'mentor_busy' | 'ticket_not_yours';
export type TicketOutcome = { readonly ok: true; readonly ticket: Ticket } | { readonly ok: false; readonly refused: TicketRefusal };

export const isOpen = ({ state }: Ticket) => state === 'waiting' || state === 'claimed';

/** Where a ticket stands in a mentor's list. */
export interface QueuedTicket<T extends Ticket = Ticket> {
  readonly ticket: T;
  readonly sharesLanguage: boolean;
  readonly waitedMs: number;
}

/** Those that wait, for one mentor: teams one can speak with first, then whoever has waited longest. Where no language is told, any will do. */
export function queueFor<T extends Ticket>(mentor: Mentor, tickets: readonly T[], now: number): QueuedTicket<T>[] {
  return tickets.filter(({ state }) => state === 'waiting')
    .map((ticket) => ({ ticket, sharesLanguage: ticket.languages.length === 0 || ticket.languages.some((one) => mentor.languages.includes(one)), waitedMs: waited(ticket, now) }))
    .toSorted((a, b) => Number(b.sharesLanguage) - Number(a.sharesLanguage) || a.ticket.askedAt - b.ticket.askedAt || (a.ticket.id < b.ticket.id ? -1 : 1));
}

/** How long a team has waited, or did. */
export function waited({ askedAt, claimedAt, closedAt }: Ticket, now: number): number {
  return Math.max(0, (claimedAt ?? closedAt ?? now) - askedAt);
}

/** TB15: what still waits when the time of its team is over is taken back by that. */
export const lapse = <T extends Ticket>(ticket: T, at: number): T => (ticket.state === 'waiting' ? { ...ticket, state: 'takenBack', closedAt: Math.max(at, ticket.askedAt) } : ticket);

/** How many wait before a ticket, whatever their language: what its team is told. */
export function ahead(ticket: Ticket, tickets: readonly Ticket[]): number {
  return tickets.filter((one) => one.state === 'waiting' && (one.askedAt < ticket.askedAt || (one.askedAt === ticket.askedAt && one.id < ticket.id))).length;
}

/** A team has one ticket at a time. */
export function mayAsk(teamId: string, tickets: readonly Ticket[]): boolean {
  return !tickets.some((one) => one.teamId === teamId && isOpen(one));
}

/** A mentor has one ticket at a time. */
export function claim(id: string, mentorId: string, tickets: readonly Ticket[], now: number): TicketOutcome {
  const ticket = tickets.find((one) => one.id === id);
  if (!ticket) return refuse('ticket_not_found');
  if (ticket.state !== 'waiting') return refuse('ticket_over');
  if (tickets.some((one) => one.state === 'claimed' && one.mentorId === mentorId)) return refuse('mentor_busy');
  return { ok: true, ticket: { ...ticket, state: 'claimed', mentorId, claimedAt: now } };
}

/** TB18: by an organiser: also one that somebody else has. How long its team waited stays. */
export function assign(id: string, mentorId: string, tickets: readonly Ticket[], now: number): TicketOutcome {
  const ticket = tickets.find((one) => one.id === id);
  if (ticket?.state !== 'claimed') return claim(id, mentorId, tickets, now);
  if (tickets.some((one) => one.id !== id && one.state === 'claimed' && one.mentorId === mentorId)) return refuse('mentor_busy');
  return { ok: true, ticket: { ...ticket, mentorId } };
}

/** Given back, it waits again at its old place. */
export function giveBack(ticket: Ticket, mentorId: string): TicketOutcome {
  if (ticket.state !== 'claimed') return refuse('ticket_over');
  return ticket.mentorId === mentorId ? { ok: true, ticket: { ...ticket, state: 'waiting', mentorId: null, claimedAt: null } } : refuse('ticket_not_yours');
}

/** The mentor who has it closes it. */
export function close(ticket: Ticket, mentorId: string, now: number): TicketOutcome {
  if (ticket.state !== 'claimed') return refuse('ticket_over');
  return ticket.mentorId === mentorId ? { ok: true, ticket: { ...ticket, state: 'closed', closedAt: now } } : refuse('ticket_not_yours');
}

/** TB18: by an organiser, whoever has it. */
export function closeForAll(ticket: Ticket, now: number): TicketOutcome {
  return isOpen(ticket) ? { ok: true, ticket: { ...ticket, state: 'closed', closedAt: now } } : refuse('ticket_over');
}

/** The team needs nobody any more, or was helped: what waits is taken back, what is claimed is closed. */
export function end(ticket: Ticket, teamId: string, now: number): TicketOutcome {
  if (ticket.teamId !== teamId) return refuse('ticket_not_yours');
  if (!isOpen(ticket)) return refuse('ticket_over');
  return { ok: true, ticket: { ...ticket, state: ticket.state === 'waiting' ? 'takenBack' : 'closed', closedAt: now } };
}

/** Whether the team may say how it was: once, after it was closed, where somebody came. */
export const mayRate = ({ state, rating, mentorId }: Ticket): boolean => state === 'closed' && rating === null && mentorId !== null;

/** Once, after it was closed, by the team. */
export function rate(ticket: Ticket, teamId: string, rating: number): TicketOutcome {
  if (ticket.teamId !== teamId) return refuse('ticket_not_yours');
  return mayRate(ticket) ? { ok: true, ticket: { ...ticket, rating } } : refuse('ticket_over');
}

const refuse = (refused: TicketRefusal): TicketOutcome => ({ ok: false, refused });
