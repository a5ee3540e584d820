import type { openDatabase } from '../adapters/prisma-database.ts';
import { prismaCalls } from '../adapters/prisma-calls.ts';
import { prismaClaims } from '../adapters/prisma-claims.ts';
import { prismaComparisons } from '../adapters/prisma-comparisons.ts';
import { prismaEntrants } from '../adapters/prisma-entrants.ts';
import { prismaAssignments, prismaConflicts, prismaJurors, prismaNotes, prismaSamples, prismaSheetDrafts, prismaSheets } from '../adapters/prisma-jury.ts';
import { helpedIn } from '../adapters/prisma-mentors.ts';
import type { Clock, Ids } from '../features/game/ports.ts';
import { Naming } from '../features/jury/claims.ts';
import { Deliberation } from '../features/jury/deliberation.ts';
import { JuryDesk } from '../features/jury/desk.ts';
import { Judging } from '../features/jury/judging.ts';
import { AssignmentPlans } from '../features/jury/plans.ts';
import { juryAudience } from '../features/jury/audience.ts';
import type { Messages } from '../features/message/service.ts';
import type { People } from '../features/person/ports.ts';
import type { Solver } from '../features/solver/ports.ts';
import type { CallWorks } from '../features/work/service.ts';

interface JuryWorld {
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secret: string;
  readonly lastLetters: Messages['lastLetters'];
  readonly works: Pick<CallWorks, 'judged' | 'shown'>;
  readonly people: Pick<People, 'byId'>;
  readonly solver: Solver;
  readonly report: (error: unknown, about: object) => void;
}

/** The jury of a call: who it is, what each judges and said. */
export function composeJury({ database, clock, ids, secret, lastLetters, works, people, solver, report }: JuryWorld) {
  const entrants = prismaEntrants(database);
  const parts = {
    calls: prismaCalls(database), works, secret, lettersOf: (id: string) => lastLetters({ by: 'jury', id }), ids, clock, people, jurors: prismaJurors(database), conflicts: prismaConflicts(database), assignments: prismaAssignments(database), sheets: prismaSheets(database),
    drafts: prismaSheetDrafts(database), samples: prismaSamples(database), comparisons: prismaComparisons(database), entrantOf: async (userId: string) => (await entrants.byUser(userId))?.id ?? null,
    helped: (callId: string) => helpedIn(database, callId),
  };
  const [claims, notes] = [prismaClaims(database), prismaNotes(database)];
  const naming = new Naming({ ...parts, claims });
  return {
    juryAudience: juryAudience(parts), jurors: parts.jurors, judging: new Judging(parts), deliberation: new Deliberation({ ...parts, notes }), naming,
    juryDesk: new JuryDesk({ ...parts, claims, notes, follow: (callId) => naming.follow(callId) }), assignmentPlans: new AssignmentPlans({ solver, clock, report }),
  };
}
