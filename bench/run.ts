import { fork, type ChildProcess } from 'node:child_process';
import type { Contestant } from './contestants.ts';
import { mean, median, quantile, sleep } from './figures.ts';
import type { GeneratorCalls, Outcome, RoundSeen } from './generator.ts';
import { machineBusyMs, processorMs, residentKib } from './processor-time.ts';
import { remote, type Remote } from './remote.ts';

export interface Load {
  readonly phonesPerGame: number;
  readonly games: number;
  readonly rounds: number;
  readonly spreadMs: number;
  readonly seed: number;
}

/** Figures of one run of one server. Latencies in ms. */
export interface Figures {
  readonly joinsPerSecond: number;
  readonly joinedInMs: number;
  readonly kibPerPhone: number;
  /** The whole server process with everybody in. */
  readonly residentMb: number;
  readonly cpuMsPer1000: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly questionMs: number;
  readonly revealMs: number;
  readonly bytesPerQuestion: number;
  readonly framesPerQuestion: number;
  readonly lost: number;
  readonly doubled: number;
  readonly faults: readonly string[];
  readonly mostCountsPerSecond: number | null;
  /** Share of the machine that other programs took while answers were given. */
  readonly foreignShare: number;
  readonly lateMs: number;
}

const SETTLE_MS = 1_000;
const PROCESSORS = 2;

/** One game from the lobby through some questions, counted. Reading is cut short and not counted: nothing happens in it. */
export async function run(contestant: Contestant, load: Load): Promise<Figures> {
  const child = fork(new URL('./generator.ts', import.meta.url), { serialization: 'advanced' });
  const generator = remote<GeneratorCalls>(child);
  try {
    return await measure(contestant, load, { child, generator });
  } finally {
    child.disconnect();
  }
}

async function measure(contestant: Contestant, load: Load, { child, generator }: { child: ChildProcess; generator: Remote<GeneratorCalls> }): Promise<Figures> {
  const { pid, url, pins, sheet } = contestant;
  const phones = load.phonesPerGame * load.games;
  const before = residentKib(pid);
  const joinedInMs = await generator.join({ url, pins, phonesPerGame: load.phonesPerGame, seed: load.seed, spreadMs: load.spreadMs, sheet });
  await sleep(SETTLE_MS);
  const resident = residentKib(pid);

  const own = () => processorMs(pid) + processorMs(child.pid ?? 0) + processorMs(process.pid);
  const rounds: RoundSeen[] = [];
  let cpuMs = 0;
  let foreignMs = 0;
  let totalMs = 0;
  for (let i = 0; i < load.rounds; i += 1) {
    await contestant.prepare();
    await generator.startRound();
    const atQuestion = processorMs(pid);
    await contestant.question(i);
    await generator.reached(`question ${i}`);
    cpuMs += processorMs(pid) - atQuestion;
    await generator.count(false);
    await contestant.options();
    await generator.reached(`retimed ${i}`);
    await generator.count(true);
    const [atOptions, busy, ownBusy, startedAt] = [processorMs(pid), machineBusyMs(), own(), performance.now()];
    await generator.reached(`reveal ${i}`);
    await contestant.leaderboard();
    await generator.reached(`leaderboard ${i}`);
    cpuMs += processorMs(pid) - atOptions;
    foreignMs += Math.max(0, machineBusyMs() - busy - (own() - ownBusy));
    totalMs += (performance.now() - startedAt) * PROCESSORS;
    rounds.push(await generator.seen(i));
  }
  const outcome = await generator.outcome();
  await generator.leave();
  const acks = rounds.flatMap((r) => r.ackMs).sort((a, b) => a - b);
  return {
    joinedInMs, joinsPerSecond: (phones / joinedInMs) * 1_000, kibPerPhone: (resident - before) / phones, residentMb: resident / 1_024,
    cpuMsPer1000: (cpuMs / (phones * load.rounds)) * 1_000,
    ackP50: quantile(acks, 0.5), ackP99: quantile(acks, 0.99),
    questionMs: median(rounds.map((r) => Math.max(...r.questionMs))), revealMs: median(rounds.map((r) => Math.max(...r.revealMs))),
    bytesPerQuestion: mean(rounds.map((r) => r.bytes.mean)), framesPerQuestion: Math.max(...rounds.map((r) => r.frames.most)),
    ...judge(contestant, outcome), mostCountsPerSecond: contestant.mostCountsPerSecond(),
    foreignShare: foreignMs / totalMs, lateMs: Math.max(...rounds.map((r) => r.lateMs)),
  };
}

/** Whether every answer that was given is kept, once, as it was acknowledged. */
function judge(contestant: Contestant, { faults, acknowledged, refused, unanswered, digest }: Outcome) {
  const stored = contestant.stored();
  const different = stored && stored.count === acknowledged && stored.digest !== digest ? ['the journal holds other answers than were acknowledged'] : [];
  return {
    lost: refused + unanswered + Math.max(0, acknowledged - (stored?.count ?? acknowledged)),
    doubled: Math.max(0, (stored?.count ?? acknowledged) - acknowledged),
    faults: [...faults, ...different],
  };
}
