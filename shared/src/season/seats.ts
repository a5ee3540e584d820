import { type Contender, type PlayedOff, type QualificationRules, qualify } from './qualification.ts';

/** A seat in the next stage as it is offered. Instants are epoch ms. */
export interface Seat {
  readonly entry: string;
  /** The way into the next stage it is by. */
  readonly rule: string;
  readonly state: 'offered' | 'confirmed' | 'declined' | 'lapsed' | 'withdrawn';
  readonly offeredAt: number;
  /** The last instant at which it may be confirmed. */
  readonly until: number;
}

/** Results as they were released: who had a seat by them, by which way, and who waits for one. */
export interface Released {
  readonly at: number;
  readonly contenders: readonly Contender[];
  readonly seats: ReadonlyMap<string, string>;
  readonly reserves: ReadonlySet<string>;
}

export interface SeatAnswer {
  readonly entry: string;
  readonly isConfirmed: boolean;
  readonly at: number;
}

export interface SeatParts {
  /** Oldest first. */
  readonly releases: readonly Released[];
  readonly answers: readonly SeatAnswer[];
  /** Entries that gave up altogether, and when. */
  readonly withdrawals: ReadonlyMap<string, number>;
  readonly playOffs: readonly (PlayedOff & { readonly at: number })[];
  readonly rules: QualificationRules;
  readonly confirmMs: number;
  readonly now: number;
}

type Step = { readonly at: number; readonly rank: number; readonly key: string; readonly take: () => void };

/** Who holds a seat, confirmed or still to be. */
export const holds = ({ state }: Seat) => state === 'offered' || state === 'confirmed';

/**
 * QL9: the seats of a stage at an instant. They are offered by its results as they are released; one that is declined, given up or not confirmed in
 * time goes at that instant to the best reserve, who has as long to confirm it. An amendment takes a seat from whom it names no more. All of it
 * follows from what was released, answered and played off, so that no clock has to have run. Seats that ended stay in the list.
 */
export function seatsOf({ releases, answers, withdrawals, playOffs, rules, confirmMs, now }: SeatParts): readonly Seat[] {
  const seats = new Map<string, Seat>();
  let newest: Released | null = null;
  const offer = (entry: string, rule: string, at: number) => seats.set(entry, { entry, rule, state: 'offered', offeredAt: at, until: at + confirmMs });
  const hasLeft = (entry: string) => seats.has(entry) && !holds(seats.get(entry)!);
  /** Gives what is free to those who wait. */
  const promote = (at: number) => {
    if (!newest) return;
    const promised = new Map([...seats.values()].filter(holds).map(({ entry, rule }) => [entry, rule]));
    const contenders = newest.contenders.map((c) => (hasLeft(c.id) || (withdrawals.get(c.id) ?? Infinity) <= at ? { ...c, isWithdrawn: true } : c));
    const { verdicts } = qualify({ contenders, rules, playOffs: playOffs.filter((one) => one.at <= at), promised, waiting: newest.reserves });
    for (const [entry, verdict] of verdicts) if (verdict.outcome === 'in' && !seats.has(entry)) offer(entry, verdict.rule, at);
  };
  const end = (entry: string, state: 'declined' | 'lapsed' | 'withdrawn', at: number) => {
    const seat = seats.get(entry);
    if (!seat || !holds(seat)) return;
    seats.set(entry, { ...seat, state });
    promote(at);
  };
  const release = (released: Released) => {
    newest = released;
    for (const [entry, seat] of seats) if (holds(seat) && !released.seats.has(entry)) seats.delete(entry);
    for (const [entry, rule] of released.seats) if (!seats.has(entry)) offer(entry, rule, released.at);
  };
  const answer = ({ entry, isConfirmed, at }: SeatAnswer) => {
    const seat = seats.get(entry);
    if (!isConfirmed) end(entry, 'declined', at);
    else if (seat?.state === 'offered') seats.set(entry, { ...seat, state: 'confirmed' });
  };

  const steps: Step[] = [
    ...releases.map((released, i): Step => ({ at: released.at, rank: 0, key: String(i).padStart(6, '0'), take: () => release(released) })),
    ...playOffs.map(({ at, rule }): Step => ({ at, rank: 1, key: rule, take: () => promote(at) })),
    ...answers.map((given): Step => ({ at: given.at, rank: 2, key: given.entry, take: () => answer(given) })),
    ...[...withdrawals].map(([entry, at]): Step => ({ at, rank: 3, key: entry, take: () => end(entry, 'withdrawn', at) })),
  ].filter(({ at }) => at <= now).sort((a, b) => a.at - b.at || a.rank - b.rank || (a.key < b.key ? -1 : 1));
  const lapseBefore = (instant: number) => {
    for (;;) {
      const [late] = [...seats.values()].filter(({ state, until }) => state === 'offered' && until < instant).sort((a, b) => a.until - b.until || (a.entry < b.entry ? -1 : 1));
      if (!late) return;
      end(late.entry, 'lapsed', late.until);
    }
  };
  for (const { at, take } of steps) {
    lapseBefore(at);
    take();
  }
  lapseBefore(now);
  return [...seats.values()].sort((a, b) => a.offeredAt - b.offeredAt || (a.entry < b.entry ? -1 : 1));
}
