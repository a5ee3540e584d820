import { quantile } from '../stats/distribution.ts';
import { valueOf } from '../stats/estimate.ts';
import { type Ticket, waited } from './queue.ts';

export interface MentorFigures {
  readonly waiting: number;
  /** When whoever waits longest asked; null where nobody waits. Epoch ms. */
  readonly oldestAskedAt: number | null;
  /** How long teams waited until a mentor came; null where none came yet. */
  readonly medianWaitMs: number | null;
  /** That a mentor closed, or somebody closed for them. */
  readonly helped: number;
  readonly takenBack: number;
  /** From 1 to 5; null where nobody has rated. */
  readonly rating: number | null;
  readonly rated: number;
}

/** TB18: how the queue does, of all its tickets or of those of one mentor. */
export function figuresOf(tickets: readonly Ticket[]): MentorFigures {
  const waits = tickets.filter(({ claimedAt }) => claimedAt !== null).map((ticket) => waited(ticket, 0)).toSorted((a, b) => a - b);
  const asked = tickets.filter(({ state }) => state === 'waiting').map(({ askedAt }) => askedAt);
  const ratings = tickets.flatMap(({ rating }) => rating ?? []);
  return {
    waiting: asked.length, oldestAskedAt: asked.length === 0 ? null : Math.min(...asked), medianWaitMs: valueOf(quantile(waits, 0.5)),
    helped: tickets.filter(({ state, mentorId }) => state === 'closed' && mentorId !== null).length, takenBack: tickets.filter(({ state }) => state === 'takenBack').length,
    rating: ratings.length === 0 ? null : ratings.reduce((sum, one) => sum + one, 0) / ratings.length, rated: ratings.length,
  };
}
