import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { phoneWords } from './words.ts';

const small = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

interface PhoneSettings {
  readonly url: string;
  readonly language: Language;
  readonly colorScheme?: 'light' | 'dark';
}

/** A student's phone, set to a language of its own. */
export class Phone {
  readonly context: BrowserContext;
  readonly url: string;
  page: Page;
  language: Language;

  private constructor(context: BrowserContext, page: Page, { url, language }: PhoneSettings) {
    this.context = context;
    this.page = page;
    this.url = url;
    this.language = language;
  }

  static async take(browser: Browser, settings: PhoneSettings): Promise<Phone> {
    const context = await browser.newContext({ ...small, locale: settings.language, colorScheme: settings.colorScheme ?? 'light' });
    return new Phone(context, await context.newPage(), settings);
  }

  get words() {
    return phoneWords[this.language];
  }

  get main() {
    return this.page.getByRole('main');
  }

  /** Scans the QR code: the PIN is in the address. */
  async scan(pin: string): Promise<void> {
    await this.page.goto(`${this.url}/j/${pin}`);
    await expect(this.page.getByLabel(this.words['join.name'], { exact: true })).toBeVisible();
  }

  async join(pin: string, name: string): Promise<void> {
    await this.scan(pin);
    await this.page.getByLabel(this.words['join.name'], { exact: true }).fill(name);
    await this.page.getByRole('button', { name: this.words['join.button'], exact: true }).click();
    await this.sees(this.words['lobby.in']);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }

  /** Answers whatever question is open and waits until it is saved. */
  async answer(which = 0): Promise<void> {
    await this.choose(which);
    // The last one to answer may find the reveal there already.
    await this.sees(new RegExp(`${this.words['answer.saved']}|${this.words['question.explanation']}`));
  }

  /** Waits until the options, or the field, of the open question are there. */
  async canAnswer(): Promise<void> {
    const send = this.page.getByRole('button', { name: this.words['answer.submit'], exact: true });
    await expect(this.page.locator('button[data-option]').or(send).first()).toBeVisible({ timeout: 30_000 });
  }

  /** Gives an answer to whatever question is open; `which` picks the option or the words. */
  async choose(which = 0): Promise<void> {
    const { words } = this;
    const send = this.page.getByRole('button', { name: words['answer.submit'], exact: true });
    const option = this.page.locator('button[data-option]').nth(which);
    const typed = this.page.getByLabel(words['answer.yours'], { exact: true });
    await this.canAnswer();
    if (await option.isVisible()) await option.click();
    else if (await typed.isVisible()) await typed.fill(which === 0 ? 'Рудаки' : 'Манас');
    if (await send.isVisible()) await send.click();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async readIn(language: Language): Promise<void> {
    await this.page.getByLabel(this.words['word.language'], { exact: true }).selectOption(language);
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
  }

  /** The own place as the header tells it. */
  async place(): Promise<string> {
    return this.page.getByRole('banner').innerText();
  }
}
