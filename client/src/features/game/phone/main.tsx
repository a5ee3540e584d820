import '../../../ui/base.css';
import { type Language, languages } from '@tabarman/shared/kernel/language.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startLanguage } from '../../../i18n/phone/messages.ts';
import { connect } from '../../../link/connect.ts';
import { loadSeated } from './load-seated.ts';
import { PhoneApp } from './phone-app.tsx';
import { PhoneContext } from './phone-context.tsx';
import { openPhone } from './phone.ts';
import { postAnswer } from './post-answer.ts';

const AGAIN_MS = 2_000;

/** The words come over the same network as everything else: they are asked for until they are there. */
async function startWords(): Promise<void> {
  try {
    await startLanguage();
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    await startWords();
  }
}

const languageNow = (): Language => languages.find((language) => language === document.documentElement.lang) ?? 'en';

await startWords();
const root = document.getElementById('root');
if (root === null) throw new Error('phone.html has no #root');
const [, kind, code = ''] = /^\/(e|r|t|v|jury|mentor)\/([a-z0-9-]+)$/i.exec(location.pathname) ?? /^\/calls(?=\/[^/]+\/(people)$)\/([a-z0-9-]+)/i.exec(location.pathname) ?? [];
if (kind === undefined) openGame(root);
else await showOther(root, kind.toLowerCase());

/** Who comes by another link needs nothing of a game. */
async function showOther(page: HTMLElement, name: string): Promise<void> {
  try {
    const { openOther } = await import('./other-pages.ts');
    const { show } = await openOther(name);
    await show(page, code);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    await showOther(page, name);
  }
}

function openGame(page: HTMLElement): void {
  const phone = openPhone({ open: connect, post: postAnswer, pin: /^\/j\/(\d{6})\b/.exec(location.pathname)?.[1] ?? null, languageNow });
  createRoot(page).render(
    <StrictMode>
      <PhoneContext value={phone}>
        <PhoneApp />
      </PhoneContext>
    </StrictMode>,
  );
  void loadSeated();
}
