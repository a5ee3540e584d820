import type { openDataFolder } from '../adapters/data-folder.ts';
import { forkedCertificates } from '../adapters/forked-certificates.ts';
import { prismaIssued, prismaOpened } from '../adapters/prisma-boxes.ts';
import { prismaCeremonies } from '../adapters/prisma-ceremonies.ts';
import { prismaCertificates } from '../adapters/prisma-certificates.ts';
import type { openDatabase } from '../adapters/prisma-database.ts';
import { prismaDisputes } from '../adapters/prisma-disputes.ts';
import { prismaEntrants, prismaRegistrations } from '../adapters/prisma-entrants.ts';
import { prismaSeasons } from '../adapters/prisma-seasons.ts';
import { prismaStageResults } from '../adapters/prisma-stage-results.ts';
import { prismaEntries, prismaSeasonGames, prismaSeatAnswers } from '../adapters/prisma-stages.ts';
import { prismaVenues } from '../adapters/prisma-venues.ts';
import { Boxes } from '../features/box/boxes.ts';
import { Centre } from '../features/box/centre.ts';
import { StageCeremonies } from '../features/ceremony/service.ts';
import { Archives } from '../features/certificate/archives.ts';
import type { CertificateSources } from '../features/certificate/ports.ts';
import { seasonCertificates } from '../features/certificate/season-source.ts';
import { Certificates } from '../features/certificate/service.ts';
import { Courses } from '../features/course/service.ts';
import { Disputes } from '../features/dispute/service.ts';
import { Confirming } from '../features/entrant/confirming.ts';
import { EntrantDesk } from '../features/entrant/desk.ts';
import type { CallsOfPeople, SendCode } from '../features/entrant/ports.ts';
import { Registering } from '../features/entrant/registering.ts';
import { EntrantsOfSeasons } from '../features/entrant/service.ts';
import { type Hall, projectorLink } from '../features/game/live-games.ts';
import type { Clock, GameRows, Ids, Scripts } from '../features/game/ports.ts';
import type { MediaStore } from '../features/media/ports.ts';
import type { Media } from '../features/media/service.ts';
import type { Messages } from '../features/message/service.ts';
import type { People } from '../features/person/ports.ts';
import type { Quests } from '../features/quest/service.ts';
import { finalTable } from '../features/release/final-table.ts';
import { Releases } from '../features/release/service.ts';
import { seasonAudience } from '../features/season/audience.ts';
import { SeasonNews } from '../features/season/news.ts';
import { SeasonDesk } from '../features/season/service.ts';
import { Exports } from '../features/site/export/exports.ts';
import { PublicSeasons } from '../features/site/public-seasons.ts';
import { Site } from '../features/site/service.ts';
import { keepingSeats } from '../features/stage/keeping-seats.ts';
import { Stages } from '../features/stage/service.ts';
import { Venues } from '../features/venue/service.ts';
import { telling } from '../telling.ts';

export interface SeasonWorld {
  readonly database: Awaited<ReturnType<typeof openDatabase>>;
  readonly folder: ReturnType<typeof openDataFolder>;
  readonly hasRoom: () => boolean;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly secret: string;
  readonly hall: Hall;
  readonly rows: GameRows;
  readonly scripts: Scripts;
  readonly quests: Quests;
  readonly media: Media;
  readonly mediaStore: MediaStore;
  readonly people: Pick<People, 'all'>;
  readonly clientFolder: string;
  readonly joinOrigin: () => string | null;
  readonly calls: CallsOfPeople;
  /** Certificates of calls are given by the same service. */
  readonly callCertificates: CertificateSources['call'];
  readonly onCallCertificates: (callId: string, number: number) => void;
  readonly prepare: Messages['prepare'];
  readonly sendCode: SendCode;
  readonly hasMail: () => Promise<boolean>;
  readonly report: (error: unknown, about: object) => void;
}

/** A season from the first registration to the certificate: everything that its games, its public pages and its boxes are made of. */
export function composeSeasons({ calls, callCertificates, onCallCertificates, database, folder, hasRoom, clock, ids, secret, hall, rows, scripts, quests, media, mediaStore, people, clientFolder, joinOrigin, prepare, sendCode, hasMail, report }: SeasonWorld) {
  const seasonRows = prismaSeasons(database);
  const games = prismaSeasonGames(database);
  const entries = keepingSeats({ entries: prismaEntries(database), games, live: hall });
  const entrantParts = { seasons: seasonRows, entrants: telling(prismaEntrants(database), ['renameInResults'], () => pages.changed()), registrations: prismaRegistrations(database), entries, calls, ids, clock, secret };
  const entrantsOfSeasons = new EntrantsOfSeasons(entrantParts);
  const registering = new Registering({ ...entrantParts, hasMail });
  const results = prismaStageResults(database);
  const news: SeasonNews = new SeasonNews({ seasons: seasonRows, stages: { season: (id) => stages.season(id), seats: (id, stage) => stages.seats(id, stage) }, results, prepare, clock, report });
  const stages: Stages = new Stages({
    eligibility: entrantsOfSeasons,
    seasons: seasonRows, entries, games, answers: prismaSeatAnswers(database), results, live: hall, rows, scripts, ids, clock,
    onSeats: (seasonId) => news.seatsMoved(seasonId),
    onGame: (seasonId, stageId) => void disputes.settle(seasonId, stageId).catch((error: unknown) => report(error, { seasonId })),
  });
  const issued = prismaIssued(database);
  const venues = new Venues({ venues: prismaVenues(database, ids), bundles: issued, stages, live: hall, rows, quests, clock, projectorLink });
  const disputeRows = prismaDisputes(database);
  const disputes = new Disputes({ rows: disputeRows, stages, live: hall, games: rows, quests: quests.rows, ids, clock, report: (error, gameId) => report(error, { gameId }), onDecided: (...decided) => news.appealDecided(...decided) });
  const finalTableOf = (seasonId: string, stage: string) => finalTable(stages, hall, disputes, seasonId, stage);
  const seasons = new SeasonDesk({ seasons: telling(seasonRows, ['publish'], () => pages.changed()), ids, clock });
  const releases = new Releases({
    results: telling(results, ['put'], () => pages.changed()), clock, now: finalTableOf,
    onReleased: (...released) => news.released(...released),
  });
  const certificates = new Certificates({
    sources: { season: seasonCertificates({ seasons: seasonRows, releases }), call: callCertificates }, issued: prismaCertificates(database), clock,
    onIssued: (about, number) => (about.by === 'season' ? news.certificatesIssued(about.id, about.stage, number) : onCallCertificates(about.id, number)),
  });
  const pages = new PublicSeasons({ seasons, releases });
  const siteParts = {
    pages, entrants: entrantsOfSeasons, venues: (id: string) => venues.rows.of(id), clock, origin: joinOrigin,
    rulings: (seasonId: string, released: readonly { readonly stage: string; readonly at: number }[]) => disputes.published(seasonId, released),
  };
  const ceremonies = new StageCeremonies({ rows: prismaCeremonies(database), stages, releases, ids, clock });
  const certificateMaker = forkedCertificates();
  const archives = new Archives({ maker: certificateMaker, folder: folder.file('certificates'), ids, clock, hasRoom });
  /** A game ended, or was corrected. */
  const onGame = async (gameId: string) => {
    await disputes.onGame(gameId);
    const found = await disputeRows.stageOf(gameId);
    if (found) news.seatsMoved(found.seasonId);
  };
  const recover = async () => {
    await disputes.recover();
    news.recover();
  };
  const stop = async () => {
    certificateMaker.close();
    await news.stop();
  };
  return {
    onGame, recover, stop,
    audience: seasonAudience({ seasons: seasonRows, people, entrants: entrantsOfSeasons, stages, releases }),
    seasons, stages, venues, disputes, releases, ceremonies, certificates, certificateMaker, archives, entrantsOfSeasons, finalTable: finalTableOf,
    site: new Site(siteParts),
    seasonFiles: siteParts,
    exports: new Exports({ clock, folder: folder.file('exports'), clientFolder, hasRoom }),
    registering, confirming: new Confirming({ of: registering, sendCode, clock, secret }),
    courses: new Courses({ registering, stages, releases, disputes, certificates, clock }), entrantDesk: new EntrantDesk(entrantParts),
    centre: new Centre({ issued, venues, stages, quests, questRows: quests.rows, scripts, live: hall, rows, media, ids, clock, secret: folder.secret('box-key', 'results of halls without a connection are not known any more') }),
    boxes: new Boxes({ opened: prismaOpened(database, ids), live: hall, media: mediaStore, clock, onBegun: (revisionIds) => hall.unseal(revisionIds) }),
  };
}
