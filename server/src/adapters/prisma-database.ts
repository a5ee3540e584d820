import { PrismaClient } from '../generated/client.ts';
import { IsolatedConnections } from './isolated-connection.ts';
import { migrate } from './migrate.ts';

export type Database = PrismaClient;

/** D6: opens the ordinary rows, brought up to this version. Every acknowledged write is on the disk. */
export async function openDatabase(file: string): Promise<Database> {
  migrate(file);
  // Waiting for a lock blocks the whole process, live games too: better to refuse soon and be asked again.
  const database = new PrismaClient({ adapter: new IsolatedConnections({ url: file, timeout: 50 }) });
  // A file that is WAL already is opened with NORMAL, which loses the last writes in a power cut.
  await database.$executeRawUnsafe('PRAGMA synchronous = FULL');
  // U3: what is replaced or deleted is overwritten, not only forgotten.
  await database.$executeRawUnsafe('PRAGMA secure_delete = ON');
  return database;
}
