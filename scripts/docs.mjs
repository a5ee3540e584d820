// Writes docs/protocol.md from the declarations; with --check only tells whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { protocolPage } from './protocol-page.mjs';

const file = path.join(import.meta.dirname, '../docs/protocol.md');
const page = protocolPage();

if (process.argv.includes('--check')) {
  const isCurrent = readFileSync(file, 'utf8') === page;
  console.log(isCurrent ? 'docs/protocol.md is up to date' : 'docs/protocol.md is old: run `npm run docs` and commit it');
  process.exitCode = isCurrent ? 0 : 1;
} else {
  writeFileSync(file, page);
  console.log('wrote docs/protocol.md');
}
