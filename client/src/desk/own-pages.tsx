import { may } from '@tabarman/shared/access/permissions.ts';
import { lazy, type ReactNode } from 'react';
import { Redirect, Route, Switch, useLocation } from 'wouter';
import { CallWays } from '../features/call/call-ways.tsx';
import { rehearsalPath } from '../features/rehearsal/rehearsal-of.ts';
import { RehearsalScreen } from '../features/rehearsal/screens/rehearsal.tsx';
import type { Person } from '../features/session/store.ts';
import { useMessages } from '../i18n/desk/messages.ts';
import { Home } from './home.tsx';
import { Later } from './later.tsx';
import { LinkButton } from './link-button.tsx';
import { Page } from './page.tsx';
import { Sheet } from './sheet.tsx';

// A game's desk has no need of them.
const ImportScreen = lazy(() => import('../features/exchange/screens/import.tsx').then(({ ImportScreen }) => ({ default: ImportScreen })));
const BankScreen = lazy(() => import('../features/bank/screens/bank.tsx').then(({ BankScreen: it }) => ({ default: it })));
const PeopleScreen = lazy(() => import('../features/person/screens/people.tsx').then(({ PeopleScreen: it }) => ({ default: it })));
const AuditScreen = lazy(() => import('../features/audit/screens/audit.tsx').then(({ AuditScreen: it }) => ({ default: it })));
const InboxScreen = lazy(() => import('../features/message/screens/inbox.tsx').then(({ InboxScreen: it }) => ({ default: it })));
const MessagesScreen = lazy(() => import('../features/message/screens/messages.tsx').then(({ MessagesScreen: it }) => ({ default: it })));
const NewMessageScreen = lazy(() => import('../features/message/screens/new-message.tsx').then(({ NewMessageScreen: it }) => ({ default: it })));
const MessageScreen = lazy(() => import('../features/message/screens/message.tsx').then(({ MessageScreen: it }) => ({ default: it })));
const NewRunScreen = lazy(() => import('../features/run/screens/new-run.tsx').then(({ NewRunScreen: it }) => ({ default: it })));
const RunScreen = lazy(() => import('../features/run/screens/run-page.tsx').then(({ RunScreen: it }) => ({ default: it })));
const TeamsScreen = lazy(() => import('../features/call-team/screens/teams.tsx').then(({ TeamsScreen: it }) => ({ default: it })));
const MentorsScreen = lazy(() => import('../features/mentor/screens/mentors.tsx').then(({ MentorsScreen: it }) => ({ default: it })));
const RevealScreen = lazy(() => import('../features/reveal/screens/reveal.tsx').then(({ RevealScreen: it }) => ({ default: it })));
const DoorScreen = lazy(() => import('../features/door/screens/door.tsx').then(({ DoorScreen: it }) => ({ default: it })));
const WorksScreen = lazy(() => import('../features/work/screens/works.tsx').then(({ WorksScreen: it }) => ({ default: it })));
const CallsScreen = lazy(() => import('../features/call/screens/calls.tsx').then(({ CallsScreen: it }) => ({ default: it })));
const CallScreen = lazy(() => import('../features/call/screens/call.tsx').then(({ CallScreen: it }) => ({ default: it })));
const VoteScreen = lazy(() => import('../features/vote/screens/vote.tsx').then(({ VoteScreen: it }) => ({ default: it })));
const SeasonsScreen = lazy(() => import('../features/season/screens/seasons.tsx').then(({ SeasonsScreen: it }) => ({ default: it })));
const SeasonResultsScreen = lazy(() => import('../features/season/screens/results.tsx').then(({ SeasonResultsScreen: it }) => ({ default: it })));
const SeasonScreen = lazy(() => import('../features/season/screens/season.tsx').then(({ SeasonScreen: it }) => ({ default: it })));
const CollectionScreen = lazy(() => import('../features/collection/screens/collection.tsx').then(({ CollectionScreen: it }) => ({ default: it })));
const GrantsScreen = lazy(() => import('../features/grant/screens/grants.tsx').then(({ GrantsScreen: it }) => ({ default: it })));
const GrantScreen = lazy(() => import('../features/grant/screens/grant.tsx').then(({ GrantScreen: it }) => ({ default: it })));
const StageScreen = lazy(() => import('../features/stage/screens/stage.tsx').then(({ StageScreen: it }) => ({ default: it })));
const EntrantsScreen = lazy(() => import('../features/entrant/screens/entrants.tsx').then(({ EntrantsScreen: it }) => ({ default: it })));
const CeremonyScreen = lazy(() => import('../features/ceremony/screens/ceremony.tsx').then(({ CeremonyScreen: it }) => ({ default: it })));
const DisputesScreen = lazy(() => import('../features/dispute/screens/disputes.tsx').then(({ DisputesScreen: it }) => ({ default: it })));
const StageCertificatesScreen = lazy(() => import('../features/certificate/screens/certificates.tsx').then(({ StageCertificatesScreen: it }) => ({ default: it })));
const CallCertificatesScreen = lazy(() => import('../features/certificate/screens/certificates.tsx').then(({ CallCertificatesScreen: it }) => ({ default: it })));
const VenuesScreen = lazy(() => import('../features/venue/screens/venues.tsx').then(({ VenuesScreen: it }) => ({ default: it })));
const HallScreen = lazy(() => import('../features/venue/screens/hall.tsx').then(({ HallScreen: it }) => ({ default: it })));
const JuryScreen = lazy(() => import('../features/jury/screens/jury.tsx').then(({ JuryScreen: it }) => ({ default: it })));
const BoxScreen = lazy(() => import('../features/box/screens/box.tsx').then(({ BoxScreen: it }) => ({ default: it })));
const DecisionScreen = lazy(() => import('../features/decision/screens/decision.tsx').then(({ DecisionScreen: it }) => ({ default: it })));
const NewTrainingScreen = lazy(() => import('../features/training/screens/new-training.tsx').then(({ NewTrainingScreen: it }) => ({ default: it })));
const TrainingScreen = lazy(() => import('../features/training/screens/training-page.tsx').then(({ TrainingScreen: it }) => ({ default: it })));
const SettingsScreen = lazy(() => import('../features/session/screens/settings.tsx').then(({ SettingsScreen: it }) => ({ default: it })));
const EditorPage = lazy(() => import('../features/quest/editor/editor-page.tsx').then(({ EditorPage: it }) => ({ default: it })));

/** The pages of whoever is signed in: one line for each, with its address, what the browser's tab says, and its screen. */
export function OwnPages({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [, go] = useLocation();
  const own = (title: string, screen: ReactNode, { isWide = false } = {}) => (
    <Page title={title} isSignedIn isWide={isWide}>
      <Later>{screen}</Later>
    </Page>
  );
  /** One page of a call beside others, which whoever may read calls reaches from it. */
  const ofCall = (id: string, title: string, screen: ReactNode, { isWide = false } = {}) => own(title, <>{may(person.role, 'call.read') ? <CallWays key={title} id={id} isWide={isWide} /> : null}{screen}</>, { isWide });
  return (
    <Switch>
      <Route path="/">
        {own(t('home.title'), <Home person={person} onCreated={(gameId) => go(`/games/${gameId}`)} onRehearse={(of) => go(rehearsalPath, { state: of })} />)}
      </Route>
      <Route path="/sign-in">
        <Redirect to="/" replace />
      </Route>
      <Route path="/settings">{own(t('word.settings'), <SettingsScreen person={person} />)}</Route>
      <Route path="/bank">{own(t('bank.title'), <BankScreen person={person} />)}</Route>
      <Route path="/seasons">{own(t('season.title'), <SeasonsScreen person={person} />)}</Route>
      <Route path="/seasons/:id">{({ id }) => own(t('season.title'), <SeasonScreen key={id} id={id} />)}</Route>
      <Route path="/seasons/:id/results">{({ id }) => own(t('release.title'), <SeasonResultsScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/seasons/:id/people">{({ id }) => own(t('entrant.title'), <EntrantsScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/seasons/:id/stages/:stage">{({ id, stage }) => own(t('season.title'), <StageScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} person={person} />)}</Route>
      <Route path="/seasons/:id/stages/:stage/ceremony">{({ id, stage }) => own(t('stageCeremony.title'), <CeremonyScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} />)}</Route>
      <Route path="/seasons/:id/stages/:stage/disputes">{({ id, stage }) => own(t('dispute.title'), <DisputesScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} person={person} />)}</Route>
      <Route path="/seasons/:id/stages/:stage/certificates">{({ id, stage }) => own(t('certificate.title'), <StageCertificatesScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} person={person} />)}</Route>
      <Route path="/seasons/:id/venues">{({ id }) => own(t('venue.title'), <VenuesScreen key={id} seasonId={id} person={person} />)}</Route>
      <Route path="/seasons/:id/venues/:venue">{({ id, venue }) => own(t('venue.title'), <HallScreen key={`${id} ${venue}`} seasonId={id} venueId={venue} />)}</Route>
      <Route path="/calls">{own(t('call.title'), <CallsScreen person={person} />)}</Route>
      <Route path="/calls/:id">{({ id }) => own(t('call.title'), <CallScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/teams">{({ id }) => ofCall(id, t('callTeam.title'), <TeamsScreen key={id} id={id} person={person} />, { isWide: true })}</Route>
      <Route path="/calls/:id/mentors">{({ id }) => ofCall(id, t('mentors.title'), <MentorsScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/reveal">{({ id }) => ofCall(id, t('reveal.title'), <RevealScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/check-in">{({ id }) => ofCall(id, t('door.title'), <DoorScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/works">{({ id }) => ofCall(id, t('work.works'), <WorksScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/jury">{({ id }) => ofCall(id, t('jury.title'), <JuryScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/grants">{({ id }) => ofCall(id, t('grant.title'), <GrantsScreen key={id} callId={id} person={person} />)}</Route>
      <Route path="/calls/:id/grants/:grantId">{({ id, grantId }) => ofCall(id, t('grant.title'), <GrantScreen key={grantId} callId={id} grantId={grantId} />)}</Route>
      <Route path="/calls/:id/decision">{({ id }) => ofCall(id, t('decision.page'), <DecisionScreen key={id} id={id} person={person} />, { isWide: true })}</Route>
      <Route path="/calls/:id/certificates">{({ id }) => ofCall(id, t('certificate.title'), <CallCertificatesScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/calls/:id/vote">{({ id }) => ofCall(id, t('vote.title'), <VoteScreen key={id} id={id} person={person} />)}</Route>
      <Route path="/collection">{own(t('collection.title'), <CollectionScreen />)}</Route>
      <Route path="/box">{own(t('box.title'), <BoxScreen />)}</Route>
      <Route path="/inbox">{own(t('inbox.title'), <InboxScreen />)}</Route>
      <Route path="/messages">{own(t('message.title'), <MessagesScreen />)}</Route>
      <Route path="/messages/new">{own(t('message.new'), <NewMessageScreen person={person} />)}</Route>
      <Route path="/messages/:id">{({ id }) => own(t('message.title'), <MessageScreen key={id} id={id} />)}</Route>
      <Route path="/people">{own(t('people.title'), <PeopleScreen person={person} />)}</Route>
      <Route path="/log">{own(t('audit.title'), <AuditScreen />)}</Route>
      <Route path="/import">{own(t('exchange.title'), <ImportScreen />)}</Route>
      <Route path="/quests/:id/:unit?">{({ id, unit }) => own(t('editor.head'), <EditorPage key={id} questId={id} unit={unit ?? null} standing={person} />, { isWide: true })}</Route>
      <Route path="/runs/new">{own(t('run.newTitle'), <NewRunScreen />)}</Route>
      <Route path="/runs/:id">{({ id }) => own(t('run.title'), <RunScreen key={id} id={id} />)}</Route>
      <Route path="/trainings/new">{own(t('training.new'), <NewTrainingScreen />)}</Route>
      <Route path="/trainings/:id">{({ id }) => own(t('training.title'), <TrainingScreen key={id} id={id} />)}</Route>
      <Route path={rehearsalPath}>{own(t('rehearsal.title'), <RehearsalScreen />)}</Route>
      <Route>
        <Page title={t('page.notFound')} isSignedIn>
          <Sheet title={t('page.notFound')}>
            <LinkButton href="/" tone="primary">
              {t('page.home')}
            </LinkButton>
          </Sheet>
        </Page>
      </Route>
    </Switch>
  );
}
