import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startRunLanguage } from '../../i18n/run/messages.ts';
import { ask } from '../../link/ask.ts';
import { openParticipant } from './phone/participant.ts';
import { ParticipantContext } from './phone/participant-context.tsx';
import { RunApp } from './phone/run-app.tsx';

const languageNow = (): Language => languages.find((language) => language === document.documentElement.lang) ?? 'en';

/** The page of a run, in the place of the join page. */
export async function show(root: HTMLElement, code: string): Promise<void> {
  await startRunLanguage();
  const participant = openParticipant({ code, ask: (path, body) => ask(`taking/${path}`, body), languageNow });
  addEventListener('online', () => participant.send());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && participant.send());
  const resumeCode = decodeURIComponent(location.hash.slice(1));
  if (resumeCode !== '') {
    history.replaceState(null, '', location.pathname);
    await participant.resume(resumeCode);
  }
  void participant.refresh();
  createRoot(root).render(
    <StrictMode>
      <ParticipantContext value={participant}>
        <RunApp />
      </ParticipantContext>
    </StrictMode>,
  );
}
