import { createServer, type IncomingMessage } from 'node:http';
import path from 'node:path';
import { betterAuthSessions } from './adapters/better-auth-sessions.ts';
import { checkDatabase } from './adapters/check-database.ts';
import { openDataFolder } from './adapters/data-folder.ts';
import { diskMedia } from './adapters/disk-media.ts';
import { forkedCrews } from './adapters/forked-crew.ts';
import { forkedPictures } from './adapters/forked-pictures.ts';
import { memoryGameRows } from './adapters/memory-game-rows.ts';
import { prismaAudit } from './adapters/prisma-audit.ts';
import { openDatabase } from './adapters/prisma-database.ts';
import { prismaDoors } from './adapters/prisma-doors.ts';
import { prismaEnvelopes } from './adapters/prisma-envelopes.ts';
import { prismaGameRows } from './adapters/prisma-game-rows.ts';
import { prismaKeptReports } from './adapters/prisma-kept-reports.ts';
import { prismaCoHosts, prismaRescueCodes } from './adapters/prisma-hosts.ts';
import { mediaInUse } from './adapters/media-in-use.ts';
import { prismaOrganiserLinks, prismaOrganisers } from './adapters/prisma-organisers.ts';
import { prismaOwnData } from './adapters/prisma-own-data.ts';
import { prismaPasskeys } from './adapters/prisma-passkeys.ts';
import { prismaPeople } from './adapters/prisma-people.ts';
import { prismaQuests, prismaScripts } from './adapters/prisma-quests.ts';
import { prismaRehearsalMark } from './adapters/prisma-rehearsal-mark.ts';
import { prismaRetentionSetting } from './adapters/prisma-retention-setting.ts';
import { prismaParticipants, prismaRuns } from './adapters/prisma-runs.ts';
import { prismaTrainings } from './adapters/prisma-trainings.ts';
import { prismaVisits } from './adapters/prisma-visits.ts';
import { randomIds } from './adapters/random-ids.ts';
import { openSqliteJournal } from './adapters/sqlite-journal.ts';
import { JournalTooNew } from './adapters/sqlite-journal/schema.ts';
import { systemClock } from './adapters/system-clock.ts';
import { threadedConverter } from './adapters/threaded-converter.ts';
import { watchMachine } from './adapters/watch-machine.ts';
import { webAuthn } from './adapters/web-authn.ts';
import { createApp } from './app.ts';
import { composeAfterwards } from './compose/afterwards.ts';
import { type CallWorld, composeCalls } from './compose/calls.ts';
import { closeServer, listen, ownUrl, portOf } from './compose/listening.ts';
import { composeMail } from './compose/mail.ts';
import { composeSeasons } from './compose/seasons.ts';
import { broadcaster } from './edge/broadcast.ts';
import { clientAddress, trustOf } from './edge/client-address.ts';
import { ContactLimits } from './edge/contact-limits.ts';
import { GuessBrake } from './edge/guess-brake.ts';
import { joinOriginOf } from './edge/network-addresses.ts';
import { isOwnOrigin } from './edge/origin.ts';
import { SignInLimits } from './edge/sign-in-limits.ts';
import { openSockets, serveSockets } from './edge/socket.ts';
import type { Env } from './env.ts';
import { Envelopes } from './features/envelope/service.ts';
import { Imports } from './features/exchange/imports.ts';
import { Bank } from './features/bank/service.ts';
import { OwnCertificates } from './features/certificate/own-certificates.ts';
import { callAudience } from './features/decision/audience.ts';
import type { ReleasedAwards } from './features/grant/ports.ts';
import { Hall, projectorLink } from './features/game/live-games.ts';
import type { Clock, Journal } from './features/game/ports.ts';
import { RehearsalStage } from './features/game/rehearsal-stage.ts';
import { gameHandlers } from './features/game/sockets.ts';
import { Hosts } from './features/host/service.ts';
import { Media } from './features/media/service.ts';
import { Passkeys } from './features/passkey/service.ts';
import { Erasure } from './features/person/erasure.ts';
import { Appointments } from './features/person/service.ts';
import { examples } from './features/quest/examples.ts';
import { Quests } from './features/quest/service.ts';
import { usualCourse, type Course } from './features/rehearsal/course.ts';
import { Rehearsals } from './features/rehearsal/rehearsals.ts';
import { keepReport } from './features/report/service.ts';
import { Retention } from './features/retention/service.ts';
import { Runs } from './features/run/service.ts';
import { linkForStart, linkPath } from './features/session/organiser-link.ts';
import { createLog, type Logger } from './log.ts';
import { Visits } from './features/visit/service.ts';
import { StartFailure } from './start-failure.ts';

/** A rush of a whole hall, then so many a second. */
const RUSH = 30;
/** A request that dawdles is ended: a thousand of them would hold the door shut. */
const TIMEOUTS = { requestTimeout: 15_000, headersTimeout: 10_000, keepAliveTimeout: 65_000, connectionsCheckingInterval: 2_500 };

export interface StartOptions {
  readonly log?: Logger;
  readonly clock?: Clock;
  readonly clientFolder?: string;
  /** What of a rehearsal's course is to be otherwise. */
  readonly course?: Partial<Course>;
  /** What was decided, where a test decides it. */
  readonly awards?: ReleasedAwards;
  /** From which addresses feeds are fetched; without it from those of the internet. */
  readonly isFeedAddress?: (address: string) => boolean;
}

export interface RunningServer {
  readonly port: number;
  /** Where this machine reaches it. */
  readonly url: string;
  /** Path of the one-time link for the first organiser; null when somebody can sign in. */
  readonly organiserLink: string | null;
  /** Ends within 3 s; everything acknowledged is on the disk. */
  stop(): Promise<void>;
}

/** D7: everything in its order, from the folder to the open port. Throws `StartFailure`, and what was opened is closed again. */
export async function startServer(env: Env, options: StartOptions = {}): Promise<RunningServer> {
  const undo: (() => unknown)[] = [];
  async function stop(): Promise<void> {
    for (const step of undo.splice(0).reverse()) await step();
  }
  try {
    return { ...(await start(env, options, undo)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(env: Env, options: StartOptions, undo: (() => unknown)[]): Promise<Omit<RunningServer, 'stop'>> {
  const { log = createLog(env.LOG_LEVEL), clock = systemClock(), clientFolder = path.resolve(import.meta.dirname, '../../client/dist') } = options;
  const report = (error: unknown, about: object) => log.error({ error, ...about }, 'unexpected');

  const folder = openDataFolder(env.DATA_DIR, env.MIN_FREE_MB);
  undo.push(() => folder.release());
  const hasRoom = () => folder.freeMb() >= env.MIN_FREE_MB;
  for (const name of ['app.db', 'live.db']) checkDatabase(folder.file(name));
  const secret = folder.secret('auth-secret', 'everybody is signed out');
  const database = await openDatabase(folder.file('app.db'));
  undo.push(() => database.$disconnect());
  const journal = openJournal(folder.file('live.db'));
  undo.push(() => journal.close());

  const ids = randomIds();
  const audit = prismaAudit(database, clock);
  const envelopes = new Envelopes({
    rows: prismaEnvelopes(database), audit, clock, ids, serverKey: folder.secret('envelope-key', 'no quest that is sealed is ever read again'),
    isBusy: () => hall.isBusy || rehearsals.isRunning, scrubJournal: () => journal.scrub(),
    onOpened: (revisionIds) => hall.unseal(revisionIds), report,
  });
  undo.push(() => envelopes.stop());
  const quests = new Quests({ rows: prismaQuests(database, ids, clock), envelopes, clock, ids });
  const rows = prismaGameRows(database);
  const organisers = prismaOrganisers(database, ids, clock);
  const links = prismaOrganiserLinks(database);
  const sessions = betterAuthSessions({ database, ids, clock, secret, publicOrigin: env.PUBLIC_ORIGIN });
  for (const quest of examples) await quests.rows.addExample(quest);
  await quests.rows.addDrafts();

  const isTrusted = trustOf(env.TRUST_PROXY);
  const edge = {
    clock,
    addressOf: (request: IncomingMessage) => clientAddress(request, isTrusted),
    isOwnOrigin: (request: IncomingMessage) => isOwnOrigin(request, env.PUBLIC_ORIGIN),
  };
  const http = createServer(TIMEOUTS, (request, response) => app(request, response));
  const io = openSockets(http, edge.isOwnOrigin);
  const out = broadcaster(io);
  const scripts = prismaScripts(database);
  const hallParts = {
    journal, rows, clock, ids, out, scripts, capacity: env.CAPACITY, mostInRush: env.LOCK_AT_JOINS,
    joinOrigin: () => joinOriginOf({ publicOrigin: env.PUBLIC_ORIGIN, host: env.HOST, port: portOf(http) }),
    report: (error: unknown, gameId: string) => report(error, { gameId }),
  };
  const kept = prismaKeptReports(database);
  const hall = new Hall({ ...hallParts, onRows: (gameId, state) => void Promise.all([keepReport(kept, gameId, state), season.onGame(gameId)]).catch((error: unknown) => report(error, { gameId })) });
  undo.push(() => hall.close());
  const stage = new RehearsalStage(ids, (rehearsalIds) => new Hall({ ...hallParts, ids: rehearsalIds, rows: memoryGameRows() }));
  const rehearsals = new Rehearsals({
    halls: stage, games: hall, journal, scripts, clock, ids, projectorLink, crews: forkedCrews, mark: prismaRehearsalMark(database),
    course: { ...usualCourse, ...options.course }, watchMachine: watchMachine({ freeMb: () => folder.freeMb(), leastFreeMb: env.MIN_FREE_MB }),
    ownUrl: () => ownUrl(http, env), report: (error) => report(error, { rehearsal: true }),
  });
  const mediaStore = diskMedia(folder.file('media'), database);
  const media = new Media({
    store: mediaStore, pictures: forkedPictures(), clock, secret, hasRoom,
    usedSince: (at) => mediaInUse(database, at),
  });
  undo.push(media.sweepDaily((error) => report(error, { media: true })));
  const converter = threadedConverter();
  undo.push(() => converter.close());
  const people = prismaPeople(database, clock);
  const passkeys = new Passkeys({ rows: prismaPasskeys(database), checks: webAuthn(), clock, publicOrigin: env.PUBLIC_ORIGIN });
  const participants = prismaParticipants(database);
  const visits = new Visits({ rows: prismaVisits(database), clock, report: (error) => report(error, { visits: true }) });
  undo.push(() => visits.stop());
  const publicOrigin = () => hallParts.joinOrigin() ?? ownUrl(http, env);
  const told: Pick<CallWorld, 'prepare' | 'hasMail' | 'sendCode' | 'newsAbout' | 'lastLetters'> = {
    prepare: (batch) => letters.messages.prepare(batch),
    lastLetters: (about) => letters.messages.lastLetters(about),
    newsAbout: (about) => letters.messages.newsAbout(about),
    hasMail: async () => (await letters.mail.server()) !== null,
    sendCode: async (to, parts) => (await letters.mail.sendNow('contact.code', to, parts)) === null,
  };
  const { recover: recoverWorks, stop: stopCalls, ...call } = composeCalls({ ...told, database, folder, hasRoom, clock, ids, secret, people, report, joinOrigin: hallParts.joinOrigin });
  undo.push(stopCalls);
  const afterwards = composeAfterwards({
    ...call, database, ids, clock, publicOrigin, isFeedAddress: options.isFeedAddress,
    awards: options.awards ?? call.decisions,
  });
  const season = composeSeasons({
    calls: call.callWorks, callCertificates: call.callCertificates, onCallCertificates: call.onCallCertificates, database, folder, hasRoom, clock, ids, secret, hall, rows, scripts, quests, media, mediaStore, people, clientFolder, joinOrigin: hallParts.joinOrigin, report, ...told,
  });
  undo.push(() => season.stop());
  const audiences = new Map([['season', season.audience], ['call', callAudience({ works: call.callWorks, decisions: call.decisions, readers: (ids) => season.entrantsOfSeasons.readers(ids) })], ['jury', call.juryAudience]]);
  const { outbox, ...letters } = composeMail({ env, database, folder, clock, ids, secret, people, entrants: season.entrantsOfSeasons, jurors: call.jurors, audiences, publicOrigin, report, onTold: () => call.callSite.changed() });
  undo.push(() => letters.dispatch.stop());
  const retention = new Retention({ setting: prismaRetentionSetting(database), rows, games: hall, participants, entrants: season.entrantsOfSeasons, messages: outbox, doors: prismaDoors(database), clock, report: (error, gameId) => report(error, { retention: gameId }) });
  const appointments = new Appointments({ people, links, ids, clock, linkPath, games: hall });
  const runs = prismaRuns(database);
  const taken = new Runs({ runs, participants, scripts, ids, clock, secret });
  const hosts = new Hosts({ coHosts: prismaCoHosts(database), codes: prismaRescueCodes(database), rows, games: hall, sessions, ids, clock, secret });
  const handlers = gameHandlers({
    hall, stage, clock, ids, hosts, joins: { burst: RUSH * env.JOINS_PER_SECOND, perSecond: env.JOINS_PER_SECOND },
  });
  undo.push(serveSockets(io, handlers, { ...edge, out, report: (error, intent) => report(error, { intent }) }));
  const app = createApp({
    contactLimits: new ContactLimits(clock),
    ...season, ...call, ...afterwards, ownCertificates: new OwnCertificates({ ownWorks: call.takingParts, certificates: season.certificates }), ...letters, visits, publicOrigin, joinOrigin: hallParts.joinOrigin, stopSecret: secret,
    passkeys, retention, erasure: new Erasure({ people, games: hall, entrants: season.entrantsOfSeasons }), ownData: prismaOwnData(database, clock),
    ...edge, sessions, organisers, links, ids, audit, people, appointments, bank: new Bank({ rows: quests.rows, ids }), quests, rows, kept, clientFolder, report, games: hall, hosts, rehearsals, runs, participants, taken, trainings: prismaTrainings(database), scripts,
    envelopes, questRows: quests.rows,
    hallOf: (headers) => stage.hallOf(headers) ?? hall,
    media, converter, imports: new Imports({ quests, media, ids, clock }), examples,
    limits: new SignInLimits(clock), brake: new GuessBrake(clock),
    isHttps: env.PUBLIC_ORIGIN?.startsWith('https:') ?? false,
    checks: {
      journal: () => journal.check(),
      database: () => database.meta.count(),
      disk: async () => {
        if (!hasRoom()) throw new Error(`only ${folder.freeMb()} MB are free`);
      },
    },
  });

  await rehearsals.recover();
  await envelopes.arm();
  await hall.recover();
  await season.recover();
  await recoverWorks();
  void retention.run();
  await letters.dispatch.recover();
  undo.push(() => retention.stop());
  const port = await listen(http, env);
  undo.push(() => closeServer(http, () => io.close()));
  undo.push(() => rehearsals.close());
  const organiserLink = await linkForStart({ links, organisers, ids, now: clock.now() });
  log.info({ port }, 'listening');
  return { port, url: ownUrl(http, env), organiserLink };
}

function openJournal(file: string): Journal {
  try {
    return openSqliteJournal(file);
  } catch (error) {
    if (error instanceof JournalTooNew) throw new StartFailure(`The database ${file} was written by a newer version of Tabarman: start that version.`);
    throw error;
  }
}
