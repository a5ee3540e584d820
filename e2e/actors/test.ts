import { type BrowserContext, test as base } from '@playwright/test';

/**
 * Contexts that a journey opens by itself stay open as long as the browser, which several files share: their pages went on drawing, and looking for servers that were
 * gone, until the last journey. Here those of a file are closed as soon as the next one opens its first.
 */
export const test = base.extend<object, object>({
  browser: [async ({ browser }, use) => {
    const open = browser.newContext.bind(browser);
    let file = '';
    let opened: BrowserContext[] = [];
    browser.newContext = async (options) => {
      const now = base.info().file;
      const over = now === file ? [] : opened;
      if (now !== file) [file, opened] = [now, []];
      await Promise.all(over.map((context) => context.close()));
      const context = await open(options);
      opened.push(context);
      return context;
    };
    await use(browser);
  }, { scope: 'worker' }],
});
