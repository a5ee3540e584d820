// Every rule of docs/rules.md has a test that carries its number, and every number in a test's title is a rule.
import { globSync, readFileSync } from 'node:fs';
import { root } from './workspace.mjs';

/** The numbers that a text defines, in order: `- **G5** An answer …`.
 * @param {string} text @returns {string[]} */
export const definedRules = (text) => [...text.matchAll(/^\s*[-*]?\s*\*\*([A-Z]+\d+)\*\*/gm)].map(([, id = '']) => id);

/** The numbers that a test file claims: those in square brackets at the beginning of a title, `it('[G5] [T4] an answer …')`.
 * @param {string} source @returns {string[]} */
export const claimedRules = (source) =>
  [...source.matchAll(/(?<=['"`])(?:\[[A-Z]+\d+(?:, ?[A-Z]+\d+)*\] ?)+/g)].flatMap(([claims]) => claims.match(/[A-Z]+\d+/g) ?? []);

/** What is wrong between the rules and the tests, one sentence each.
 * @param {string} rules the text of docs/rules.md @param {{ file: string, source: string }[]} tests @returns {string[]} */
export function checkRules(rules, tests) {
  const defined = definedRules(rules);
  const twice = defined.filter((id, at) => defined.indexOf(id) !== at);
  const claims = tests.flatMap(({ file, source }) => [...new Set(claimedRules(source))].map((id) => ({ id, file })));
  const tested = new Set(claims.map((claim) => claim.id));
  return [
    ...(defined.length === 0 ? ['docs/rules.md defines no rule.'] : []),
    ...twice.map((id) => `${id} is defined twice in docs/rules.md.`),
    ...defined.filter((id) => !tested.has(id)).map((id) => `${id} has no test: give one the title "[${id}] …".`),
    ...claims.filter(({ id }) => !defined.includes(id)).map(({ id, file }) => `${file} tests ${id}, which docs/rules.md does not define.`),
  ];
}

if (import.meta.main) {
  const files = globSync(['{shared,server,client,phones,bench,scripts}/**/*.{test,contract}.{ts,tsx}', 'e2e/**/*.spec.ts'], {
    cwd: root,
    exclude: (name) => name === 'node_modules' || name.startsWith('scripts/rules-check'),
  });
  const tests = files.map((file) => ({ file, source: readFileSync(`${root}/${file}`, 'utf8') }));
  const faults = checkRules(readFileSync(`${root}/docs/rules.md`, 'utf8'), tests);
  console.log(faults.length === 0 ? 'Every rule has a test.' : faults.join('\n'));
  process.exitCode = faults.length === 0 ? 0 : 1;
}
