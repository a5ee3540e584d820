import { isInPairs, isTogether, pairsTogether } from '@tabarman/shared/call/judged.ts';
import { asComparisons, countedComparisons } from '@tabarman/shared/decision/in-pairs.ts';
import { pairKey } from '@tabarman/shared/jury/comparison.ts';
import { canRead } from '@tabarman/shared/jury/load.ts';
import { nextPair, type Pairable, shareOf } from '@tabarman/shared/jury/next-pair.ts';
import { partsOf, strengthsOf } from '@tabarman/shared/jury/pairwise.ts';
import { seedOf } from '@tabarman/shared/jury/queue.ts';
import type { JudgingView } from '@tabarman/shared/protocol/contract/judging.ts';
import type { Clock } from '../game/ports.ts';
import { type JuryWork, openReviews, type Panel, stillJudges } from './panel.ts';
import type { ComparisonRow, Comparisons, GivenPair, JurorRow } from './ports.ts';

/** So many pairs are given to a juror at once: they are on the device when there is no network. */
const AHEAD = 4;
/** A pair that its juror left lying longer takes nobody's turn any more. */
const WAITS_MS = 60 * 60_000;
/** A fit takes the cube of the works; by so much more comparisons, what is near in strength may have changed. */
const GROWN = 1.05;

/** PW4: what holds: of the same two works the newest of each juror. */
export function newestComparisons(comparisons: readonly ComparisonRow[]): ComparisonRow[] {
  const newest = new Map<string, ComparisonRow>();
  for (const one of comparisons) {
    const key = `${one.jurorId} ${pairKey(one.firstId, one.secondId)}`;
    if ((newest.get(key)?.number ?? 0) < one.number) newest.set(key, one);
  }
  return [...newest.values()];
}

const keyOf = ({ firstId, secondId }: Pick<GivenPair, 'firstId' | 'secondId'>) => pairKey(firstId, secondId);

/** What one juror said of the works that nothing bars, as they are now, and how many comparisons are their share. */
export function comparedBy({ call, jurors, comparisons }: Panel, juror: JurorRow, works: readonly JuryWork[]) {
  const versions = new Map(works.map(({ id, version }) => [id, version]));
  const said = newestComparisons(comparisons).filter(({ jurorId, firstId, secondId, firstVersion, secondVersion }) => jurorId === juror.id && versions.get(firstId) === firstVersion && versions.get(secondId) === secondVersion)
    .toSorted((a, b) => a.number - b.number);
  const readable = works.filter((work) => canRead(juror.juror, work));
  const done = said.filter(({ says }) => says !== 'skipped').length;
  // What was passed over is not offered again.
  const pairs = pairsTogether(call.awards, readable.map(({ track }) => track)) - (said.length - done);
  return { said, done, share: shareOf({ works: readable.length, each: call.jury.reviews, jurors: jurors.filter(stillJudges).length, pairs, most: juror.juror.most }), readable };
}

/** Comparisons of works that nothing bars which one juror has left of their share. */
function openComparisons(panel: Panel, juror: JurorRow): number {
  const { done, share } = comparedBy(panel, juror, panel.works.filter(({ id }) => !panel.isBarred(juror.id, id)));
  return Math.max(0, share - done);
}

/** JU23, JU29: what a juror has left to do, whichever way the call is judged. */
export const leftFor = (panel: Panel, juror: JurorRow): number => (isInPairs(panel.call) ? openComparisons(panel, juror) : openReviews(panel, juror.id));

interface PairsOfJuror extends Pick<JudgingView, 'progress'> {
  readonly pairs: NonNullable<JudgingView['pairs']>;
  /** Works that are or were in a pair of theirs. */
  readonly met: ReadonlySet<string>;
}

/** PW2: which two works a juror compares next. What was given stands, so that two devices, and one that was closed, show the same. */
export class Pairing {
  readonly #comparisons: Pick<Comparisons, 'pairsOf' | 'give'>;
  readonly #clock: Clock;
  readonly #fits = new Map<string, { readonly count: number; readonly strengths: ReadonlyMap<string, number> }>();

  constructor(comparisons: Pick<Comparisons, 'pairsOf' | 'give'>, clock: Clock) {
    this.#comparisons = comparisons;
    this.#clock = clock;
  }

  /** How far one juror is among the works that nothing bars, with the next pairs while some may be given. */
  async of(panel: Panel, juror: JurorRow, works: readonly JuryWork[], mayGive: boolean): Promise<PairsOfJuror> {
    const { said, done, share, readable } = comparedBy(panel, juror, works);
    const ahead = mayGive ? await this.#ahead(panel, juror, readable, new Set(said.map(keyOf))) : [];
    const last = said.at(-1);
    return {
      progress: { done, of: Math.max(share, done) },
      pairs: {
        ahead: ahead.map(({ firstId, secondId }) => ({ firstId, secondId })), skipped: said.length - done,
        last: last === undefined ? null : { firstId: last.firstId, secondId: last.secondId, says: last.says, toFirst: last.toFirst, toSecond: last.toSecond },
      },
      met: new Set([...ahead, ...said].flatMap(({ firstId, secondId }) => [firstId, secondId])),
    };
  }

  async #ahead(panel: Panel, juror: JurorRow, works: readonly JuryWork[], said: ReadonlySet<string>): Promise<GivenPair[]> {
    const now = this.#clock.now();
    const given = await this.#comparisons.pairsOf(panel.callId);
    const mine = given.filter(({ jurorId }) => jurorId === juror.id);
    const tracks = new Map(works.map(({ id, track }) => [id, track]));
    const open = mine.filter((pair) => tracks.has(pair.firstId) && tracks.has(pair.secondId) && !said.has(keyOf(pair)));
    if (open.length >= AHEAD) return open;

    const counted = countedComparisons(panel.works, newestComparisons(panel.comparisons), panel.isBarred);
    const done = new Set(counted.map((one) => `${one.jurorId} ${keyOf(one)}`));
    const waiting = given.filter((pair) => now - pair.at < WAITS_MS && !done.has(`${pair.jurorId} ${keyOf(pair)}`));
    const strengths = this.#strengths(panel, counted);
    const had = new Set([...mine.map(keyOf), ...said]);
    const read = new Set(mine.flatMap(({ firstId, secondId }) => [firstId, secondId]));
    const added: GivenPair[] = [];
    while (open.length + added.length < AHEAD) {
      const met = [...counted, ...waiting, ...added];
      const seen = Map.groupBy(met.flatMap(({ firstId, secondId }) => [firstId, secondId]), (id) => id);
      const partOf = new Map(partsOf(panel.works.map(({ id }) => id), met.map(({ firstId: first, secondId: second }) => ({ first, second }))).flatMap((part) => part.map((id) => [id, part[0]!] as const)));
      const offered = works.map(({ id }): Pairable => ({ id, seen: seen.get(id)?.length ?? 0, strength: strengths.get(id) ?? 0, part: partOf.get(id) ?? id, isRead: read.has(id) }));
      const next = nextPair(offered, { had, most: juror.juror.most, seed: seedOf(`${juror.id} ${mine.length + added.length}`), isTogether: (a, b) => isTogether(panel.call.awards, tracks.get(a) ?? null, tracks.get(b) ?? null) });
      if (next === null) break;
      const [firstId, secondId] = next;
      added.push({ jurorId: juror.id, number: mine.length + added.length + 1, firstId, secondId, at: now });
      had.add(pairKey(firstId, secondId));
      for (const id of next) read.add(id);
    }
    if (added.length > 0) await this.#comparisons.give(added);
    return [...open, ...added];
  }

  #strengths({ callId, works }: Panel, counted: readonly ComparisonRow[]): ReadonlyMap<string, number> {
    const known = this.#fits.get(callId);
    if (known && counted.length >= known.count && counted.length <= known.count * GROWN) return known.strengths;
    const strengths = strengthsOf(works.map(({ id }) => id), asComparisons(counted));
    this.#fits.set(callId, { count: counted.length, strengths });
    return strengths;
  }
}
