import { type Browser, expect, type Page } from '@playwright/test';
import { en as words } from '../../client/src/i18n/entrant/en.ts';
import { en as phoneWords } from '../../client/src/i18n/phone/en.ts';
import { season as sample } from '../../shared/src/season/season.fixture.ts';
import { Host } from '../actors/host.ts';
import { ServerProcess } from '../actors/server.ts';
import { test } from '../actors/test.ts';

const DAY_MS = 24 * 60 * 60_000;
let server: ServerProcess;
let host: Host;
let season: { readonly id: string; readonly slug: string };

test.beforeAll(async ({ browser }) => {
  server = await ServerProcess.start();
  host = await Host.take(browser, { url: server.url, language: 'en' });
  await host.claim(server.claimUrl, 'Aigul');
  season = await publishSeason();
});
test.afterAll(async () => server.stop());

/** A season of teams of two whose entries are open. */
async function publishSeason() {
  const ask = async (method: 'post' | 'put', path: string, data: object) => {
    const answer = await host.page.request[method](`${server.url}/api/v1/seasons${path}`, { data, headers: { origin: server.url } });
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
    return (await answer.json()) as { id: string; slug: string };
  };
  const now = Date.now();
  const later = 400 * DAY_MS;
  const stages = sample.stages.map((stage) => ({ ...stage, games: stage.games.map((game) => ({ ...game, opensAt: now + later, closesAt: now + later + DAY_MS })) }));
  const made = await ask('post', '', { title: 'Tabarman', language: 'en' });
  await ask('put', `/${made.id}`, { number: 0, season: { ...sample, parts: { ...sample.parts, least: 2 }, entries: { opensAt: now - DAY_MS, closesAt: now + DAY_MS }, stages } });
  await ask('post', `/${made.id}/versions`, {});
  return made;
}

async function phone(browser: Browser): Promise<Page> {
  return (await browser.newContext({ locale: 'en', viewport: { width: 390, height: 844 } })).newPage();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const next = (page: Page) => press(page, words['enter.next']);

/** From the first page to the one with the team. */
async function tell(page: Page, name: string, day: string): Promise<void> {
  await page.getByRole('checkbox', { name: words['enter.keep'] }).check();
  await press(page, words['enter.begin']);
  await page.getByLabel(words['enter.name']).fill(name);
  await page.getByLabel(words['enter.day'], { exact: true }).fill(day);
  await page.getByLabel(words['enter.month'], { exact: true }).fill('3');
  await page.getByLabel(words['enter.year'], { exact: true }).fill('2004');
  await next(page);
  await page.getByLabel(phoneWords['home.country']).selectOption('KG');
  await page.getByLabel(phoneWords['home.region']).selectOption('KG-GO');
  await next(page);
  await page.getByLabel(phoneWords['home.search']).fill('OshSU');
  await page.getByRole('button', { name: 'Osh State University' }).first().click();
  await page.getByLabel(words['enter.faculty']).fill('Journalism');
  await page.getByLabel(words['enter.course']).selectOption('2');
  await next(page);
  await page.getByLabel(words['enter.contactField']).fill(`person${day}@example.org`);
  await next(page);
  await page.getByRole('checkbox').first().check();
  await next(page);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
}

test('[EN11] [EN12] [EN13] a team registers on two phones, one of them without a network for a while, hands in, and the desk and the door see it', async ({ browser }) => {
  const captain = await phone(browser);
  await captain.goto(`${server.url}/s/${season.slug}/en`);
  await captain.locator(`a[href="/e/${season.slug}"]`).click();
  await tell(captain, 'Toktogulova Aida', '7');
  await captain.getByLabel(words['enter.teamName']).fill('Ala-Too');
  await press(captain, words['enter.make']);
  const code = /[A-Z0-9]{4}-[A-Z0-9]{4}/.exec((await captain.getByText(/The code does the same/).textContent()) ?? '')?.[0] ?? '';

  const second = await phone(browser);
  await second.goto(`${server.url}/e/${season.slug}#team=${code}`);
  await expect(second.getByText(words['enter.invited'].replace('{team}', 'Ala-Too'))).toBeVisible();
  await tell(second, 'Aliev Aziz', '9');
  await press(second, words['enter.join']);
  await expect(second.getByText(words['enter.waitCaptain'])).toBeVisible();
  await second.getByRole('button', { name: `${words['enter.change']}: ${words['enter.study']}` }).click();
  await second.context().setOffline(true);
  await second.getByLabel(words['enter.faculty']).fill('Law');
  await second.keyboard.press('Tab');
  await second.getByLabel(words['enter.course']).selectOption('3');
  await expect(second.getByText(words['enter.offline'])).toBeVisible();
  await second.context().setOffline(false);
  await expect(second.getByText(words['enter.offline'])).toBeHidden();

  await captain.reload();
  await press(captain, words['enter.handIn']);
  await expect(captain.getByText(words['enter.done'])).toBeVisible();

  const { page, words: desk } = host;
  await page.goto(`${server.url}/desk/seasons/${season.id}/people`);
  await expect(page.getByRole('rowheader', { name: 'Aliev Aziz' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /Law, 3$/ })).toBeVisible();
  await page.getByRole('tab', { name: desk['entrant.teams'] }).click();
  await expect(page.getByRole('cell', { name: desk['entrant.state.handedIn'] })).toBeVisible();
  await page.goto(`${server.url}/desk/seasons/${season.id}/stages/national`);
  await expect(page.getByRole('rowheader', { name: 'Ala-Too' }).first()).toBeVisible();

  const pass = /[A-Z0-9]{4}-[A-Z0-9]{4}$/.exec((await captain.getByText(/Show it at the venue/).textContent()) ?? '')?.[0] ?? '';
  await page.goto(`${server.url}/desk/seasons/${season.id}/people?pass=${pass}`);
  await expect(page.getByRole('heading', { name: 'Toktogulova Aida' })).toBeVisible();
  await press(page, desk['entrant.admit']);
  await expect(page.getByText(/^Seen at/)).toBeVisible();
});
