import { createSurfaceMessages } from '../surface-messages.ts';
import type { en } from './en.ts';

export const { chooseLanguage, showLanguage, startLanguage, useMessages } = createSurfaceMessages<typeof en>({
  ky: () => import('./ky.ts').then(({ ky }) => ky),
  tg: () => import('./tg.ts').then(({ tg }) => tg),
  uz: () => import('./uz.ts').then(({ uz }) => uz),
  ru: () => import('./ru.ts').then(({ ru }) => ru),
  en: () => import('./en.ts').then(({ en }) => en),
});
