import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startMentorLanguage } from '../../i18n/mentor/messages.ts';
import { startSeekingLanguage } from '../../i18n/seeking/messages.ts';
import { ask } from '../../link/ask.ts';
import { Seeker } from './phone/seeker.ts';
import { SeekerContext } from './phone/seeker-context.tsx';
import { SeekingApp } from './phone/seeking-app.tsx';

/** How often somebody who looks at the page hears what was asked meanwhile. */
const AGAIN_MS = 20_000;

/** The page of people and teams of a call, in the place of the join page. */
export async function show(root: HTMLElement, slug: string): Promise<void> {
  await Promise.all([startSeekingLanguage(), startMentorLanguage()]);
  const seeker = new Seeker({ slug: slug.toLowerCase(), ask });
  const look = () => {
    if (document.visibilityState === 'visible') void seeker.refresh();
  };
  addEventListener('online', look);
  document.addEventListener('visibilitychange', look);
  setInterval(look, AGAIN_MS);
  void seeker.refresh();
  createRoot(root).render(
    <StrictMode>
      <SeekerContext value={seeker}>
        <SeekingApp />
      </SeekerContext>
    </StrictMode>,
  );
}
