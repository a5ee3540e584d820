import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';

const read = (file: string) => readFileSync(path.join(import.meta.dirname, file), 'utf8');
const colours = (css: string) => new Map([...css.matchAll(/^ {2}(--[\w-]+): (.+);$/gm)].map(([, name, value]) => [name, value]));

it('the public pages have the colours of the product', () => {
  const tokens = colours(read('tokens.css'));
  const site = colours(read('../../public/site.css'));
  expect(site.size).toBeGreaterThan(10);
  for (const [name, value] of site) expect(`${name}: ${value}`).toBe(`${name}: ${tokens.get(name)}`);
});
