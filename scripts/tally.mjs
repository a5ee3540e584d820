/** What a test runner's report comes to. `skipped` holds titles, with the reason where the test gives one.
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Tally */

/** Counts Vitest's JSON report: tests one by one, and a file that could not be loaded as one failure.
 * @param {{ testResults: { status: string, name: string, assertionResults: { status: string, fullName: string, meta?: unknown }[] }[] }} report
 * @returns {Tally} */
export function tallyVitest({ testResults }) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const unloaded = testResults.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'));
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length + unloaded.length,
    skipped: tests.filter((test) => !['passed', 'failed'].includes(test.status)).map((test) => test.fullName),
  };
}

/** @typedef {{ title: string, specs?: { title: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[], suites?: Suite[] }} Suite */

/** Counts Playwright's JSON report; a test that passed only when tried again has failed, and so has an error outside of tests.
 * @param {{ suites: Suite[], errors: unknown[] }} report @returns {Tally} */
export function tallyPlaywright({ suites, errors }) {
  const tests = suites.flatMap(testsIn);
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length + errors.length,
    skipped: tests.filter((test) => test.status === 'skipped').map((test) => test.title),
  };
}

/** @param {Suite} suite @returns {{ title: string, status: string }[]} */
function testsIn(suite) {
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => {
      const reason = test.annotations.find((note) => note.type === 'skip')?.description;
      return { title: reason ? `${spec.title} (${reason})` : spec.title, status: test.status };
    }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsIn)];
}

/** What a runner's exit code adds: a run that failed without a failing test, or found no test at all, is one failure.
 * @param {Tally} tally @param {number} exitCode @returns {Tally} */
export function withExitCode(tally, exitCode) {
  const isSilentFailure = tally.failed === 0 && (exitCode !== 0 || tally.passed === 0);
  return isSilentFailure ? { ...tally, failed: 1 } : tally;
}
