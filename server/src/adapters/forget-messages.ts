import type { Recipient } from '../features/message/ports.ts';
import type { Database } from './prisma-database.ts';

type Raw = Pick<Database, '$executeRaw'>;

/** ME15: of what was told to somebody it only stays that there was a message, and what became of it. Each is a row of nobody, by its own id. */
export function forgetMessages(database: Raw, { by, id }: Recipient) {
  return [
    database.$executeRaw`UPDATE "Message" SET "recipientBy" = 'nobody', "recipientId" = "id", "parts" = '{}', "dueAt" = NULL, "reply" = NULL WHERE "recipientBy" = ${by} AND "recipientId" = ${id}`,
    database.$executeRaw`DELETE FROM "MessageStop" WHERE "recipientBy" = ${by} AND "recipientId" = ${id}`,
  ];
}

/** What was told to the one was told to the other; what both were told stays the other's. */
export function uniteMessages(database: Raw, { by, id }: Recipient, keptId: string) {
  return [
    database.$executeRaw`UPDATE OR IGNORE "Message" SET "recipientId" = ${keptId} WHERE "recipientBy" = ${by} AND "recipientId" = ${id}`,
    database.$executeRaw`UPDATE OR IGNORE "MessageStop" SET "recipientId" = ${keptId} WHERE "recipientBy" = ${by} AND "recipientId" = ${id}`,
    ...forgetMessages(database, { by, id }),
  ];
}
