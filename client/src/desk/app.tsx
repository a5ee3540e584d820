import { lazy, useEffect, useState } from 'react';
import { Route, Router, Switch, useLocation } from 'wouter';
import { GameDesk } from '../features/game/desk/game-desk.tsx';
import { ResultsScreen } from '../features/game/screens/results.tsx';
import { InvitedScreen } from '../features/host/screens/invited.tsx';
import { RescueScreen } from '../features/host/screens/rescue.tsx';
import { RescueSheet } from '../features/host/screens/rescue-sheet.tsx';
import { ClaimScreen } from '../features/session/screens/claim.tsx';
import { SignInScreen } from '../features/session/screens/sign-in.tsx';
import { forgetSession, loadSession, useSession } from '../features/session/store.ts';
import { useMessages } from '../i18n/desk/messages.ts';
import { Toasts } from '../ui/toast.tsx';
import { Wait } from '../ui/wait.tsx';
import { Failed } from './failed.tsx';
import { Later } from './later.tsx';
import { OwnPages } from './own-pages.tsx';
import { Page } from './page.tsx';

// A game's desk has no need of it.
const ReportScreen = lazy(() => import('../features/report/screens/report.tsx').then(({ ReportScreen: it }) => ({ default: it })));

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
