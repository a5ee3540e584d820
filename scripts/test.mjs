import { existsSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { generate } from './generate.mjs';
import { hasBeenStopped, runQuietly } from './process.mjs';
import { Refusal } from './refusal.mjs';
import { stepLine } from './step.mjs';
import { tallyPlaywright, tallyVitest, withExitCode } from './tally.mjs';
import { nodeFor, toolPath } from './workspace.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */
/** @typedef {{ tally: Tally, output: string }} Result */
/** @typedef {{ name: string, run: () => Promise<Result> }} Check */

const MINUTE_MS = 60_000;
const CHECK_LIMIT_MS = 8 * MINUTE_MS;
const TESTS_LIMIT_MS = 30 * MINUTE_MS;
// Playwright ends by itself before (globalTimeout), and then still reports what it has.
const JOURNEYS_LIMIT_MS = 25 * MINUTE_MS;

/** @param {boolean} isGood @param {string} output @returns {Result} */
const one = (isGood, output) => ({ tally: { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: [] }, output });

/** A check that is a program: it passes when the program exits with 0.
 * @param {string} name @param {...string} args @returns {Check} */
const program = (name, ...args) => ({
  name,
  run: async () => {
    const { code, output } = await runQuietly(nodeFor(), args, { limitMs: CHECK_LIMIT_MS });
    return one(code === 0, output);
  },
});

/** A check that is a step of preparing: it passes when the step succeeds.
 * @param {string} name @param {() => Promise<boolean>} prepare @returns {Check} */
const preparation = (name, prepare) => ({
  name,
  run: () =>
    prepare().then(
      () => one(true, ''),
      (error) => {
        if (error instanceof Refusal) return one(false, error.message);
        throw error;
      },
    ),
});

/** A test runner: every one of its tests counts.
 * @param {{ name: string, args: string[], limitMs: number, env?: Record<string, string>, report: string, count: (report: any) => Tally }} runner
 * @returns {Check} */
const runner = ({ name, args, limitMs, env = {}, report, count }) => ({
  name,
  run: async () => {
    const file = toolPath(report);
    rmSync(file, { force: true });
    const { code, output } = await runQuietly(nodeFor(), args, { limitMs, env });
    if (!existsSync(file)) return one(false, `${output}\nended with ${code} and without a report`);
    return { tally: withExitCode(count(JSON.parse(readFileSync(file, 'utf8'))), code), output };
  },
});

const dependencyCruiser = [toolPath('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'), '--output-type', 'err-long'];
const unitReport = 'test-results/unit.json';
const journeyReport = 'test-results/journeys.json';

const generated = preparation('generate', generate);
const built = preparation('build', build);
const browser = preparation('browser', ensureBrowser);
const readers = [
  program('types', toolPath('node_modules/typescript/bin/tsc'), '-b', '--noEmit'),
  program('lint', toolPath('node_modules/oxlint/bin/oxlint')),
];
const rules = [
  program('architecture', ...dependencyCruiser, 'shared', 'server', 'client', 'phones', 'e2e', 'bench', 'scripts'),
  program('phone imports', ...dependencyCruiser, '--config', '.dependency-cruiser.phone.cjs', 'shared', 'client'),
  program('unused code', toolPath('node_modules/knip/bin/knip.js')),
  program('rules', 'scripts/rules-check.mjs'),
  program('migrations', 'scripts/migration.mjs', '--check'),
  program('docs', 'scripts/docs.mjs', '--check'),
];
const budget = program('budget', 'scripts/budget.mjs');
const tests = runner({
  name: 'tests',
  args: [toolPath('node_modules/vitest/vitest.mjs'), 'run', '--reporter=dot', '--reporter=json', `--outputFile.json=${unitReport}`],
  limitMs: TESTS_LIMIT_MS,
  report: unitReport,
  count: tallyVitest,
});
const journeys = runner({
  name: 'journeys',
  args: [toolPath('e2e/node_modules/@playwright/test/cli.js'), 'test', '-c', 'e2e', '--reporter=list,json'],
  limitMs: JOURNEYS_LIMIT_MS,
  env: { PLAYWRIGHT_JSON_OUTPUT_FILE: toolPath(journeyReport) },
  report: journeyReport,
  count: tallyPlaywright,
});

/** Runs everything and ends with the line `N passed, N failed`; a failure does not hide what comes after it. */
export async function test() {
  const startedAt = Date.now();
  const sum = new Sum();
  if (await sum.add(generated)) {
    // Two at a time for two cores; what is tested against the clock then has the machine to itself.
    const isBuilt = sum.add(built);
    const hasBrowser = isBuilt.then(() => sum.add(browser));
    await Promise.all([hasBrowser.then(() => sum.addAll(rules)), sum.addAll(readers)]);
    if (await isBuilt) await sum.add(budget);
    else sum.leaveOut(budget, 'the client was not built');
    await hasBrowser;
    await sum.add(tests);
    if (!(await isBuilt)) sum.leaveOut(journeys, 'the client was not built');
    else if (!(await hasBrowser)) sum.leaveOut(journeys, 'there is no browser');
    else await sum.add(journeys);
  }
  return sum.finish(Date.now() - startedAt);
}

class Sum {
  passed = 0;
  failed = 0;

  /** Runs a check, prints its line, and on failure all that it said. @param {Check} check */
  async add(check) {
    if (hasBeenStopped()) return false;
    const startedAt = Date.now();
    const { tally, output } = await check.run();
    this.passed += tally.passed;
    this.failed += tally.failed;
    const isGood = tally.failed === 0;
    const counts = tally.passed + tally.failed > 1 ? `${tally.passed} passed${isGood ? '' : `, ${tally.failed} failed`}` : '';
    console.log(stepLine(isGood ? '✓' : '✗', check.name, Date.now() - startedAt, counts));
    for (const title of tally.skipped) console.log(`  not run: ${title}`);
    if (!isGood) console.log(indent(output));
    return isGood;
  }

  /** One after the other. @param {Check[]} checks */
  async addAll(checks) {
    for (const check of checks) await this.add(check);
  }

  /** Counts a check that cannot be run as failed. @param {Check} check @param {string} reason */
  leaveOut(check, reason) {
    this.failed += 1;
    console.log(`✗ ${check.name} not run: ${reason}`);
  }

  /** @param {number} tookMs @returns {number} the exit code */
  finish(tookMs) {
    console.log(stepLine(this.failed === 0 ? '✓' : '✗', 'all', tookMs));
    console.log(`${this.passed} passed, ${this.failed} failed`);
    return this.failed === 0 && !hasBeenStopped() ? 0 : 1;
  }
}

/** @param {string} text */
const indent = (text) => text.trim().replaceAll(/^/gm, '    ');
