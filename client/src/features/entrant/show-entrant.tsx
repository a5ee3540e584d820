import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEntrantLanguage } from '../../i18n/entrant/messages.ts';
import { ask } from '../../link/ask.ts';
import { EntrantApp } from './phone/entrant-app.tsx';
import { KeeperContext } from './phone/keeper-context.tsx';
import { Registrant } from './phone/registrant.ts';
import { RegistrantContext } from './phone/registrant-context.tsx';

const languageNow = (): Language => languages.find((language) => language === document.documentElement.lang) ?? 'en';

/** The page of registration for a season, in the place of the join page. */
export async function show(root: HTMLElement, slug: string): Promise<void> {
  await startEntrantLanguage();
  const registrant = new Registrant({ slug: slug.toLowerCase(), ask, languageNow });
  const arrive = () => {
    if (location.hash === '') return;
    registrant.arrive(location.hash);
    history.replaceState(null, '', location.pathname);
    void registrant.refresh();
  };
  addEventListener('online', registrant.send);
  addEventListener('hashchange', arrive);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registrant.send();
    // Whoever closes the page leaves the field that is being written.
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  if (location.hash === '') void registrant.refresh();
  else arrive();
  createRoot(root).render(
    <StrictMode>
      <RegistrantContext value={registrant}>
        <KeeperContext value={registrant}>
          <EntrantApp />
        </KeeperContext>
      </RegistrantContext>
    </StrictMode>,
  );
}
