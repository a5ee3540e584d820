import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startBallotLanguage } from '../../i18n/ballot/messages.ts';
import { ask } from '../../link/ask.ts';
import { BallotApp } from './phone/ballot-app.tsx';

/** The page of the public vote of a call, in the place of the join page. */
export async function show(root: HTMLElement, slug: string): Promise<void> {
  await startBallotLanguage();
  createRoot(root).render(
    <StrictMode>
      <BallotApp slug={slug.toLowerCase()} ask={ask} />
    </StrictMode>,
  );
}
