import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { gameEvents } from '../journal.fixture.ts';
import { openSqliteJournal } from '../sqlite-journal.ts';
import { temporaryFolder } from '../temporary-folder.fixture.ts';

it('[J25] no byte of a replaced name is left in the files, while the journal is open and after', async () => {
  const folder = temporaryFolder();
  const bytes = () => readdirSync(folder).map((name) => readFileSync(join(folder, name)).toString('utf8')).join('\n');
  const journal = openSqliteJournal(join(folder, 'live.db'));
  // Long enough to lie on overflow pages, many enough to fill more than one page.
  const long = 'Айгүл Токтогулова '.repeat(400);
  for (let n = 0; n < 20; n += 1) {
    const [created, ...rest] = gameEvents(`game-${n}`);
    await journal.create(`game-${n}`, { ...created, hostName: n % 2 === 0 ? long : 'Айгүл Токтогулова' });
    await journal.append(`game-${n}`, { epoch: 1, seq: 1, events: rest, gate: null });
  }
  expect(bytes()).toContain('Токтогулова');
  for (let n = 0; n < 20; n += 1) {
    await journal.rewrite(`game-${n}`, (events) => events.map((event) => (event.type === 'gameCreated' ? { ...event, hostName: '—' } : event)));
  }
  expect(bytes()).not.toContain('Токтогулова');
  expect(bytes()).toContain('Gʻayrat');
  await journal.close();
  expect(bytes()).not.toContain('Токтогулова');
});
