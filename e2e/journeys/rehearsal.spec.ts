import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import quest from '../../server/src/features/quest/examples/fergana-valley-01.json' with { type: 'json' };
import { Host } from '../actors/host.ts';
import { Projector } from '../actors/projector.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

test('a host rehearses from the lobby, looks at the projector, reads the verdict, and the game is as before', async ({ browser }) => {
  const server = await ServerProcess.start();
  const { url } = server;
  const host = await Host.take(browser, { url, language: 'tg' });
  const { page, words } = host;
  await host.claim(server.claimUrl, 'Зарина');
  const pin = await host.createGame(quest.content.title.tg);
  const { gameId } = host;

  await page.getByRole('link', { name: words['rehearsal.start'], exact: true }).click();
  const phones = page.getByLabel(words['rehearsal.phones']);
  await phones.fill('29');
  await page.getByRole('button', { name: words['rehearsal.start'], exact: true }).click();
  await host.sees(words['rehearsal.phonesWrong'].replace('{least}', '30').replace('{most}', '500'));
  await phones.fill('30');
  await page.getByRole('button', { name: words['rehearsal.start'], exact: true }).click();
  const link = page.getByRole('link', { name: words['projector.open'] });
  const projector = await Projector.hang(browser, { link: new URL((await link.getAttribute('href')) ?? '', url).href, colorScheme: 'light' });
  await projector.sees('Окуучу');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  // Where it is, is kept by the server: the page may be left or loaded again.
  await page.reload();

  const verdict = page.getByRole('status').getByRole('heading');
  await expect(verdict).toBeVisible({ timeout: 180_000 });
  await host.sees(words['rehearsal.summary'].split('{good}')[0]?.replace('{lost}', '0') ?? '');
  await host.sees(words['rehearsal.noTrace']);
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.getByRole('link', { name: words['rehearsal.back'], exact: true }).click();
  await page.waitForURL(`**/games/${gameId}`);
  expect(await host.pin()).toBe(pin);
  await host.sees(words['players.none']);
  await page.goto(`${url}/desk`);
  await expect(page.getByRole('region', { name: words['home.games'] }).getByRole('listitem')).toHaveCount(1);
  await server.stop();
});
