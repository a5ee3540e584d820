import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import { expect } from '@playwright/test';
import { Host } from '../actors/host.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

test('[A23] [U1] [U2] [U3] an admin comes back by passkey, takes the own data along, and erases somebody and then themselves', async ({ browser }) => {
  const server = await ServerProcess.start();
  // Passkeys need a name: addresses in numbers have none.
  const url = server.url.replace('127.0.0.1', 'localhost');
  const host = await Host.take(browser, { url, language: 'uz' });
  const { page, words } = host;
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const device = await host.context.newCDPSession(page);
  await device.send('WebAuthn.enable');
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await host.claim(server.claimUrl.replace('127.0.0.1', 'localhost'), 'Dilnoza');

  await page.goto(`${url}/desk/settings`);
  await button(words['passkey.make']).click();
  await expect(page.getByText(words['passkey.unused'])).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  const download = page.waitForEvent('download');
  await button(words['ownData.save']).click();
  const own = JSON.parse(await readFile(await (await download).path(), 'utf8')) as { person: { name: string }; passkeys: unknown[] };
  expect([own.person.name, own.passkeys.length]).toEqual(['Dilnoza', 1]);

  await button(words['word.signOut']).click();
  await page.getByRole('dialog').getByRole('button', { name: words['word.signOut'], exact: true }).click();
  await page.goto(`${url}/desk/sign-in`);
  await button(words['passkey.signIn']).click();
  await expect(page.getByRole('heading', { name: words['home.start'] })).toBeVisible();

  // Somebody else comes, goes, and is erased.
  const invited = await host.context.request.post(`${url}/api/v1/people/invitations`, { headers: { origin: url }, data: { role: 'admin', scope: { countries: [], languages: [] } } });
  const { link } = (await invited.json()) as { link: string };
  const second = await Host.take(browser, { url, language: 'ru' });
  await second.claim(new URL(link, url).href, 'Рустам');
  await page.goto(`${url}/desk/people`);
  await button(words['people.sessionsOf'].replace('{name}', 'Рустам')).click();
  await expect(page.getByRole('dialog').getByText(/^Chrome/)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: words['word.close'], exact: true }).click();
  await button(words['people.endOf'].replace('{name}', 'Рустам')).click();
  await page.getByRole('dialog').getByRole('button', { name: words['people.end'], exact: true }).click();
  await button(words['erase.of'].replace('{name}', 'Рустам')).click();
  await button(words['erase.passkey']).click();
  await expect(page.getByText('Рустам')).toHaveCount(0);

  // The last admin stays.
  await page.goto(`${url}/desk/settings`);
  await button(words['erase.own']).click();
  await button(words['erase.passkey']).click();
  await expect(page.getByText(words['error.last_admin'])).toBeVisible();
  await server.stop();
});
