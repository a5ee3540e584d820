import { expect, type Locator, type Page } from '@playwright/test';
import { languageNames } from '../../client/src/i18n/language-names.ts';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { deskWords } from './words.ts';

/** Somebody who writes a quest at the desk, with the keyboard alone. */
export class Author {
  readonly page: Page;
  readonly language: Language;

  constructor(page: Page, language: Language) {
    this.page = page;
    this.language = language;
  }

  get words() {
    return deskWords[this.language];
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).press('Enter');
  }

  /** The field of a text in one language. */
  field(label: string, language: Language): Locator {
    return this.page.getByLabel(`${label}, ${languageNames[language]}`, { exact: true });
  }

  async write(label: string, language: Language, text: string): Promise<void> {
    const field = this.field(label, language);
    await field.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.insertText(text);
    await expect(field).toHaveValue(text);
  }

  option(letter: string): string {
    return this.words['editor.option'].replace('{letter}', letter);
  }

  /** Everything of a question with four options of which the first two are used. */
  async writeQuestion(prompt: string, [right, wrong]: readonly [string, string], explanation: string): Promise<void> {
    await this.write(this.words['editor.prompt'], this.language, prompt);
    await this.write(this.option('A'), this.language, right);
    await this.write(this.option('B'), this.language, wrong);
    for (const letter of ['D', 'C']) await this.press(this.words['editor.remove'].replace('{text}', letter));
    await this.page.getByRole('radio', { name: this.words['editor.isRight'].replace('{letter}', 'A') }).press('Space');
    await this.write(this.words['editor.explanation'], this.language, explanation);
  }

  async isSaved(): Promise<void> {
    await expect(this.page.getByText(this.words['editor.saved'], { exact: true })).toBeVisible();
  }
}
