/** One way into the next stage. Ways are taken in their order; every seat remembers its way. */
export type SeatRule =
  /** The best of every group, or of all together. */
  | { readonly id: string; readonly kind: 'top'; readonly per: 'country' | 'region' | 'university' | 'all'; readonly take: number; readonly only?: readonly string[] | undefined }
  /** Chosen by the organiser, with a reason that is shown. */
  | { readonly id: string; readonly kind: 'pick'; readonly entries: readonly string[] };

export interface QualificationRules {
  readonly seats: readonly SeatRule[];
  /** Never more than this of one group, over all ways together. */
  readonly caps: readonly { readonly by: 'country' | 'region' | 'university'; readonly most: number }[];
  /** Points below which there is no seat; null for none. */
  readonly leastPoints: number | null;
  /** Who waits for a seat that comes free. */
  readonly reserves: { readonly per: 'country' | 'all'; readonly take: number };
}

/** An entry as qualification sees it. */
export interface Contender {
  readonly id: string;
  /** In the standings that qualification goes by; equal entries share it. */
  readonly place: number;
  readonly points: number;
  readonly country: string;
  readonly region: string | null;
  readonly university: string | null;
  /** Why it may not go on, by the rules of the season; null when it may. */
  readonly notEligible: string | null;
  /** It gave up its seat, or did not confirm it in time. */
  readonly isWithdrawn: boolean;
}

export type Verdict =
  | { readonly outcome: 'in'; readonly rule: string }
  | { readonly outcome: 'reserve'; readonly number: number }
  /** Equal with others across a line: a play-off decides, never a statistic. */
  | { readonly outcome: 'tied'; readonly rule: string }
  | { readonly outcome: 'out'; readonly reason: 'withdrawn' | 'not_eligible' | 'below_least' | 'capped' | 'below_line'; readonly cap?: 'country' | 'region' | 'university' | undefined };

export interface Tie {
  readonly rule: string;
  /** Seats that are left for them. */
  readonly seats: number;
  readonly entries: readonly string[];
}

export interface Qualification {
  /** Every contender has one. */
  readonly verdicts: ReadonlyMap<string, Verdict>;
  /** What has to be played off before this is final. */
  readonly ties: readonly Tie[];
}

/** What a play-off has made of a tie; it counts as long as the same entries are equal on the same way. */
export interface PlayedOff {
  readonly rule: string;
  /** Sets of entries that are still equal, better first. */
  readonly order: readonly (readonly string[])[];
}

export interface QualifyParts {
  readonly contenders: readonly Contender[];
  readonly rules: QualificationRules;
  readonly playOffs: readonly PlayedOff[];
  /** Seats that were promised before somebody withdrew: they stay, and only reserves take what comes free. */
  readonly promised: ReadonlyMap<string, string>;
  /** Once seats were offered: who alone may take one that comes free. */
  readonly waiting?: ReadonlySet<string> | undefined;
}

/**
 * QL1–QL9: who goes on, by which rule, and why everybody else does not. The order of `contenders` plays no part. "At most" caps on
 * groups that nest or are apart are met best by going from the top and skipping who would break one.
 */
export function qualify({ contenders, rules, playOffs, promised, waiting }: QualifyParts): Qualification {
  const verdicts = new Map<string, Verdict>();
  const ties: Tie[] = [];
  const counts = new Map<string, number>();
  const able = contenders.filter((c) => {
    const reason = whyUnable(c, rules) ?? (waiting && !waiting.has(c.id) && !promised.has(c.id) ? 'below_line' : null);
    if (reason) verdicts.set(c.id, { outcome: 'out', reason });
    return reason === null;
  });
  const seat = (c: Contender, rule: string) => {
    verdicts.set(c.id, { outcome: 'in', rule });
    for (const key of groupKeys(c)) counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  const capOf = (c: Contender) => rules.caps.find(({ by, most }) => (counts.get(`${by} ${c[by]}`) ?? 0) >= most && c[by] !== null)?.by;
  /** Equal entries of which not all fit under a cap. */
  const crowds = (equal: readonly Contender[]) => {
    const found: { entries: Contender[]; room: number }[] = [];
    const taken = new Set<Contender>();
    for (const { by, most } of rules.caps) {
      for (const [key, entries] of grouped(equal.filter((c) => !taken.has(c)), by)) {
        const room = most - (counts.get(`${by} ${key}`) ?? 0);
        if (entries.length <= room) continue;
        found.push({ entries, room });
        for (const c of entries) taken.add(c);
      }
    }
    return found;
  };
  /** How many of some entries get a seat, in whatever order they are asked: caps on groups that nest or are apart make it the same. */
  const roomFor = (entries: readonly Contender[], left: number) => {
    const taken = new Map(counts);
    let seats = 0;
    for (const c of entries) {
      if (seats === left) break;
      if (rules.caps.some(({ by, most }) => c[by] !== null && (taken.get(`${by} ${c[by]}`) ?? 0) >= most)) continue;
      for (const key of groupKeys(c)) taken.set(key, (taken.get(key) ?? 0) + 1);
      seats += 1;
    }
    return seats;
  };
  /** Entries of which one fewer fits without them: they have a seat however a play-off of the others ends. */
  const certain = (equal: readonly Contender[], left: number) => {
    const all = roomFor(equal, left);
    if (all === equal.length) return equal;
    const known = new Map<string, boolean>();
    return equal.filter((c) => {
      const like = groupKeys(c).join(' ');
      const isCertain = known.get(like) ?? roomFor(equal.filter((other) => other !== c), left) < all;
      known.set(like, isCertain);
      return isCertain;
    });
  };
  /** Gives equal entries what seats there are, and answers how many are left. */
  const place = (equal: readonly Contender[], rule: string, left: number): number => {
    const free = equal.filter((c) => capOf(c) === undefined);
    const sure = certain(free, left);
    for (const c of sure) seat(c, rule);
    let rest = left - sure.length;
    const open = free.filter((c) => !verdicts.has(c.id) && capOf(c) === undefined);
    const disputes = roomFor(open, Infinity) > rest ? [{ entries: open, room: rest }] : crowds(open);
    for (const { entries, room } of rest === 0 ? [] : disputes) {
      const ids = entries.map((c) => c.id).sort();
      const order = playOffs.find((one) => one.rule === rule && one.order.length > 1 && one.order.flat().sort().join(' ') === ids.join(' '))?.order;
      const seats = Math.min(rest, roomFor(entries, room));
      rest -= seats;
      if (order) {
        let mine = seats;
        for (const set of order) if (mine > 0) mine = place(entries.filter((c) => set.includes(c.id)), rule, mine);
        rest += mine;
        continue;
      }
      ties.push({ rule, seats, entries: ids });
      for (const c of entries) verdicts.set(c.id, { outcome: 'tied', rule });
      // Nobody below gets a seat that one of them may still fill under a cap.
      for (const [key, of] of Map.groupBy(entries.flatMap(groupKeys), (k) => k)) counts.set(key, (counts.get(key) ?? 0) + Math.min(seats, of.length));
    }
    return rest;
  };
  for (const c of able) if (promised.has(c.id)) seat(c, promised.get(c.id) ?? '');

  for (const rule of rules.seats) {
    if (rule.kind === 'pick') {
      for (const c of able) if (rule.entries.includes(c.id) && !verdicts.has(c.id)) seat(c, rule.id);
      continue;
    }
    for (const group of groupsOf(able, rule)) {
      // A seat that was promised by this rule is one of its seats.
      let left = rule.take - group.filter((c) => promised.get(c.id) === rule.id).length;
      for (const equal of tiers(group.filter((c) => !verdicts.has(c.id)))) if (left > 0) left = place(equal, rule.id, left);
    }
  }

  const rest = able.filter((c) => !verdicts.has(c.id));
  const lines = new Map<string, number>();
  for (const equal of tiers(rest)) {
    const before = new Map(lines);
    for (const c of equal) {
      const cap = capOf(c);
      const line = rules.reserves.per === 'country' ? c.country : 'all';
      // Equal entries have the same number: which of them comes first is played off once a seat is free.
      const number = (before.get(line) ?? 0) + 1;
      if (cap !== undefined) verdicts.set(c.id, { outcome: 'out', reason: 'capped', cap });
      else if (number > rules.reserves.take) verdicts.set(c.id, { outcome: 'out', reason: 'below_line' });
      else {
        lines.set(line, (lines.get(line) ?? 0) + 1);
        verdicts.set(c.id, { outcome: 'reserve', number });
      }
    }
  }
  return { verdicts, ties };
}

function whyUnable(c: Contender, { leastPoints }: QualificationRules) {
  if (c.isWithdrawn) return 'withdrawn';
  if (c.notEligible !== null) return 'not_eligible';
  return leastPoints !== null && c.points < leastPoints ? 'below_least' : null;
}

const groupKeys = (c: Contender) => (['country', 'region', 'university'] as const).filter((by) => c[by] !== null).map((by) => `${by} ${c[by]}`);

function groupsOf(able: readonly Contender[], { per, only }: Extract<SeatRule, { kind: 'top' }>): (readonly Contender[])[] {
  if (per === 'all') return [able];
  return [...grouped(able, per)].filter(([key]) => only?.includes(key) ?? true).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
}

/** Those who belong to none are in no group. */
function grouped(contenders: readonly Contender[], by: 'country' | 'region' | 'university'): Map<string, Contender[]> {
  const groups = new Map<string, Contender[]>();
  for (const c of contenders) {
    const key = c[by];
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(c);
    else groups.set(key, [c]);
  }
  return groups;
}

/** Contenders from the top, those together that have one place. */
function tiers(group: readonly Contender[]): Contender[][] {
  const byPlace = Map.groupBy(group, ({ place }) => place);
  return [...byPlace].sort(([a], [b]) => a - b).map(([, tier]) => tier.sort((a, b) => (a.id < b.id ? -1 : 1)));
}
