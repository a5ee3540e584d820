import { PrismaClient } from '../generated/client.ts';
import { IsolatedConnections } from './isolated-connection.ts';
import { migrate } from './migrate.ts';

export type Database = PrismaClient;

/** What ends a transaction that hangs. */
const TURN_MS = 60_000;

/** D6: opens the ordinary rows, brought up to this version. Every acknowledged write is on the disk. */
export async function openDatabase(file: string): Promise<Database> {
  migrate(file);
  // Waiting for a lock blocks the whole process, live games too: better to refuse soon and be asked again.
  const database = new PrismaClient({
    adapter: new IsolatedConnections({ url: file, timeout: 50 }),
    // Everybody takes turns. Prisma's limits of 2 and 5 s refuse what only waited because the machine stood still.
    transactionOptions: { maxWait: TURN_MS, timeout: TURN_MS },
  });
  // A file that is WAL already is opened with NORMAL, which loses the last writes in a power cut.
  await database.$executeRawUnsafe('PRAGMA synchronous = FULL');
  // U3: what is replaced or deleted is overwritten, not only forgotten.
  await database.$executeRawUnsafe('PRAGMA secure_delete = ON');
  return database;
}
