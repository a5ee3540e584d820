import { expect, type Page } from '@playwright/test';
import quest from '../../server/src/features/quest/examples/media-literacy-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Phone } from '../actors/phone.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

let server: ServerProcess;
let host: Host;

test.beforeAll(async ({ browser }) => {
  server = await ServerProcess.start();
  host = await Host.take(browser, { url: server.url, language: 'en' });
  await host.claim(server.claimUrl, 'Aigul');
});
test.afterAll(async () => server.stop());

/** At most twenty characters, as a name may have. */
const hostile = [
  '<img src=x onerror=1', '<svg onload=alert()>', '<b onmouseover=a()>x', '<script>alert()', '</script><script>', '"><img src=x>', "'-alert(1)-'", '{{7*7}} ${7*7}',
  '<iframe src=//x.y>', '<a href=javascript:', '&lt;img src=x&gt;', '=HYPERLINK("//x")', '@SUM(1+1)*cmd', '</title><svg/onload', '<math><mtext></b>', '<base href=//x.y>',
];

/** Notes in the page itself whatever a name may have set going. */
async function watch(page: Page): Promise<string[]> {
  const noticed: string[] = [];
  page.on('dialog', (dialog) => {
    noticed.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.exposeFunction('notice', (what: string) => void noticed.push(what));
  await page.addInitScript({ content: "document.addEventListener('securitypolicyviolation', (event) => notice(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`))" });
  return noticed;
}

const planted = 'img[src="x"], svg[onload], iframe, base, math, a[href^="javascript"], script:not([src]), [onmouseover]';

test('[TR3] names that are programs are names on every screen', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const projector = await Projector.hang(browser, { link: await host.projectorUrl() });
  const reader = await Phone.take(browser, { url: server.url, language: 'en' });
  const pages = [host.page, projector.page, reader.page];
  const noticed = await Promise.all(pages.map(watch));
  await Promise.all([host.page.reload(), projector.page.reload()]);

  await reader.join(pin, 'Reader');
  const taken: string[] = [];
  const phone = await Phone.take(browser, { url: server.url, language: 'en' });
  for (const name of hostile) {
    await phone.scan(pin);
    await phone.page.getByLabel(phone.words['join.name'], { exact: true }).fill(name);
    await phone.page.getByRole('button', { name: phone.words['join.button'], exact: true }).click();
    const seated = phone.page.getByText(phone.words['lobby.in']);
    await expect(seated.or(phone.page.locator('[aria-invalid="true"]')).first()).toBeVisible();
    if (await seated.isVisible()) taken.push(name);
    // The next name is another person's, on another phone.
    await phone.page.evaluate('localStorage.clear()');
  }
  expect(taken.length).toBeGreaterThan(8);
  await host.openTab('players.title');
  for (const name of taken) await expect(host.page.getByText(name, { exact: true }).first()).toBeVisible();

  await host.give((step) => ({ do: 'advance', step }));
  await host.give((step) => ({ do: 'endGame', step }));
  await host.give((step) => ({ do: 'endGame', step }));
  await host.page.goto(`${server.url}/desk/games/${host.gameId}/results`);
  await expect(host.page.getByText(taken[0] ?? '', { exact: true }).first()).toBeVisible();
  for (const page of pages) expect(await page.locator(planted).count()).toBe(0);
  expect(noticed.flat()).toEqual([]);
});

test('[F21] a phone on a slow mobile network joins, reads and answers', async ({ browser }) => {
  const pin = await host.createGame(quest.content.title.en);
  const phone = await Phone.take(browser, { url: server.url, language: 'uz' });
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 });
  await phone.join(pin, 'Sekin');
  await host.goOn(host.words['next.start']);
  await host.goOn(host.words['host.nextQuestion']);
  await host.openAnswers();
  await phone.answer();
});
