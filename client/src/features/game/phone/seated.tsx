import { AwayBanner } from './away-banner.tsx';
import { Footer } from './footer.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import styles from './phone-app.module.css';
import type { Shown } from './phone-state.ts';
import { Game } from './screens/game.tsx';

/** The phone of somebody who has a seat. It comes while the name is typed, so that the join page is there sooner. */
export function Seated({ shown }: { readonly shown: Shown }) {
  return (
    <>
      <AwayBanner />
      <Header shown={shown} />
      <main className={styles.main}>
        <Notices key={shown.gameId} shown={shown} />
        <Game shown={shown} />
      </main>
      <Footer shown={shown} />
    </>
  );
}
