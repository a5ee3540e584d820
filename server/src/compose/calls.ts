import { PUBLIC_CONSENT } from '@tabarman/shared/entrant/consent.ts';
import type { Reply } from '@tabarman/shared/protocol/wire.ts';
import type { openDataFolder } from '../adapters/data-folder.ts';
import { diskWorkFiles } from '../adapters/disk-work-files.ts';
import { prismaCalls } from '../adapters/prisma-calls.ts';
import { prismaDecisions } from '../adapters/prisma-decisions.ts';
import type { openDatabase } from '../adapters/prisma-database.ts';
import { prismaDoors } from '../adapters/prisma-doors.ts';
import { prismaEntrants } from '../adapters/prisma-entrants.ts';
import { prismaMentors, prismaTickets } from '../adapters/prisma-mentors.ts';
import { prismaSeekings } from '../adapters/prisma-seekings.ts';
import { prismaCallEntrants, prismaUploads, prismaWorks } from '../adapters/prisma-works.ts';
import { prismaVotes } from '../adapters/prisma-votes.ts';
import { threadedSolver } from '../adapters/threaded-solver.ts';
import { CallTables } from '../features/call-table/service.ts';
import { CallTeams } from '../features/call-team/desk.ts';
import { Seeking } from '../features/call-team/seeking.ts';
import { CallDesk } from '../features/call/service.ts';
import { callCertificates } from '../features/certificate/call-source.ts';
import { Doors } from '../features/door/service.ts';
import { evidenceFrom } from '../features/decision/evidence.ts';
import { hiddenFrom } from '../features/decision/seen-by.ts';
import { DecisionDesk } from '../features/decision/service.ts';
import type { Asker } from '../features/entrant/ports.ts';
import type { Clock, Ids } from '../features/game/ports.ts';
import { CallSite } from '../features/site/call/site.ts';
import { RecentWorks } from '../features/jury/recent-works.ts';
import type { SendCode } from '../features/entrant/ports.ts';
import { Confirming } from '../features/entrant/service.ts';
import { MentorDesk } from '../features/mentor/desk.ts';
import { Mentoring } from '../features/mentor/mentoring.ts';
import { MentorQueue } from '../features/mentor/queue.ts';
import { TeamHelp } from '../features/mentor/team-help.ts';
import type { About } from '../features/message/ports.ts';
import type { Messages } from '../features/message/service.ts';
import type { People } from '../features/person/ports.ts';
import { type FileReader, Files } from '../features/work/files/service.ts';
import { CallWorks } from '../features/work/service.ts';
import { TakingParts } from '../features/work/taking-part.ts';
import { prismaReveals } from '../adapters/prisma-reveals.ts';
import { Reveals } from '../features/reveal/service.ts';
import { Votes } from '../features/vote/service.ts';
import { publicCall, publicCallById } from '../features/work/public-call.ts';
import { telling } from '../telling.ts';
import { composeJury } from './jury.ts';

export interface CallWorld {
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
  readonly folder: ReturnType<typeof openDataFolder>;
  readonly hasRoom: () => boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secret: string;
  readonly joinOrigin: () => string | null;
  readonly people: Pick<People, 'byId'>;
  readonly prepare: Messages['prepare'];
  readonly newsAbout: Messages['newsAbout'];
  readonly lastLetters: Messages['lastLetters'];
  readonly sendCode: SendCode;
  readonly hasMail: () => Promise<boolean>;
  readonly report: (error: unknown, about: object) => void;
}

/** Calls from what is announced to what is handed in. */
export function composeCalls({ database, folder, hasRoom, clock, ids, secret, joinOrigin, people, prepare, newsAbout, lastLetters, sendCode, hasMail, report }: CallWorld) {
  const rows = telling(prismaCalls(database), ['publish'], () => callSite.changed());
  const store = diskWorkFiles(folder.file('works'));
  const files = new Files({ uploads: prismaUploads(database), store, ids, clock, secret, hasRoom });
  const workParts = { calls: rows, entrants: prismaEntrants(database), callEntrants: prismaCallEntrants(database), works: telling(prismaWorks(database), ['handIn', 'change', 'join', 'leave', 'remove'], () => recent.forget()), files, ids, clock, secret, hasMail };
  const callWorks = new CallWorks(workParts);
  const recent: RecentWorks = new RecentWorks(callWorks, () => performance.now());
  const takingParts = new TakingParts(workParts);
  const seekingParts = { ...workParts, seekings: prismaSeekings(database), taking: takingParts, callWorks };
  const solver = threadedSolver();
  const { jurors, ...jury } = composeJury({ database, clock, ids, secret, lastLetters, works: recent, people, solver, report });
  const namesOf = (callId: string, people: readonly string[]) => callWorks.agreedTo(callId, PUBLIC_CONSENT, people);
  const tell = (callId: string, batch: Pick<Parameters<typeof prepare>[0], 'key' | 'kind' | 'people'>) =>
    prepare({ ...batch, about: { by: 'call', id: callId } }).catch((error: unknown) => report(error, { callId }));
  const decisions = new DecisionDesk({
    evidence: evidenceFrom({ works: callWorks, jury: (callId) => jury.juryDesk.toDecide(callId) }), rows: telling(prismaDecisions(database), ['put'], () => callSite.changed()), solver, clock, calls: rows,
    namesOf,
    onReleased: async (callId, { number }) => {
      await tell(callId, { key: `decided ${callId} ${number}`, kind: 'work.decided', people: 'decided' });
    },
    report,
  });
  const calls = new CallDesk({ calls: rows, ids, clock });
  const callSite: CallSite = new CallSite({ calls, decisions, works: callWorks, news: (id) => newsAbout({ by: 'call', id }), clock, origin: joinOrigin });
  const votes = new Votes({
    rows: prismaVotes(database), works: callWorks, ofEntrant: (callId, entrantId) => workParts.works.ofEntrant(callId, entrantId), ids, clock, secret, onPublished: () => callSite.changed(),
    calls: { bySlug: (slug) => publicCall(rows, slug), byId: (id) => publicCallById(rows, id) },
  });
  const reveals = new Reveals({
    rows: prismaReveals(database), ids, clock,
    call: async (id) => (await publicCallById(rows, id))?.call ?? null,
    versions: (callId) => decisions.versions(callId),
    hiddenFrom: async (callId, userId) => {
      const panel = await jury.juryDesk.panel(callId);
      return new Set(panel ? hiddenFrom(userId, panel) : []);
    },
    people,
    sheets: async (callId) => ((await jury.juryDesk.toDecide(callId))?.sheets ?? []).flatMap(({ workId, jurorId, kind, marks }) => (kind === 'marks' ? [{ workId, jurorId, marks }] : [])),
  });
  const doors = new Doors({ ...workParts, marks: prismaDoors(database), calls: callWorks });
  const ownWork = async (asker: Asker): Promise<Reply<string | null>> => {
    const state = await takingParts.state(asker);
    return state.ok ? { ok: true, data: state.data.work?.id ?? null } : state;
  };
  const callTeams = new CallTeams(seekingParts);
  const mentorQueue = new MentorQueue({ ...workParts, mentors: prismaMentors(database), tickets: prismaTickets(database), taking: takingParts, callWorks, seekings: seekingParts.seekings });
  return {
    teamHelp: new TeamHelp(mentorQueue, takingParts), mentoring: new Mentoring(mentorQueue, rows), mentorDesk: new MentorDesk(mentorQueue, { calls: rows, people, jurors }),
    calls, callSite, votes, ownWork, reveals, doors, ownWorks: takingParts,
    callCertificates: callCertificates({ works: callWorks, decisions, jury: (callId) => jury.juryDesk.toDecide(callId), entrants: workParts.entrants, namesOf }),
    onCallCertificates: (callId: string, number: number) => void tell(callId, { key: `certificates ${callId} ${number}`, kind: 'certificate.ready', people: 'certified' }),
    hiddenWorks: (callId: string, personId: string) => jury.juryDesk.hiddenFrom(callId, personId),
    hiddenReaders: async (about: About, personId: string) => (about.by === 'call' ? jury.juryDesk.readersHiddenFrom(about.id, personId) : new Set<string>()),
    ...jury, jurors, mayOpen: async ({ by, id }: FileReader, workId: string) => (by === 'juror' ? jury.judging.isOpenTo(id, workId) : !(await jury.juryDesk.hiddenFrom((await workParts.works.byId(workId))?.callId ?? '', id)).has(workId)), decisions, stop: () => solver.close(),
    callWorks, takingParts, callConfirming: new Confirming({ of: takingParts, sendCode, clock, secret }), seeking: new Seeking(seekingParts), callTeams,
    callTables: new CallTables({ works: callWorks, teams: callTeams, jury: jury.juryDesk, decisions, votes }),
    files, pieces: store.tus, recover: () => files.tidy(),
  };
}
