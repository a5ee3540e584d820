import { join } from 'node:path';
import { describeJournal } from './journal.contract.ts';
import { openSqliteJournal } from './sqlite-journal.ts';
import { temporaryFolder } from './temporary-folder.fixture.ts';

describeJournal('SQLite', async () => openSqliteJournal(join(temporaryFolder(), 'live.db')));
