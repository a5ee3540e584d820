import type { IncomingMessage } from 'node:http';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { apiHandler, type ApiParts } from './edge/api-handler.ts';
import { clientFiles } from './edge/client-files.ts';
import { guardUploads } from './edge/guard-uploads.ts';
import { guardWrites } from './edge/guard-writes.ts';
import { healthz, readyz, type Checks } from './edge/health.ts';
import { openApiDocument } from './edge/openapi.ts';
import { securityHeaders } from './edge/security-headers.ts';
import { sendProblem } from './edge/send-problem.ts';
import { entrantRoutes, type EntrantRouteParts, registeringRoutes } from './features/entrant/routes.ts';
import { envelopeRoutes, type EnvelopeRouteParts } from './features/envelope/routes.ts';
import { exchangeRoutes, type ExchangeRouteParts } from './features/exchange/routes.ts';
import { gameRoutes, type GameRouteParts } from './features/game/routes.ts';
import { hostRoutes, type HostRouteParts } from './features/host/routes.ts';
import { inboxRoutes, mailRoutes, messageRoutes, type MessageRouteParts } from './features/message/routes.ts';
import { stopPage, type StopPageParts } from './features/message/stop-page.ts';
import { mediaFiles } from './features/media/media-files.ts';
import { mediaRoutes, type MediaRouteParts } from './features/media/routes.ts';
import { bankRoutes, type BankRouteParts } from './features/bank/routes.ts';
import { auditRoutes } from './features/audit/routes.ts';
import { passkeyRoutes, type PasskeyRouteParts } from './features/passkey/routes.ts';
import { ownDataRoutes, personRoutes, type PersonRouteParts } from './features/person/routes.ts';
import { placeRoutes } from './features/place/routes.ts';
import { questRoutes } from './features/quest/routes.ts';
import type { Quests } from './features/quest/service.ts';
import { reportRoutes, type ReportRouteParts } from './features/report/routes.ts';
import { rehearsalRoutes, type RehearsalRouteParts } from './features/rehearsal/routes.ts';
import { releaseRoutes, type ReleaseRouteParts } from './features/release/routes.ts';
import { ceremonyRoutes, type CeremonyRouteParts } from './features/ceremony/routes.ts';
import { callCertificateRoutes, certificateRoutes, type CertificateRouteParts, ownCertificateRoutes } from './features/certificate/routes.ts';
import { certificatePages, type CertificatePageParts } from './features/site/certificate/routes.ts';
import { callTableRoutes, type CallTableRouteParts } from './features/call-table/routes.ts';
import { callTeamRoutes, type CallTeamRouteParts, seekingRoutes } from './features/call-team/routes.ts';
import { mentoringRoutes, type MentorRouteParts, mentorRoutes, teamHelpRoutes } from './features/mentor/routes.ts';
import { callRoutes, type CallRouteParts } from './features/call/routes.ts';
import { doorRoutes, type DoorRouteParts } from './features/door/routes.ts';
import { revealRoutes, type RevealRouteParts } from './features/reveal/routes.ts';
import { takingPartRoutes, type WorkRouteParts, workRoutes } from './features/work/routes.ts';
import { type UploadParts, workFiles } from './features/work/files/routes.ts';
import { decisionRoutes, type DecisionRouteParts } from './features/decision/routes.ts';
import { claimRoutes, judgingRoutes, juryRoutes, type JuryRouteParts } from './features/jury/routes.ts';
import { collectionRoutes, type CollectionRouteParts, ownCollectionRoutes } from './features/collection/routes.ts';
import { grantRoutes, type GrantRouteParts, ownGrantRoutes } from './features/grant/routes.ts';
import { collectionPages, type CollectionPageParts } from './features/site/collection/routes.ts';
import { courseRoutes, type CourseRouteParts } from './features/course/routes.ts';
import { disputeRoutes, type DisputeRouteParts } from './features/dispute/routes.ts';
import { stageRoutes, type StageRouteParts } from './features/stage/routes.ts';
import { callExportRoutes, exportRoutes, type ExportRouteParts } from './features/site/export/routes.ts';
import { voteRoutes, type VoteRouteParts } from './features/vote/routes.ts';
import { callPages, type CallPageParts } from './features/site/call/routes.ts';
import { siteRoutes, type SiteParts } from './features/site/routes.ts';
import { seasonRoutes, type SeasonRouteParts } from './features/season/routes.ts';
import { retentionRoutes, type RetentionRouteParts } from './features/retention/routes.ts';
import { runRoutes, takingRoutes, type RunRouteParts } from './features/run/routes.ts';
import { boxRoutes, type BoxRouteParts } from './features/box/routes.ts';
import { visitRoutes, type VisitRouteParts } from './features/visit/routes.ts';
import { venueRoutes, type VenueRouteParts } from './features/venue/routes.ts';
import { trainingRoutes, type TrainingRouteParts } from './features/training/routes.ts';
import { sessionRoutes, type SessionRouteParts } from './features/session/routes.ts';

export interface AppParts extends BankRouteParts, CeremonyRouteParts, CertificateRouteParts, CertificatePageParts, CallRouteParts, CallTableRouteParts, CallTeamRouteParts, CollectionRouteParts, CollectionPageParts, CourseRouteParts, JuryRouteParts, DecisionRouteParts, EntrantRouteParts, EnvelopeRouteParts, ExchangeRouteParts, GameRouteParts, GrantRouteParts, HostRouteParts, MediaRouteParts, MentorRouteParts, PasskeyRouteParts, PersonRouteParts, RehearsalRouteParts, ReportRouteParts, RetentionRouteParts, RevealRouteParts, DoorRouteParts, RunRouteParts, SeasonRouteParts, SiteParts, ExportRouteParts, VisitRouteParts, ReleaseRouteParts, DisputeRouteParts, StageRouteParts, SessionRouteParts, TrainingRouteParts, UploadParts, VenueRouteParts, WorkRouteParts, MessageRouteParts, BoxRouteParts, StopPageParts, Omit<ApiParts, 'router'> {
  readonly quests: Quests;
  readonly checks: Checks;
  readonly clientFolder: string;
  readonly callSite: CallPageParts['callSite'];
  readonly votes: VoteRouteParts['votes'];
  readonly isHttps: boolean;
  readonly isOwnOrigin: (request: IncomingMessage) => boolean;
}

/** Everything that is answered over HTTP. */
export function createApp(parts: AppParts): Express {
  const router = {
    session: sessionRoutes(parts),
    passkeys: passkeyRoutes(parts),
    people: personRoutes(parts),
    ownData: ownDataRoutes(parts),
    retention: retentionRoutes(parts),
    audit: auditRoutes(parts),
    bank: bankRoutes(parts),
    quests: questRoutes(parts.quests),
    envelopes: envelopeRoutes(parts),
    exchange: exchangeRoutes(parts),
    media: mediaRoutes(parts),
    hosts: hostRoutes(parts),
    games: gameRoutes(parts),
    reports: reportRoutes(parts),
    rehearsal: rehearsalRoutes(parts),
    runs: runRoutes(parts),
    taking: takingRoutes(parts),
    trainings: trainingRoutes(parts),
    mail: mailRoutes(parts),
    messages: messageRoutes(parts),
    inbox: inboxRoutes(parts),
    seasons: { ...seasonRoutes(parts), ...exportRoutes(parts) },
    disputes: disputeRoutes(parts),
    stages: { ...stageRoutes(parts), ...releaseRoutes(parts) },
    certificates: certificateRoutes(parts),
    callCertificates: callCertificateRoutes(parts),
    ownCertificates: ownCertificateRoutes(parts),
    ceremonies: ceremonyRoutes(parts),
    calls: { ...callRoutes(parts), ...callExportRoutes(parts) },
    jury: juryRoutes(parts),
    judging: judgingRoutes(parts),
    claims: claimRoutes(parts),
    decisions: decisionRoutes(parts),
    takingPart: takingPartRoutes(parts),
    seeking: seekingRoutes(parts),
    callTables: callTableRoutes(parts),
    callTeams: callTeamRoutes(parts),
    teamHelp: teamHelpRoutes(parts),
    mentoring: mentoringRoutes(parts),
    mentors: mentorRoutes(parts),
    works: workRoutes(parts),
    reveals: revealRoutes(parts),
    grants: grantRoutes(parts),
    ownGrants: ownGrantRoutes(parts),
    collection: collectionRoutes(parts),
    ownCollection: ownCollectionRoutes(parts),
    votes: voteRoutes(parts),
    registering: registeringRoutes(parts),
    course: courseRoutes(parts),
    entrants: entrantRoutes(parts),
    venues: venueRoutes(parts),
    doors: doorRoutes(parts),
    visits: visitRoutes(parts),
    boxes: boxRoutes(parts),
    places: placeRoutes(),
  };
  const handleApi = apiHandler({ ...parts, router });
  let document: ReturnType<typeof openApiDocument> | undefined;

  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.use(securityHeaders(parts.isHttps));
  app.get('/healthz', healthz());
  app.get('/readyz', readyz(parts.checks, parts.report));
  app.use('/api', (_, response, next) => {
    response.set('cache-control', 'no-store');
    next();
  });
  app.get('/api/openapi.json', async (_, response) => {
    response.json(await (document ??= openApiDocument()));
  });
  app.use('/api', guardWrites(parts.isOwnOrigin), guardUploads(parts.sessions));
  // Only here: the compression of the interface would also take hold of the files below.
  app.use('/api/v1', async (request, response, next) => {
    if (!(await handleApi(request, response))) next();
  });
  app.use('/media', mediaFiles(parts.media));
  app.use('/s', siteRoutes(parts));
  app.use('/calls', callPages(parts));
  app.use('/c', certificatePages(parts));
  const { pages, links } = collectionPages(parts);
  app.use('/collection', pages);
  app.use('/k', links);
  app.use('/letters', stopPage(parts));
  app.use('/works', workFiles(parts));
  app.use(clientFiles(parts.clientFolder));
  app.use((_, response) => sendProblem(response, 'not_found'));
  const onError: ErrorRequestHandler = (error, request, response, next) => {
    parts.report(error, { method: request.method });
    if (response.headersSent) return next(error);
    return sendProblem(response, 'internal');
  };
  app.use(onError);
  return app;
}
