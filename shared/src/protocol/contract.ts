import { auditContract } from './contract/audit.ts';
import { bankContract } from './contract/bank.ts';
import { ceremoniesContract } from './contract/ceremonies.ts';
import { callsContract } from './contract/calls.ts';
import { judgingContract } from './contract/judging.ts';
import { juryContract } from './contract/jury.ts';
import { callCertificatesContract, ownCertificatesContract } from './contract/call-certificates.ts';
import { certificatesContract } from './contract/certificates.ts';
import { claimsContract } from './contract/claims.ts';
import { collectionContract, ownCollectionContract } from './contract/collection.ts';
import { courseContract } from './contract/course.ts';
import { entrantsContract } from './contract/entrants.ts';
import { decisionsContract } from './contract/decisions.ts';
import { disputesContract } from './contract/disputes.ts';
import { doorsContract } from './contract/doors.ts';
import { envelopesContract } from './contract/envelopes.ts';
import { exchangeContract } from './contract/exchange.ts';
import { gamesContract } from './contract/games.ts';
import { grantsContract, ownGrantsContract } from './contract/grants.ts';
import { hostsContract } from './contract/hosts.ts';
import { ownDataContract } from './contract/own-data.ts';
import { inboxContract, messagesContract } from './contract/messages.ts';
import { mentoringContract, mentorsContract, teamHelpContract } from './contract/mentors.ts';
import { mailContract } from './contract/mail.ts';
import { mediaContract } from './contract/media.ts';
import { passkeysContract } from './contract/passkeys.ts';
import { peopleContract } from './contract/people.ts';
import { placesContract } from './contract/places.ts';
import { questsContract } from './contract/quests.ts';
import { registeringContract } from './contract/registering.ts';
import { rehearsalContract } from './contract/rehearsal.ts';
import { revealsContract } from './contract/reveals.ts';
import { reportsContract } from './contract/reports.ts';
import { retentionContract } from './contract/retention.ts';
import { runsContract } from './contract/runs.ts';
import { seasonsContract } from './contract/seasons.ts';
import { stagesContract } from './contract/stages.ts';
import { callTablesContract } from './contract/call-tables.ts';
import { callTeamsContract, seekingContract } from './contract/seeking.ts';
import { sessionContract } from './contract/session.ts';
import { votesContract } from './contract/votes.ts';
import { takingPartContract } from './contract/taking-part.ts';
import { takingContract } from './contract/taking.ts';
import { trainingsContract } from './contract/trainings.ts';
import { boxesContract } from './contract/boxes.ts';
import { visitsContract } from './contract/visits.ts';
import { worksContract } from './contract/works.ts';
import { venuesContract } from './contract/venues.ts';

/** The HTTP interface: enough to run a whole event by machine. Served as OpenAPI 3.1 at /api/openapi.json. */
export const contract = {
  session: sessionContract,
  passkeys: passkeysContract,
  people: peopleContract,
  ownData: ownDataContract,
  retention: retentionContract,
  audit: auditContract,
  places: placesContract,
  quests: questsContract,
  envelopes: envelopesContract,
  bank: bankContract,
  exchange: exchangeContract,
  media: mediaContract,
  hosts: hostsContract,
  games: gamesContract,
  reports: reportsContract,
  rehearsal: rehearsalContract,
  runs: runsContract,
  taking: takingContract,
  seasons: seasonsContract,
  stages: stagesContract,
  calls: callsContract,
  takingPart: takingPartContract,
  seeking: seekingContract,
  callTables: callTablesContract,
  callTeams: callTeamsContract,
  teamHelp: teamHelpContract,
  mentoring: mentoringContract,
  mentors: mentorsContract,
  works: worksContract,
  reveals: revealsContract,
  votes: votesContract,
  decisions: decisionsContract,
  jury: juryContract,
  judging: judgingContract,
  grants: grantsContract,
  ownGrants: ownGrantsContract,
  collection: collectionContract,
  ownCollection: ownCollectionContract,
  registering: registeringContract,
  course: courseContract,
  entrants: entrantsContract,
  venues: venuesContract,
  doors: doorsContract,
  claims: claimsContract,
  visits: visitsContract,
  boxes: boxesContract,
  trainings: trainingsContract,
  certificates: certificatesContract,
  callCertificates: callCertificatesContract,
  ownCertificates: ownCertificatesContract,
  disputes: disputesContract,
  ceremonies: ceremoniesContract,
  mail: mailContract,
  messages: messagesContract,
  inbox: inboxContract,
};
