import type { Call } from '@tabarman/shared/call/schema.ts';
import { ballotFault, type ballotRefusals, voteEnd, voterFault, type voterRefusals, type VoteState, voteState } from '@tabarman/shared/vote/ballot.ts';
import { type Ballot, burstsOf } from '@tabarman/shared/vote/burst.ts';
import { type BurstRuling, countVotes, unruled } from '@tabarman/shared/vote/count.ts';
import type { BallotView, VoteDeskView, VoteResult, VoteView } from '@tabarman/shared/vote/views.ts';
import type { EntrantRow } from '../entrant/ports.ts';
import type { Clock, Ids } from '../game/ports.ts';
import type { Works } from '../work/ports.ts';
import type { CallWorks } from '../work/service.ts';
import type { VoteRows } from './ports.ts';

/** A call as it is public. */
interface VotedCall {
  readonly id: string;
  readonly call: Call;
}

interface VotesParts {
  readonly rows: VoteRows;
  readonly works: Pick<CallWorks, 'judged'>;
  readonly ofEntrant: Works['ofEntrant'];
  /** Null where nothing is public. */
  readonly calls: { readonly bySlug: (slug: string) => Promise<VotedCall | null>; readonly byId: (id: string) => Promise<VotedCall | null> };
  readonly ids: Pick<Ids, 'hash'>;
  readonly clock: Clock;
  /** Of the server. */
  readonly secret: string;
  readonly onPublished: () => void;
}

type Refused = 'not_found' | (typeof voterRefusals)[number] | (typeof ballotRefusals)[number];
const HOUR_MS = 60 * 60_000;
const closed: readonly VoteState[] = ['review', 'ready'];

/** The public vote on the works of a call. */
export class Votes {
  readonly #parts: VotesParts;

  constructor(parts: VotesParts) {
    this.#parts = parts;
  }

  /** VO3: what everybody sees: works while they are voted on, and nothing of what was voted before it is published. */
  async view(slug: string): Promise<VoteView | null> {
    const { calls, works, rows, clock } = this.#parts;
    const found = await calls.bySlug(slug);
    if (!found) return null;
    const result = await rows.result(found.id);
    const state = voteState(found.call, result !== null, clock.now());
    const shown = state === 'none' || state === 'coming' ? [] : await works.judged(found.id);
    return {
      state, closesAt: voteEnd(found.call), most: found.call.vote?.most ?? 0, result,
      works: shown.map(({ id, number, title, team, countries }) => ({ id, number, title, team, countries: [...countries] })),
    };
  }

  async ballot(slug: string, person: EntrantRow): Promise<BallotView | null> {
    const { calls, rows, ofEntrant, clock } = this.#parts;
    const found = await calls.bySlug(slug);
    if (!found) return null;
    const [ballot, own] = [await rows.ballot(found.id, person.id), await ofEntrant(found.id, person.id)];
    return { refusal: voterFault(found.call, voterOf(person), clock.now()), works: [...(ballot?.works ?? [])], own: own?.id ?? null };
  }

  /** VO1, VO2: the one ballot of a person, in place of the one before. */
  async cast(slug: string, person: EntrantRow, ballot: readonly string[], address: string): Promise<Refused | null> {
    const { calls, rows, works, ofEntrant, ids, clock, secret } = this.#parts;
    const found = await calls.bySlug(slug);
    if (!found) return 'not_found';
    const now = clock.now();
    const refused = voterFault(found.call, voterOf(person), now);
    if (refused) return refused;
    const [judged, own] = [await works.judged(found.id), await ofEntrant(found.id, person.id)];
    const fault = ballotFault(ballot, { most: found.call.vote?.most ?? 0, works: new Set(judged.map(({ id }) => id)), own: own?.id ?? null });
    if (fault) return fault;
    await rows.cast(found.id, { entrantId: person.id, works: ballot, at: now, source: ids.hash(`${secret} ${found.id} ${networkOf(address)}`).slice(0, 16) });
    return null;
  }

  /** VO4: what those who look at bursts see; counts only once nobody can vote any more. */
  async desk(callId: string): Promise<VoteDeskView | null> {
    const { calls, rows, clock } = this.#parts;
    const found = await calls.byId(callId);
    if (!found) return null;
    const result = await rows.result(callId);
    const state = voteState(found.call, result !== null, clock.now());
    const closesAt = voteEnd(found.call);
    const about = { state, closesAt, readyAt: closesAt === null ? null : closesAt + (found.call.vote?.reviewHours ?? 0) * HOUR_MS, result };
    if (!closed.includes(state)) return { ...about, works: [], cast: 0, counted: 0, bursts: [] };
    const { works, cast, counted, bursts, rulings } = await this.#counted(callId);
    return {
      ...about, works, cast, counted,
      bursts: bursts.map(({ voters, ...burst }) => ({ ...burst, ballots: voters.length, ruling: rulingOf(rulings, burst.id) })),
    };
  }

  async rule(callId: string, ruling: BurstRuling): Promise<'not_found' | 'vote_not_over' | 'vote_published' | 'reason_missing' | null> {
    const refused = await this.#mustBeClosed(callId);
    if (refused) return refused;
    if (ruling.reason.trim() === '') return 'reason_missing';
    if (!(await this.#counted(callId)).bursts.some(({ id }) => id === ruling.burst)) return 'not_found';
    await this.#parts.rows.rule(callId, ruling, this.#parts.clock.now());
    return null;
  }

  /** VO5: once its hours are over and every burst is ruled. */
  async publish(callId: string): Promise<'not_found' | 'vote_not_over' | 'vote_not_ready' | 'vote_published' | null> {
    const { rows, clock, onPublished } = this.#parts;
    const refused = await this.#mustBeClosed(callId);
    if (refused) return refused;
    const { bursts, rulings, works, cast, counted } = await this.#counted(callId);
    const found = await this.#parts.calls.byId(callId);
    if (!found || voteState(found.call, false, clock.now()) !== 'ready' || unruled(bursts, rulings).length > 0) return 'vote_not_ready';
    const result: VoteResult = {
      at: clock.now(), works, cast, counted,
      bursts: bursts.flatMap(({ id, kind, work, voters }) => {
        const ruling = rulingOf(rulings, id);
        return ruling ? [{ kind, work, ballots: voters.length, ...ruling }] : [];
      }),
    };
    if (!(await rows.publish(callId, result))) return 'vote_published';
    onPublished();
    return null;
  }

  /** Null before it is published. */
  result(callId: string): Promise<VoteResult | null> {
    return this.#parts.rows.result(callId);
  }

  async #mustBeClosed(callId: string): Promise<'not_found' | 'vote_not_over' | 'vote_published' | null> {
    const { calls, rows, clock } = this.#parts;
    const found = await calls.byId(callId);
    if (!found) return 'not_found';
    if (await rows.result(callId)) return 'vote_published';
    return closed.includes(voteState(found.call, false, clock.now())) ? null : 'vote_not_over';
  }

  async #counted(callId: string) {
    const { rows, works } = this.#parts;
    const [ballots, rulings, judged] = [await rows.ballots(callId), await rows.rulings(callId), await works.judged(callId)];
    const all: Ballot[] = ballots.map(({ entrantId, works: of, at, source }) => ({ voter: entrantId, works: of, at, source: source ?? '' }));
    const bursts = burstsOf(all);
    const count = countVotes(all, judged.map(({ id }) => id), bursts, rulings);
    const named = count.works.flatMap((one) => {
      const work = judged.find(({ id }) => id === one.work);
      return work ? [{ ...one, number: work.number, title: work.title }] : [];
    });
    return { bursts, rulings, works: named, cast: count.cast, counted: count.counted };
  }
}

const voterOf = ({ createdAt, checks }: EntrantRow) => ({ createdAt, isVerified: checks.some(({ layer }) => layer === 'contact') });

function rulingOf(rulings: readonly BurstRuling[], id: string) {
  const found = rulings.find(({ burst }) => burst === id);
  return found ? { isCounted: found.isCounted, reason: found.reason } : null;
}

/** One household or hall has many addresses of the newer kind, all of one network. */
const networkOf = (address: string) => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);
