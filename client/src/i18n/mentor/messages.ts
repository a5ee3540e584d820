import { createSurfaceMessages } from '../surface-messages.ts';
import type { en } from './en.ts';

/** The words of mentors, and of teams that ask for one: loaded beside those of the phone, by nobody who comes to play a game. */
export const { showLanguage: showMentorLanguage, startLanguage: startMentorLanguage, useMessages: useMentorMessages } = createSurfaceMessages<typeof en>({
  ky: () => import('./ky.ts').then(({ ky }) => ky),
  tg: () => import('./tg.ts').then(({ tg }) => tg),
  uz: () => import('./uz.ts').then(({ uz }) => uz),
  ru: () => import('./ru.ts').then(({ ru }) => ru),
  en: () => import('./en.ts').then(({ en }) => en),
});
