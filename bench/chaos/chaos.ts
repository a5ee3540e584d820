import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { lockJournal, type Outage } from './foreign-lock.ts';
import { fillDisk, whyNoDisk } from './full-disk.ts';
import { killEverywhere } from './kill.ts';
import { battle } from './nemesis.ts';
import { watchSyncs, whyNoTrace } from './power-cut.ts';
import type { Size } from './stage.ts';

const MOST_BACK_MS = 3_000;

/** Everything at full size, then game after game full of faults for so many minutes; true when every promise was kept. */
export async function chaos(size: Size, minutes: number): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tabarman-chaos-'));
  const data = () => mkdtempSync(path.join(folder, 'data-'));
  try {
    const kept = [await kills(size, data()), outage('journal locked for 2 s', await lockJournal(size, data())), await fullDisk(size), await powerCut(size, data()), await battles({ ...size, silent: 1 }, minutes, data)];
    return kept.every(Boolean);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function kills(size: Size, dataDir: string): Promise<boolean> {
  const { deaths, violations, acknowledged, refused, resent } = await killEverywhere(size, dataDir);
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;
  for (const { moment, portMs, backMs } of deaths) {
    console.log(`kill -9, ${moment.padEnd(20)} port open after ${seconds(portMs)}, 95 % of the phones back ${seconds(backMs.most)} later, all ${seconds(backMs.all)}`);
  }
  const slow = deaths.filter(({ backMs }) => backMs.most > MOST_BACK_MS).map(({ moment }) => `${moment}: 95 % of the phones took longer than 3 s to come back`);
  return tell('kill -9', `${acknowledged} answers acknowledged, ${refused} refused, ${resent} sent again`, [...violations, ...deaths.flatMap((d) => d.faults), ...slow, ...(refused > 0 ? ['answers were refused'] : [])]);
}

async function fullDisk(size: Size): Promise<boolean> {
  const why = whyNoDisk();
  return why === null ? outage('full disk', await fillDisk(size)) : notRun('full disk', why);
}

async function powerCut(size: Size, dataDir: string): Promise<boolean> {
  const why = whyNoTrace();
  if (why !== null) return notRun('power cut', why);
  const { seen, early, violations } = await watchSyncs(size, dataDir);
  return tell('power cut', `${seen} acknowledgements seen leaving, each after the sync of its answer`, [...violations, ...early.map((id) => `${id} was acknowledged before it was synced`)]);
}

/** At least one; each with a seed of its own, by which it can be fought again. */
async function battles(size: Size, minutes: number, data: () => string): Promise<boolean> {
  const endsAt = performance.now() + minutes * 60_000;
  let isKept = true;
  let { seed } = size;
  do {
    const { done, acknowledged, refused, resent, violations } = await battle({ ...size, seed }, data());
    isKept = tell(`battle ${seed}`, `${done.join(', ')}: ${acknowledged} answers acknowledged, ${refused} refused, ${resent} sent again`, violations) && isKept;
    seed += 1;
  } while (performance.now() < endsAt);
  return isKept;
}

function outage(name: string, { acknowledged, refused, putOff, acknowledgedMeanwhile, violations }: Outage): boolean {
  const nothing = putOff === 0 ? ['no answer was put off: nothing was tested'] : [];
  return tell(name, `${acknowledged} answers acknowledged, ${acknowledgedMeanwhile} meanwhile, ${putOff} times put off, ${refused} refused`, [...violations, ...nothing]);
}

function notRun(name: string, why: string): boolean {
  console.log(`${name}: NOT RUN: ${why}`);
  return true;
}

function tell(name: string, what: string, faults: readonly string[]): boolean {
  console.log(`${name}: ${what}; ${faults.length === 0 ? 'every promise kept' : `${faults.length} promises broken`}`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  return faults.length === 0;
}
