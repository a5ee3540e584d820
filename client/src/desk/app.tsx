import { lazy, useEffect, useState } from 'react';
import { Redirect, Route, Router, Switch, useLocation } from 'wouter';
import { GameDesk } from '../features/game/desk/game-desk.tsx';
import { ResultsScreen } from '../features/game/screens/results.tsx';
import { InvitedScreen } from '../features/host/screens/invited.tsx';
import { RescueScreen } from '../features/host/screens/rescue.tsx';
import { RescueSheet } from '../features/host/screens/rescue-sheet.tsx';
import { rehearsalPath } from '../features/rehearsal/rehearsal-of.ts';
import { RehearsalScreen } from '../features/rehearsal/screens/rehearsal.tsx';
import { ClaimScreen } from '../features/session/screens/claim.tsx';
import { SignInScreen } from '../features/session/screens/sign-in.tsx';
import { forgetSession, loadSession, type Person, useSession } from '../features/session/store.ts';
import { useMessages } from '../i18n/desk/messages.ts';
import { Toasts } from '../ui/toast.tsx';
import { Wait } from '../ui/wait.tsx';
import { Failed } from './failed.tsx';
import { Later } from './later.tsx';
import { Home } from './home.tsx';
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
const SeasonsScreen = lazy(() => import('../features/season/screens/seasons.tsx').then(({ SeasonsScreen: it }) => ({ default: it })));
const SeasonResultsScreen = lazy(() => import('../features/season/screens/results.tsx').then(({ SeasonResultsScreen: it }) => ({ default: it })));
const SeasonScreen = lazy(() => import('../features/season/screens/season.tsx').then(({ SeasonScreen: it }) => ({ default: it })));
const StageScreen = lazy(() => import('../features/stage/screens/stage.tsx').then(({ StageScreen: it }) => ({ default: it })));
const EntrantsScreen = lazy(() => import('../features/entrant/screens/entrants.tsx').then(({ EntrantsScreen: it }) => ({ default: it })));
const CeremonyScreen = lazy(() => import('../features/ceremony/screens/ceremony.tsx').then(({ CeremonyScreen: it }) => ({ default: it })));
const DisputesScreen = lazy(() => import('../features/dispute/screens/disputes.tsx').then(({ DisputesScreen: it }) => ({ default: it })));
const CertificatesScreen = lazy(() => import('../features/certificate/screens/certificates.tsx').then(({ CertificatesScreen: it }) => ({ default: it })));
const VenuesScreen = lazy(() => import('../features/venue/screens/venues.tsx').then(({ VenuesScreen: it }) => ({ default: it })));
const HallScreen = lazy(() => import('../features/venue/screens/hall.tsx').then(({ HallScreen: it }) => ({ default: it })));
const BoxScreen = lazy(() => import('../features/box/screens/box.tsx').then(({ BoxScreen: it }) => ({ default: it })));
const ReportScreen = lazy(() => import('../features/report/screens/report.tsx').then(({ ReportScreen: it }) => ({ default: it })));
const NewTrainingScreen = lazy(() => import('../features/training/screens/new-training.tsx').then(({ NewTrainingScreen: it }) => ({ default: it })));
const TrainingScreen = lazy(() => import('../features/training/screens/training-page.tsx').then(({ TrainingScreen: it }) => ({ default: it })));
const SettingsScreen = lazy(() => import('../features/session/screens/settings.tsx').then(({ SettingsScreen: it }) => ({ default: it })));
const EditorPage = lazy(() => import('../features/quest/editor/editor-page.tsx').then(({ EditorPage: it }) => ({ default: it })));

/** The pages of the desk: /desk and what lies below it. */
export function App() {
  useEffect(() => void loadSession(), []);
  return (
    <Router base="/desk">
      <Pages />
      <Toasts />
    </Router>
  );
}

function Pages() {
  const t = useMessages();
  const [, go] = useLocation();
  const session = useSession();
  const account = session.name === 'signedIn' ? session.person.name : null;
  const openGame = (gameId: string) => go(`/games/${gameId}`, { replace: true });
  switch (session.name) {
    case 'unknown':
      return (
        <Page title={t('word.loading')}>
          <Wait>{t('word.loading')}</Wait>
        </Page>
      );
    case 'failed':
      return (
        <Page title={t('word.tryAgain')}>
          <Failed failure={session.failure} onTryAgain={() => void loadSession()} />
        </Page>
      );
    case 'signedOut':
    case 'signedIn':
      return (
        <Switch>
          <Route path="/claim">
            <Page title={t('claim.title')}>
              <ClaimScreen link={location.hash.slice(1)} onClaimed={() => go('/', { replace: true })} />
            </Page>
          </Route>
          <Route path="/host">
            <Page title={t('invited.title')}>
              <InvitedScreen link={location.hash.slice(1)} account={account} onJoined={openGame} />
            </Page>
          </Route>
          <Route path="/rescue">
            <Page title={t('rescue.enterTitle')}>
              <RescueScreen given={location.hash.slice(1)} hasAccount={account !== null} onRescued={openGame} />
            </Page>
          </Route>
          <Route path="/games/:id">{({ id }) => <GamePage key={`${id} ${session.name}`} gameId={id} isSignedIn={account !== null} />}</Route>
          <Route path="/games/:id/results">
            {({ id }) => (
              <Page title={t('organiser.results')} isSignedIn={account !== null}>
                <ResultsScreen key={id} gameId={id} />
              </Page>
            )}
          </Route>
          <Route path="/games/:id/report">
            {({ id }) => (
              <Page title={t('report.title')} isSignedIn={account !== null}>
                <Later><ReportScreen key={id} gameId={id} /></Later>
              </Page>
            )}
          </Route>
          <Route path="/games/:id/rescue">
            {({ id }) => (
              <Page title={t('rescue.title')} isSignedIn={account !== null}>
                <RescueSheet key={id} gameId={id} />
              </Page>
            )}
          </Route>
          <Route>{session.name === 'signedIn' ? <OwnPages person={session.person} /> : <SignInPage />}</Route>
        </Switch>
      );
  }
}

/** H5: a co-host has a desk without being signed in: the server says whether this browser may. */
function GamePage({ gameId, isSignedIn }: { readonly gameId: string; readonly isSignedIn: boolean }) {
  const [isStranger, setStranger] = useState(false);
  if (isStranger) return <SignInPage />;
  return <GameDesk gameId={gameId} onSignedOut={isSignedIn ? forgetSession : () => setStranger(true)} />;
}

/** Stands in the place of every own page until somebody is signed in: the address stays, and leads there afterwards. */
function SignInPage() {
  const t = useMessages();
  return (
    <Page title={t('word.signIn')}>
      <SignInScreen />
    </Page>
  );
}

function OwnPages({ person }: { readonly person: Person }) {
  const t = useMessages();
  const [, go] = useLocation();
  return (
    <Switch>
      <Route path="/">
        <Page title={t('home.title')} isSignedIn>
          <Home person={person} onCreated={(gameId) => go(`/games/${gameId}`)} onRehearse={(of) => go(rehearsalPath, { state: of })} />
        </Page>
      </Route>
      <Route path="/sign-in">
        <Redirect to="/" replace />
      </Route>
      <Route path="/settings">
        <Page title={t('word.settings')} isSignedIn>
          <Later><SettingsScreen person={person} /></Later>
        </Page>
      </Route>
      <Route path="/bank">
        <Page title={t('bank.title')} isSignedIn>
          <Later><BankScreen person={person} /></Later>
        </Page>
      </Route>
      <Route path="/seasons">
        <Page title={t('season.title')} isSignedIn>
          <Later><SeasonsScreen person={person} /></Later>
        </Page>
      </Route>
      <Route path="/seasons/:id">
        {({ id }) => (
          <Page title={t('season.title')} isSignedIn>
            <Later><SeasonScreen key={id} id={id} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/results">
        {({ id }) => (
          <Page title={t('release.title')} isSignedIn>
            <Later><SeasonResultsScreen key={id} id={id} person={person} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/people">
        {({ id }) => (
          <Page title={t('entrant.title')} isSignedIn>
            <Later><EntrantsScreen key={id} id={id} person={person} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/stages/:stage">
        {({ id, stage }) => (
          <Page title={t('season.title')} isSignedIn>
            <Later><StageScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} person={person} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/stages/:stage/ceremony">
        {({ id, stage }) => (
          <Page title={t('stageCeremony.title')} isSignedIn>
            <Later><CeremonyScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/stages/:stage/disputes">
        {({ id, stage }) => (
          <Page title={t('dispute.title')} isSignedIn>
            <Later><DisputesScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} person={person} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/stages/:stage/certificates">
        {({ id, stage }) => (
          <Page title={t('certificate.title')} isSignedIn>
            <Later><CertificatesScreen key={`${id} ${stage}`} seasonId={id} stageId={stage} person={person} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/venues">
        {({ id }) => (
          <Page title={t('venue.title')} isSignedIn>
            <Later><VenuesScreen key={id} seasonId={id} person={person} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/seasons/:id/venues/:venue">
        {({ id, venue }) => (
          <Page title={t('venue.title')} isSignedIn>
            <Later><HallScreen key={`${id} ${venue}`} seasonId={id} venueId={venue} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/box">
        <Page title={t('box.title')} isSignedIn>
          <Later><BoxScreen /></Later>
        </Page>
      </Route>
      <Route path="/inbox">
        <Page title={t('inbox.title')} isSignedIn>
          <Later><InboxScreen /></Later>
        </Page>
      </Route>
      <Route path="/messages">
        <Page title={t('message.title')} isSignedIn>
          <Later><MessagesScreen /></Later>
        </Page>
      </Route>
      <Route path="/messages/new">
        <Page title={t('message.new')} isSignedIn>
          <Later><NewMessageScreen person={person} /></Later>
        </Page>
      </Route>
      <Route path="/messages/:id">
        {({ id }) => (
          <Page title={t('message.title')} isSignedIn>
            <Later><MessageScreen key={id} id={id} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/people">
        <Page title={t('people.title')} isSignedIn>
          <Later><PeopleScreen person={person} /></Later>
        </Page>
      </Route>
      <Route path="/log">
        <Page title={t('audit.title')} isSignedIn>
          <Later><AuditScreen /></Later>
        </Page>
      </Route>
      <Route path="/import">
        <Page title={t('exchange.title')} isSignedIn>
          <Later>
            <ImportScreen />
          </Later>
        </Page>
      </Route>
      <Route path="/quests/:id/:unit?">
        {({ id, unit }) => (
          <Page title={t('editor.head')} isSignedIn isWide>
            <Later>
              <EditorPage key={id} questId={id} unit={unit ?? null} standing={person} />
            </Later>
          </Page>
        )}
      </Route>
      <Route path="/runs/new">
        <Page title={t('run.newTitle')} isSignedIn>
          <Later><NewRunScreen /></Later>
        </Page>
      </Route>
      <Route path="/runs/:id">
        {({ id }) => (
          <Page title={t('run.title')} isSignedIn>
            <Later><RunScreen key={id} id={id} /></Later>
          </Page>
        )}
      </Route>
      <Route path="/trainings/new">
        <Page title={t('training.new')} isSignedIn>
          <Later><NewTrainingScreen /></Later>
        </Page>
      </Route>
      <Route path="/trainings/:id">
        {({ id }) => (
          <Page title={t('training.title')} isSignedIn>
            <Later><TrainingScreen key={id} id={id} /></Later>
          </Page>
        )}
      </Route>
      <Route path={rehearsalPath}>
        <Page title={t('rehearsal.title')} isSignedIn>
          <RehearsalScreen />
        </Page>
      </Route>
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
