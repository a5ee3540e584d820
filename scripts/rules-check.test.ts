import { expect, it } from 'vitest';
import { checkRules, claimedRules, definedRules } from './rules-check.mjs';

const rules = `# Rules

- **G1** A game begins in the lobby.
- **G2** What comes next follows from the phase, not from **G9** alone.
`;
const test = (source: string) => ({ file: 'a.test.ts', source });

it('finds a rule where it is defined, not where it is mentioned', () => {
  expect(definedRules(rules)).toEqual(['G1', 'G2']);
});

it('finds claims at the beginning of titles in any quotes', () => {
  expect(claimedRules(`it('[G1] x'); it.each([1])("[G2] y"); it(\`[T4][T5] z\`); it('[S1, S2] w'); rows[G3]; it('about [G4]')`)).toEqual([
    'G1',
    'G2',
    'T4',
    'T5',
    'S1',
    'S2',
  ]);
});

it('is content when rules and tests meet', () => {
  expect(checkRules(rules, [test(`it('[G1] a')`), test(`it('[G2] b')`)])).toEqual([]);
});

it('names a rule without a test and a test without a rule', () => {
  expect(checkRules(rules, [test(`it('[G1] a'); it('[G7] b')`)])).toEqual([
    'G2 has no test: give one the title "[G2] …".',
    'a.test.ts tests G7, which docs/rules.md does not define.',
  ]);
});

it('names a number that is given twice and rules that are not there at all', () => {
  expect(checkRules('- **G1** a\n- **G1** b', [test(`it('[G1] a')`)])).toEqual(['G1 is defined twice in docs/rules.md.']);
  expect(checkRules('# Rules', [])).toEqual(['docs/rules.md defines no rule.']);
});
