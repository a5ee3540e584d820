import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { projectorWords } from './words.ts';

interface ProjectorSettings {
  readonly link: string;
  readonly language?: Language;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** The screen on the wall: a browser with nothing but the link. */
export class Projector {
  readonly context: BrowserContext;
  readonly page: Page;
  /** The language that the desk chose for it. */
  readonly language: Language;

  private constructor(context: BrowserContext, page: Page, language: Language) {
    this.context = context;
    this.page = page;
    this.language = language;
  }

  get words() {
    return projectorWords[this.language];
  }

  static async hang(browser: Browser, { link, language = 'en', colorScheme = 'light', viewport = { width: 1920, height: 1080 } }: ProjectorSettings): Promise<Projector> {
    const context = await browser.newContext({ viewport, locale: language, colorScheme });
    const page = await context.newPage();
    await page.goto(link);
    return new Projector(context, page, language);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }
}
