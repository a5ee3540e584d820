import { expect, it } from 'vitest';
import { tallyPlaywright, tallyVitest, withExitCode } from './tally.mjs';

const vitestFile = (status: string, ...statuses: string[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults: statuses.map((each, at) => ({ status: each, fullName: `test ${at}` })),
});

it('counts tests, and names those that did not run', () => {
  const testResults = [vitestFile('passed', 'passed', 'skipped'), vitestFile('failed', 'passed', 'failed')];
  expect(tallyVitest({ testResults })).toEqual({ passed: 2, failed: 1, skipped: ['test 1'] });
});

it('counts a file that could not be loaded as one failure', () => {
  expect(tallyVitest({ testResults: [vitestFile('failed'), vitestFile('failed', 'passed')] })).toEqual({ passed: 1, failed: 2, skipped: [] });
});

const spec = (title: string, status: string, reason?: string) => ({
  title,
  tests: [{ status, annotations: reason === undefined ? [] : [{ type: 'skip', description: reason }] }],
});

it('counts journeys in nested suites; one that needed a second try has failed', () => {
  const inner = { title: 'inner', specs: [spec('c', 'unexpected'), spec('d', 'skipped', 'no sound here')] };
  const suites = [{ title: 'outer', specs: [spec('a', 'expected'), spec('b', 'flaky')], suites: [inner] }];
  expect(tallyPlaywright({ suites, errors: [] })).toEqual({ passed: 1, failed: 2, skipped: ['d (no sound here)'] });
});

it('counts an error outside of journeys', () => {
  expect(tallyPlaywright({ suites: [], errors: [{ message: 'no tests found' }] }).failed).toBe(1);
});

it('does not believe a run that failed without a failing test, or ran nothing', () => {
  const good = { passed: 3, failed: 0, skipped: [] };
  expect(withExitCode(good, 0)).toEqual(good);
  expect(withExitCode(good, 1).failed).toBe(1);
  expect(withExitCode({ passed: 0, failed: 0, skipped: ['all'] }, 0).failed).toBe(1);
  expect(withExitCode({ passed: 1, failed: 2, skipped: [] }, 1).failed).toBe(2);
});
