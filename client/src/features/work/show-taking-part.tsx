import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startEntrantLanguage } from '../../i18n/entrant/messages.ts';
import { startTakingLanguage } from '../../i18n/taking/messages.ts';
import { ask } from '../../link/ask.ts';
import { KeeperContext } from '../entrant/record.ts';
import { TakePartApp } from './phone/take-part-app.tsx';
import { Taker } from './phone/taker.ts';
import { TakerContext } from './phone/taker-context.tsx';

const languageNow = (): Language => languages.find((language) => language === document.documentElement.lang) ?? 'en';

/** The page of those who take part in a call, in the place of the join page. */
export async function show(root: HTMLElement, slug: string): Promise<void> {
  await Promise.all([startEntrantLanguage(), startTakingLanguage()]);
  const taker = new Taker({ slug: slug.toLowerCase(), ask, languageNow });
  const arrive = () => {
    if (location.hash === '') return;
    taker.arrive(location.hash);
    history.replaceState(null, '', location.pathname);
    void taker.refresh();
  };
  const send = () => {
    taker.send();
    taker.sendWriting();
  };
  addEventListener('online', send);
  addEventListener('hashchange', arrive);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void taker.refresh().then(send);
    // Whoever closes the page leaves the field that is being written.
    else if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  });
  if (location.hash === '') void taker.refresh().then(send);
  else arrive();
  createRoot(root).render(
    <StrictMode>
      <TakerContext value={taker}>
        <KeeperContext value={taker}>
          <TakePartApp />
        </KeeperContext>
      </TakerContext>
    </StrictMode>,
  );
}
