import { expect } from '@playwright/test';
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

async function createGame(names: string, hasHallCode: boolean): Promise<string> {
  await host.page.goto(`${server.url}/desk`);
  await host.page.getByRole('listitem').filter({ hasText: quest.content.title.en }).getByRole('button').first().click();
  await host.page.getByText(host.words['newGame.more'], { exact: true }).click();
  await host.page.getByRole('radio', { name: new RegExp(`^${names}`) }).check();
  if (hasHallCode) await host.page.getByRole('checkbox', { name: new RegExp(`^${host.words['hallCode.title']}`) }).check();
  await host.page.getByRole('button', { name: host.words['host.create'], exact: true }).click();
  await host.page.waitForURL(/\/desk\/games\/[^/]+$/);
  return host.pin();
}

test('the code on the wall lets in, with a name that the game offers', async ({ browser }) => {
  const pin = await createGame(host.words['newGame.offeredNames'], true);
  const wall = await Projector.hang(browser, { link: await host.projectorUrl() });
  const digits = wall.page.getByLabel(/^\d \d \d \d$/);
  await expect(digits).toBeVisible();

  const phone = await Phone.take(browser, { url: server.url, language: 'tg' });
  await phone.page.goto(`${server.url}/j/${pin}`);
  await expect(phone.page.getByRole('radio', { checked: true }).first()).toBeVisible();
  await phone.page.getByRole('button', { name: phone.words['join.button'], exact: true }).click();
  const field = phone.page.getByLabel(phone.words['hallCode.label'], { exact: true });
  await expect(field).toBeFocused();
  await field.fill((await digits.innerText()).trim());
  await phone.sees(phone.words['lobby.in']);
  await phone.reload();
  await phone.sees(phone.words['lobby.in']);
});

test('a name waits for the host, and a burst of bots goes in one press', async ({ browser }) => {
  const pin = await createGame(host.words['newGame.approvedNames'], false);
  const wall = await Projector.hang(browser, { link: await host.projectorUrl() });
  const phone = await Phone.take(browser, { url: server.url, language: 'uz' });
  await phone.join(pin, 'Dilnoza');
  const bots = await Phone.take(browser, { url: server.url, language: 'en' });
  for (let n = 1; n <= 8; n += 1) {
    await bots.context.clearCookies();
    await bots.page.goto(`${server.url}/j/${pin}`);
    await bots.page.evaluate(() => localStorage.clear());
    await bots.join(pin, `Robot ${n}`);
  }
  await host.openTab('players.title');
  await host.sees('8 similar names');
  await host.page.getByRole('button', { name: 'Remove all 8' }).click();
  await host.page.getByRole('dialog').getByRole('button', { name: 'Remove all 8' }).click();
  await bots.sees(bots.words['error.seat_removed']);

  await expect(wall.page.getByText('Dilnoza')).toHaveCount(0);
  await host.page.getByRole('button', { name: 'Approve Dilnoza' }).click();
  await wall.sees('Dilnoza');
  await expect(phone.main.getByText('Dilnoza').first()).toBeVisible();
});
