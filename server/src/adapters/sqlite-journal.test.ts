import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeJournal } from './journal.contract.ts';
import { createdEvent } from './journal.fixture.ts';
import { openSqliteJournal } from './sqlite-journal.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

describeJournal('SQLite', async () => openSqliteJournal(join(temporaryFolder(), 'live.db')));

it('[QS1] what was discarded is in no file any more once it was scrubbed, and the rest is', async () => {
  const file = join(temporaryFolder(), 'live.db');
  const journal = openSqliteJournal(file);
  const named = (id: string, hostName: string) => ({ ...createdEvent(id, 1_000), hostName });
  const files = () => [file, `${file}-wal`].map((name) => readFileSync(name).toString()).join('');
  await journal.create('gone', named('gone', 'qizilqumxazinasi'));
  await journal.create('kept', named('kept', 'vaxshdaryosi'));
  await journal.discard('gone');
  expect(files()).toContain('qizilqumxazinasi');
  await journal.scrub();
  expect(files()).not.toContain('qizilqumxazinasi');
  expect(files()).toContain('vaxshdaryosi');
  await journal.close();
});
