import { createHash } from 'node:crypto';
import { Crowd, type CrowdPlan, type Reached } from './crowd.ts';
import { mean, quantile } from './figures.ts';
import { answerCalls } from './remote.ts';

/** What the phones saw of one question, from its opening to its leaderboard. */
export interface RoundSeen {
  readonly questionMs: readonly number[];
  readonly revealMs: readonly number[];
  /** From the first sending of each answer to its acknowledgement, ascending. */
  readonly ackMs: readonly number[];
  readonly frames: { readonly least: number; readonly most: number };
  readonly bytes: { readonly mean: number; readonly most: number };
  /** How late one in a hundred answers was sent: when that is much, this process was too slow for its latencies to mean anything. */
  readonly lateMs: number;
}

export interface Outcome {
  readonly faults: readonly string[];
  readonly acknowledged: number;
  readonly refused: number;
  readonly unanswered: number;
  readonly resent: number;
  readonly reconnects: number;
  /** Of all acknowledged answers, in a fixed order: the journal must give the same. */
  readonly digest: string;
}

let crowd: Crowd | null = null;
let taken = 0;

function present(): Crowd {
  if (!crowd) throw new Error('there is no crowd yet');
  return crowd;
}

/** From the first to the last phone, one entry for each game. */
const spread = (moments: readonly Reached[]) => moments.map((m) => m.lastAt - m.firstAt);

const calls = {
  async join(plan: CrowdPlan): Promise<number> {
    crowd = new Crowd(plan);
    const tookMs = await crowd.join();
    crowd.takeHeard();
    return tookMs;
  },
  async reached(name: string): Promise<number[]> {
    return spread(await present().reached(name));
  },
  startRound(): void {
    present().takeHeard();
  },
  count(isCounting: boolean): void {
    present().isCounting = isCounting;
  },
  async seen(index: number): Promise<RoundSeen> {
    const heard = present().takeHeard();
    const notes = present().notes.slice(taken);
    taken += notes.length;
    const [questionMs, revealMs] = await Promise.all([calls.reached(`question ${index}`), calls.reached(`reveal ${index}`)]);
    return {
      questionMs, revealMs,
      ackMs: notes.flatMap((n) => n.tookMs ?? []).sort((a, b) => a - b),
      frames: { least: Math.min(...heard.map((h) => h.frames)), most: Math.max(...heard.map((h) => h.frames)) },
      bytes: { mean: mean(heard.map((h) => h.bytes)), most: Math.max(...heard.map((h) => h.bytes)) },
      lateMs: quantile(notes.flatMap((n) => n.lateMs ?? []).sort((a, b) => a - b), 0.99),
    };
  },
  outcome(): Outcome {
    const { notes, faults, phones } = present();
    const count = (what: string) => notes.filter((n) => n.what === what).length;
    const lines = notes.filter((n) => n.what === 'ok').map((n) => [n.index, n.playerId, n.answerId, JSON.stringify(n.choice), n.elapsedMs].join(' ')).sort();
    return {
      faults, acknowledged: lines.length, refused: count('fail'), unanswered: count('invoke') - lines.length - count('fail'),
      resent: phones.reduce((sum, p) => sum + p.resent, 0), reconnects: phones.reduce((sum, p) => sum + p.reconnects, 0),
      digest: createHash('sha256').update(lines.join('\n')).digest('hex'),
    };
  },
  leave(): void {
    present().leave();
  },
};

export type GeneratorCalls = typeof calls;
answerCalls(calls);
