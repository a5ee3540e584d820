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
const [, kind = '', code = ''] = /^\/([a-z]+)\/([a-z0-9-]+)$/i.exec(location.pathname) ?? /^\/calls(?=\/[^/]+\/([a-z]+)$)\/([a-z0-9-]+)/i.exec(location.pathname) ?? [];
// Each by itself: of imports that share one expression the build gives all the style sheets of the last.
const others: Readonly<Record<string, (() => Promise<{ readonly show: (page: HTMLElement, code: string) => Promise<void> }>) | undefined>> = {
  r: () => import('../../run/show-run.tsx'),
  e: () => import('../../entrant/show-entrant.tsx'),
  t: () => import('../../work/show-taking-part.tsx'),
  v: () => import('../../vote/show-vote.tsx'),
  jury: () => import('../../jury/show-jury.tsx'),
  people: () => import('../../call-team/show-seeking.tsx'),
};
const other = others[kind.toLowerCase()];
if (other === undefined) openGame(root);
else await showOther(root, other);

/** Who comes by the link of a run, to register, to take part in a call, to judge, or to find a team of a call, needs nothing of a game. */
async function showOther(page: HTMLElement, open: NonNullable<(typeof others)[string]>): Promise<void> {
  try {
    const { show } = await open();
    await show(page, code);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    await showOther(page, open);
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
