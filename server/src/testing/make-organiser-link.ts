import path from 'node:path';
import { openDatabase } from '../adapters/prisma-database.ts';
import { prismaOrganiserLinks, prismaOrganisers } from '../adapters/prisma-organisers.ts';
import { randomIds } from '../adapters/random-ids.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { linkByHand } from '../features/session/organiser-link.ts';
import type { TestServer } from './start-test-server.ts';

/**
 * The secret of a link as `npm run organiser-link` prints it, made beside the running server: for a new organiser, or for the
 * one with this e-mail.
 */
export async function makeOrganiserLink(server: Pick<TestServer, 'dataDir'>, email: string | null = null): Promise<string | undefined> {
  const database = await openDatabase(path.join(server.dataDir, 'app.db'));
  try {
    const ids = randomIds();
    const clock = systemClock();
    const parts = { links: prismaOrganiserLinks(database), organisers: prismaOrganisers(database, ids, clock), ids, now: clock.now() };
    return (await linkByHand(email, parts))?.split('#')[1];
  } finally {
    await database.$disconnect();
  }
}
