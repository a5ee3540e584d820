import { describeJournal } from './journal.contract.ts';
import { memoryJournal } from './memory-journal.ts';

describeJournal('memory', async () => memoryJournal());
