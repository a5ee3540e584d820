import type { Browser, Page } from '@playwright/test';

/** Somebody who is signed in already, at a laptop of their own. */
export async function colleague(browser: Browser, token: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'en', viewport: { width: 1440, height: 900 }, extraHTTPHeaders: { authorization: `Bearer ${token}` } });
  return context.newPage();
}
