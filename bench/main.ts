// npm run bench [-- quick | assignment | chaos | decision | hall | report | season | 200 1000 5000 10000 games] [--burst] [--reps=5] [--write]
// npm run bench -- chaos [--minutes=30] [--phones=200] [--seed=7]
import { parseArgs } from 'node:util';
import { timeAssignments } from './assignment.ts';
import { measureCachedPages } from './cached-pages.ts';
import { chaos } from './chaos/chaos.ts';
import { compare, scenarios } from './compare.ts';
import { timeChoices } from './decision.ts';
import { readReports } from './game-report.ts';
import { enterHall } from './hall.ts';
import { timeTable } from './season.ts';
import { ServerProcess } from './server-process.ts';

const SPREAD_MS = 2_000;
const BURST_MS = 200;
const REPORT = { phones: 10_000, questions: 30, mostMs: 2_000 };
const SEASON = { perCountry: 5_000, mostMs: 2_000 };
const ASSIGNMENT = { works: 300, jurors: 30, mostMs: 5_000 };
const DECISION = { works: 200, mostMs: 5_000 };
const HALL = { phones: 500, mostMs: 20_000 };

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { burst: { type: 'boolean', default: false }, reps: { type: 'string', default: '5' }, write: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '0' }, phones: { type: 'string', default: '200' }, seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const extent = { repetitions: Number(values.reps), rounds: 5, spreadMs: values.burst ? BURST_MS : SPREAD_MS, isKept: values.write };

process.exitCode = (await act(positionals)) ? 0 : 1;
// What a generator still has open does not keep the program.
process.exit();

async function act(what: readonly string[]): Promise<boolean> {
  const [first] = what;
  switch (first) {
    case undefined: return compare(scenarios, extent);
    case 'quick': return compare(scenarios.slice(0, 2), { ...extent, repetitions: 1, rounds: 2 });
    case 'chaos': return chaos({ phones: Number(values.phones), silent: 0, seed: Number(values.seed) }, Number(values.minutes));
    case 'assignment': return assignment();
    case 'decision': return decision();
    case 'hall': return hall();
    case 'report': return report();
    case 'season': return season();
  }
  const chosen = what.map((name) => scenarios.find((s) => s.name === name));
  const unknown = what.find((_, i) => !chosen[i]);
  if (unknown !== undefined) {
    console.error(`Unknown bench ${unknown}: it is quick, assignment, chaos, decision, hall, report, season or some of ${scenarios.map((s) => s.name).join(', ')}.`);
    return false;
  }
  return compare(chosen.filter((s) => s !== undefined), extent);
}

async function assignment(): Promise<boolean> {
  const found = await timeAssignments(ASSIGNMENT.works, ASSIGNMENT.jurors);
  console.log(`who judges what, ${ASSIGNMENT.works} works and ${ASSIGNMENT.jurors} jurors:`);
  for (const { what, ms } of found) console.log(`  ${what}: ${Math.round(ms)} ms`);
  return found.every(({ ms }) => ms <= ASSIGNMENT.mostMs);
}

async function decision(): Promise<boolean> {
  const found = await timeChoices(DECISION.works);
  console.log(`awards among ${DECISION.works} works:`);
  for (const { what, ms } of found) console.log(`  ${what}: ${Math.round(ms)} ms`);
  return found.every(({ ms }) => ms <= DECISION.mostMs);
}

async function report(): Promise<boolean> {
  const { questions, faults, read } = await readReports({ phones: REPORT.phones, questions: REPORT.questions });
  console.log(`a game of ${REPORT.phones} phones and ${questions} questions:`);
  for (const { what, ms, kib } of read) console.log(`  ${what}: ${Math.round(ms)} ms, ${Math.round(kib)} KiB`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  return faults.length === 0 && read.filter(({ what }) => what.startsWith('the report')).every(({ ms }) => ms <= REPORT.mostMs);
}

async function season(): Promise<boolean> {
  const [few, all] = [timeTable(SEASON.perCountry / 10), timeTable(SEASON.perCountry)];
  console.log(`the table of a stage of 3 × ${SEASON.perCountry} entries and three games: ${Math.round(all)} ms, ${(all / few).toFixed(1)} times that of a tenth of them`);
  const server = await ServerProcess.start();
  try {
    const { freshMs, cachedMs, cachedPerSecond, barePerSecond, bytes } = await measureCachedPages(server, SEASON.perCountry);
    console.log(`its public pages: ${cachedMs.toFixed(1)} ms from the cache, ${(freshMs / cachedMs).toFixed(1)} times that when they are made`);
    console.log(`a cached page of ${Math.round(bytes / 1024)} KiB: ${cachedPerSecond} a second, ${(cachedPerSecond / barePerSecond).toFixed(2)} of a bare node:http server with the same bytes (${barePerSecond})`);
    return all <= SEASON.mostMs && cachedMs < freshMs;
  } finally {
    await server.stop();
  }
}

async function hall(): Promise<boolean> {
  const { seated, tookMs, faults, guesses } = await enterHall(HALL.phones);
  const isGood = faults.length === 0 && seated === HALL.phones && tookMs <= HALL.mostMs;
  console.log(`${seated} of ${HALL.phones} phones behind one address were in after ${(tookMs / 1_000).toFixed(1)} s; of ${guesses.tried} PINs a script tried, ${guesses.answered} were answered`);
  for (const fault of faults.slice(0, 20)) console.log(`  ${fault}`);
  return isGood;
}
