import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import type { Language } from '@tabarman/shared/kernel/language.ts';
import { deskWords } from './words.ts';

interface HostSettings {
  readonly url: string;
  readonly language: Language;
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
}

/** Somebody who has never run a game, at a laptop. */
export class Host {
  readonly context: BrowserContext;
  readonly url: string;
  language: Language;
  page: Page;

  private constructor(context: BrowserContext, page: Page, { url, language }: HostSettings) {
    this.context = context;
    this.page = page;
    this.url = url;
    this.language = language;
  }

  static async take(browser: Browser, settings: HostSettings): Promise<Host> {
    const { language, colorScheme = 'light', viewport = { width: 1440, height: 900 } } = settings;
    const context = await browser.newContext({ viewport, locale: language, colorScheme });
    return new Host(context, await context.newPage(), settings);
  }

  get words() {
    return deskWords[this.language];
  }

  async claim(link: string, name: string): Promise<void> {
    await this.page.goto(link);
    await this.page.getByLabel(this.words['claim.name'], { exact: true }).fill(name);
    await this.page.getByRole('button', { name: this.words['word.continue'], exact: true }).click();
    await expect(this.page.getByRole('heading', { name: this.words['home.start'] })).toBeVisible();
  }

  /** Starts a game of the quest whose title holds the words given; returns its PIN. */
  async createGame(title: string | RegExp, { isLastRoundSealed = false } = {}): Promise<string> {
    await this.page.goto(`${this.url}/desk`);
    await this.page.getByRole('listitem').filter({ hasText: title }).getByRole('button').first().click();
    if (isLastRoundSealed) {
      await this.page.getByText(this.words['newGame.more'], { exact: true }).click();
      await this.page.getByText(this.words['newGame.sealed'], { exact: true }).click();
    }
    await this.page.getByRole('button', { name: this.words['host.create'], exact: true }).click();
    await this.page.waitForURL(/\/desk\/games\/[^/]+$/);
    return this.pin();
  }

  get gameId(): string {
    return /\/games\/([^/?#]+)/.exec(this.page.url())?.[1] ?? '';
  }

  async pin(): Promise<string> {
    const shown = this.page.getByText(/^\d{3}\s\d{3}$/).first();
    await expect(shown).toBeVisible();
    return (await shown.innerText()).replace(/\D/g, '');
  }

  async projectorUrl(): Promise<string> {
    const link = this.page.getByRole('link', { name: this.words['projector.open'] });
    return new URL((await link.getAttribute('href')) ?? '', this.url).href;
  }

  /** Turns to one of the panels beside the scene. */
  async openTab(name: 'desk.hall' | 'players.title'): Promise<void> {
    await this.page.getByRole('tab', { name: this.words[name] }).click();
  }

  /** Turns the desk to another language, as its select does. */
  async readIn(language: Language): Promise<void> {
    const choice = this.page.locator('select').filter({ has: this.page.locator('option[lang=tg]') }).first();
    await choice.selectOption(language);
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    this.language = language;
    // The keys of the desk are not for a select that has the focus.
    await choice.blur();
  }

  /** The one big button; its label says what happens. */
  get next() {
    return this.page.locator('[aria-keyshortcuts="Space"]');
  }

  /**
   * Presses the big button when it says so, until it says something else: the desk takes two presses at once for one. What it says next is
   * never pressed, however late the first press took effect.
   */
  async goOn(says: string): Promise<void> {
    const saying = this.next.filter({ hasText: says });
    await expect(saying).toBeVisible();
    await expect(async () => {
      if (await saying.isVisible()) await saying.click({ timeout: 1_000 });
      await expect(saying).toHaveCount(0, { timeout: 700 });
    }).toPass();
  }

  /** From a round or a reveal to the question that comes next. */
  async toNextQuestion(): Promise<void> {
    // Others may have seen the last reveal before the desk.
    await expect(this.next).not.toContainText(this.words['next.reveal']);
    for (const says of [this.words['rank.title'], this.words['round.number'].replace('{n}', ''), this.words['host.nextQuestion']]) {
      if ((await this.next.innerText()).includes(says)) await this.goOn(says);
    }
  }

  /** Calls up the next in the ceremony. */
  async announce(): Promise<void> {
    await this.goOn((await this.next.innerText()).split('\n')[0] ?? '');
  }

  /** Calls up everybody that the ceremony has left. */
  async announceAll(): Promise<void> {
    while (!(await this.next.innerText()).includes(this.words['next.finish'])) await this.announce();
  }

  /** What a machine reads of this game. */
  async read<T>(what = ''): Promise<T> {
    const answer = await this.context.request.get(`${this.url}/api/v1/games/${this.gameId}${what}`, { headers: { origin: this.url } });
    return (await answer.json()) as T;
  }

  /** Cuts the reading short, unless the options have come by themselves. */
  async openAnswers(): Promise<void> {
    const early = [this.words['next.options'], this.words['next.answers']];
    await expect(this.next).toContainText(new RegExp([...early, this.words['next.reveal']].join('|')));
    const label = await this.next.innerText();
    for (const words of early) if (label.includes(words)) await this.goOn(words);
    await expect(this.next).toContainText(this.words['next.reveal']);
  }

  /** Commands by HTTP, as a machine would give them. The clock may take a step between reading and giving: then it reads again. */
  async give(command: (step: number) => object): Promise<void> {
    const game = `${this.url}/api/v1/games/${this.gameId}`;
    const headers = { origin: this.url };
    for (;;) {
      const desk = await this.context.request.get(game, { headers });
      const { view } = (await desk.json()) as { view: { step: number } };
      const done = await this.context.request.post(`${game}/commands`, { data: { language: this.language, command: command(view.step) }, headers });
      if (done.ok()) return;
      const { code } = (await done.json()) as { code: string };
      if (code !== 'out_of_step') throw new Error(`a command was refused: ${code}`);
    }
  }

  /** Enough time to look at everything, however slow the machine. */
  async giveTime(): Promise<void> {
    for (let more = 0; more < 8; more += 1) await this.give((step) => ({ do: 'addTime', step }));
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async sees(text: string | RegExp): Promise<void> {
    await expect(this.page.getByText(text).first()).toBeVisible();
  }
}
