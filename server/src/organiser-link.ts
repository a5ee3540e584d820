import path from 'node:path';
import { existsSync } from 'node:fs';
import { openDatabase } from './adapters/prisma-database.ts';
import { prismaOrganiserLinks, prismaOrganisers } from './adapters/prisma-organisers.ts';
import { randomIds } from './adapters/random-ids.ts';
import { systemClock } from './adapters/system-clock.ts';
import { readEnv } from './env.ts';
import { linkByHand } from './features/session/organiser-link.ts';
import { StartFailure } from './start-failure.ts';

try {
  process.stdout.write(await makeLink(process.argv[2] ?? null));
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}

/** A4: for an organiser who is locked out (by e-mail), or for a new one; the server may be running. */
async function makeLink(email: string | null): Promise<string> {
  const env = readEnv();
  const file = path.resolve(env.DATA_DIR, 'app.db');
  if (!existsSync(file)) throw new StartFailure(`There is no database in ${path.dirname(file)}: start the server once, or say with DATA_DIR where its data is.`);
  const database = await openDatabase(file);
  try {
    const ids = randomIds();
    const clock = systemClock();
    const parts = { links: prismaOrganiserLinks(database), organisers: prismaOrganisers(database, ids, clock), ids, now: clock.now() };
    const link = await linkByHand(email, parts);
    if (link === null) throw new StartFailure(`No organiser signs in with ${email}: check the e-mail, or leave it out to add a new organiser.`);
    const whose = email === null ? 'a new organiser' : email;
    return `This link signs in ${whose}. It works once, for 24 hours:\n${env.PUBLIC_ORIGIN ?? `http://localhost:${env.PORT}`}${link}\n`;
  } finally {
    await database.$disconnect();
  }
}
